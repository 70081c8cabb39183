import { expect, it } from 'vitest';
import { pathOf } from '../../src/navigation/deep-link.ts';
import { redirectsOf } from '../../src/navigation/redirects.ts';

const place = { line: 1, column: 1 };
const stop = (id: string, ...formerIds: readonly string[]) => ({ id, formerIds, place });
const visit = (id: string, formerIds: readonly string[], ...stops: ReturnType<typeof stop>[]) => {
  return { id, formerIds, place, file: 'visit.geojson', stops, articles: [stop('main')] };
};
const pathsOf = (...visits: Parameters<typeof redirectsOf>[0]) =>
  redirectsOf(visits)
    .map(({ from, to }) => `${pathOf(from)} ${pathOf(to)}`)
    .sort();

it('has none where nothing was renamed', () => {
  expect(pathsOf(visit('trip', [], stop('a'), stop('b')))).toEqual([]);
});

it('leads from a former stop to the one it is now, its embed to the embed', () => {
  expect(pathsOf(visit('trip', [], stop('a'), stop('b', 'c', 'd')))).toEqual([
    'trip/c/ trip/b/',
    'trip/c/embed/ trip/b/embed/',
    'trip/d/ trip/b/',
    'trip/d/embed/ trip/b/embed/',
  ]);
});

it('leads from every address below a former visit, under former ids of its stops too', () => {
  expect(pathsOf(visit('trip', ['way'], stop('b', 'c')))).toEqual([
    'trip/c/ trip/b/',
    'trip/c/embed/ trip/b/embed/',
    'way/ trip/',
    'way/b/ trip/b/',
    'way/b/embed/ trip/b/embed/',
    'way/c/ trip/b/',
    'way/c/embed/ trip/b/embed/',
    'way/embed/ trip/embed/',
    'way/files/ trip/files/',
    'way/how-we-know/ trip/how-we-know/',
  ]);
});

it('leads from the first account by its name, from former accounts and from accounts of a former visit', () => {
  const trip = { ...visit('trip', ['way'], stop('b')), articles: [stop('first'), stop('second', 'gone')] };
  const pages = pathsOf(trip).filter((line) => !line.includes('embed'));
  expect(pages).toEqual([
    'trip/by/first/ trip/',
    'trip/by/first/b/ trip/b/',
    'trip/by/gone/ trip/by/second/',
    'trip/by/gone/b/ trip/by/second/b/',
    'way/ trip/',
    'way/b/ trip/b/',
    'way/by/first/ trip/',
    'way/by/first/b/ trip/b/',
    'way/by/gone/ trip/by/second/',
    'way/by/gone/b/ trip/by/second/b/',
    'way/by/second/ trip/by/second/',
    'way/by/second/b/ trip/by/second/b/',
    'way/files/ trip/files/',
    'way/how-we-know/ trip/how-we-know/',
  ]);
});
