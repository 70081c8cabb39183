import type { Notebook } from '../draft-notebook.ts';
import { Refusal } from '../reading/refusal.ts';
import { type Element, elementsOf, textOf } from './tree.ts';

/** A paragraph, a heading, an item or a stanza of a text. */
export interface Block {
  readonly html: string;
  /** The same as plain text in one line. */
  readonly text: string;
  /** The elements in it that are asked for, with where their words stand in `text`. */
  readonly marks: readonly Mark[];
  readonly line: number;
  /** The parts of the text that it stands in, the largest first. */
  readonly parts: readonly Element[];
  /** Whether it says of its part where or when that was written: a heading, a dateline. */
  readonly isHead: boolean;
}

/** What an element is asked for: a place, a date, words that tell of an event, or one end of such words. */
export type MarkKind = 'name' | 'date' | 'passage' | 'end';

export interface Mark {
  readonly kind: MarkKind;
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/** What stands by itself in a text, as paragraphs do. */
const BLOCKS: ReadonlySet<string> = new Set(
  `ab argument back body byline castList cit closer dateline div div1 div2 div3 div4 div5 div6 div7 entry epigraph floatingText
  front group head item lg list listBibl opener p postscript row salute signed sp speaker stage table text trailer`.split(
    /\s+/,
  ),
);
/** The parts that a text has. */
const PART = /^(?:text|floatingText|div\d?|front|back|entry)$/;
const HEADS: ReadonlySet<string> = new Set(['head', 'dateline', 'opener']);

/** What a text says beside its words, and is left out. */
const LEFT_OUT = {
  note: 'tei-notes',
  noteGrp: 'tei-notes',
  del: 'tei-deleted',
  fw: 'tei-furniture',
  figure: 'tei-figures',
  graphic: 'tei-figures',
  media: 'tei-figures',
  notatedMusic: 'tei-figures',
  formula: 'tei-figures',
} as const;
const isLeftOut = (name: string): name is keyof typeof LEFT_OUT => Object.hasOwn(LEFT_OUT, name);
/** Lists of what a text names, which are read for themselves, its title, which the header has, and what is no text. */
const APART =
  /^(?:list(?:Place|Person|Org|Event|Object|Relation|Annotation)|teiHeader|standOff|facsimile|sourceDoc|xenoData|index|titlePage|geo|spanGrp|linkGrp|idno)$/;

/** Of what a text has in several readings, the one that is taken, the first that there is. */
const READINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['choice', ['corr', 'reg', 'expan', 'unclear', 'sic', 'orig', 'abbr']],
  ['app', ['lem', 'rdg', 'rdgGrp']],
  ['subst', ['add']],
]);

/** The blocks of a text in their order. `asked` says which elements in them are marked. */
export function* blocksOf(
  text: Element,
  asked: (element: Element) => MarkKind | undefined,
  book: Notebook,
): Generator<Block> {
  yield* blocksIn(text, { parts: [], isHead: false, isQuoted: false }, { asked, book });
}

interface Reading {
  readonly asked: (element: Element) => MarkKind | undefined;
  readonly book: Notebook;
}

/** What stands round an element, as far as it tells of what is in it. */
interface Round {
  readonly parts: readonly Element[];
  readonly isHead: boolean;
  readonly isQuoted: boolean;
}

function* blocksIn(element: Element, over: Round, reading: Reading): Generator<Block> {
  const { name, line } = element;
  const round: Round = {
    parts: PART.test(name) ? [...over.parts, element] : over.parts,
    isHead: over.isHead || HEADS.has(name),
    isQuoted: over.isQuoted || name === 'quote' || name === 'cit',
  };
  let run: (Element | string)[] = [];
  const finished = function* () {
    const words = new Words(reading);
    words.addAll(run);
    run = [];
    const { html, text, marks } = words.block();
    const { parts, isHead } = round;
    if (text !== '') yield { html: framed(name, round, html), text, marks, line, parts, isHead };
  };
  for (const child of element.children) {
    if (typeof child === 'string' || !isBlock(child)) run.push(child);
    else {
      yield* finished();
      yield* blocksIn(child, round, reading);
    }
  }
  yield* finished();
}

/** A quotation, or whatever else, is a block where it has blocks in it. */
const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.name)
    ? element.name !== 'lg' || elementsOf(element).length > 0
    : !APART.test(element.name) && !isLeftOut(element.name) && elementsOf(element).some(isBlock);

/** A block's words in the element of HTML that it is. */
function framed(name: string, { parts, isQuoted }: Round, html: string): string {
  if (name === 'head') {
    const depth = parts.filter((part) => part.name.startsWith('div')).length;
    const level = Math.min(4, Math.max(2, depth + 1));
    return `<h${level}>${html}</h${level}>`;
  }
  if (name === 'item') return `<ul><li>${html}</li></ul>`;
  return isQuoted ? `<blockquote><p>${html}</p></blockquote>` : `<p>${html}</p>`;
}

/** Names in a paragraph: who has more is no text. */
const MOST_MARKS = 5_000;

/** Words of a block as they are gone through, as HTML and as plain text at once. */
class Words {
  #html = '';
  readonly #said: string[] = [];
  #length = 0;
  #isParted = true;
  readonly #marks: Mark[] = [];
  /** Kinds of what is being read: what is in a name is no other name. */
  readonly #open = new Set<MarkKind>();

  constructor(private readonly reading: Reading) {}

  block(): Pick<Block, 'html' | 'text' | 'marks'> {
    return { html: this.#html.trim(), text: this.#said.join('').trimEnd(), marks: this.#marks };
  }

  addAll(children: readonly (Element | string)[]): void {
    for (const child of children) {
      if (typeof child === 'string') this.#say(child);
      else this.#add(child);
    }
  }

  #say(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    const said = this.#isParted ? words.trimStart() : words;
    if (said === '') return;
    this.#said.push(said);
    this.#length += said.length;
    this.#isParted = said.endsWith(' ');
    this.#html += said.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  }

  #add(element: Element): void {
    const { name, line } = element;
    if (APART.test(name)) return;
    if (isLeftOut(name)) {
      if (textOf(element) ?? name !== 'note') this.reading.book.leftOut(LEFT_OUT[name], `line ${line}`);
      return;
    }
    const readings = READINGS.get(name);
    if (readings) {
      const own = elementsOf(element);
      const taken = readings.map((each) => own.find((one) => one.name === each)).find(Boolean);
      if (taken) this.#add(taken);
    } else if (name === 'lb') this.#breakLine(element);
    else if (name === 'gap') this.#say(' […] ');
    else if (name === 'space') this.#say(' ');
    else this.#wrap(element);
    // Each verse is a line.
    if (name === 'l') {
      this.#html += '<br>';
      this.#say(' ');
    }
  }

  /** The end of a line parts words, unless it parts one: then the hyphen before it is none of its letters. */
  #breakLine({ attributes }: Element): void {
    if (attributes['break'] !== 'no') {
      this.#say(' ');
      return;
    }
    const last = this.#said.pop() ?? '';
    const kept = last.replace(/\s*[-¬=⸗‐]?\s*$/, '');
    const gone = last.length - kept.length;
    this.#said.push(kept);
    this.#length -= gone;
    if (gone > 0 && this.#html.endsWith(last.slice(-gone))) this.#html = this.#html.slice(0, -gone);
    // What goes on begins at once, in a line of its own in the file.
    this.#isParted = true;
  }

  #wrap(element: Element): void {
    const tag = tagOf(element);
    if (tag) this.#html += `<${tag}>`;
    const asked = this.reading.asked(element);
    const kind = asked && !this.#open.has(asked) ? asked : undefined;
    if (kind) this.#open.add(kind);
    const [from, start] = [this.#said.length, this.#length];
    this.addAll(element.children);
    if (kind) {
      this.#open.delete(kind);
      const said = this.#said.slice(from).join('');
      const begin = start + (said.length - said.trimStart().length);
      this.#marks.push({ kind, element, start: begin, end: begin + said.trim().length });
      if (this.#marks.length > MOST_MARKS)
        throw new Refusal(
          `a paragraph names more than ${MOST_MARKS.toLocaleString('en')} places and days (line ${element.line})`,
        );
    }
    if (tag) this.#html += `</${tag.split(' ')[0]}>`;
  }
}

/** How HTML has what an element says of its words; undefined where it says nothing that an article can. */
function tagOf({ name, attributes }: Element): string | undefined {
  const rend = `${attributes['rend'] ?? ''} ${attributes['rendition'] ?? ''} ${attributes['style'] ?? ''}`;
  if (name === 'emph' || name === 'title' || name === 'foreign') return 'em';
  if (name === 'hi')
    return /bold/i.test(rend) ? 'strong' : /ital|underl|^\s*i\b/i.test(rend) ? 'em' : undefined;
  const target = attributes['target'] ?? '';
  return name === 'ref' && /^https?:\/\/[^\s"<>]+$/.test(target)
    ? `a href="${target.replaceAll('&', '&#38;')}"`
    : undefined;
}
