/** What parts two blocks of a text: a blank line, as in Markdown. */
export const BLOCKS = '\n\n';

/** How far round a place borders are looked for, in UTF-16 code units: longer than any word, shorter than a book. */
const REACH = 240;
/** Longer than any grapheme that people write: a family of emoji has 11 code units, a flag of a region 14. */
const GRAPHEME_REACH = 32;

/** The range widened to whole graphemes, so that no emoji and no syllable is cut in two (UAX #29). */
export function wholeGraphemes(text: string, start: number, end: number): readonly [number, number] {
  return widened(text, start, end, 'grapheme');
}

/** The range widened to whole words of any language (UAX #29, dictionaries where a script has no spaces). */
export function wholeWords(text: string, start: number, end: number): readonly [number, number] {
  return widened(text, start, end, 'word');
}

function widened(
  text: string,
  start: number,
  end: number,
  granularity: 'grapheme' | 'word',
): readonly [number, number] {
  const reach = granularity === 'grapheme' ? GRAPHEME_REACH : REACH;
  const from = segmentsRound(text, start, granularity, reach).findLast((border) => border <= start) ?? start;
  const to = segmentsRound(text, end, granularity, reach).find((border) => border >= end) ?? end;
  return [from, to];
}

/** Where words end before a place, the nearest first: each is a place that a context may begin at. */
export function wordsBefore(text: string, at: number, reach = REACH): readonly number[] {
  return segmentsRound(text, at, 'word', reach)
    .filter((border) => border < at && !isSpaceAt(text, border))
    .reverse();
}

/** Where words end after a place, the nearest first. */
export function wordsAfter(text: string, at: number, reach = REACH): readonly number[] {
  return segmentsRound(text, at, 'word', reach).filter(
    (border) => border > at && !isSpaceAt(text, border - 1),
  );
}

const isSpaceAt = (text: string, at: number) => /\s/u.test(text[at] ?? '');

const segmenters = new Map<string, Intl.Segmenter>();

/** The borders of words or graphemes near a place, as offsets in the text. */
function segmentsRound(
  text: string,
  at: number,
  granularity: 'grapheme' | 'word',
  reach = REACH,
): readonly number[] {
  const segmenter = segmenters.get(granularity) ?? new Intl.Segmenter('en', { granularity });
  segmenters.set(granularity, segmenter);
  const from = Math.max(0, at - reach);
  const part = text.slice(from, at + reach);
  const borders = [...segmenter.segment(part)].map(({ index }) => from + index);
  return [...borders, from + part.length];
}
