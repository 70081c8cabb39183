import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderHowWeKnow } from '../../src/app/entry-server.tsx';
import { readVisit } from '../../src/build/read-visits.ts';
import { reviewVisits } from '../../src/build/review-visits.ts';

const DOUBTFUL = 'tests/fixtures/visits/doubtful';

/** The questions that the page "How we know" has about a visit, as markup. */
async function openQuestions(name: string): Promise<string> {
  const { files, ...read } = await readVisit(DOUBTFUL, name);
  if (read.kind !== 'visit' || !files) throw new Error(`${name} is not a visit that stands`);
  const review = await reviewVisits([{ visit: read.visit, files }]);
  const [, unsure = ''] =
    /<section class="know-unsure">(.*?)<\/section>/s.exec(renderHowWeKnow(read.visit, review, 1).body) ?? [];
  return unsure.slice(unsure.indexOf('<h3>'));
}

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, '').replaceAll('&#x27;', "'");

it.each([
  [
    'claim-date',
    'Artyom: the passage B “Ivanova flew off from the town of Artyom on Saturday, with forty others” says “on Saturday”, which is 16 September 2023; the date here is 17 September 2023.',
  ],
  [
    'time-ahead-of-report',
    'Artyom: the article A short visit is of 10 September 2023, so it cannot state what happened on 17 September 2023.',
  ],
  ['time-leg', 'Artyom: 10088 km from Airport near Lisbon by road cannot be gone in the 39 hours'],
  ['sources-unused', 'Nothing rests on the source 2 A leaflet.'],
])('says what a sub-editor asks (%s) in words that a reader knows', async (name, words) => {
  expect(textOf(await openQuestions(name))).toContain(words);
});

it('leads from a question to the words, the stop, the article and the source that it speaks of', async () => {
  expect(await openQuestions('claim-date')).toMatch(
    /<a href="[./\w-]*by\/second\/artyom\/#passage-artyom.flight">Ivanova flew/,
  );
  expect(await openQuestions('time-leg')).toContain('<a href="#airport">Airport near Lisbon</a>');
  expect(await openQuestions('time-ahead-of-report')).toContain(
    '<a href="../../time-ahead-of-report/"><cite>A short visit</cite></a>',
  );
  expect(await openQuestions('sources-unused')).toContain('<a href="#source-leaflet"');
});

it.each(readdirSync(DOUBTFUL))('names nothing by an id of the file (%s)', async (name) => {
  const text = textOf(await openQuestions(name)).replace(/Expected: .*?(?=[A-Z][^.]*: |$)/g, '');
  for (const id of [
    'main',
    'second',
    'artyom',
    'airport',
    'pilots',
    'flight',
    'farewell',
    'gazetteer',
    'leaflet',
  ])
    expect(text).not.toMatch(new RegExp(`&quot;${id}&quot;|(from|of|at) ${id}\\b`));
});
