import { stringify } from 'yaml';
import { type PreparedText, prepare } from '../annotation/candidates.ts';
import { keptQuote } from '../annotation/describe.ts';
import { BLOCK_SEPARATOR, canonicalText } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import type { WrittenPassage } from '../visit/schema.ts';
import type { DraftAccount, DraftQuote, DraftSection } from './draft.ts';
import { markdownOfSection } from './draft-article.ts';

/** What an account says of a stop, and which of its passages says what it is called and when it was. */
export interface Quoted {
  readonly passages: readonly WrittenPassage[];
  readonly name?: string;
  readonly date?: string;
}

/**
 * What an account says of each stop: of one that has a section for itself the heading and the first words below it, of others what
 * sections quote.
 */
export function quotedIn(account: DraftAccount, article: string): ReadonlyMap<string, Quoted> {
  const text = canonicalText(blocksOf(account, article));
  const quotations = new Quotations(account.id, prepare(text));
  let at = 0;
  for (const section of account.sections) {
    // A heading alone is no article: a paragraph stands below it, which is none of its own.
    const own = canonicalText(blocksOf(account, `${markdownOfSection(section)}\n\nx\n`).slice(0, -1));
    const start = own === '' ? -1 : text.indexOf(own, at);
    if (start < 0) continue;
    at = start + own.length;
    if (section.stop !== undefined) quoteWhole(section, section.stop, own, start, quotations);
    for (const quote of section.quotes ?? []) {
      const range = rangeOf(quote, own);
      if (range) quotations.add(quote.stop, quote.kind, start + range[0], start + range[1]);
    }
  }
  return quotations.byStop;
}

/** Of what is all about one stop, the heading and the first words. */
function quoteWhole(section: DraftSection, stop: string, own: string, start: number, quotations: Quotations) {
  const heading = section.heading === undefined ? 0 : (own.split('\n\n')[0] ?? '').length;
  const below = heading > 0 && own.length > heading ? heading + 2 : heading;
  const words = own.slice(below).split('\n\n')[0] ?? '';
  if (heading > 0) quotations.add(stop, 'name', start, start + heading);
  if (words !== '') quotations.add(stop, 'told', start + below, start + below + firstOf(words));
}

/** Passages of stops in one account, each range of a stop once. */
class Quotations {
  readonly byStop = new Map<string, Quoted>();
  readonly #ids = new Map<string, string>();

  constructor(
    private readonly account: string,
    private readonly text: PreparedText,
  ) {}

  add(stop: string, kind: 'name' | 'date' | 'told' | 'passage', from: number, to: number): void {
    const quoted = this.byStop.get(stop) ?? { passages: [] };
    const range = `${stop} ${from} ${to}`;
    let id = this.#ids.get(range);
    let { passages } = quoted;
    if (id === undefined) {
      const count = passages.filter((each) => each.id.replace(/-\d+$/, '') === kind).length;
      id = count === 0 ? kind : `${kind}-${count + 1}`;
      this.#ids.set(range, id);
      passages = [...passages, { id, source: this.account, ...keptQuote(this.text, from, to) }];
    }
    const tells = (kind === 'name' || kind === 'date') && quoted[kind] === undefined ? { [kind]: id } : {};
    this.byStop.set(stop, { ...quoted, passages, ...tells });
  }
}

/** Where in a section's text a quote stands: a passage as it is, a name or a date with its sentence. */
function rangeOf({ kind, exact, before }: DraftQuote, own: string): readonly [number, number] | undefined {
  // As long as it was: only what kind of space it is.
  const text = own.replace(/\s/g, ' ');
  let start = -1;
  for (let count = 0; count <= before; count++) {
    start = text.indexOf(exact, start + 1);
    if (start < 0) return undefined;
  }
  const end = start + exact.length;
  return kind === 'passage' ? [start, end] : sentenceRound(own, start, end);
}

/** The sentence round a range, within its paragraph; of a long one what stands from the range on. */
function sentenceRound(text: string, start: number, end: number): readonly [number, number] {
  const [over, under] = [text.lastIndexOf(BLOCK_SEPARATOR, start), text.indexOf(BLOCK_SEPARATOR, end)];
  const from = over < 0 ? 0 : over + BLOCK_SEPARATOR.length;
  const to = under < 0 ? text.length : under;
  const ends = [...text.slice(from, to).matchAll(SENTENCE_END)].map(
    (mark) => from + mark.index + mark[0].length,
  );
  const before = ends.findLast((each) => each <= start) ?? from;
  const begin = before + (/^\s*/.exec(text.slice(before, start))?.[0].length ?? 0);
  const last = ends.find((each) => each >= end) ?? to;
  if (last - begin <= LONGEST) return [begin, last];
  return [start, start + Math.max(end - start, firstOf(text.slice(start, last)))];
}

/** A front matter that is whole, for parsing what stands below it. */
const FRONT = `---\n${stringify({ title: 'x', publisher: 'x', date: '2000-01-01', language: 'en', source: 'x', licence: 'x' })}---\n\n`;

function blocksOf({ id }: DraftAccount, article: string) {
  const body = article.replace(/^---\n[\s\S]*?\n---\n/, '');
  const parsed = parseArticle(id, `${FRONT}${body}`);
  return parsed.kind === 'article' ? parsed.article.blocks : [];
}

/** Letters that a passage has at most, to the end of a sentence where one ends before. */
const LONGEST = 400;
/** In scripts without spaces nothing has to follow. */
const SENTENCE_END = /[.!?…؟۔।]["”’»)]?(?=\s|$)|[。！？។]["”’»)」』]?/gu;

/** How many letters of some words make a passage. */
function firstOf(words: string): number {
  if (words.length <= LONGEST) return words.length;
  const last = [...words.slice(0, LONGEST).matchAll(SENTENCE_END)].at(-1);
  if (last) return last.index + last[0].length;
  const space = words.lastIndexOf(' ', LONGEST);
  return space > 0 ? space : LONGEST;
}
