import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { parse } from 'yaml';
import { canonicalText } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import type { Position } from '../../src/geo/position.ts';

/** The name of a place in an annotated text, or the words for a venue that has none. */
export interface AnnotatedName {
  readonly start: number;
  readonly end: number;
  readonly position: Position | undefined;
  /**
   * Where the words say that the traveller was: `number` in the order of the journey, and the day (EDTF), if it is told. `known` is
   * the day where it is not told but is known from elsewhere: to find it is right, and not to is not wrong.
   */
  readonly stop?: {
    readonly number: number;
    readonly date: string | undefined;
    readonly known?: string | undefined;
  };
  readonly venue: boolean;
}

/** A text in which people have marked every place (tests/drafting/articles/README.md). */
export interface Annotated {
  readonly name: string;
  readonly text: string;
  /** The day of the report, YYYY-MM-DD; of a month the first day, as an editor would have to give one. */
  readonly date?: string;
  readonly names: readonly AnnotatedName[];
}

/** Private-use characters stand for the ends of a mark while the Markdown becomes text. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const MARK = /\[([^\]]+)\]\(geo:(-?[\d.]+),(-?[\d.]+)(?:\s+"([^"]*)")?\)/g;
const TITLE = /^(venue)?(?:,\s*)?(?:stop (\d+))?(?:,\s*(\S+))?$/;

/**
 * An article as tests/drafting/articles has it.
 *
 * @throws Error naming a mark that has not the form that the folder's README gives
 */
export function readArticle(name: string, file: string): Annotated {
  const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file) ?? [];
  const { date } = parse(head, { schema: 'core' }) as { date?: string };
  const marks: Omit<AnnotatedName, 'start' | 'end'>[] = [];
  const marked = body.replace(MARK, (_, words: string, latitude: string, longitude: string, title = '') => {
    const [match, venue, number, day] = TITLE.exec(title) ?? [];
    if (match === undefined) throw new Error(`${name}: "${title}" is no mark`);
    marks.push({
      position: [Number(longitude), Number(latitude)],
      venue: venue !== undefined,
      ...(number ? { stop: { number: Number(number), date: day } } : {}),
    });
    return `${OPEN}${words}${CLOSE}`;
  });
  if (/\]\(geo:/.test(marked)) throw new Error(`${name}: a mark is not of the form of the README`);
  const front = 'title: T\npublisher: P\ndate: 2000-01-01\nlanguage: en\nsource: S\nlicence: L';
  const parsed = parseArticle(name, `---\n${front}\n---\n${marked}`);
  if (parsed.kind === 'faults') throw new Error(`${name}: ${JSON.stringify(parsed.faults)}`);
  let text = '';
  const names: AnnotatedName[] = [];
  let start = 0;
  for (const letter of canonicalText(parsed.article.blocks)) {
    if (letter === OPEN) start = text.length;
    else if (letter === CLOSE) {
      const mark = marks[names.length];
      if (mark) names.push({ ...mark, start, end: text.length });
    } else text += letter;
  }
  if (names.length !== marks.length)
    throw new Error(`${name}: ${marks.length - names.length} marks were lost`);
  return { name, text, names, ...(date ? { date: date.length === 7 ? `${date}-01` : date } : {}) };
}

/** The annotated articles of a folder, none if it is not there. */
export const readArticles = (folder: string): readonly Annotated[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readArticle(name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')));

/** The documents of TR-CoNLL in a folder: sentences of words and toponyms, of whose candidates one is selected. */
export const readToponyms = (folder: string): readonly Annotated[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => readDocument(entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')));

function readDocument(name: string, xml: string): Annotated {
  let text = '';
  const names: { start: number; end: number; position: Position | undefined; venue: false }[] = [];
  const put = (word: string) => {
    if (text !== '' && !text.endsWith('\n') && !/^[.,;:!?)'’]/.test(word)) text += ' ';
    const start = text.length;
    text += word;
    return { start, end: text.length };
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (tag === 's' && text !== '') text += '\n\n';
    if (tag === 'w') put(String(attributes['tok']));
    if (tag === 'toponym')
      names.push({ ...put(String(attributes['term'])), position: undefined, venue: false });
    const last = names.at(-1);
    if (tag === 'cand' && attributes['selected'] === 'yes' && last)
      last.position = [Number(attributes['long']), Number(attributes['lat'])];
  });
  parser.write(xml).close();
  return { name, text, names };
}
