import { hashesOf } from '../gazetteer/known-names.ts';

/**
 * Sorted lines on pages, which mostly begin with what the key itself says may begin one: whatever is added to an archive, or changed
 * in it, only the pages of its own words become others. Each stands in a file that is named for what is on it, so that who has the
 * list of the pages of one build reads no page of another, wherever the one or the other was kept.
 */

/** Characters from which on a page ends where it may, and beyond which none goes: 8000 on average. */
const [LEAST, MOST] = [5500, 16_000];
/** Of so many keys one may begin a page. */
const ONE_IN = 32;

/** What is on pages of one kind, so that the page of a key is known without loading any. */
export interface PageList {
  /** The first key of each page. */
  readonly firsts: readonly string[];
  /** What each is called, see `printOf`. */
  readonly prints: readonly string[];
}

/** The file of a page, or of a block of the list of a common word. */
export const fileName = (kind: 'words' | 'best' | 'tails' | 'list', print: string): string =>
  `${kind}-${print}.txt`;

/** 64 bits of what is in a text, in letters that every host and disk can have in a name. */
export const printOf = (text: string): string =>
  hashesOf(text)
    .map((hash) => (hash >>> 0).toString(36).padStart(7, '0'))
    .join('');

const mayBegin = (key: string) => (hashesOf(key)[0] >>> 0) % ONE_IN === 0;

/** Lines on pages, which are handed out as they are full. */
export class SearchPages implements PageList {
  readonly firsts: string[] = [];
  readonly prints: string[] = [];
  private lines: string[] = [];
  private size = 0;

  constructor(private readonly kind: 'words' | 'best' | 'tails') {}

  *take(key: string, line: string): Generator<readonly [name: string, text: string]> {
    const full = this.size + line.length > MOST || (this.size >= LEAST && mayBegin(key));
    if (this.lines.length > 0 && full) yield* this.end();
    if (this.lines.length === 0) this.firsts.push(key);
    this.lines.push(line);
    this.size += line.length + 1;
  }

  *end(): Generator<readonly [name: string, text: string]> {
    if (this.lines.length > 0) {
      const text = this.lines.join('\n');
      const print = printOf(text);
      this.prints.push(print);
      yield [fileName(this.kind, print), text];
    }
    this.lines = [];
    this.size = 0;
  }
}
