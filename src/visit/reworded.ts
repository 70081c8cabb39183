import { UNSPACED_SCRIPTS } from '../article/unspaced-scripts.ts';

/** A text that was changed: what of it was taken out, what stands there now, and what it stands between. */
export interface Reworded {
  readonly before: string;
  readonly was: string;
  readonly is: string;
  readonly behind: string;
}

/** Which words of a text are others; where no spaces part its words, which letters. */
export function reworded(was: string, is: string): Reworded {
  const [former, now] = [wordsOf(was), wordsOf(is)];
  const shorter = Math.min(former.length, now.length);
  let start = 0;
  while (start < shorter && former[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && former.at(-1 - end) === now.at(-1 - end)) end++;
  const between = (words: readonly string[]) => words.slice(start, words.length - end).join('');
  return {
    before: former.slice(0, start).join(''),
    was: between(former),
    is: between(now),
    behind: former.slice(former.length - end).join(''),
  };
}

/** Words and what stands between them. A letter outside the scripts that part words by spaces is one by itself. */
const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];
const WORDS = new RegExp(
  `[${UNSPACED_SCRIPTS}]\\p{M}*|(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{M}\\p{N}])+|[^\\p{L}\\p{M}\\p{N}]`,
  'gu',
);
