import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** Letters of the article's face: Latin with its accents, and the punctuation that newspapers use. */
const LETTERS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...[...'‐‑–—‘’‚“”„†•…‰′″‹›⁄€№→←×−'].map((letter) => letter.codePointAt(0) ?? 0),
];

/** The article's face, Source Serif 4 (OFL 1.1), cut down to the letters and weights that pages use. */
export async function articleFont(): Promise<Uint8Array> {
  const file = createRequire(import.meta.url).resolve(
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  );
  return subsetFont(await readFile(file), String.fromCodePoint(...LETTERS), {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
