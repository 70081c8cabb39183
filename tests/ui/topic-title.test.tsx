import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { topicsOf } from '../../src/archive/topics.ts';
import { TopicsPage } from '../../src/ui/topic-list.tsx';
import { longVisit } from '../visit/long-visit.ts';

it('says of each name on a list which language it is in, where that is not the one of the interface', () => {
  const namesIn = (language: string, kind: 'people' | 'places' | 'countries' | 'years') => {
    const topics = topicsOf([{ ...longVisit(3), language }]).filter((topic) => topic.kind === kind);
    const html = renderToStaticMarkup(<TopicsPage kind={kind} page={1} pages={[topics]} />);
    const names = [...html.matchAll(/<li><div><a[^>]*><bdi([^>]*)>/g)].map(
      ([, said = '']) => /lang="(.*?)"/.exec(said)?.[1],
    );
    expect(names).toHaveLength(topics.length);
    return new Set(names);
  };
  expect(namesIn('ru', 'places')).toEqual(new Set(['ru']));
  expect(namesIn('ar', 'places')).toEqual(new Set(['ar']));
  expect(namesIn('en', 'places')).toEqual(new Set([undefined]));
  // Of these the interface has its own names.
  expect(namesIn('ru', 'countries')).toEqual(new Set([undefined]));
  expect(namesIn('ru', 'years')).toEqual(new Set([undefined]));
});

it('has names run the way of their own letters, whichever way their visit runs', () => {
  const topics = topicsOf([{ ...longVisit(3), language: 'he' }]).filter(({ kind }) => kind === 'places');
  const html = renderToStaticMarkup(<TopicsPage kind="places" page={1} pages={[topics]} />);
  expect(html).toContain('lang="he" dir="auto"');
  expect(html).not.toContain('dir="rtl"');
});

it('tells places of one name apart by what they lie in, and says nothing twice', () => {
  const { stops, ...visit } = longVisit(4);
  const called = [
    { region: 'Khuzestan', country: 'IR' },
    { country: 'TM' },
    { name: 'Singapore', country: 'SG' },
    { name: 'Hong Kong', region: 'Hong Kong', country: 'HK' },
  ].map(({ name = 'Abadan', ...place }, index) => ({ name, place, stop: stops[index] }));
  const topics = topicsOf([
    {
      ...visit,
      stops: called.flatMap(({ name, place, stop }) => {
        if (!stop) return [];
        const { wikidata, geonames, region, ...before } = stop.place;
        return [{ ...stop, place: { ...before, ...place, name: { ...before.name, value: name } } }];
      }),
    },
  ]).filter(({ kind }) => kind === 'places');
  const html = renderToStaticMarkup(<TopicsPage kind="places" page={1} pages={[topics]} />);
  const names = [...html.matchAll(/<li><div>(.*?)<\/div>/g)].map(([, said = '']) =>
    said.replace(/<[^>]*>/g, ''),
  );
  expect(names.sort()).toEqual(['Abadan, Khuzestan, Iran', 'Abadan, Turkmenistan', 'Hong Kong', 'Singapore']);
});
