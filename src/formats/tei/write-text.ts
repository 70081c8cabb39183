import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Article, Block, Segment } from '../../article/article.ts';
import type { Visit } from '../../visit/visit.ts';
import { xmlText } from '../writing/xml.ts';
import { idOf } from './write-pointers.ts';

type Content = (Element | string)[];

/** An account as the body of a text, its passages marked with the stops that they tell of. */
export class AccountText {
  /** The stop of each passage; undefined for what tells of the visit as a whole. */
  readonly #stopOf: ReadonlyMap<string, string | undefined>;
  /** How many elements of each passage are written. */
  readonly #parts = new Map<string, number>();

  constructor(visit: Visit) {
    const passages = [visit, ...visit.stops].flatMap((told) => told.passages);
    this.#stopOf = new Map(passages.map(({ id, stop }) => [id, stop]));
  }

  bodyOf({ id, title, dateline, language, blocks }: Article): Element {
    const body = x('body', { corresp: `#${idOf.account(id)}`, 'xml:lang': language }, [
      x('head', xmlText(title)),
      ...(dateline ? [x('dateline', xmlText(dateline))] : []),
    ]);
    // In TEI a heading begins a part of the text, and parts of it stand in it.
    const open: { readonly level: number; readonly part: Element }[] = [{ level: 1, part: body }];
    for (const block of blocks) {
      if (block.kind === 'heading') {
        while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
        const part = x('div');
        open.at(-1)?.part.children.push({ type: 'text', value: '\n' }, part);
        open.push({ level: block.level, part });
      }
      open.at(-1)?.part.children.push({ type: 'text', value: '\n' }, this.#block(block));
    }
    return body;
  }

  #block(block: Block): Element {
    switch (block.kind) {
      case 'heading':
        return x('head', this.#words(block.segments));
      case 'paragraph':
        return x('p', this.#words(block.segments));
      case 'quote':
        return x(
          'quote',
          block.paragraphs.map((each) => x('p', this.#words(each))),
        );
      case 'list':
        return x(
          'list',
          { rend: block.ordered ? 'numbered' : 'bulleted' },
          block.items.map((each) => x('item', this.#words(each))),
        );
    }
  }

  /** Words with their passages, those that are `open` already left out. */
  #words(run: readonly Segment[], open: readonly string[] = []): Content {
    const content: Content = [];
    for (let at = 0; at < run.length; ) {
      const [passage, end] = longestFrom(run, at, open);
      if (passage === undefined) content.push(...run.slice(at, end).map(styled));
      else content.push(x('seg', this.#mark(passage), this.#words(run.slice(at, end), [...open, passage])));
      at = end;
    }
    return content;
  }

  /** A passage that goes on in another paragraph, or beside another that it overlaps, is several elements, each of which names the one before. */
  #mark(passage: string) {
    const before = this.#parts.get(passage) ?? 0;
    this.#parts.set(passage, before + 1);
    const partId = (part: number) => idOf.passage(part === 0 ? passage : `${passage}.${part + 1}`);
    const stop = this.#stopOf.get(passage);
    return {
      type: 'passage',
      'xml:id': partId(before),
      ...(before > 0 ? { prev: `#${partId(before - 1)}` } : {}),
      ...(stop === undefined ? {} : { corresp: `#${idOf.stop(stop)}` }),
    };
  }
}

/** Of the passages that begin with a segment the longest, and where it ends; where none begins, up to where the next one does. */
function longestFrom(
  run: readonly Segment[],
  at: number,
  open: readonly string[],
): readonly [passage: string | undefined, end: number] {
  const begun = (segment: Segment | undefined) =>
    (segment?.passages ?? []).filter((id) => !open.includes(id));
  const endOf = (id: string) => {
    let end = at + 1;
    while (run[end]?.passages?.includes(id)) end++;
    return end;
  };
  const ends = begun(run[at]).map((id) => [id, endOf(id)] as const);
  if (ends.length > 0) return ends.reduce((a, b) => (b[1] > a[1] ? b : a));
  let end = at + 1;
  while (end < run.length && begun(run[end]).length === 0) end++;
  return [undefined, end];
}

function styled({ text, emphasis, strong, href }: Segment): Element | string {
  let made: Element | string = xmlText(text);
  if (emphasis) made = x('hi', { rend: 'italic' }, made);
  if (strong) made = x('hi', { rend: 'bold' }, made);
  return href ? x('ref', { target: xmlText(href) }, made) : made;
}
