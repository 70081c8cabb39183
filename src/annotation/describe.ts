import { LEAST_SCORE } from './anchor.ts';
import { wholeGraphemes } from './boundaries.ts';
import { lookalikesOf, type PreparedText, prepare } from './candidates.ts';
import { isShared, neighboursRound, surroundingsOf } from './neighbours.ts';
import { once } from './once.ts';
import type { TextPositionSelector, TextQuoteSelector } from './selector.ts';

/** Words that agree this far would soon be taken for the ones that are meant, were these edited or deleted. */
const LOOKALIKE = LEAST_SCORE - 0.05;
/** Words that agree this far are taken for the ones that are meant. */
const ALMOST_SAME = 0.9;
/** Neighbours have at least five letters. */
const SOME_LETTERS = /(?:[\p{L}\p{N}\p{S}][^\p{L}\p{N}\p{S}]*){5}/u;
/** How far neighbours are looked for, in UTF-16 code units: in the sentence, else in the paragraphs round about, else far off. */
const REACHES = [240, 2400, 9600] as const;
/**
 * How far round words the letters are taken that stand nowhere else, in UTF-16 code units: at first, and at most. An article that is all
 * there twice has no others, and to quote the one half for each word of the other would fill the memory; there, the position tells.
 */
const [NEAREST, FARTHEST] = [32, 1 << 13];
/** Neighbours are good when no lookalike has more of them than this. */
const MOST_SHARED = 0.35;

/**
 * The shortest selector of a range (UTF-16 code units, end exclusive) that no other place of the text answers to, nor
 * would if this one were deleted: the words themselves, and as many whole words before or after them as it takes. The
 * range is widened to whole graphemes.
 */
export function describe(text: string | PreparedText, start: number, end: number): TextQuoteSelector {
  const prepared = typeof text === 'string' ? prepare(text) : text;
  const { original, wordEnds } = prepared;
  const [from, to] = wholeGraphemes(original, start, end);
  const plain = { type: 'TextQuoteSelector', exact: original.slice(from, to) } as const;
  const rivals = lookalikesIn(prepared, plain).filter(({ at }) => at.start !== from);
  if (rivals.length === 0) return plain;
  // Where nothing tells it from all of them, then at least from those that are most like it.
  const likest = rivals.filter(({ score }) => score >= ALMOST_SAME);
  const neighboursIn = neighboursRound();
  const fewer = likest.length > 0 && likest.length < rivals.length;
  for (const alike of fewer ? [rivals, likest] : [rivals]) {
    // What a rival shares within one reach it shares within the next.
    const tried = new Set<string>();
    for (const reach of REACHES) {
      const [before, after] = [wordEnds.before(from, reach), wordEnds.after(to, reach)];
      // Looked at when they are asked for: where one of ten thousand shares a context, no other is.
      const there = alike.map(({ at }) => once(() => surroundingsOf(original, at, reach, reach)));
      const tells = (context: Context) => {
        const lengths = `${context.prefix?.length} ${context.suffix?.length}`;
        if (tried.has(lengths)) return false;
        tried.add(lengths);
        // A full stop is no neighbour to know a place by, and a word as short as "the" is soon anybody's.
        if (!SOME_LETTERS.test((context.prefix ?? '') + (context.suffix ?? ''))) return false;
        const said = neighboursIn(context);
        const sharing = there.findIndex((place) => isShared(said, place(), MOST_SHARED));
        // What shares one context mostly shares the next as well: it is asked first, and the others seldom at all.
        if (sharing > 0) there.unshift(...there.splice(sharing, 1));
        return sharing < 0;
      };
      const context = contextsOf(original, from, to, before, after).find(tells);
      if (context) return { ...plain, ...context };
    }
  }
  // All that stands near stands elsewhere too.
  return { ...plain, ...literalContext(original, from, to) };
}

/** Words as a file keeps them: where they stood as well, where they alone do not tell. */
interface KeptQuote {
  readonly selector: TextQuoteSelector;
  readonly position?: TextPositionSelector;
}

/** A range (UTF-16 code units, end exclusive) as `describe` has it, to be kept. */
export function keptQuote(text: string | PreparedText, start: number, end: number): KeptQuote {
  const selector = describe(text, start, end);
  const isAlone = selector.prefix === undefined && selector.suffix === undefined;
  return isAlone ? { selector } : { selector, position: { type: 'TextPositionSelector', start, end } };
}

/**
 * The selector of a range (UTF-16 code units, end exclusive) as annotation tools exchange it: the words with what stands right
 * before and after them, 32 code units each, or as many as it takes to stand nowhere else. The range is widened to whole graphemes.
 */
export function quoteInContext(text: string, start: number, end: number): TextQuoteSelector {
  const [from, to] = wholeGraphemes(text, start, end);
  return { type: 'TextQuoteSelector', exact: text.slice(from, to), ...literalContext(text, from, to) };
}

const looked = new WeakMap<PreparedText, Map<string, ReturnType<typeof lookalikesOf>>>();

/** What looks like some words in a text, searched for once however often they stand there. */
function lookalikesIn(text: PreparedText, quote: TextQuoteSelector): ReturnType<typeof lookalikesOf> {
  const known = looked.get(text) ?? new Map<string, ReturnType<typeof lookalikesOf>>();
  looked.set(text, known);
  const found = known.get(quote.exact) ?? lookalikesOf(quote, text, LOOKALIKE);
  known.set(quote.exact, found);
  return found;
}

/** As much on both sides as stands nowhere else letter for letter; the nearest alone, where all that is near stands elsewhere. */
function literalContext(text: string, from: number, to: number): Context {
  for (let reach = NEAREST; reach <= FARTHEST; reach *= 2) {
    const [before, after] = bordersRound(text, from, to, reach);
    const words = text.slice(before, after);
    const isAll = before === 0 && after === text.length;
    if (isAll || text.indexOf(words, text.indexOf(words) + 1) < 0)
      return contextOf(text, from, to, before, after);
  }
  return contextOf(text, from, to, ...bordersRound(text, from, to, NEAREST));
}

const bordersRound = (text: string, from: number, to: number, reach: number) =>
  wholeGraphemes(text, Math.max(0, from - reach), Math.min(text.length, to + reach));

const contextOf = (text: string, from: number, to: number, before: number, after: number): Context => ({
  ...(before < from ? { prefix: text.slice(before, from) } : {}),
  ...(after > to ? { suffix: text.slice(to, after) } : {}),
});

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
  // One word more each time, of many words a few more each time.
  const steps: number[] = [];
  for (let step = 0; step < longest; step += 1 + (step >> 3)) steps.push(step);
  const lengthOf = (context: Context) => (context.prefix?.length ?? 0) + (context.suffix?.length ?? 0);
  return steps
    .flatMap((step): readonly Context[] => [
      prefix(before[step]),
      suffix(after[step]),
      { ...prefix(before[step] ?? before.at(-1)), ...suffix(after[step] ?? after.at(-1)) },
    ])
    .sort((a, b) => lengthOf(a) - lengthOf(b));
}
