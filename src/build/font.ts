import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Letters that any page may come to need: ASCII, and the punctuation that newspapers use. */
const ALWAYS = [
  ...range(0x20, 0x7e),
  ...[...'\u00a0‐‑–—‘’‚“”„†•…‰′″‹›⁄€№→←×−'].map((letter) => letter.codePointAt(0) ?? 0),
];

/** The letters to cut the face for: those that a text has, as far as the face can have them, and those that any may come to need. */
export function lettersOfFont(text: string): string {
  const own = [...text].filter((letter) => (letter.codePointAt(0) ?? 0) <= LAST_OF_FACE);
  return [...new Set([...String.fromCodePoint(...ALWAYS), ...own])].sort().join('');
}

/** The slice of the face that is cut ends before scripts that it does not have: their letters cut no other font. */
const LAST_OF_FACE = 0x2fff;

/**
 * The article's face, Source Serif 4 (OFL 1.1), cut down to the weights that pages use and to some letters, see `lettersOfFont`.
 * The face's alternates (small capitals, old numerals), which no page asks for, are left behind.
 */
export async function articleFont(letters: string): Promise<Uint8Array> {
  const file = createRequire(import.meta.url).resolve(
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  );
  // Not before: what is cut is kept.
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(await readFile(file), letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
    noLayoutClosure: true,
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
