import { expect, it } from 'vitest';
import { takeInText } from '../../src/studio/take-in-text.ts';

const LONG =
  'She went from one port to the next, and asked in each of them what a tugboat costs and who would pay for it. '.repeat(
    2,
  );

it('takes a line between long paragraphs for a heading, which no sentence is, no list and no byline', async () => {
  const lines = [
    LONG,
    'A tour that began in Dakar',
    LONG,
    'She wept.',
    LONG,
    'Senegal',
    'Ghana',
    LONG,
    'By A. Writer',
  ];
  const taken = await takeInText(`A tour ends\n\n${lines.join('\n\n')}`, '2024-05-15');
  const body = taken.kind === 'manuscript' ? (taken.manuscript.articles[0]?.body ?? '') : '';
  expect(body.match(/^## .*$/gm)).toEqual(['## A tour that began in Dakar']);
});

it('leaves Markdown as it is', async () => {
  const taken = await takeInText(`# A tour\n\n${LONG}\n\nA line\n\n${LONG}`, '2024-05-15');
  expect(taken.kind === 'manuscript' && taken.manuscript.articles[0]?.body).not.toContain('## ');
});

const REPORT = 'A tour ends\n\nACCRA, 14 May 2024 — The president flew home on Tuesday.';

it.each([
  ['by its dateline', REPORT, undefined, '2024-05-14'],
  ['as somebody says, whatever its dateline says', REPORT, '2024-05-15', '2024-05-15'],
  ['by nothing', 'A tour ends\n\nACCRA — The president flew home on Tuesday.', undefined, undefined],
])('dates a pasted article %s', async (_, text, published, date) => {
  const taken = await takeInText(text, published);
  expect(taken).toMatchObject({ kind: 'manuscript' });
  expect(taken.kind === 'manuscript' && taken.manuscript.articles[0]?.front['date']).toBe(date);
});

it.each(['I', 'XIV.', 'Chapter 3', '12'])('takes “%s” over a chapter for no headline', async (mark) => {
  const taken = await takeInText(`${mark}\n\nThe road to Samarkand\n\n${LONG}`, '1931-05-15');
  if (taken.kind !== 'manuscript') throw new Error(taken.kind);
  const { id, visit, articles } = taken.manuscript;
  expect(visit).not.toHaveProperty('title');
  expect(articles[0]?.front).not.toHaveProperty('title');
  // It is told at its field, and nothing of the text is lost.
  expect(articles[0]?.body).toContain(mark);
  expect(id).toBe('the-road-to-samarkand');
});

it.each([
  [
    'who wrote, who published and when, in lines of their own',
    'By Anna Weaver and John Doe\nThe Harbour Post\n22 June 2018',
    {
      date: '2018-06-22',
      publisher: 'The Harbour Post',
      source: 'Anna Weaver and John Doe, The Harbour Post',
    },
  ],
  [
    'a paper behind the name, and an hour behind the day',
    'By JANE O’NEILL, Gulf Wire\n\nPublished 14 May 2024 at 10:15 GMT',
    { date: '2024-05-14', publisher: 'Gulf Wire', source: 'JANE O’NEILL, Gulf Wire' },
  ],
  ['both in one line', 'Updated: May 14, 2024 | BBC News', { date: '2024-05-14', publisher: 'BBC News' }],
  [
    'the same in German',
    'Von Anna Weber\nHafenzeitung\n3. Mai 2024, 10:15 Uhr',
    { date: '2024-05-03', publisher: 'Hafenzeitung', source: 'Anna Weber, Hafenzeitung' },
  ],
])('reads at the head of a page %s', async (_, head, front) => {
  const taken = await takeInText(`A tour ends\n\n${head}\n\n${LONG}`, undefined);
  const [article] = taken.kind === 'manuscript' ? taken.manuscript.articles : [];
  expect(article?.front).toMatchObject(front);
  expect(article?.body.trim()).toBe(LONG.trim());
});

it.each([
  'By Monday',
  'By bus to Riga',
  'Monday, 13 May 2024\n\nShe came.\n\nTuesday, 14 May 2024',
  'In Riga',
])('leaves “%s” in the text', async (line) => {
  const taken = await takeInText(`A tour ends\n\n${line}\n\n${LONG}`, undefined);
  expect(taken.kind === 'manuscript' && taken.manuscript.articles[0]?.body.trim()).toBe(
    `${line}\n\n${LONG.trim()}`,
  );
});

const DANISH =
  'Ministeren besøgte i går havnen i Esbjerg og talte med fiskerne. Bagefter kørte han videre til Ribe.';

it.each([
  ['of words that tell it', 'en', `A tour ends\n\n${LONG}`],
  [
    'of words that tell another than the site’s',
    'de',
    `Die Reise\n\n${'Sie fuhr von Hafen zu Hafen und fragte überall nach dem Preis. '.repeat(3)}`,
  ],
  ['of too few words, that of the site', 'en', 'Rom'],
  ['of words that may be of several, none', undefined, DANISH],
])('takes for the language, %s: %s', async (_, language, text) => {
  const taken = await takeInText(text, undefined);
  const { visit, articles } = taken.kind === 'manuscript' ? taken.manuscript : { visit: {}, articles: [] };
  expect([visit.language, articles[0]?.front['language']]).toEqual([language, language]);
});
