import { expect, it } from 'vitest';
import { takeInText } from '../../src/studio/take-in.ts';

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
