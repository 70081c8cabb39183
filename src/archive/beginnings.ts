import {
  BEST,
  bestOf,
  documentOf,
  encodePostings,
  type Posting,
  type Postings,
  WEIGHTS,
  weightOf,
} from './postings.ts';

/** Words that stand with a beginning. */
const BEST_WORDS = 48;
/** Letters of the longest beginning that is kept with its best. */
const LONGEST_BEGINNING = 6;

interface Beginning {
  readonly beginning: string;
  size: number;
  /** What its words say most of, each by itself: most beginnings turn out to need none of it. */
  readonly bests: Postings[];
  readonly words: BegunWord[];
}

interface BegunWord {
  readonly word: string;
  readonly weight: number;
  readonly count: number;
}

/** What begins alike, gathered while the words come in their order: those that are still open begin the word that came last. */
export class Beginnings {
  private open: Beginning[] = [];
  private readonly closed: { readonly beginning: string; readonly line: string }[] = [];

  /** `page` is the characters of a page. */
  constructor(private readonly page: number) {}

  take(word: string, postings: Postings, size: number): void {
    const still = this.open.findIndex(({ beginning }) => !word.startsWith(beginning));
    if (still >= 0) this.close(still);
    let end = 0;
    for (const [index, letter] of [...word].slice(0, LONGEST_BEGINNING).entries()) {
      end += letter.length;
      if (index >= this.open.length)
        this.open.push({ beginning: word.slice(0, end), size: 0, bests: [], words: [] });
    }
    const best = bestOf(postings);
    let weight = 0;
    for (let at = 0; at < best.length; at++) weight = Math.max(weight, weightOf(best[at] ?? 0));
    for (const each of this.open) {
      each.size += size;
      each.bests.push(best);
      takeWord(each.words, { word, weight, count: postings.length });
    }
  }

  private close(from: number): void {
    // What stands on two pages or less is read there.
    for (const { beginning, size, bests, words } of this.open.splice(from))
      if (size > this.page)
        this.closed.push({
          beginning,
          line: `${beginning}\t${encodePostings(merged(bests))}\t${words.map(({ word }) => word).join(' ')}`,
        });
  }

  common() {
    this.close(0);
    return this.closed.sort((a, b) => (a.beginning < b.beginning ? -1 : 1));
  }
}

/** Puts a word among those that say most, the most common of equals first: behind what says as much and came before. */
function takeWord(words: BegunWord[], own: BegunWord): void {
  const moreThan = ({ weight, count }: BegunWord) => weight - own.weight || count - own.count;
  let at = words.length;
  for (let before = words[at - 1]; before && moreThan(before) < 0; before = words[at - 1]) at--;
  if (at < BEST_WORDS) words.splice(at, 0, own);
  if (words.length > BEST_WORDS) words.pop();
}

/** The best of some lists, a document once, in the order of the documents. */
function merged(lists: readonly Postings[]): Postings {
  const byWeight: Posting[][] = Array.from({ length: WEIGHTS }, () => []);
  for (const list of lists) for (const posting of list) byWeight[weightOf(posting)]?.push(posting);
  const best = new Map<number, Posting>();
  // All of them need not be put in order: the first few weights have enough.
  for (const postings of byWeight.reverse()) {
    if (best.size === BEST) break;
    for (const posting of postings.sort(rising))
      if (best.size < BEST && !best.has(documentOf(posting))) best.set(documentOf(posting), posting);
  }
  return [...best.values()].sort(rising);
}

const rising = (a: Posting, b: Posting) => a - b;
