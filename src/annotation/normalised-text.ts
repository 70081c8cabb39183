/**
 * A text as readers take it: without case, typographic variants, invisible letters and the number of its spaces. Each of
 * its UTF-16 code units knows which part of the original it stands for.
 */
export interface NormalisedText {
  readonly text: string;
  /** Where the original of a code unit begins, and where it ends (exclusive). */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * What belongs together under Unicode's normalisation forms: a Hangul syllable in its jamo, or a letter with its
 * combining marks (UAX #15, UAX #29).
 */
const CLUSTER =
  /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*\p{M}*|\P{M}\p{M}*|\p{M}+/gu;

/** Soft hyphens, zero-width and bidirectional controls: nobody sees them. */
const INVISIBLE =
  /\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u00b4`\u02bc\uff07]/gu;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb\u2039\u203a\u301d-\u301f]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;

export function normaliseText(original: string): NormalisedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let spaced = false;
  const add = (letters: string, start: number, end: number) => {
    for (const unit of letters.split('')) {
      const space = unit === ' ';
      if (space && spaced) {
        // A run of spaces is one, and stands for all of them.
        ends[ends.length - 1] = end;
        continue;
      }
      spaced = space;
      units.push(unit);
      starts.push(start);
      ends.push(end);
    }
  };
  for (const match of original.matchAll(CLUSTER)) {
    const [cluster] = match;
    add(normaliseCluster(cluster), match.index, match.index + cluster.length);
  }
  return { text: units.join(''), starts, ends };
}

function normaliseCluster(cluster: string): string {
  const code = cluster.charCodeAt(0);
  // Most of most texts.
  if (cluster.length === 1 && code < 0x80)
    return code <= 0x20 ? ' ' : code === 0x60 ? "'" : cluster.toLowerCase();
  return cluster
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ');
}
