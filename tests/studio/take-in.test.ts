import { expect, it } from 'vitest';
import { takeInText } from '../../src/studio/take-in.ts';

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
