import search from 'approx-string-match';
import { UNSPACED_SCRIPTS } from '../article/unspaced-scripts.ts';

/** Words that say nothing of what they stand with. */
const EMPTY = new Set(
  `a an the of in at on to by for from with and or near again its his her their once more side way back off out
  le la les de du des et der die das und von zu`.split(/\s+/),
);

/** The words of a text in lower case, without accents, possessive endings and punctuation. */
export function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a name that tell it from others. */
export const tellingWords = (name: string): readonly string[] =>
  wordsOf(name).filter((word) => !EMPTY.has(word) && (word.length > 1 || /\P{ASCII}/u.test(word)));

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[’']s\b/g, '');

/**
 * Whether two words (as `wordsOf` gives them) can be forms of one: with other endings, or with a letter or two spelled
 * otherwise, as names in another alphabet are.
 */
export function sameForm(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4) return false;
  if (long.startsWith(short.slice(0, Math.max(4, short.length - 2))) && long.length - short.length <= 4)
    return true;
  if (long.length - short.length > 2 || short.length < 5) return false;
  const limit = short.length < 8 ? 1 : 2;
  return search(long, short, limit).some(
    ({ start, end, errors }) => errors + long.length - (end - start) <= limit,
  );
}

/** Whether a form of a word stands in a text; in a text without spaces, the word itself. */
export function occurs(word: string, text: string): boolean {
  return (
    wordsOf(text).some((each) => sameForm(each, word)) ||
    (/\P{ASCII}/u.test(word) && plain(text).includes(word))
  );
}

const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u');
/** Signs of which several words may be made, that are one more likely than not. */
const TELLING_SIGNS = 3;

/** Whether a word stands in a text, or, where it is of a script without spaces and may be several, a part of it. */
export function occursInPart(word: string, text: string): boolean {
  if (occurs(word, text)) return true;
  const signs = UNSPACED.test(word) ? [...word] : [];
  const sought = plain(text);
  return signs
    .slice(TELLING_SIGNS - 1)
    .some((_, at) => sought.includes(signs.slice(at, at + TELLING_SIGNS).join('')));
}
