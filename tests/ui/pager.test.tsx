import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { renderHowWeKnow } from '../../src/app/entry-server.tsx';
import type { Topic } from '../../src/archive/topics.ts';
import { TopicsPage } from '../../src/ui/topic-list.tsx';
import { STOPS_IN_PART } from '../../src/visit/parts.ts';
import { longVisit } from '../visit/long-visit.ts';

const year = (year: number): Topic => ({
  kind: 'years',
  id: String(year),
  is: String(year),
  year,
  journeys: [],
});
const years = (...pages: readonly (readonly number[])[]) =>
  renderToStaticMarkup(<TopicsPage kind="years" page={1} pages={pages.map((ids) => ids.map(year))} />);
const knownOf = (stops: number, page: number) =>
  renderHowWeKnow(longVisit(stops), { concerns: [], accepted: [] }, page).body;

const ways = (html: string) => html.match(/<nav[^>]*aria-label="[^"]*"/g) ?? [];

it.each([
  ['a list', years([2019, 2020], [2021])],
  ['how we know', knownOf(300, 1)],
  ['its second page', knownOf(300, 2)],
])(
  'names the ways to other pages of %s before and after it, and lets who works by keys go past the first',
  (_, html) => {
    expect(new Set(ways(html)).size).toBe(2);
    expect(html.match(/aria-current="page"/g)).toHaveLength(2);
    const [, target] = /<a class="skip" href="#([^"]+)"/.exec(html) ?? [];
    const from = html.indexOf(`id="${target}"`);
    expect(from).toBeGreaterThan(html.indexOf('</nav>'));
    expect(from).toBeLessThan(html.lastIndexOf('<nav'));
    // It is the first that takes the focus.
    expect(html.indexOf('class="skip"')).toBeLessThan(html.indexOf('class="wordmark"'));
  },
);

it('has no ways to other pages, nor past them, where there is one', () => {
  for (const html of [years([2019, 2020]), knownOf(20, 1)]) {
    expect(ways(html)).toEqual([]);
    expect(html).not.toContain('class="skip"');
  }
});

it.each([
  [30, 1],
  [41, 7],
  [410, 204],
])('names every one of %i pages once, alone or among its neighbours, on page %i', (count, page) => {
  const visit = longVisit(count * STOPS_IN_PART);
  const html = renderHowWeKnow(visit, { concerns: [], accepted: [] }, page).body;
  const [first = ''] = html.match(/<nav class="pager".*?<\/nav>/) ?? [];
  const ranges = [...first.matchAll(/<li><a[^>]*>Stops ([\d,]+)–([\d,]+)</g)].map(([, ...ends]) =>
    ends.map((end) => Number(end.replace(',', ''))),
  );
  expect(ranges.length).toBeLessThan(30);
  expect(ranges[0]?.[0]).toBe(1);
  expect(ranges.at(-1)?.[1]).toBe(visit.stops.length);
  expect(ranges.slice(1).map(([from = 0]) => from - 1)).toEqual(ranges.slice(0, -1).map(([, to]) => to));
});
