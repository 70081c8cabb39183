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

/** Scripts that put no space between words, and Hangul, which hangs particles on them: part of such a run may be all that is meant. */
const RUN_ON =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The range that a hand meant which swept over part of a word: with the rest of it, where words stand apart. */
export function sweptWords(text: string, start: number, end: number): readonly [number, number] {
  const [from, to] = wholeWords(text, start, end);
  return [RUN_ON.test(text.slice(from, start)) ? start : from, RUN_ON.test(text.slice(end, to)) ? end : to];
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

/** Where words end in a text: what asks again and again has each part of it looked through once. */
export class WordEnds {
  /** The borders of words in the blocks that were looked through, by where these begin. */
  readonly #borders = new Map<number, readonly number[]>();

  constructor(private readonly text: string) {}

  /** Where words end before a place, the nearest first: each is a place that a context may begin at. */
  before(at: number, reach = REACH): readonly number[] {
    return this.#between(Math.max(0, at - reach), at)
      .filter((border) => border < at && !this.#isSpaceAt(border))
      .reverse();
  }

  /** Where words end after a place, the nearest first. */
  after(at: number, reach = REACH): readonly number[] {
    return this.#between(at, Math.min(this.text.length, at + reach)).filter(
      (border) => border > at && !this.#isSpaceAt(border - 1),
    );
  }

  /** The borders in a part of the text, with both of its ends. */
  #between(start: number, end: number): readonly number[] {
    const borders = [start];
    // A line always ends with a word (UAX #29, WB3a), so that each block can be looked through by itself.
    for (let from = this.#blockAt(start); from < end; from = this.#endOfBlock(from))
      for (const border of this.#bordersIn(from)) if (border > start && border < end) borders.push(border);
    return [...borders, end];
  }

  #blockAt(at: number): number {
    const before = at === 0 ? -1 : this.text.lastIndexOf(BLOCKS, at - 1);
    return before < 0 ? 0 : before + BLOCKS.length;
  }

  #endOfBlock(from: number): number {
    const end = this.text.indexOf(BLOCKS, from);
    return end < 0 ? this.text.length : end + BLOCKS.length;
  }

  #bordersIn(from: number): readonly number[] {
    const known = this.#borders.get(from);
    if (known) return known;
    const borders: number[] = [];
    for (const { start, text } of piecesOf(this.text, from, this.#endOfBlock(from)))
      for (const { index } of segmenterOf('word').segment(text)) borders.push(start + index);
    this.#borders.set(from, borders);
    return borders;
  }

  #isSpaceAt(at: number): boolean {
    return /\s/u.test(this.text[at] ?? '');
  }
}

/** UTF-16 code units of a block that are segmented together, unless no space ends a word so soon. */
const PIECE = 2000;

/**
 * A part of a text in pieces that each end between two words. Each segment of Intl's carries what it is a segment of: those of a block as
 * long as a book are gigabytes.
 */
function* piecesOf(text: string, from: number, to: number): Generator<{ start: number; text: string }> {
  const space = /[\s、。，]+(?=[\p{L}\p{N}])/gu;
  let start = from;
  while (to - start > PIECE) {
    space.lastIndex = start + PIECE;
    const found = space.exec(text);
    const end = Math.min(to, found ? space.lastIndex : to);
    yield { start, text: text.slice(start, end) };
    start = end;
  }
  yield { start, text: text.slice(start, to) };
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(granularity: 'grapheme' | 'word'): Intl.Segmenter {
  const segmenter = segmenters.get(granularity) ?? new Intl.Segmenter('en', { granularity });
  segmenters.set(granularity, segmenter);
  return segmenter;
}
