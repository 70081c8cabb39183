import { fits } from './anchor.ts';
import { wholeGraphemes, wordsAfter, wordsBefore } from './boundaries.ts';
import { contextAt, lookalikesOf, type PreparedText, prepare } from './candidates.ts';
import type { TextQuoteSelector } from './selector.ts';

/** A context is good when no other place agrees with more of it than this. */
const LEAST_DIFFERENCE = 0.35;

/**
 * The shortest selector of a range (UTF-16 code units, end exclusive) that no other place of the text answers to, nor
 * would if this one were deleted: the words themselves, and as many whole words before or after them as it takes. The
 * range is widened to whole graphemes.
 */
export function describe(text: string | PreparedText, start: number, end: number): TextQuoteSelector {
  const prepared = typeof text === 'string' ? prepare(text) : text;
  const { original } = prepared;
  const [from, to] = wholeGraphemes(original, start, end);
  const plain = { type: 'TextQuoteSelector', exact: original.slice(from, to) } as const;
  const rivals = lookalikesOf(plain, prepared).filter((each) => fits(each) && each.at.start !== from);
  if (rivals.length === 0) return plain;
  const contexts = contextsOf(original, from, to, wordsBefore(original, from), wordsAfter(original, to));
  const tells = (context: Context) =>
    rivals.every(({ at }) => (contextAt({ ...plain, ...context }, at, original) ?? 1) <= LEAST_DIFFERENCE);
  const context = contexts.find(tells) ?? contexts.at(-1) ?? {};
  return { ...plain, ...context };
}

interface Context {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What may stand with the words to tell them apart, the shortest first: some before, some after, or both. */
function contextsOf(
  text: string,
  from: number,
  to: number,
  before: readonly number[],
  after: readonly number[],
): readonly Context[] {
  const prefix = (border: number | undefined) =>
    border === undefined ? {} : { prefix: text.slice(border, from) };
  const suffix = (border: number | undefined) =>
    border === undefined ? {} : { suffix: text.slice(to, border) };
  const longest = Math.max(before.length, after.length);
  const steps = Array.from({ length: longest }, (_, step) => step);
  const lengthOf = (context: Context) => (context.prefix?.length ?? 0) + (context.suffix?.length ?? 0);
  return (
    steps
      .flatMap((step): readonly Context[] => [
        prefix(before[step]),
        suffix(after[step]),
        { ...prefix(before[step] ?? before.at(-1)), ...suffix(after[step] ?? after.at(-1)) },
      ])
      // A full stop alone is no neighbour to know a place by.
      .filter(({ prefix = '', suffix = '' }) => /[^\p{P}\s]/u.test(prefix + suffix))
      .sort((a, b) => lengthOf(a) - lengthOf(b))
  );
}
