/**
 * Which names are known at all, without the names: a filter after Bloom (Communications of the ACM 13, 1970). Of the words in an article
 * that look like a name most are no place's, and each of them would have a page loaded only to find that it is not on it.
 *
 * It is text, six bits a letter from "0" on, so that it is asked as it has been loaded.
 */

/** Bits for each name, and how many of them it sets: of ten names that nobody has, one is taken for known. */
const [BITS, SET] = [5, 3];
const [PER_LETTER, FIRST_LETTER] = [6, 48];
/** Letters that are put together at once: a call has only so many arguments. */
const AT_ONCE = 10_000;

/** The filter of some names, of which there are `count`. */
export function filterOf(names: Iterable<string>, count: number): string {
  const letters = new Uint8Array(Math.ceil((count * BITS) / PER_LETTER)).fill(0);
  for (const name of names)
    for (const bit of bitsOf(name, letters.length)) {
      const at = Math.floor(bit / PER_LETTER);
      letters[at] = (letters[at] ?? 0) | (1 << (bit % PER_LETTER));
    }
  let text = '';
  for (let from = 0; from < letters.length; from += AT_ONCE) {
    const some = letters.subarray(from, from + AT_ONCE);
    text += String.fromCharCode(...some.map((letter) => letter + FIRST_LETTER));
  }
  return text;
}

/** Whether a name may be one of those that a filter is of: of these it is always true, of others seldom. */
export const mayBeKnown = (filter: string, name: string): boolean =>
  filter !== '' &&
  bitsOf(name, filter.length).every((bit) => {
    const letter = filter.charCodeAt(Math.floor(bit / PER_LETTER)) - FIRST_LETTER;
    return ((letter >> (bit % PER_LETTER)) & 1) === 1;
  });

/** The bits that a name sets in a filter of so many letters, as many as are asked for. */
function bitsOf(name: string, letters: number): readonly number[] {
  const [one, other] = hashesOf(name);
  const bits = letters * PER_LETTER;
  return Array.from({ length: SET }, (_, index) => ((one + Math.imul(index, other)) >>> 0) % bits);
}

/** Two hashes of a name, of 32 bits each: FNV-1a, and one more of its kind. */
export function hashesOf(name: string): readonly [number, number] {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return [one ^ (one >>> 15), other];
}
