import { BLOCKS, WordEnds, wholeWords } from './boundaries.ts';

/** A range longer than this is named by its first and last words. */
const LONGEST = 240;
/** Words at each end of a long range. */
const ENDS = 6;

/**
 * The text directive of a range of a text (UTF-16 code units, end exclusive), as "text=[prefix-,]start[,end][,-suffix]"
 * (WICG Scroll To Text Fragment): with it a browser finds the words without any script. It matches whole words only, so
 * the range is widened to them. Prefix and suffix come from the same block. The page has more words than the text, and may
 * say the same before it: what stands before them is named wherever something does, and what follows where else nothing
 * tells them apart, or not enough.
 */
export function textFragment(text: string, start: number, end: number): string {
  const [from, to] = wholeWords(text, start, end);
  const words = text.slice(from, to).trim();
  // A browser matches words within one block only.
  const blocks = words.split(BLOCKS);
  const long = words.length > LONGEST || blocks.length > 1;
  const [first = ''] = blocks;
  const last = blocks.at(-1) ?? '';
  const begin = long ? first.slice(0, nth(new WordEnds(first).after(0), ENDS) ?? first.length) : words;
  const finish = long ? last.slice(nth(new WordEnds(last).before(last.length), ENDS) ?? 0) : undefined;
  const many = text.split(begin).length > 2;
  const block = blockRound(text, from, to);
  const prefix = contextBefore(text, from, block.start);
  const suffix = many || prefix === '' ? contextAfter(text, to, block.end) : '';
  return `text=${[
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(begin),
    ...(finish === undefined ? [] : [encode(finish)]),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ].join(',')}`;
}

const nth = (borders: readonly number[], n: number) => borders[Math.min(n, borders.length) - 1];

function blockRound(text: string, from: number, to: number) {
  const before = text.lastIndexOf(BLOCKS, from - 1);
  const after = text.indexOf(BLOCKS, to);
  return { start: before < 0 ? 0 : before + BLOCKS.length, end: after < 0 ? text.length : after };
}

/** A few words before a place, from its own block. */
function contextBefore(text: string, from: number, blockStart: number): string {
  const border = nth(
    new WordEnds(text).before(from).filter((each) => each >= blockStart),
    4,
  );
  // It begins with a word, as what a browser looks for does.
  return border === undefined
    ? ''
    : text
        .slice(border, from)
        .replace(/^[\p{P}\s]+/u, '')
        .trimEnd();
}

/** A few words after a place, from its own block. */
function contextAfter(text: string, to: number, blockEnd: number): string {
  const border = nth(
    new WordEnds(text).after(to).filter((each) => each <= blockEnd),
    4,
  );
  return border === undefined ? '' : text.slice(to, border).trim();
}

/** The directive's own marks, the dash, the comma and the ampersand, have to be in percent signs. */
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');
