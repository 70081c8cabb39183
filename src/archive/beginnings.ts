import {
  BEST,
  bestOf,
  decodePostings,
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
  readonly words: BegunWord[];
}

/** A word by its line: most beginnings turn out to need no more of it than its size. */
class BegunWord {
  private read: { readonly best: Postings; readonly weight: number } | undefined;

  constructor(
    readonly word: string,
    private readonly line: string,
  ) {}

  /** What the word says most of, by itself, and how much it says of that. */
  get said() {
    if (!this.read) {
      const best = bestOf(decodePostings(fieldOf(this.line, 2)));
      let weight = 0;
      for (let at = 0; at < best.length; at++) weight = Math.max(weight, weightOf(best[at] ?? 0));
      this.read = { best, weight };
    }
    return this.read;
  }

  /** In how many documents it is. */
  get count(): number {
    return Number.parseInt(fieldOf(this.line, 1), 36);
  }
}

// Of a line of a word, as `wordFiles` writes it.
const fieldOf = (line: string, field: 1 | 2) => line.split('\t', field + 1)[field] ?? '';

/** What a word begins with that may be kept, the shortest first. */
export function beginningsOf(word: string): readonly string[] {
  let end = 0;
  return [...word].slice(0, LONGEST_BEGINNING).map((letter) => {
    end += letter.length;
    return word.slice(0, end);
  });
}

/** What begins alike, gathered while the words come in their order: those that are still open begin the word that came last. */
export class Beginnings {
  private open: Beginning[] = [];
  private readonly closed: { readonly beginning: string; readonly line: string }[] = [];

  /**
   * @param page the characters of a page
   * @param known the line of a beginning of which all words are as they were when it was made
   */
  constructor(
    private readonly page: number,
    private readonly known: (beginning: string) => string | undefined = () => undefined,
  ) {}

  /** Takes a word with its line. */
  take(word: string, line: string): void {
    const still = this.open.findIndex(({ beginning }) => !word.startsWith(beginning));
    if (still >= 0) this.close(still);
    for (const beginning of beginningsOf(word).slice(this.open.length))
      this.open.push({ beginning, size: 0, words: [] });
    const own = new BegunWord(word, line);
    for (const each of this.open) {
      each.size += line.length;
      each.words.push(own);
    }
  }

  private close(from: number): void {
    // What stands on two pages or less is read there.
    for (const { beginning, size, words } of this.open.splice(from))
      if (size > this.page)
        this.closed.push({ beginning, line: this.known(beginning) ?? lineOf(beginning, words) });
  }

  common() {
    this.close(0);
    return this.closed.sort((a, b) => (a.beginning < b.beginning ? -1 : 1));
  }
}

/** The line of a beginning: of which documents its words say most, each by itself, and the words that say most. */
function lineOf(beginning: string, words: readonly BegunWord[]): string {
  const most: BegunWord[] = [];
  for (const word of words) takeWord(most, word);
  const best = merged(words.map(({ said }) => said.best));
  return `${beginning}\t${encodePostings(best)}\t${most.map(({ word }) => word).join(' ')}`;
}

/** Puts a word among those that say most, the most common of equals first: behind what says as much and came before. */
function takeWord(words: BegunWord[], own: BegunWord): void {
  const moreThan = ({ said, count }: BegunWord) => said.weight - own.said.weight || count - own.count;
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
