import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTopics } from '../archive/topic-ledger.ts';
import { topicsOf } from '../archive/topics.ts';
import { checkFormerVisits, type VisitAddresses } from '../visit/addresses.ts';
import {
  checkLedger,
  type Ledger,
  type ParsedLedger,
  parseLedger,
  type TopicLedger,
} from '../visit/ledger.ts';
import type { Problem } from '../visit/problem.ts';
import { type Resolved, resolveVisit, type VisitFiles } from '../visit/resolve-visit.ts';
import type { Visit } from '../visit/visit.ts';
import { readPictures } from './read-pictures.ts';

export type ReadVisits = {
  /** Every visit that nothing is wrong with, and what it was read from, also where others have problems. */
  readonly sound: readonly SoundVisit[];
} & (
  | {
      readonly kind: 'visits';
      readonly visits: readonly Visit[];
      readonly addresses: readonly VisitAddresses[];
      /** What was published, as geodata/addresses.json records it. */
      readonly ledger: Ledger;
      readonly topicLedger: TopicLedger;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
);

/** A visit with the files that it was resolved from. */
export interface SoundVisit {
  readonly visit: Visit;
  readonly files: VisitFiles;
}

/** The record of what was published, below the root of the data. */
export const LEDGER = 'addresses.json';

/** Every visit below `root`/visits, or everything that is wrong with any of them or with their addresses. */
export async function readVisits(root = 'geodata'): Promise<ReadVisits> {
  const folder = join(root, 'visits');
  const ids = await visitIds(root);
  const read = await Promise.all(ids.map((id) => readVisit(folder, id)));
  const {
    parsed,
    addresses,
    problems: across,
  } = await readAcross(
    root,
    ids,
    read.map((each) => each.addresses),
  );
  const problems = [...read.flatMap((each) => (each.kind === 'problems' ? each.problems : [])), ...across];
  const sound = read.flatMap(({ files, ...each }) =>
    each.kind === 'visit' && files ? [{ visit: each.visit, files }] : [],
  );
  if (parsed.kind === 'problems' || problems.length > 0) return { kind: 'problems', problems, sound };
  const visits = sound.map(({ visit }) => visit);
  const { ledger, topics: topicLedger } = parsed.source;
  const lost = checkTopics(parsed.source, topicsOf(visits, topicLedger));
  if (lost.length > 0) return { kind: 'problems', problems: lost, sound };
  return { kind: 'visits', visits, sound, addresses, ledger, topicLedger };
}

/** The names of the folders of visits below `root`, in their order. */
export async function visitIds(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, 'visits'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** What looks across visits: the ledger, and what is wrong with their addresses. `read` is undefined where a file could not be read. */
export async function readAcross(
  root: string,
  ids: readonly string[],
  read: readonly (VisitAddresses | undefined)[],
): Promise<{
  readonly parsed: ParsedLedger;
  readonly addresses: readonly VisitAddresses[];
  readonly problems: readonly Problem[];
}> {
  const addresses = read.flatMap((each) => each ?? []);
  const unreadable = ids.filter((_, index) => !read[index]);
  const parsed = await readLedger(join(root, LEDGER));
  const problems = [
    ...checkFormerVisits(addresses, ids),
    ...(parsed.kind === 'ledger' ? checkLedger(parsed.source, addresses, unreadable) : parsed.problems),
  ];
  return { parsed, addresses, problems };
}

/** The ledger; where there is none, nothing was published yet. */
async function readLedger(file: string): Promise<ParsedLedger> {
  const found = await stat(file).catch(() => undefined);
  const text = found ? await readText(file) : '{}';
  return typeof text === 'string' ? parseLedger(file, text) : { kind: 'problems', problems: [text] };
}

/** One visit's folder, read and resolved. */
export async function readVisit(
  folder: string,
  id: string,
): Promise<Resolved & { readonly files: VisitFiles | undefined }> {
  const { files, problems } = await readVisitFiles(folder, id);
  if (!files) return { kind: 'problems', problems, addresses: undefined, files };
  const resolved = resolveVisit(files);
  if (problems.length === 0) return { ...resolved, files };
  // An article that could not be decoded is no missing file.
  const undecoded = new Set(problems.map((problem) => problem.file.replace(/^.*[\\/](.*)\.md$/, '"$1"')));
  const others = resolved.kind === 'problems' ? resolved.problems : [];
  const own = others.filter(
    ({ rule, message }) => rule !== 'missing-file' || ![...undecoded].some((name) => message.includes(name)),
  );
  return { kind: 'problems', problems: [...problems, ...own], addresses: resolved.addresses, files };
}

/** The texts of one visit's folder, and what cannot be read of it. Without visit.geojson there is no visit. */
export async function readVisitFiles(
  folder: string,
  id: string,
): Promise<{ readonly files: VisitFiles | undefined; readonly problems: readonly Problem[] }> {
  const path = join(folder, id, 'visit.geojson');
  const problems: Problem[] = [];
  const take = async (file: string): Promise<string | undefined> => {
    const text = await readText(file);
    if (typeof text === 'string') return text;
    problems.push(text);
    return undefined;
  };
  const text = await take(path);
  const articles: VisitFiles['articles'][number][] = [];
  for (const name of await articleNames(join(folder, id, 'articles'))) {
    const file = join(folder, id, 'articles', name);
    const article = await take(file);
    if (article !== undefined) articles.push({ id: name.replace(/\.md$/, ''), path: file, text: article });
  }
  const pictures = await readPictures(join(folder, id, 'pictures'));
  return { files: text === undefined ? undefined : { id, path, text, articles, pictures }, problems };
}

async function articleNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.md')).sort();
}

/** A file's text, or why it cannot be had. UTF-8 without a byte order mark, as RFC 8259 asks of JSON. */
async function readText(file: string): Promise<string | Problem> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return {
      file,
      rule: 'missing-file',
      message: 'the file is not there or cannot be read',
      expected: 'a readable file',
    };
  }
  const expected = 'UTF-8 without a byte order mark';
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.startsWith('\ufeff'))
      return {
        file,
        line: 1,
        column: 1,
        rule: 'encoding',
        message: 'the file begins with a byte order mark',
        expected,
      };
    const lost = text.indexOf('\ufffd');
    if (lost < 0) return text;
    const line = text.slice(0, lost).split('\n').length;
    return {
      file,
      line,
      rule: 'encoding',
      message: 'a letter was lost in an earlier conversion (U+FFFD)',
      expected,
    };
  } catch {
    const line = firstBadLine(bytes);
    return { file, line, rule: 'encoding', message: 'the bytes here are not UTF-8', expected };
  }
}

/** A broken sequence never contains a line feed, so each line can be tried by itself. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    line++;
    start = index + 1;
  }
  return line;
}
