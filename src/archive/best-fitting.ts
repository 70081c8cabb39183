import { BEST } from './postings.ts';
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

/** A document that has all words of a query, and how well it fits. */
export interface Fitting {
  readonly number: number;
  readonly score: number;
}

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
  /** What is looked at before anything is loaded: all of what is known whole, or the best of each list. */
  private readonly likely: readonly Scores[];
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
    this.likely = driver
      ? driver.map(({ known }) => known)
      : this.needed.flat().map(({ known }) => bestIn(known));
    this.candidates = documentsIn(this.likely);
  }

  /** What is known now, and what would tell more, in `count` files at most; of common words alone, in a few of each list. */
  weigh(limit: number, round: number, count: number): Weighed {
    const { least, most } = this.bounds();
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
    this.candidates = documentsIn([...this.likely, ...this.loaded.values()]);
  }

  /** Whether all blocks are loaded that a query may load, which each may cost as much as a page. */
  private get isSpent(): boolean {
    return this.loaded.size >= MOST_BLOCKS;
  }

  /** The least and the most that each candidate scores, as far as is known; nothing above 0 where it lacks a term that it needs. */
  private bounds() {
    const { length } = this.candidates;
    const [least, most] = [new Float64Array(length), new Float64Array(length)];
    const [known, open] = [new Float64Array(length), new Float64Array(length)];
    for (const term of [...this.needed, ...this.besides]) {
      const isNeeded = this.needed.includes(term);
      known.fill(0);
      open.fill(0);
      for (const reading of term) {
        raise(known, this.candidates, reading.known, 1);
        if (isNeeded) this.raiseInBlocks(reading, known, open);
      }
      for (let at = 0; at < length; at++) {
        const score = known[at] ?? 0;
        const bound = Math.max(score, open[at] ?? 0);
        least[at] = isNeeded && score === 0 ? LACKING : (least[at] ?? 0) + score;
        most[at] = isNeeded && bound === 0 ? LACKING : (most[at] ?? 0) + bound;
      }
    }
    for (const [number, score] of this.asked) {
      const at = placeOf(number, this.candidates);
      if (score > 0) most[at] = least[at] = score;
      else most[at] = least[at] = LACKING;
    }
    return { least, most };
  }

  /** Raises what is known to what the blocks of a reading say that are loaded, and what is open to what the others may say. */
  private raiseInBlocks(
    { blocks = [], worth, unknown }: Reading,
    known: Float64Array,
    open: Float64Array,
  ): void {
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
    const blocks = this.blocksOf(documents);
    const files = new Set(documents.map(this.sources.fileOf));
    const fitting = [...this.asked.values()].filter((score) => score > 0).length;
    const isWorthAsking = 2 * fitting >= this.asked.size;
    const more = [...files].filter((file) => !this.opened.has(file)).length;
    if (isWorthAsking && blocks.length >= more && this.rest().length > FIRST)
      return { documents, blocks: [] };
    const others = numbers.length < SPREAD ? [] : this.rest().map(({ name }) => name);
    return { documents: [], blocks: this.within([...this.blocksOf(numbers), ...others], count) };
  }

  /** The blocks of what documents may have, where they stand in the lists. */
  private blocksOf(numbers: readonly number[]): readonly string[] {
    const names = numbers.flatMap((number) =>
      this.needed.flatMap((term) => {
        const known = this.knownOf(term, number);
        return term.flatMap((reading) => (reading.unknown > known ? blockAt(reading, number) : []));
      }),
    );
    return [...new Set(names)].filter((name) => !this.loaded.has(name));
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
  private within(names: readonly string[], count: number): readonly string[] {
    return [...new Set(names)].slice(0, Math.min(count, MOST_BLOCKS - this.loaded.size));
  }
}

const LACKING = Number.NEGATIVE_INFINITY;

/** The block in which a reading tells of a document, if it has blocks. */
const blockAt = ({ blocks }: Reading, document: number): readonly string[] => {
  const block = blocks?.findLast(({ start }) => start <= document);
  return block ? [block.name] : [];
};

/** The readings in blocks of a term that say most. */
const likeliest = (term: Term): readonly Reading[] =>
  term
    .filter(({ blocks }) => blocks)
    .sort((a, b) => b.unknown - a.unknown)
    .slice(0, LIKELIEST);

type Numbers = readonly number[] | Uint32Array | Float64Array;

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

/**
 * Documents with their scores, if they have any, the best first. Of tens of thousands a query comes to a few: the rest is never put in
 * order.
 */
function* mostFirst(documents: Numbers, scores: Numbers): Generator<Fitting> {
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    let score = 0;
    for (let at = 0; at < scores.length; at++) {
      const each = scores[at] ?? 0;
      if (each > score && each < before) score = each;
    }
    if (score === 0) return;
    for (let at = scores.indexOf(score); at >= 0; at = scores.indexOf(score, at + 1))
      yield { number: documents[at] ?? 0, score };
    before = score;
  }
}

/** The few of a list that score most. */
function bestIn(list: Scores): Scores {
  if (list.documents.length <= BEST) return list;
  const { documents, scores } = list;
  const best = firstOf(mostFirst(documents, scores), BEST).sort((a, b) => a.number - b.number);
  return { documents: best.map(({ number }) => number), scores: best.map(({ score }) => score) };
}

function firstOf<Value>(all: Iterable<Value>, count: number): Value[] {
  const first: Value[] = [];
  for (const each of all) {
    if (first.length >= count) break;
    first.push(each);
  }
  return first;
}
