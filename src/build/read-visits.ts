import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pagedInVisit, pagedLists } from '../archive/page-ledger.ts';
import type { Addressed } from '../archive/site-record.ts';
import { checkTopics } from '../archive/topic-ledger.ts';
import { topicsOf } from '../archive/topics.ts';
import type { LedgerSource } from '../visit/ledger.ts';
import type { Problem } from '../visit/problem.ts';
import { PUBLISHED } from '../visit/published.ts';
import {
  type ResolvedVisit,
  resolveVisit,
  type UnresolvedVisit,
  type VisitFiles,
} from '../visit/resolve-visit.ts';
import type { Visit } from '../visit/visit.ts';
import { readAcross } from './read-across.ts';
import { readPictures } from './read-pictures.ts';
import { readText } from './read-text.ts';
import { visitIds } from './visit-folders.ts';

type ReadVisits = {
  /** Every visit that nothing is wrong with, and what it was read from, also where others have problems. */
  readonly sound: readonly SoundVisit[];
} & (
  | {
      readonly kind: 'visits';
      readonly visits: readonly Visit[];
      readonly addressed: Addressed;
      /** What was published, as geodata/addresses.json records it. */
      readonly recorded: LedgerSource;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
);

/** A visit with the files that it was resolved from. */
export interface SoundVisit {
  readonly visit: Visit;
  readonly files: VisitFiles;
}

/** What was read of visits, by their ids, for whoever reads them again and again. */
export type ReadBefore = Map<string, ReadVisit>;

/**
 * Every visit below `root`/visits, or everything that is wrong with any of them or with their addresses. One that is among those read
 * `before`, and whose files say what they said then, is the very same, and is not resolved anew; the others are put there.
 */
export async function readVisits(root = 'geodata', before: ReadBefore = new Map()): Promise<ReadVisits> {
  const folder = join(root, 'visits');
  const ids = await visitIds(root);
  const read = await Promise.all(ids.map((id) => readVisit(folder, id, before)));
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
  const sound = read.flatMap((each) =>
    each.kind === 'visit' ? [{ visit: each.visit, files: each.files }] : [],
  );
  if (parsed.kind === 'problems' || problems.length > 0) return { kind: 'problems', problems, sound };
  const visits = sound.map(({ visit }) => visit);
  const { source: recorded } = parsed;
  const topics = topicsOf(visits, recorded.topics);
  const lost = checkTopics(recorded, topics);
  if (lost.length > 0) return { kind: 'problems', problems: lost, sound };
  const paged = [...visits.flatMap(pagedInVisit), ...pagedLists(visits.length, topics)];
  return { kind: 'visits', visits, sound, addressed: { addresses, topics, paged }, recorded };
}

/** A visit with its files, or what is wrong with it, and the files if there are any. */
type ReadVisit =
  | (ResolvedVisit & { readonly files: VisitFiles })
  | (UnresolvedVisit & { readonly files: VisitFiles | undefined });

/** One visit's folder, read and resolved. */
export async function readVisit(
  folder: string,
  id: string,
  before: ReadBefore = new Map(),
): Promise<ReadVisit> {
  const { files, problems } = await readVisitFiles(folder, id);
  if (!files) return { kind: 'problems', problems, addresses: undefined, files };
  const known = before.get(id);
  if (known && problems.length === 0 && isDeepStrictEqual(known.files, files)) return known;
  before.delete(id);
  const resolved = resolveVisit(files);
  if (problems.length === 0) {
    const read = { ...resolved, files };
    before.set(id, read);
    return read;
  }
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
  const noted = join(folder, id, PUBLISHED);
  const published = existsSync(noted) ? await take(noted) : undefined;
  if (text === undefined) return { files: undefined, problems };
  const before = published === undefined ? {} : { published: { path: noted, text: published } };
  return { files: { id, path, text, articles, pictures, ...before }, problems };
}

async function articleNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.md')).sort();
}
