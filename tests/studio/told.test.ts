import { expect, it } from 'vitest';
import type { Manuscript } from '../../src/author/manuscript.ts';
import { told, toSettle } from '../../src/studio/told.ts';
import { parseDate } from '../../src/visit/dates.ts';

/** What an editor is told of a date. */
function toldOf(date: string): string | undefined {
  const parsed = parseDate(date, 'UTC');
  if (parsed.kind === 'when') return undefined;
  const at = ['features', 0, 'properties', 'date'];
  const [{ words, expected } = {}] = told([{ file: 'visit.geojson', at, stop: 'peking', ...parsed }]);
  return `${words} → ${expected}`;
}

it('tells of a date that is none in words, with how dates are written, before our era too', () => {
  expect(toldOf('21 February 1972')).toMatch(
    /^"21 February 1972" cannot be read as a date → 21 February 1972; February 1972, .*44 BC$/,
  );
  expect(toldOf('1972-02-30')).toMatch(/^1972-02-30 is not a day of the calendar → 21 February 1972; /);
  for (const date of toldOf('')?.match(/-?\d{4}[-/~?\d]*/g) ?? []) expect(toldOf(date)).toBeUndefined();
});

it('tells of a place that is on the map what it lacks, and of one that is not that alone', () => {
  const missing = (stop: string, ...at: (string | number)[]) =>
    ({ file: 'visit.geojson', at, stop, rule: 'schema', message: 'is missing' }) as const;
  const place = ['features', 0, 'properties', 'place'];
  const name = [...place, 'name'];
  const wordsOf = (problems: Parameters<typeof told>[0]) => told(problems).map(({ words }) => words);
  expect(wordsOf([missing('peking', ...name)])).toEqual(['Say what the place is called.']);
  expect(wordsOf([missing('peking', ...place, 'precision')])).toEqual([
    'Say within how many metres the place is true.',
  ]);
  expect(wordsOf([missing('peking', 'features', 0, 'geometry'), missing('peking', ...name)])).toEqual([
    'It has no place on the map yet.',
  ]);
});

it('knows which of its words are the check’s own, in English, and which are those of the interface', () => {
  const at = ['features', 0, 'properties', 'date'];
  const said = { file: 'visit.geojson', at, stop: 'peking', message: 'is wrong', expected: 'what is right' };
  const [read, odd, late, absent] = (['date', 'time-zone', 'date-order', 'schema'] as const).map(
    (rule) => told([{ ...said, rule }])[0]?.english,
  );
  expect([read, odd, late, absent]).toEqual(['words', 'all', undefined, undefined]);
});

it('tells of a way on from a stop that is not the last what to do about it', () => {
  const at = ['features', 0, 'properties', 'departure'];
  const said = {
    file: 'visit.geojson',
    at,
    stop: 'peking',
    rule: 'departure',
    message: 'only the last',
  } as const;
  expect(told([said])).toMatchObject([
    { field: 'departure', words: expect.stringContaining('say at the next one') },
  ]);
});

it('tells of a fact that it rests on nothing, where there is one', () => {
  const missing = (...at: (string | number)[]) =>
    ({
      file: 'visit.geojson',
      at: ['features', 0, ...at],
      stop: 'peking',
      rule: 'schema',
      message: 'is missing',
    }) as const;
  const basis = ['date', 'position'].map((fact) => missing('properties', 'basis', fact));
  expect(told(basis).map(({ field, words }) => [field, words])).toEqual([
    ['date', 'Say what the date rests on.'],
    ['place', 'Say what the position rests on.'],
  ]);
  const bare = told([missing('geometry'), missing('properties', 'date'), ...basis]);
  expect(bare.map(({ words }) => words)).toEqual(['It has no place on the map yet.', 'It has no date yet.']);
  // A date that is out of order is there.
  const late = { ...missing('properties', 'date'), rule: 'date-order' } as const;
  expect(told([...basis.slice(0, 1), late]).map(({ words }) => words)).toEqual([
    'Say what the date rests on.',
    'It is dated before a stop that stands ahead of it: correct the date, or put it where its day is.',
  ]);
});

it('tells of a town that it rests on nothing, and what is asked of it, at the field of the town', () => {
  const of = { file: 'visit.geojson', stop: 'peking' } as const;
  const at = ['features', 0, 'properties', 'place', 'locality'];
  const ofTown = told([
    { ...of, at, rule: 'schema', message: 'is missing' },
    { ...of, at: [...at, 'stated', 0], rule: 'unknown-passage', message: 'no passage' },
  ]);
  expect(ofTown.map(({ field }) => field)).toEqual(['place.locality', 'place.locality']);
  expect(ofTown[0]?.words).toBe('Say what the town rests on.');
});

it('tells of words that are gone without the names of files', () => {
  const at = ['features', 0, 'properties', 'passages', 0, 'selector', 'exact'];
  const quoted = { file: 'visit.geojson', at, stop: 'peking', expected: 'npm run check -- --fix' } as const;
  const [gone, twice] = told([
    { ...quoted, rule: 'quote-not-found', message: '"She met him" is not in the article "account"' },
    { ...quoted, rule: 'ambiguous-quote', message: '"She met him" stands 2 times in account' },
  ]);
  expect(gone?.words).toBe('"She met him" is not in the article');
  expect(twice?.words).toBe('"She met him" stands 2 times in the article');
  expect(gone?.expected).toMatch(/^select the words as they stand now/);
});

it('says of a date that cannot be read that alone, and not besides that there is none', () => {
  const of = { file: 'visit.geojson', at: ['features', 0, 'properties', 'date'], stop: 'peking' };
  const problems = [
    { ...of, rule: 'schema', message: 'is no date' },
    { ...of, rule: 'date', message: '"32 May 2024" cannot be read as a date' },
  ] as const;
  expect(told(problems).map(({ words }) => words)).toEqual(['"32 May 2024" cannot be read as a date']);
  expect(told(problems.slice(0, 1)).map(({ words }) => words)).toEqual(['It has no date yet.']);
});

it('asks of a suggestion whether it is a stop, once, and what it lacks when it is one', () => {
  const suggested = { confidence: 0.4, why: ['for a test'] };
  const stop = { id: 'osh', name: 'Osh', place: {}, passages: [], events: [], basis: {} };
  const problems = [
    { file: 'visit.geojson', at: ['visit', 'title'], rule: 'schema', message: 'is missing' },
    {
      file: 'visit.geojson',
      at: ['features', 0, 'geometry'],
      stop: 'osh',
      rule: 'schema',
      message: 'is missing',
    },
    { file: 'visit.geojson', stop: 'osh', rule: 'suggestion', message: 'is a suggestion' },
  ] as const;
  const wordsOf = (stops: Manuscript['stops'], some: Parameters<typeof told>[0]) =>
    toSettle(told(some), { ...EMPTY, stops }).map(({ stop: of, words }) => [of, words]);
  const title = [undefined, 'The visit has no title yet.'];
  const decide = ['osh', 'A suggestion: accept it, or discard it.'];
  expect(wordsOf([{ ...stop, suggested }], problems)).toEqual([title, decide]);
  // Not only when all else is done, which is when the check says so.
  expect(wordsOf([{ ...stop, suggested }], problems.slice(0, 2))).toEqual([title, decide]);
  expect(wordsOf([stop], problems.slice(0, 2))).toEqual([title, ['osh', 'It has no place on the map yet.']]);
});

const EMPTY: Manuscript = {
  id: 'empty',
  visit: { agents: [], sources: [], articles: [] },
  stops: [],
  articles: [],
  pictures: [],
};
