import { firstIndex } from '../order/first-index.ts';
import { bestIn, distinct, type Fitting, firstOf, mostFirst } from './most-first.ts';
import { documentsIn, placeOf, raise, type Scores, scoreIn } from './scores.ts';
import type { Block, Reading, WordLists } from './word-lists.ts';

/** Blocks of common words' lists that a query loads at most; what else may have all its words goes unseen. */
const MOST_BLOCKS = 12;
/** Files that are loaded together to tell what fits: few until something is told, that it is told soon. */
const [FIRST, TOGETHER] = [4, 6];
/** Documents that are told first where files had to be loaded: each stands in a file of its own, mostly. */
const TOLD_FIRST = 2;
/** Times that blocks of common words are read though enough is found: once for what it begins with, and once for something better. */
const LOOKS = 2;
/** Documents of which more has to be known, by which blocks are chosen. */
const SPREAD = 100;
/** Of the ways to take a common word, so many are looked for beside other common words. */
const LIKELIEST = 2;

/** A word of the query in all ways to take it: a document has it if it has any. */
export type Term = readonly Reading[];

/** Where it can be seen what a word says of a document of which its page does not tell. */
export interface Sources {
  /** A block of the list of a word. */
  readonly block: WordLists['block'];
  /** All words of a document. */
  readonly wordsOf: (document: number) => Promise<ReadonlyMap<string, number>>;
  /** The file in which a document stands. */
  readonly fileOf: (document: number) => number;
}

/** What is asked for of the documents that fit. */
interface Asking {
  /** How many of them. */
  readonly limit: number;
  /** Told once with what the answer begins, as soon as it is known, before more is loaded, which waits for it. */
  readonly begun: (best: readonly Fitting[]) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

const isWhole = (term: Term) =>
  term.every(({ blocks, count }) => !blocks && count < Number.POSITIVE_INFINITY);
const sizeOf = (term: Term) => term.reduce((sum, { count }) => sum + count, 0);
/** A word like "the": so many have it that no query could read its list, and that it tells nothing. */
const isEverywhere = (term: Term) => term.some(({ blocks = [] }) => blocks.length > MOST_BLOCKS);

/** The terms that a document must have to be found: all but those that are everywhere, where there are others. */
export function neededOf(terms: readonly Term[]): readonly Term[] {
  const telling = terms.filter((term) => !isEverywhere(term));
  return telling.length > 0 ? telling : terms;
}

/**
 * The documents that have every term, the best `limit` of them; a term that is everywhere need not be there beside others, but adds to
 * what has it. Where the lists of a term are known whole, only what is on them is looked for in the others, what may score most first,
 * until nothing else can be better. Where all terms are common, their lists are read side by side, blocks of the same documents together,
 * first where those stand that may score most, until there are enough.
 */
export async function bestFitting(
  terms: readonly Term[],
  sources: Sources,
  { limit, begun, signal }: Asking,
): Promise<readonly Fitting[]> {
  const judge = new Judge(terms, sources);
  let hasBegun = false;
  for (let round = 0; ; round++) {
    const { fitting, sure, next } = judge.weigh(limit, round, hasBegun ? TOGETHER : FIRST);
    if (!next) return fitting;
    // Once something had to be loaded, it begins with a few, and at once, though something better may come.
    const best = fitting.slice(0, round === 0 ? sure : Math.min(Math.max(sure, 1), TOLD_FIRST));
    if (!hasBegun && best.length > 0) {
      hasBegun = true;
      await begun(best);
    }
    signal?.throwIfAborted();
    await judge.load(next);
  }
}

/** What is known at a time. */
interface Weighed {
  /** The best first. */
  readonly fitting: readonly Fitting[];
  /** How many of them are the best, whatever is known later, as far as that matters. */
  readonly sure: number;
  /** What is to be loaded; undefined where that is all. */
  readonly next: Next | undefined;
}

/** Documents that are asked, and blocks of lists. */
interface Next {
  readonly documents: readonly number[];
  readonly blocks: readonly string[];
}

/** Judges documents by what is loaded of them. */
class Judge {
  /** What a document has to have, the rarest first. */
  private readonly needed: readonly Term[];
  /** What makes a document better where it is known to have it. */
  private readonly besides: readonly Term[];
  /** Whether the lists of a term are known whole: enough is not enough then as long as something may be better. */
  private readonly isExact: boolean;
  /** Documents that may have all terms: of what is known whole, or of the best of each list and what is loaded of the rarest term. */
  private candidates: Uint32Array;
  private readonly loaded = new Map<string, Scores>();
  /** What documents score that were asked themselves; 0 where they lack a term. */
  private readonly asked = new Map<number, number>();
  private readonly opened = new Set<number>();

  constructor(
    terms: readonly Term[],
    private readonly sources: Sources,
  ) {
    this.needed = [...neededOf(terms)].sort((a, b) => sizeOf(a) - sizeOf(b));
    this.besides = terms.filter((term) => !this.needed.includes(term));
    const driver = this.needed.find(isWhole);
    this.isExact = driver !== undefined;
    this.candidates = documentsIn(
      driver
        ? driver.map(({ known }) => known.documents)
        : this.needed.flat().map(({ known }) => bestIn(known)),
    );
  }

  /** What is known now, and what would tell more, in `count` files at most; of common words alone, in a few of each list. */
  weigh(limit: number, round: number, count: number): Weighed {
    const { least, most } = this.bounded();
    const fitting = firstOf(mostFirst(this.candidates, least), limit);
    const enough = fitting.length < limit ? 0 : (fitting.at(-1)?.score ?? 0);
    const better = keepOver(most, least, enough);
    const isLast = better === 0 || (this.isExact ? this.isSpent : round >= LOOKS);
    if (enough > 0 && isLast) return { fitting, sure: limit, next: undefined };
    const unsure = firstOf(mostFirst(this.candidates, most), SPREAD).map(({ number }) => number);
    const next = this.isExact ? this.tellingOf(unsure, count) : this.beside(unsure, round);
    return {
      fitting,
      sure: this.isExact ? fitting.filter(({ score }) => score >= better).length : FIRST,
      next: next.documents.length + next.blocks.length === 0 ? undefined : next,
    };
  }

  async load({ documents, blocks }: Next): Promise<void> {
    for (const number of documents) this.opened.add(this.sources.fileOf(number));
    const reading = blocks.map(async (name) => this.loaded.set(name, await this.sources.block(name)));
    await Promise.all([...documents.map((number) => this.ask(number)), ...reading]);
    if (this.isExact) return;
    // What has all terms has the rarest.
    const rarest = new Set(
      this.needed[0]?.flatMap((reading) => reading.blocks ?? []).map(({ name }) => name),
    );
    const come = blocks.filter((name) => rarest.has(name)).flatMap((name) => this.loaded.get(name) ?? []);
    this.candidates = documentsIn([this.candidates, ...come.map(({ documents }) => documents)]);
  }

  /** Whether all blocks are loaded that a query may load, which each may cost as much as a page. */
  private get isSpent(): boolean {
    return this.loaded.size >= MOST_BLOCKS;
  }

  /** The least and the most that each candidate scores; those that lack a term that they need are candidates no more. */
  private bounded() {
    const { least, most } = this.bounds();
    let count = 0;
    for (let at = 0; at < most.length; at++) {
      if (most[at] === LACKING) continue;
      for (const each of [this.candidates, least, most]) each[count] = each[at] ?? 0;
      count++;
    }
    this.candidates = this.candidates.subarray(0, count);
    return { least: least.subarray(0, count), most: most.subarray(0, count) };
  }

  /** The least and the most that each candidate scores, as far as is known; nothing above 0 where it lacks a term that it needs. */
  private bounds() {
    const { length } = this.candidates;
    const [least, most] = [new Float64Array(length), new Float64Array(length)];
    const [known, open] = [new Float64Array(length), new Float64Array(length)];
    for (const term of [...this.needed, ...this.besides]) {
      const isNeeded = this.needed.includes(term);
      known.fill(0);
      for (const reading of term) raise(known, this.candidates, reading.known, 1);
      if (isNeeded) this.raiseInBlocks(term, known, open);
      for (let at = 0; at < length; at++) {
        const score = known[at] ?? 0;
        const bound = isNeeded ? Math.max(score, open[at] ?? 0) : score;
        least[at] = isNeeded && score === 0 ? LACKING : (least[at] ?? 0) + score;
        most[at] = isNeeded && bound === 0 ? LACKING : (most[at] ?? 0) + bound;
      }
    }
    for (const [number, score] of this.asked) {
      const at = placeOf(number, this.candidates);
      if (this.candidates[at] === number) most[at] = least[at] = score > 0 ? score : LACKING;
    }
    return { least, most };
  }

  /** Raises what is known to what the blocks of a term say that are loaded, and has `open` hold the most that the others may say. */
  private raiseInBlocks(term: Term, known: Float64Array, open: Float64Array): void {
    const isOpened = ({ blocks = [] }: Reading) => blocks.some(({ name }) => this.loaded.has(name));
    const opened = term.filter(isOpened);
    // A beginning has a hundred words in blocks, of which some are looked into: the others say the same of all documents.
    open.fill(term.reduce((most, each) => (opened.includes(each) ? most : Math.max(most, each.unknown)), 0));
    for (const { blocks = [], worth, unknown } of opened)
      for (const [index, { name, start }] of blocks.entries()) {
        const block = this.loaded.get(name);
        if (block) raise(known, this.candidates, block, worth);
        else {
          const next = blocks[index + 1]?.start ?? Number.POSITIVE_INFINITY;
          const to = placeOf(next, this.candidates);
          for (let at = placeOf(start, this.candidates); at < to; at++)
            open[at] = Math.max(open[at] ?? 0, unknown);
        }
      }
  }

  private async ask(number: number): Promise<void> {
    const words = await this.sources.wordsOf(number);
    const scores = this.needed.map((term) =>
      term.reduce(
        (most, { word, blocks, worth }) => {
          const said = word !== undefined && blocks ? (words.get(word) ?? 0) * worth : 0;
          return Math.max(most, said);
        },
        this.knownOf(term, number),
      ),
    );
    const besides = this.besides.map((term) => this.knownOf(term, number));
    this.asked.set(number, scores.includes(0) ? 0 : [...scores, ...besides].reduce((a, b) => a + b, 0));
  }

  private knownOf(term: Term, number: number): number {
    return term.reduce((most, { known }) => Math.max(most, scoreIn(known, number)), 0);
  }

  /**
   * What tells of documents: they themselves, which are loaded in any case if they are shown, or the lists. Not where fewer blocks tell
   * the same or all there is to know, nor when fewer than every other of those asked fitted: a block tells of thousands.
   */
  private tellingOf(numbers: readonly number[], count: number): Next {
    const documents = numbers.slice(0, count);
    const files = new Set(documents.map(this.sources.fileOf));
    const fitting = [...this.asked.values()].filter((score) => score > 0).length;
    const isWorthAsking = 2 * fitting >= this.asked.size;
    const more = [...files].filter((file) => !this.opened.has(file)).length;
    const needsAsMany = () => distinct(this.blocksOf(documents), more).length >= more;
    if (isWorthAsking && needsAsMany() && this.rest().length > FIRST) return { documents, blocks: [] };
    return { documents: [], blocks: this.within(this.blocksRound(numbers), count) };
  }

  /** The blocks of what documents may have, and where there are many of these, all others behind them. */
  private *blocksRound(numbers: readonly number[]): Generator<string> {
    yield* this.blocksOf(numbers);
    if (numbers.length >= SPREAD) for (const { name } of this.rest()) yield name;
  }

  /** The blocks of what documents may have, where they stand in the lists; some more than once. */
  private *blocksOf(numbers: readonly number[]): Generator<string> {
    for (const number of numbers)
      for (const term of this.needed) {
        const known = this.knownOf(term, number);
        for (const reading of term)
          if (reading.unknown > known)
            for (const name of blockAt(reading, number)) if (!this.loaded.has(name)) yield name;
      }
  }

  /** Blocks of all terms round these documents, or else round others: a few at first. */
  private beside(numbers: readonly number[], round: number): Next {
    const names = new Set<string>();
    for (const number of [...numbers, ...this.rest().map(({ start }) => start)]) {
      if (names.size >= (round === 0 ? 1 : TOGETHER)) break;
      for (const term of this.needed)
        for (const reading of likeliest(term))
          for (const name of blockAt(reading, number)) if (!this.loaded.has(name)) names.add(name);
    }
    return { documents: [], blocks: this.within([...names], MOST_BLOCKS) };
  }

  /** What is not loaded of the lists of common words. */
  private rest(): readonly Block[] {
    return this.needed
      .flat()
      .flatMap(({ blocks = [] }) => blocks.filter(({ name }) => !this.loaded.has(name)));
  }

  /** As many of these blocks as may be loaded, a few at a time. */
  private within(names: Iterable<string>, count: number): readonly string[] {
    return distinct(names, Math.min(count, MOST_BLOCKS - this.loaded.size));
  }
}

const LACKING = Number.NEGATIVE_INFINITY;

/** The block in which a reading tells of a document, if it has blocks: the last that begins no later. */
function blockAt({ blocks = [] }: Reading, document: number): readonly string[] {
  // Common words have hundreds, and this is asked of a hundred documents.
  const block = blocks[firstIndex(blocks.length, (index) => (blocks[index]?.start ?? 0) > document) - 1];
  return block ? [block.name] : [];
}

/** The readings in blocks of a term that say most. */
const likeliest = (term: Term): readonly Reading[] =>
  term
    .filter(({ blocks }) => blocks)
    .sort((a, b) => b.unknown - a.unknown)
    .slice(0, LIKELIEST);

/** Of the most that documents may score only what is more than they score for sure, and than is enough; and what is most of that. */
function keepOver(most: Float64Array, least: Float64Array, enough: number): number {
  let better = 0;
  for (let at = 0; at < most.length; at++) {
    const bound = most[at] ?? 0;
    if (bound <= enough || bound <= (least[at] ?? 0)) most[at] = 0;
    else if (bound > better) better = bound;
  }
  return better;
}
