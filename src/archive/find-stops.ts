import { foldName } from '../gazetteer/fold.ts';
import type { Overview } from '../visit/overview.ts';

const folded = new WeakMap<Overview, readonly string[]>();

/** What a stop of a long visit is found by: its name without accents, its number, and its day as YYYY-MM-DD. */
function wordsOf(overview: Overview): readonly string[] {
  const known = folded.get(overview);
  if (known) return known;
  const words = Array.from({ length: overview.count }, (_, index) => {
    const { name, number, when } = overview.at(index);
    return ` ${foldName(name.value)} ${number} ${when.value.start} `;
  });
  folded.set(overview, words);
  return words;
}

/**
 * The places in the overview, ascending, of the stops that have every word that is looked for: as the beginning of a word
 * of their name, as their number, or as their day or the beginning of it.
 */
export function findStops(overview: Overview, wanted: string): readonly number[] {
  const words = wanted
    // A number as the page words it.
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .split(/\s+/)
    .flatMap((word) => (/^-?\d[\d-]*$/.test(word) ? [word] : foldName(word).split(' ')))
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return wordsOf(overview).flatMap((text, index) =>
    words.every((word) => text.includes(` ${word}`)) ? [index] : [],
  );
}
