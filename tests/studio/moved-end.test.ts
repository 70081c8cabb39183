import { describe, expect, it } from 'vitest';
import { type Step, withEndMoved } from '../../src/studio/moved-end.ts';

const TEXT = 'On the quay of the old fish market, she met the mayor.\n\nNé à Brûlon 👩‍🌾!';

describe.each<[words: string, on: boolean, step: Step, after: string | undefined]>([
  ['old fish', true, 'word', 'old fish market'],
  ['old fish market', true, 'word', 'old fish market, she'],
  ['old fish market', false, 'word', 'old fish'],
  ['old', false, 'word', undefined],
  ['old fish', true, 'grapheme', 'old fish m'],
  ['old fish m', false, 'grapheme', 'old fish'],
  ['the mayor.', true, 'word', 'the mayor.\n\nNé'],
  ['Brûlon', true, 'grapheme', 'Brûlon 👩‍🌾'],
  ['Brûlon 👩‍🌾', false, 'grapheme', 'Brûlon'],
  ['Brûlon 👩‍🌾!', true, 'grapheme', undefined],
  ['o', false, 'grapheme', undefined],
])('“%s”, on: %s, by a %s', (words, on, step, after) => {
  const start = TEXT.indexOf(words);
  const range = { start, end: start + words.length };

  it.each(['en', undefined, 'no language at all'])('are told in “%s”', (language) => {
    const moved = withEndMoved(TEXT, range, on, step, language);
    expect(moved && TEXT.slice(moved.start, moved.end)).toBe(after);
  });
});
