import { eachPosting, type Postings, postingOf } from './postings.ts';

/** What a place in the arrays can hold. */
const LARGEST = 2 ** 32 - 1;

/** Every word of every document, in arrays of numbers, since there are millions. */
export class WordPostings {
  private readonly numbers = new Map<string, number>();
  private length = 0;
  private word = new Uint32Array(1 << 16);
  private posting = new Uint32Array(1 << 16);

  /**
   * Takes the lists of a digest (`SearchDigest`), whose documents are counted from `first`. Throws where a document has a number of 2 ** 28
   * or more, as those of topics beside some 260,000 visits have.
   */
  add(words: string, first: number): void {
    let number = 0;
    const take = (document: number, weight: number) => {
      if (this.length === this.word.length) this.grow();
      const posting = postingOf(first + document, weight);
      if (posting > LARGEST) throw new RangeError('the search has room for some 260,000 visits');
      this.word[this.length] = number;
      this.posting[this.length++] = posting;
    };
    for (const line of words.split('\n')) {
      const end = line.indexOf('\t');
      if (end < 1) continue;
      number = this.numberOf(line.slice(0, end));
      eachPosting(line.slice(end + 1), take);
    }
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const { size } = this.numbers;
    this.numbers.set(word, size);
    return size;
  }

  private grow(): void {
    const grown = (now: Uint32Array) => {
      const next = new Uint32Array(2 * this.length);
      next.set(now);
      return next;
    };
    this.word = grown(this.word);
    this.posting = grown(this.posting);
  }

  /** Each word with its list, in the order of the words. */
  *sorted(): Generator<{ readonly word: string; readonly postings: Postings }> {
    const starts = new Uint32Array(this.numbers.size + 1);
    const add = (place: number, more: number) => {
      starts[place] = (starts[place] ?? 0) + more;
    };
    for (let at = 0; at < this.length; at++) add((this.word[at] ?? 0) + 1, 1);
    for (let number = 0; number < this.numbers.size; number++) add(number + 1, starts[number] ?? 0);
    const next = starts.slice();
    const lists = new Uint32Array(this.length);
    for (let at = 0; at < this.length; at++) {
      const number = this.word[at] ?? 0;
      const place = next[number] ?? 0;
      lists[place] = this.posting[at] ?? 0;
      next[number] = place + 1;
    }
    for (const word of [...this.numbers.keys()].sort()) {
      const number = this.numberOf(word);
      yield { word, postings: lists.subarray(starts[number], starts[number + 1]) };
    }
  }
}
