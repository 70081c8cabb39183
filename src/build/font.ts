import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** Letters that any page may come to need: ASCII, and the punctuation that newspapers use. */
const ALWAYS = [
  ...range(0x20, 0x7e),
  ...[...'\u00a0‐‑–—‘’‚“”„†•…‰′″‹›⁄€№→←×−'].map((letter) => letter.codePointAt(0) ?? 0),
];

/**
 * The article's face, Source Serif 4 (OFL 1.1), cut down to the weights that pages use and the letters of the site's own
 * texts. The face's alternates (small capitals, old numerals), which no page asks for, are left behind.
 */
export async function articleFont(texts: string): Promise<Uint8Array> {
  const file = createRequire(import.meta.url).resolve(
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  );
  const letters = new Set([...String.fromCodePoint(...ALWAYS), ...texts]);
  return subsetFont(await readFile(file), [...letters].sort().join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
    noLayoutClosure: true,
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
