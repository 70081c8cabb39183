import { documentsIn, raise, type Scores, scoreIn } from './scores.ts';
import type { Block, Reading, WordLists } from './word-lists.ts';

/** Blocks of common words' lists that a query loads at most; what else may have all its words goes unseen. */
const MOST_BLOCKS = 12;
/** Documents that are judged together, so that what tells of them is loaded together: few at first, that something is told soon. */
const [FIRST, TOGETHER] = [4, 12];

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
 * until nothing else can be better. Where all terms are common, those documents are tried of which any of them says most, until there
 * are enough, and then the rarest term's list from its beginning.
 *
 * @param begun told once with what the answer begins, as soon as it is known, before more is loaded, which waits for it
 */
export async function bestFitting(
  terms: readonly Term[],
  limit: number,
  sources: Sources,
  begun: (best: readonly Fitting[]) => Promise<void>,
  signal?: AbortSignal,
): Promise<readonly Fitting[]> {
  const needed = neededOf(terms);
  const bySize = [...needed].sort((a, b) => sizeOf(a) - sizeOf(b));
  const driver = bySize.find(isWhole);
  const candidates = documentsIn((driver ?? needed.flat()).map(({ known }) => known));
  const besides = terms.filter((term) => !needed.includes(term));
  const judge = new Judge({ needed, besides, exact: driver !== undefined }, sources, begun, signal);
  const fitting = await judge.best(candidates, limit);
  if (driver || fitting.length >= limit) return fitting;
  const tried = new Set(candidates);
  for (const reading of bySize[0] ?? []) {
    for (const { name } of reading.blocks ?? []) {
      if (fitting.length >= limit || judge.spent) return fitting.slice(0, limit);
      await judge.tell(fitting);
      const { documents } = await judge.block(name);
      const others = Uint32Array.from(documents).filter((each) => !tried.has(each));
      for (const each of others) tried.add(each);
      fitting.push(...(await judge.best(others, limit - fitting.length)));
    }
  }
  return fitting;
}

interface Sought {
  /** What a document has to have. */
  readonly needed: readonly Term[];
  /** What makes it better where it is known to have it. */
  readonly besides: readonly Term[];
  /** Whether enough is not enough as long as something may be better. */
  readonly exact: boolean;
}

/** Judges documents by what is loaded of them. */
class Judge {
  private readonly loaded = new Set<string>();
  /** The files of documents that were asked; and how many documents were, and had all words. */
  private readonly opened = new Set<number>();
  private readonly asked = { all: 0, fitting: 0 };
  private hasBegun = false;

  constructor(
    private readonly sought: Sought,
    private readonly sources: Sources,
    private readonly begun: (best: readonly Fitting[]) => Promise<void>,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Whether all blocks are loaded that a query may load, which each may cost as much as a page. */
  get spent(): boolean {
    return this.loaded.size >= MOST_BLOCKS;
  }

  /** Empty once all that may be loaded are. */
  async block(name: string): Promise<Scores> {
    if (!this.loaded.has(name) && this.spent) return { documents: [], scores: [] };
    this.loaded.add(name);
    return this.sources.block(name);
  }

  /** Of some documents the best that fit: the best of those looked at, where no more may be loaded to tell. */
  async best(candidates: Uint32Array, limit: number): Promise<Fitting[]> {
    const { needed, besides, exact } = this.sought;
    const bounded = mostFirst(candidates, boundsOf(needed, besides, candidates));
    let fitting: Fitting[] = [];
    let next = bounded.next();
    for (let together = FIRST; !next.done; together = TOGETHER) {
      const most = next.value.bound;
      const least = fitting.length < limit ? 0 : (fitting.at(-1)?.score ?? 0);
      if (least >= most || (least > 0 && (!exact || this.spent))) break;
      // As long as nothing had to be loaded, who asks knows all that is best as soon.
      if (this.opened.size + this.loaded.size > 0)
        await this.tell(exact ? fitting.filter(({ score }) => score >= most) : fitting);
      this.signal?.throwIfAborted();
      const numbers: number[] = [];
      for (; !next.done && numbers.length < together; next = bounded.next()) numbers.push(next.value.number);
      const judged = await this.judged(numbers, fitting.length < limit);
      fitting = [...fitting, ...judged]
        .sort((a, b) => b.score - a.score || a.number - b.number)
        .slice(0, limit);
    }
    return fitting;
  }

  /** Tells with what the answer begins, unless it is told. */
  async tell(best: readonly Fitting[]): Promise<void> {
    if (this.hasBegun || best.length === 0) return;
    this.hasBegun = true;
    await this.begun(best);
  }

  private async judged(numbers: readonly number[], wanted: boolean): Promise<readonly Fitting[]> {
    const { needed, besides } = this.sought;
    const unknown = numbers.filter((number) => needed.some((term) => openIn(term, number).length > 0));
    const asking = wanted && this.isWorthAsking(unknown);
    const says = asking ? this.saysItself : this.saysList;
    const scored = await Promise.all(
      numbers.map(async (number): Promise<readonly Fitting[]> => {
        const scores = await Promise.all(needed.map((term) => scoreOf(term, number, says)));
        return scores.includes(0) ? [] : [{ number, score: sumOf(scores) + sumOf(knownIn(besides, number)) }];
      }),
    );
    if (asking) {
      const found = new Set(scored.flat().map(({ number }) => number));
      this.asked.all += unknown.length;
      this.asked.fitting += unknown.filter((number) => found.has(number)).length;
    }
    return scored.flat();
  }

  /**
   * Whether the documents themselves are asked, and not the lists: what is shown of them is loaded in any case. Not where fewer blocks
   * tell the same, nor when fewer than every other of those asked fitted: a block tells of thousands.
   */
  private isWorthAsking(numbers: readonly number[]): boolean {
    const { all, fitting } = this.asked;
    const files = new Set(numbers.map(this.sources.fileOf));
    const blocks = new Set(
      numbers.flatMap((number) =>
        this.sought.needed.flatMap((term) =>
          openIn(term, number).map((reading) => blockOf(reading, number) ?? ''),
        ),
      ),
    );
    const more = <T>(names: ReadonlySet<T>, there: ReadonlySet<T>) =>
      [...names].filter((name) => !there.has(name)).length;
    return (all <= FIRST || 2 * fitting >= all) && more(blocks, this.loaded) >= more(files, this.opened);
  }

  private readonly saysItself: Says = async ({ word }, number) => {
    this.opened.add(this.sources.fileOf(number));
    return (await this.sources.wordsOf(number)).get(word) ?? 0;
  };

  private readonly saysList: Says = async (reading, number) => {
    const name = blockOf(reading, number);
    return name === undefined ? 0 : scoreIn(await this.block(name), number);
  };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** A reading of which more is in blocks than is known. */
type OpenReading = Reading & { readonly word: string; readonly blocks: readonly Block[] };
/** What the word of a reading says of a document. */
type Says = (reading: OpenReading, document: number) => Promise<number>;

const isOpen = (reading: Reading): reading is OpenReading => reading.blocks !== undefined;

const blockOf = ({ blocks }: OpenReading, document: number) =>
  blocks.findLast(({ start }) => start <= document)?.name;

/**
 * Documents with the most that each may score, if it may score anything, what may score most first. Of tens of thousands a query comes to
 * a few: the rest is never put in order.
 */
function* mostFirst(
  documents: Uint32Array,
  bounds: Float64Array,
): Generator<{ readonly number: number; readonly bound: number }> {
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    let bound = 0;
    for (const each of bounds) if (each > bound && each < before) bound = each;
    if (bound === 0) return;
    for (let at = bounds.indexOf(bound); at >= 0; at = bounds.indexOf(bound, at + 1))
      yield { number: documents[at] ?? 0, bound };
    before = bound;
  }
}

/** The most that each document may score, as far as is known; nothing above 0 where it lacks a term that it needs. */
function boundsOf(needed: readonly Term[], besides: readonly Term[], documents: Uint32Array): Float64Array {
  const bounds = new Float64Array(documents.length);
  const most = new Float64Array(documents.length);
  for (const term of [...needed, ...besides]) {
    const isNeeded = needed.includes(term);
    // What is known in a list scores no less there than what is not.
    most.fill(isNeeded ? term.reduce((least, { unknown }) => Math.max(least, unknown), 0) : 0);
    for (const { known } of term) raise(most, documents, known);
    for (const [at, score] of most.entries())
      bounds[at] = isNeeded && score === 0 ? Number.NEGATIVE_INFINITY : (bounds[at] ?? 0) + score;
  }
  return bounds;
}

const knownOf = (term: Term, number: number) =>
  term.reduce((most, { known }) => Math.max(most, scoreIn(known, number)), 0);

const knownIn = (terms: readonly Term[], number: number) => terms.map((term) => knownOf(term, number));

/** The readings that may say more of a document than is known of it. */
const openIn = (term: Term, number: number): readonly OpenReading[] => {
  const most = knownOf(term, number);
  // What is known in a list is not below what is unknown there.
  return term.filter(isOpen).filter(({ unknown }) => unknown > most);
};

/** What a document scores for a term; 0 where it does not have it. */
async function scoreOf(term: Term, number: number, says: Says): Promise<number> {
  const scores = await Promise.all(
    openIn(term, number).map(async (reading) => (await says(reading, number)) * reading.worth),
  );
  return Math.max(knownOf(term, number), ...scores);
}
