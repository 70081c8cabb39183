import type { ReadOptions, SourceFile } from '../draft.ts';
import type { Notebook } from '../draft-notebook.ts';
import { oneLine } from '../reading/clean.ts';
import { checkSize, Refusal } from '../reading/refusal.ts';
import { readXml } from '../reading/xml.ts';

/** An element of a text that is read as a whole, since what its names mean stands elsewhere in it. */
export interface Element {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  readonly line: number;
}

/** Bytes of the largest text: the works of a long life are half of it. */
const LARGEST = 32_000_000;
const MOST_ELEMENTS = 1_000_000;

/** P5, and P4 as far as it has the same elements. */
const ROOTS = ['TEI', 'teiCorpus', 'TEI.2'] as const;

/** A file in TEI as a tree. */
export async function readTree(source: SourceFile, book: Notebook, options: ReadOptions): Promise<Element> {
  checkSize(source, LARGEST);
  const top: Element = { name: '', attributes: {}, children: [], line: 0 };
  const open: Element[] = [top];
  let count = 0;
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => {
      if (++count > MOST_ELEMENTS) throw new Refusal('it has more than a million elements');
      const element = { name, attributes, children: [], line };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (text: string) => {
      open.at(-1)?.children.push(text);
    },
    close: () => {
      open.pop();
    },
  };
  await readXml(source, { root: { names: ROOTS, format: 'TEI' }, handlers }, book, options);
  const [root] = elementsOf(top);
  if (!root) throw new Refusal('no TEI: there is not one element in it');
  return root;
}

/** The elements that stand directly in one. */
export const elementsOf = ({ children }: Element): readonly Element[] =>
  children.filter((child) => typeof child !== 'string');

/** All elements of some names in one, in their order, those inside of others too. */
export function within(element: Element, ...names: readonly string[]): readonly Element[] {
  const found: Element[] = [];
  const look = (parent: Element) => {
    for (const child of elementsOf(parent)) {
      if (names.includes(child.name)) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

/** The first element down a way of names, each directly in the one before. */
export function down(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce(
    (parent: Element | undefined, name) => parent && elementsOf(parent).find((each) => each.name === name),
    element,
  );
}

/** The text of an element in one line, without notes; undefined where there is none. */
export function textOf(element: Element | undefined): string | undefined {
  const all = (each: Element): string =>
    each.children
      .map((child) => (typeof child === 'string' ? child : child.name === 'note' ? '' : all(child)))
      .join('');
  return element && oneLine(all(element));
}

/** What an element points at: the words of those of its attributes that do. */
export const pointersOf = ({ attributes }: Element, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => attributes[name]?.split(/\s+/).filter((each) => each !== '') ?? []);
