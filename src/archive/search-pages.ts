import { hashesOf } from '../gazetteer/known-names.ts';

/**
 * Sorted lines on pages, in files that are named for what stands first on them, and that mostly begin with what the key itself says
 * may begin one: whatever is added to an archive, or changed in it, only the pages of its own words become others.
 */

/** Characters from which on a page ends where it may, and beyond which none goes: 8000 on average. */
const [LEAST, MOST] = [5500, 16_000];
/** Of so many keys one may begin a page. */
const ONE_IN = 32;

/** The name of the page that begins with a key. */
export const pageName = (kind: string, first: string): string => `${kind}-${shortNameOf(first)}.txt`;

/** The name of a block of the list of a word. */
export const blockName = (word: string, block: number): string => `list-${shortNameOf(word)}-${block}.txt`;

/** 64 bits of what is in a word, since hosts and disks do not agree on names in other letters than Latin ones. */
const shortNameOf = (word: string): string =>
  hashesOf(word)
    .map((hash) => (hash >>> 0).toString(36).padStart(7, '0'))
    .join('');

const mayBegin = (key: string) => (hashesOf(key)[0] >>> 0) % ONE_IN === 0;

/** Lines on pages, which are handed out as they are full. */
export class SearchPages {
  /** The first key of each page. */
  readonly firsts: string[] = [];
  private lines: string[] = [];
  private size = 0;

  constructor(private readonly kind: string) {}

  *take(key: string, line: string): Generator<readonly [name: string, text: string]> {
    const full = this.size + line.length > MOST || (this.size >= LEAST && mayBegin(key));
    if (this.lines.length > 0 && full) yield* this.end();
    if (this.lines.length === 0) this.firsts.push(key);
    this.lines.push(line);
    this.size += line.length + 1;
  }

  *end(): Generator<readonly [name: string, text: string]> {
    const first = this.firsts.at(-1);
    if (this.lines.length > 0 && first !== undefined)
      yield [pageName(this.kind, first), this.lines.join('\n')];
    this.lines = [];
    this.size = 0;
  }
}
