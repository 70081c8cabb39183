import { expect, it } from 'vitest';
import * as renderer from '../../src/app/entry-server.tsx';
import { topicsOf } from '../../src/archive/topics.ts';
import { developmentFiles } from '../../src/build/development-files.ts';
import { searchFilesOf } from '../../src/build/search.ts';
import { EMPTY_SITE, type Site } from '../../src/build/site.ts';
import { siteWideFiles } from '../../src/build/site-wide.ts';
import { topicFiles } from '../../src/build/topics.ts';
import { visitFiles } from '../../src/build/visit-pages.ts';
import { worldOf } from '../generator/generate-visit.ts';
import { readGenerated } from '../generator/read-generated.ts';
import { SOME_ASSETS } from './some-assets.ts';

const world = worldOf(5, 3);
/** A visit, read anew: what was drawn of it is kept by it. */
const visit = (number: number) => readGenerated(world, number);
const { id } = visit(0);

const siteOf = (...numbers: readonly number[]): Site => {
  const visits = numbers.map(visit);
  return { ...EMPTY_SITE, visits, topics: topicsOf(visits) };
};

/** The files of a site, and how often something was rendered for them. */
function filesOf(site: Site) {
  let times = 0;
  const counted = Object.entries(renderer).map(([name, part]) => [
    name,
    typeof part === 'function'
      ? (...words: never[]) => {
          times++;
          // Called with what it was meant to be called with.
          return (part as (...words: never[]) => unknown)(...words);
        }
      : part,
  ]);
  // The same with each function counted.
  const counting = Object.fromEntries(counted) as typeof renderer;
  return { ...developmentFiles(site, counting, SOME_ASSETS, ''), rendered: () => times };
}

it('makes for a file of a visit what that visit alone would ask for, and makes it once', () => {
  const alone = filesOf(siteOf(0));
  const among = filesOf(siteOf(1, 2, 0));
  const path = `${id}/map.svg`;
  const map = among.file(path);
  expect(map).toMatch(/^<svg/);
  expect(map).toBe(alone.file(path));
  expect(alone.rendered()).toBeGreaterThan(0);
  expect(among.rendered()).toBe(alone.rendered());
  expect(among.file(path)).toBe(map);
  expect(among.rendered()).toBe(alone.rendered());
});

it('renders no visit for the card of another', () => {
  const alone = filesOf(siteOf(0));
  const among = filesOf(siteOf(1, 2, 0));
  expect(among.image(`assets/cards/${id}-00000000.png`)).toBeUndefined();
  expect(alone.image(`assets/cards/${id}-00000000.png`)).toBeUndefined();
  expect(alone.rendered()).toBeGreaterThan(0);
  expect(among.rendered()).toBe(alone.rendered());
});

it('has no file where there is none, and one for such addresses', () => {
  const { file } = filesOf(siteOf(0, 1));
  expect(file(`${id}/nothing.json`)).toBeUndefined();
  expect(file('nothing.json')).toBeUndefined();
  expect(file('404.html')).toBeDefined();
  expect(file('manifest.webmanifest')).toBeDefined();
});

it('has every file of visits, persons, places, countries, years, the search and the site', () => {
  const site = siteOf(0, 1);
  const { file } = filesOf(site);
  const all = new Map([
    ...searchFilesOf(site),
    ...site.visits.flatMap((each) => [...visitFiles(site, renderer, SOME_ASSETS, each)]),
    ...site.topics.flatMap((each) => [...topicFiles(site, renderer, each, SOME_ASSETS)]),
    ...siteWideFiles(site, renderer, SOME_ASSETS, ''),
  ]);
  expect(all.size).toBeGreaterThan(50);
  expect(
    [...all].filter(([path, text]) => String(file(path)) !== String(text)).map(([path]) => path),
  ).toEqual([]);
});

it('tells again of what stands in the way of a file, each time that it is asked for', () => {
  const { file } = developmentFiles(
    siteOf(0),
    {
      ...renderer,
      renderFiles: () => {
        throw new Error('the page of the files is broken');
      },
    },
    SOME_ASSETS,
    '',
  );
  for (const _ of [1, 2]) expect(() => file(`${id}/nothing.json`)).toThrow('the page of the files is broken');
});
