/** What parts two blocks of a text: a blank line, as in Markdown. */
export const BLOCKS = '\n\n';

/** What lies further off on the other side of a place says nothing of the words on this one, in UTF-16 code units. */
const LONGEST_WORD = 64;
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
  const [from] = segmentAt(text, start, granularity, reach);
  const [border, after] = segmentAt(text, end, granularity, reach);
  return [from, border === end ? end : after];
}

/** Where the word or grapheme begins and ends that a place is in or before; the place itself at the end of the text. */
function segmentAt(
  text: string,
  at: number,
  granularity: 'grapheme' | 'word',
  reach: number,
): readonly [number, number] {
  const from = Math.max(0, at - reach);
  const segment = segmenterOf(granularity)
    .segment(text.slice(from, at + reach))
    .containing(at - from);
  return segment ? [from + segment.index, from + segment.index + segment.segment.length] : [at, at];
}

/** Where words end before a place, the nearest first: each is a place that a context may begin at. */
export function wordsBefore(text: string, at: number, reach = REACH): readonly number[] {
  return wordBorders(text, at - reach, at + LONGEST_WORD)
    .filter((border) => border < at && !isSpaceAt(text, border))
    .reverse();
}

/** Where words end after a place, the nearest first. */
export function wordsAfter(text: string, at: number, reach = REACH): readonly number[] {
  return wordBorders(text, at - LONGEST_WORD, at + reach).filter(
    (border) => border > at && !isSpaceAt(text, border - 1),
  );
}

const isSpaceAt = (text: string, at: number) => /\s/u.test(text[at] ?? '');

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(granularity: 'grapheme' | 'word'): Intl.Segmenter {
  const segmenter = segmenters.get(granularity) ?? new Intl.Segmenter('en', { granularity });
  segmenters.set(granularity, segmenter);
  return segmenter;
}

/** The borders of words in a part of a text, as offsets in the text. */
function wordBorders(text: string, start: number, end: number): readonly number[] {
  const from = Math.max(0, start);
  const part = text.slice(from, end);
  const borders = [...segmenterOf('word').segment(part)].map(({ index }) => from + index);
  return [...borders, from + part.length];
}
