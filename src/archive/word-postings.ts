import { eachPosting, type Posting } from './postings.ts';

/** Every word of every document, in arrays of numbers, since there are millions. */
export class WordPostings {
  private readonly numbers = new Map<string, number>();
  private length = 0;
  private word = new Uint32Array(1 << 16);
  private document = new Uint32Array(1 << 16);
  private weight = new Uint8Array(1 << 16);

  /** Takes the lists of a digest (`SearchDigest`), whose documents are counted from `first`. */
  add(words: string, first: number): void {
    for (const line of words.split('\n')) {
      const end = line.indexOf('\t');
      if (end < 1) continue;
      const name = line.slice(0, end);
      const number = this.numbers.get(name) ?? this.numbers.size;
      this.numbers.set(name, number);
      eachPosting(line.slice(end + 1), (document, weight) => {
        if (this.length === this.word.length) this.grow();
        this.word[this.length] = number;
        this.document[this.length] = first + document;
        this.weight[this.length++] = weight;
      });
    }
  }

  private grow(): void {
    const grown = <A extends Uint32Array | Uint8Array>(now: A, next: A): A => {
      next.set(now);
      return next;
    };
    this.word = grown(this.word, new Uint32Array(2 * this.length));
    this.document = grown(this.document, new Uint32Array(2 * this.length));
    this.weight = grown(this.weight, new Uint8Array(2 * this.length));
  }

  /** Each word with its list, in the order of the words. */
  *sorted(): Generator<{ readonly word: string; readonly postings: readonly Posting[] }> {
    const starts = new Uint32Array(this.numbers.size + 1);
    const add = (place: number, more: number) => {
      starts[place] = (starts[place] ?? 0) + more;
    };
    for (let at = 0; at < this.length; at++) add((this.word[at] ?? 0) + 1, 1);
    for (let number = 0; number < this.numbers.size; number++) add(number + 1, starts[number] ?? 0);
    const next = starts.slice();
    const order = new Uint32Array(this.length);
    for (let at = 0; at < this.length; at++) {
      const number = this.word[at] ?? 0;
      const place = next[number] ?? 0;
      order[place] = at;
      next[number] = place + 1;
    }
    for (const [word, number] of [...this.numbers].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const own = order.subarray(starts[number], starts[number + 1]);
      const postings: Posting[] = [];
      for (const at of own) postings.push({ document: this.document[at] ?? 0, weight: this.weight[at] ?? 0 });
      yield { word, postings };
    }
  }
}
