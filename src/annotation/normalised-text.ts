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
  /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*\p{M}*|\P{M}\p{M}*|\p{M}+/uy;

/** Soft hyphens, zero-width and bidirectional controls, which nobody sees, and what only draws Arabic letters out. */
const INVISIBLE =
  /\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u00b4`\u02bc\uff07]/gu;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb\u2039\u203a\u301d-\u301f]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;

export function normaliseText(original: string): NormalisedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let spaced = false;
  const add = (unit: string, start: number, end: number) => {
    const space = unit === ' ';
    if (space && spaced) {
      // A run of spaces is one, and stands for all of them.
      ends[ends.length - 1] = end;
      return;
    }
    spaced = space;
    text += unit;
    starts.push(start);
    ends.push(end);
  };
  for (let at = 0; at < original.length; ) {
    // Most of most texts: a letter by itself, with nothing that could combine with it.
    const plain = ASCII[original.charCodeAt(at)];
    if (plain !== undefined && !(original.charCodeAt(at + 1) >= FIRST_COMBINING)) {
      add(plain, at, ++at);
      continue;
    }
    CLUSTER.lastIndex = at;
    const cluster = CLUSTER.exec(original)?.[0] ?? original.charAt(at);
    const end = at + cluster.length;
    for (const unit of normaliseCluster(cluster).split('')) add(unit, at, end);
    at = end;
  }
  return { text, starts, ends };
}

/** No code unit before this one belongs to a mark that combines with the letter before it. */
const FIRST_COMBINING = 0x300;
/** What each ASCII code stands for. */
const ASCII = Array.from({ length: 0x80 }, (_, code) =>
  code <= 0x20 ? ' ' : code === 0x60 ? "'" : String.fromCharCode(code).toLowerCase(),
);

function normaliseCluster(cluster: string): string {
  return cluster
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ');
}
