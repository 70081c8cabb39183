import type { Element, ElementContent, Root, RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHast } from 'mdast-util-to-hast';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Article, Block, Segment } from './article.ts';
import { languageTag } from './language-tag.ts';
import { piecesOf } from './markdown-pieces.ts';
import { markdownTree } from './markdown-tree.ts';

/** Something in an article's file that cannot stand, with its line (from 1). */
export interface ArticleFault {
  readonly line: number;
  readonly rule: 'article-markup' | 'empty-article' | 'front-matter';
  readonly message: string;
  readonly expected: string;
}

type ParsedArticle =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'faults'; readonly faults: readonly ArticleFault[] };

const text = z.string('text').min(1, 'text');

const FrontMatter = z.strictObject({
  title: text,
  publisher: text,
  date: z.iso.date('a day of the calendar as YYYY-MM-DD'),
  dateline: text.optional(),
  language: languageTag,
  source: text,
  sourceUrl: z.url({ protocol: /^https$/, error: 'an https address' }).optional(),
  licence: text,
});

/** What an article's Markdown may become; everything else is refused with its line. */
const ALLOWED = {
  tagNames: ['p', 'h2', 'h3', 'h4', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote'],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https', 'mailto'] },
};

/** An article's file (front matter, then Markdown) as blocks of plain segments, or everything that is wrong with it. */
export function parseArticle(id: string, file: string): ParsedArticle {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?(?:\n|$)/.exec(file);
  if (!match) {
    const expected = 'a block of "key: value" lines between two lines of ---';
    return faults([{ line: 1, rule: 'front-matter', message: 'the front matter is missing', expected }]);
  }
  const [head, yaml = ''] = match;
  const headed = parseFrontMatter(yaml);
  const skipped = head.split('\n').length - 1;
  const bodied = parseBody(file.slice(head.length), skipped);
  const found = [...headed.faults, ...bodied.faults];
  if (!headed.data || found.length > 0) return faults(found);
  const { dateline, sourceUrl, ...rest } = headed.data;
  return {
    kind: 'article',
    article: {
      id,
      ...rest,
      ...(dateline ? { dateline } : {}),
      ...(sourceUrl ? { sourceUrl } : {}),
      blocks: bodied.blocks,
    },
  };
}

const faults = (found: readonly ArticleFault[]): ParsedArticle => ({ kind: 'faults', faults: found });

function parseFrontMatter(yaml: string) {
  const lines = new LineCounter();
  // Core schema with dates as strings: a date is the author's text, not a moment.
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const fault: ArticleFault = {
      line: lines.linePos(broken.pos[0]).line + 1,
      rule: 'front-matter',
      message: `the front matter cannot be read: ${broken.message}`,
      expected: 'YAML: a value with a colon and a space in it stands between quotation marks',
    };
    // What else it stumbles over follows from the first.
    return { data: undefined, faults: [fault] };
  }
  const values: unknown = document.toJS();
  const parsed = FrontMatter.safeParse(values);
  if (parsed.success) return { data: parsed.data, faults: [] };
  const lineOf = (key: string) => {
    const at = yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`));
    return at < 0 ? 1 : at + 2;
  };
  const fault = (key: string, said: string, expected: string): ArticleFault => {
    const message = key === '' ? 'the front matter has no keys' : `"${key}" ${said}`;
    return { line: lineOf(key), rule: 'front-matter', message, expected };
  };
  return {
    data: undefined,
    faults: parsed.error.issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => fault(key, 'is no property known here', EXPECTED));
      const key = String(issue.path[0] ?? '');
      const value = under(key, values);
      if (value === undefined) return [fault(key, 'is missing', EXPECTED)];
      return [fault(key, `is ${JSON.stringify(value)}`, issue.message.replace(/^expected /, ''))];
    }),
  };
}

const under = (key: string, values: unknown): unknown =>
  typeof values === 'object' && values !== null
    ? Object.entries(values).find(([each]) => each === key)?.[1]
    : undefined;

const EXPECTED =
  'title, publisher, date (YYYY-MM-DD), language, source, licence; where there is one, dateline and sourceUrl (https)';

function parseBody(markdown: string, linesBefore: number) {
  const pieces = piecesOf(markdown).map(({ text, line }) => parsePiece(text, linesBefore + line));
  const blocks = pieces.flatMap((piece) => piece.blocks);
  const found = pieces.flatMap((piece) => piece.faults);
  if (blocks.every((block) => block.kind === 'heading') && found.length === 0) {
    found.push({
      line: linesBefore + 1,
      rule: 'empty-article',
      message: 'the article has no text',
      expected: 'at least one paragraph below the front matter',
    });
  }
  return { blocks, faults: found };
}

function parsePiece(markdown: string, linesBefore: number) {
  const found: ArticleFault[] = [];
  const tree = toHast(markdownTree(markdown), { allowDangerousHtml: true });
  const lineOf = (node: { position?: { start: { line: number } } | undefined }) =>
    (node.position?.start.line ?? 1) + linesBefore;
  const refuse = (node: RootContent) => {
    const name = node.type === 'element' ? `<${node.tagName}>` : node.type === 'raw' ? 'HTML' : node.type;
    found.push({
      line: lineOf(node),
      rule: 'article-markup',
      message: `${name} cannot stand in an article`,
      expected: 'paragraphs, ## headings, emphasis, links, lists and quotations',
    });
  };
  walk(tree.type === 'root' ? tree : { type: 'root', children: [] }, (node) => {
    if (node.type === 'element' && !ALLOWED.tagNames.includes(node.tagName) && node.tagName !== 'br')
      refuse(node);
    if (node.type === 'raw') refuse(node);
  });
  const clean = sanitize(tree, ALLOWED);
  return { blocks: clean.type === 'root' ? clean.children.flatMap(blocksOf) : [], faults: found };
}

function walk(parent: Root | Element, visit: (node: RootContent) => void): void {
  for (const node of parent.children) {
    visit(node);
    if (node.type === 'element') walk(node, visit);
  }
}

function blocksOf(node: RootContent): readonly Block[] {
  if (node.type !== 'element') return [];
  switch (node.tagName) {
    case 'h2':
    case 'h3':
    case 'h4':
      return [
        { kind: 'heading', level: ({ h2: 2, h3: 3, h4: 4 } as const)[node.tagName], segments: runOf(node) },
      ];
    case 'blockquote':
      return [{ kind: 'quote', paragraphs: elements(node).map(runOf) }];
    case 'ul':
    case 'ol':
      return [{ kind: 'list', ordered: node.tagName === 'ol', items: elements(node).map(runOf) }];
    default:
      return [{ kind: 'paragraph', segments: runOf(node) }];
  }
}

const elements = (node: Element) => node.children.filter((child) => child.type === 'element');

/** The text of a block as segments: white space is one space, as a browser shows it. */
function runOf(node: Element): readonly Segment[] {
  const segments: Segment[] = [];
  collect(node.children, {}, segments);
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    const afterSpace = !before || before.text.endsWith(' ');
    const words = segment.text.replace(/[ \t\r\n]+/g, ' ');
    const kept = afterSpace ? words.replace(/^ /, '') : words;
    if (kept !== '') joined.push({ ...segment, text: kept });
  }
  const last = joined.pop();
  const end = last?.text.replace(/ $/, '');
  return last && end ? [...joined, { ...last, text: end }] : joined;
}

function collect(nodes: readonly ElementContent[], style: Omit<Segment, 'text'>, into: Segment[]): void {
  for (const node of nodes) {
    if (node.type === 'text') into.push({ ...style, text: node.value });
    if (node.type !== 'element') continue;
    const { tagName, properties, children } = node;
    const href = properties['href'];
    collect(
      children,
      {
        ...style,
        ...(tagName === 'em' ? { emphasis: true as const } : {}),
        ...(tagName === 'strong' ? { strong: true as const } : {}),
        ...(typeof href === 'string' ? { href } : {}),
      },
      into,
    );
    if (tagName === 'p' || tagName === 'br') into.push({ ...style, text: ' ' });
  }
}
