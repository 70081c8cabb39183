import search from 'approx-string-match';
import { BLOCKS } from './boundaries.ts';
import { normaliseText } from './normalised-text.ts';
import { once } from './once.ts';
import type { TextPositionSelector, TextQuoteSelector } from './selector.ts';

/** Neighbours are compared letter by letter over this many of them, the nearest. */
const NEAR = 64;
/** As many letters of a place as they are compared with: what was put in between shifts them. */
const COMPARED = NEAR + NEAR / 4;
/** Code units in which as many letters stand, unless they are parted by long runs of spaces. */
const NEAR_ROOM = 2 * COMPARED;
/** Of neighbours that reach further, as many as these are looked for, the furthest. */
const FAR = 32;
/** The furthest neighbours stand there when no more than this part of their letters is wrong. */
const FAR_ERRORS = 0.2;
/** An edit may change half of what stands next to a passage. */
const LEAST = 0.5;
/** A word or two have to stand there almost as they were, and so have long neighbours, which lookalikes share in part. */
const LEAST_OF_FEW_OR_LONG = 0.75;
const FEW = 16;

/** How much of what a quote says of its neighbours is true of a place. */
export interface Agreement {
  /** The part of their letters that stands there, from 0 to 1. */
  readonly part: number;
  /** Whether the far end of long neighbours, or of those of several blocks, stands there too; true for others. */
  readonly far: boolean;
  /** Whether that is enough to know the place by. */
  readonly holds: boolean;
}

/**
 * How far the neighbours that a quote carries stand at a place; undefined for a quote without. Long neighbours are there
 * because the near ones stand elsewhere too: what tells the places apart is then the far end, which has to be there.
 */
export function agreementAt(
  quote: TextQuoteSelector,
  at: TextPositionSelector,
  text: string,
): Agreement | undefined {
  const { prefix = '', suffix = '' } = quote;
  if (prefix === '' && suffix === '') return undefined;
  return agreementIn(neighboursOf(quote), surroundingsOf(text, at, prefix.length, suffix.length));
}

/** What a quote says of its neighbours, made ready to be looked for in many places. */
const neighboursOf = ({ prefix, suffix }: Context): Neighbours => ({
  before: wordsBefore(prefix),
  after: wordsAfter(suffix),
});

/** The same of many contexts of one place, which have their sides in common: each is made ready once. */
export function neighboursRound(): (context: Context) => Neighbours {
  const [before, after] = [new Map<number, Words>(), new Map<number, Words>()];
  const known = (sides: Map<number, Words>, words = '', make: (words: string) => Words) => {
    const made = sides.get(words.length) ?? make(words);
    sides.set(words.length, made);
    return made;
  };
  return ({ prefix, suffix }) => ({
    before: known(before, prefix, wordsBefore),
    after: known(after, suffix, wordsAfter),
  });
}

type Context = Pick<TextQuoteSelector, 'prefix' | 'suffix'>;

interface Neighbours {
  readonly before: Words;
  readonly after: Words;
}

/** What is said of one side, from the place on. */
interface Words {
  /** How many letters there are, normalised; spaces alone are true of a place letter for letter or not at all. */
  readonly length: number;
  /** Of these the nearest, at most `NEAR`. */
  readonly near: string;
  /** The furthest, at most `FAR`. */
  readonly far: string;
  /** The number of the block furthest away, from the one that the place is in, and what is said of it. */
  readonly furthest: { readonly block: number; readonly letters: string } | undefined;
}

/** Puts letters in the order in which they are met from the place on. */
type Outwards = (letters: string) => string;
const backwards: Outwards = (letters) => letters.split('').reverse().join('');
const asTheyStand: Outwards = (letters) => letters;

function wordsBefore(words = ''): Words {
  const blocks = words.split(BLOCKS);
  const letters = normaliseText(words).text.trimStart();
  return {
    length: letters.length,
    near: backwards(letters.slice(-NEAR)),
    far: backwards(letters.slice(0, FAR)),
    furthest: furthestOf(blocks, blocks[0], backwards),
  };
}

function wordsAfter(words = ''): Words {
  const blocks = words.split(BLOCKS);
  const letters = normaliseText(words).text.trimEnd();
  return {
    length: letters.length,
    near: letters.slice(0, NEAR),
    far: letters.slice(-FAR),
    furthest: furthestOf(blocks, blocks.at(-1), asTheyStand),
  };
}

function furthestOf(blocks: readonly string[], last = '', outwards: Outwards): Words['furthest'] {
  if (blocks.length < 2) return undefined;
  const letters = outwards(normaliseText(last).text.trim());
  return letters === '' ? undefined : { block: blocks.length - 1, letters };
}

/** What stands round a place, read once however many neighbours are looked for there. */
interface Surroundings {
  readonly before: Side;
  readonly after: Side;
}

interface Side {
  /** From the place on, normalised. */
  readonly letters: () => string;
  /** The nearest of them: all that most neighbours are told by, and read long before the others are. */
  readonly near: () => Letters;
  /** A block, counted from the one that the place is in; nothing where there is none so near. */
  readonly block: (index: number) => Letters;
}

/** The surroundings of a place, far enough for neighbours of so many code units before and after it. */
export function surroundingsOf(
  text: string,
  { start, end }: TextPositionSelector,
  before: number,
  after: number,
): Surroundings {
  const room = (reach: number) => Math.ceil(1.25 * reach) + 32;
  return {
    before: sideOf(text.slice(Math.max(0, start - room(before)), start), backwards),
    after: sideOf(text.slice(end, end + room(after)), asTheyStand),
  };
}

function sideOf(text: string, outwards: Outwards): Side {
  const blocks = once(() => (outwards === backwards ? text.split(BLOCKS).reverse() : text.split(BLOCKS)));
  const read: Letters[] = [];
  const letters = once(() => outwards(normaliseText(text).text));
  return {
    letters,
    near: once(() => {
      const part = outwards === backwards ? text.slice(-NEAR_ROOM) : text.slice(0, NEAR_ROOM);
      const near = outwards(normaliseText(part).text);
      return new Letters(near.length < COMPARED + 1 ? letters() : near);
    }),
    block: (index) => {
      read[index] ??= new Letters(outwards(normaliseText(blocks()[index] ?? '').text.trim()));
      return read[index];
    },
  };
}

/** What stands beside a place, normalised. */
class Letters {
  #near = '';
  #agreeing = 0;

  constructor(readonly text: string) {}

  /** The nearest letters of some words that stand at the beginning, edits subtracted. */
  agreeing(words: string): number {
    const near = words.slice(0, NEAR);
    if (near === '') return 0;
    // Neighbours that are asked about one after the other reach on and on, and begin with the same words.
    if (near !== this.#near) {
      this.#near = near;
      this.#agreeing =
        near.length - editsToStart(near, this.text.slice(0, near.length + Math.ceil(near.length / 4)));
    }
    return this.#agreeing;
  }
}

/** How far neighbours stand in some surroundings, as `agreementAt` says. */
function agreementIn(said: Neighbours, there: Surroundings): Agreement {
  const { before, after } = said;
  const near = nearLettersOf(said);
  if (near === 0) return { part: 0, far: false, holds: false };
  const part = partNear(said, there);
  const long = before.length > NEAR || after.length > NEAR;
  const least = near < FEW || long ? LEAST_OF_FEW_OR_LONG : LEAST;
  const far = farEndsHold(said, there);
  return { part, far, holds: far && part >= least };
}

/** Whether more than a part of the neighbours stands in some surroundings, and their far end too. */
export function isShared(said: Neighbours, there: Surroundings, most: number): boolean {
  return nearLettersOf(said) > 0 && partNear(said, there) > most && farEndsHold(said, there);
}

const nearLettersOf = ({ before, after }: Neighbours) => before.near.length + after.near.length;

/** The part of the nearest letters that stands there. */
function partNear(said: Neighbours, there: Surroundings): number {
  const agreeing =
    there.before.near().agreeing(said.before.near) + there.after.near().agreeing(said.after.near);
  return agreeing / nearLettersOf(said);
}

const farEndsHold = ({ before, after }: Neighbours, there: Surroundings) =>
  farHolds(before, there.before) &&
  farHolds(after, there.after) &&
  furthestHolds(before, there.before) &&
  furthestHolds(after, there.after);

/** Whether the furthest of some words stand about as far from the place. */
function farHolds({ length, far }: Words, there: Side): boolean {
  if (length <= NEAR) return true;
  const slack = 4 + Math.ceil(length / 32);
  const from = Math.max(0, length - FAR - slack);
  return search(there.letters().slice(from, length + slack), far, Math.floor(FAR * FAR_ERRORS)).length > 0;
}

/**
 * Whether what is said of the block furthest away is true of the block as far away: else a copy that moved up to where the
 * passage was, with only a heading or a word of a dialogue between, would have its neighbours.
 */
function furthestHolds({ furthest }: Words, there: Side): boolean {
  if (!furthest) return true;
  const { block, letters } = furthest;
  return there.block(block).agreeing(letters) >= LEAST_OF_FEW_OR_LONG * Math.min(NEAR, letters.length);
}

/** The edits (Levenshtein) between some words and the beginning of a text, wherever that beginning ends. */
function editsToStart(words: string, text: string): number {
  // Asked some hundred thousand times of a text that says nearly the same again and again: rows of their own would be thrown away.
  let [row, next] = ROWS;
  for (let at = 0; at <= text.length; at++) row[at] = at;
  for (let index = 0; index < words.length; index++) {
    next[0] = index + 1;
    for (let at = 1; at <= text.length; at++) {
      const kept = (row[at - 1] ?? 0) + (text[at - 1] === words[index] ? 0 : 1);
      next[at] = Math.min(kept, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  return Math.min(words.length, ...row.subarray(0, text.length + 1));
}

/** Two rows as long as the nearest letters with those that may have come between. */
const ROWS = [new Uint8Array(COMPARED + 1), new Uint8Array(COMPARED + 1)] as const;
