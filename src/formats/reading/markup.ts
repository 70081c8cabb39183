import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { toMdast } from 'hast-util-to-mdast';
import { toString as textOfTree } from 'hast-util-to-string';
import type { Nodes as MarkdownNodes, Root as MarkdownRoot } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { partsOfWords } from '#messages/import.ts';
import { piecesOf } from '../../article/markdown-pieces.ts';
import { markdownTree } from '../../article/markdown-tree.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { cleanText, oneLine, withoutZeroWidth } from './clean.ts';

/** What a source's words are written in; an address is one and nothing else (`isAddress`). */
export type Markup = 'plain' | 'html' | 'markdown' | 'address';

/** Whether a text is an address that can be a link. */
export const isAddress = (text: string): boolean => /^https?:\/\/[^\s<>"]+$/.test(text);

/** Tags inside each other; what is deeper is no text that anybody wrote, and would exhaust the stack. */
const DEEPEST = 300;

/** What `parseArticle` takes, with the containers that part paragraphs. Everything else is unwrapped or dropped. */
const SCHEMA = {
  tagNames: ['p', 'h2', 'h3', 'h4', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'br', 'div'],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: [
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'svg',
    'math',
    'head',
    'title',
    'button',
  ],
  ancestors: {},
};

/** Elements under the names by which an article knows what they are. */
const SAME_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    b: 'strong',
    i: 'em',
    cite: 'em',
    tr: 'p',
    dt: 'p',
    dd: 'p',
    pre: 'p',
    address: 'p',
    caption: 'p',
    figcaption: 'p',
    article: 'div',
    section: 'div',
    main: 'div',
    header: 'div',
    footer: 'div',
    aside: 'div',
    figure: 'div',
    center: 'div',
  }),
);

/**
 * Tags and references to characters that words have in what was exported from web pages. Where there are none, “a < b & c” is text, whatever
 * the format says that it is.
 */
const MARKED =
  /<\/?(?:a|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|figure|font|h\d|head|hr|html|i|iframe|img|li|ol|p|pre|s|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>|<!--|^\s*<[a-z!]|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

/** Most words have neither of the two signs that all of it begins with. */
const isMarked = (text: string): boolean => /[<&]/.test(text) && MARKED.test(text);

/** What of a source's words an article cannot have. */
type DroppedWords = keyof typeof partsOfWords;
type Dropped = (what: DroppedWords) => void;

/**
 * A source's words as Markdown that `parseArticle` takes: sanitised, without pictures, code or raw HTML. `dropped` is
 * told what was left out.
 */
export function markdownOf(text: string, markup: Markup, dropped: Dropped = () => {}): string {
  const clean = cleanText(text);
  if (clean !== text && clean.length < withoutZeroWidth(text).replace(/\r\n/g, '\n').length)
    dropped('controls');
  if (clean.trim() === '') return '';
  if (markup === 'address') return `<${clean}>`;
  if (markup === 'plain' || (markup === 'html' && !isMarked(clean))) return paragraphs(clean);
  const simple = markup === 'html' ? paragraphsOfHtml(clean) : undefined;
  if (simple !== undefined) return simple;
  if (tooDeep(clean)) {
    dropped('depth');
    return paragraphs(plainText(clean, markup));
  }
  if (markup === 'html') return markdownOfTree(fromHtml(clean, { fragment: true }), dropped);
  return piecesOf(clean)
    .map(({ text: piece }) => markdownOfTree(htmlOf(piece), dropped))
    .filter((piece) => piece !== '')
    .join('\n\n');
}

/** The text of a source's words, as one line without markup; empty when there is none. */
export function plainText(text: string, markup: Markup): string {
  if (markup === 'plain' || !isMarked(text)) return oneLine(text) ?? '';
  if (tooDeep(text)) return oneLine(text.replace(/<[^<>]*>/g, ' ')) ?? '';
  const tree = fromHtml(text.replace(/<br\s*\/?>/gi, ' '), { fragment: true });
  return oneLine(textOfTree(tree)) ?? '';
}

/** A name as one line, as a page would show it: "Bed &amp; <b>Breakfast</b>" is “Bed & Breakfast”. Undefined when nothing is left. */
export const nameOf = (text: string | undefined): string | undefined =>
  oneLine(text !== undefined && isMarked(text) ? plainText(text, 'html') : text);

function markdownOfTree(tree: Root, dropped: Dropped): string {
  rename(tree, dropped);
  const safe = sanitize(tree, SCHEMA);
  const markdown = toMdast(safe);
  return markdown.type === 'root' ? written(markdown) : '';
}

/** Markdown as a tree of HTML; HTML in it is parsed as HTML, so that it is sanitised as such. */
function htmlOf(markdown: string): Root {
  const tree = raw(toHast(markdownTree(markdown), { allowDangerousHtml: true }));
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** References to characters that HTML of text alone has, with what each stands for. */
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const REFERENCE = /&(?:#(3[2-9]|[4-9]\d|1[01]\d|12[0-6])|(amp|lt|gt|quot));/g;
/** A paragraph of text, or of one link that is called by its address. */
const PARAGRAPH = /\s*<p>(?:([^<>]*)|<a href="(https?:\/\/[^\s<>"&]+)">\2<\/a>)<\/p>/gy;

/** HTML of nothing but paragraphs as Markdown, as most descriptions are: a tree of it takes ten times as long. Else undefined. */
function paragraphsOfHtml(html: string): string | undefined {
  const parts: string[] = [];
  let end = 0;
  for (const [whole, text, address] of html.matchAll(PARAGRAPH)) {
    end += whole.length;
    if (address) parts.push(`<${address}>`);
    else if (text?.replace(REFERENCE, '').includes('&')) return undefined;
    else parts.push(paragraphs((text ?? '').replace(REFERENCE, meant).replace(/\s+/g, ' ')));
  }
  return html.slice(end).trim() === '' ? parts.filter((part) => part !== '').join('\n\n') : undefined;
}

const meant = (_: string, code: string | undefined, name: string | undefined) =>
  code === undefined ? (REFERENCES[name ?? ''] ?? '') : String.fromCharCode(Number(code));

/** Plain text as Markdown: blank lines part paragraphs, line ends inside them stay white space. */
function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map(escapeMarkdown)
    .join('\n\n');
}

/** A heading of plain text in Markdown, below an article's title. */
export const headingOf = (text: string): string => `## ${escapeMarkdown(text)}`;

function written(tree: MarkdownRoot): string {
  drop(tree);
  return toMarkdown(tree, { bullet: '-', emphasis: '_', rule: '-' }).trim();
}

/** Drops what Markdown has and an article has not: rules, code, pictures, tables, what is empty. */
function drop(node: MarkdownNodes): void {
  if (!('children' in node)) return;
  const kept = node.children.filter(
    ({ type }) => !['image', 'thematicBreak', 'table', 'html'].includes(type),
  );
  while (kept[0]?.type === 'break') kept.shift();
  while (kept.at(-1)?.type === 'break') kept.pop();
  // What was a child before still is one.
  node.children.splice(0, node.children.length, ...(kept as never[]));
  for (const child of node.children) drop(child);
}

const LEFT_OUT: ReadonlyMap<string, DroppedWords> = new Map(
  Object.entries({
    img: 'pictures',
    picture: 'pictures',
    svg: 'pictures',
    video: 'media',
    audio: 'media',
    iframe: 'frames',
    embed: 'frames',
    object: 'frames',
    script: 'scripts',
    style: 'styles',
    form: 'forms',
    input: 'forms',
  }),
);

/** Gives elements the names that articles know, and tells what will be dropped. */
function rename(node: Nodes, dropped: Dropped): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const left = LEFT_OUT.get(child.tagName);
    if (left) dropped(left);
    child.tagName = SAME_AS.get(child.tagName) ?? child.tagName;
    if (child.tagName === 'a' && !/^(https?:|mailto:)/i.test(String(child.properties['href'] ?? ''))) {
      child.tagName = 'span';
    }
    if (child.tagName === 'p') partCells(child);
    rename(child, dropped);
  }
}

/** Cells of a row as words with a comma between. */
function partCells(row: Element): void {
  row.children = row.children.flatMap((cell, index) =>
    cell.type === 'element' && /^t[dh]$/.test(cell.tagName) && index > 0
      ? [{ type: 'text' as const, value: ', ' }, cell]
      : [cell],
  );
}

/** Whether tags or quotations stand so deep inside each other that nobody wrote them. */
export function tooDeep(html: string): boolean {
  let depth = 0;
  for (const [, close, name = '', empty] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*?(\/?)>/gi)) {
    if (empty || /^(br|img|hr|input|meta|link|wbr|area|col|source)$/i.test(name)) continue;
    depth += close ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return /(^|\n)[ \t]*(?:(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)){100}/.test(html);
}
