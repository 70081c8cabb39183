import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isAsWritten, statsOf, type Written } from './written.ts';

/** What is made together, from the same things: a visit's files, for one. `made` is what the maker has to say of them. */
interface Unit<Made> {
  /** A hash of everything that it is made from. */
  readonly key: string;
  readonly made?: Made;
  readonly files: readonly Written[];
}

/** A unit as a line of the record has it. Most are taken over as they are, so what makes the line long is read when it is asked for. */
export interface NotedUnit {
  readonly key: string;
  /** The number of its files. */
  readonly size: number;
  readonly line: string;
}

/** What a build noted of the folder that it wrote, so that the next one can take it over as far as it is still as it was. */
export interface TreeRecord {
  /** Every folder below it, with its time: it changes when something is put there or taken away. */
  readonly folders: ReadonlyMap<string, number>;
  /** Files of no unit. */
  readonly others: readonly Written[];
  readonly units: ReadonlyMap<string, NotedUnit>;
}

/** The first line of a record. */
interface Head {
  /** When the folder was made: another may have its number one day. */
  readonly born: number;
  readonly folders: readonly (readonly [path: string, time: number])[];
  readonly others: readonly Written[];
}

const RECORDS = '.cache/trees';

/** Of this very folder, whatever it is called now: its head, then a line for each unit. Of two lines of a unit the last one holds. */
const recordOf = ({ ino }: Stats) => join(RECORDS, `${ino}.jsonl`);

/**
 * The text of a record is ASCII: every build reads its megabytes, as Latin-1, which need not be decoded. Names of units are made of ids
 * and kinds.
 */
const ENCODING = 'latin1';
const asAscii = (value: unknown) =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** JSON has no tabs of its own. The last field says that the line is whole: a build may be killed in the middle of it. */
const END = '.';
const FIELDS = ['name', 'key', 'size', 'made', 'files', END] as const;

/** A unit as a line that stands in a record. */
export function noted<Made>(name: string, { key, made, files }: Unit<Made>): NotedUnit {
  const size = files.length;
  const line = [name, key, size, asAscii(made ?? null), asAscii(files), END].join('\t');
  return { key, size, line };
}

// Of a line that `noted` wrote.
const field = (line: string, name: (typeof FIELDS)[number]) => line.split('\t')[FIELDS.indexOf(name)] ?? '';
export const madeOf = <Made>({ line }: NotedUnit) =>
  (JSON.parse(field(line, 'made')) as Made | null) ?? undefined;
export const filesOf = ({ line }: NotedUnit) => JSON.parse(field(line, 'files')) as readonly Written[];

function* unitsIn(lines: Iterable<string>): Generator<readonly [name: string, unit: NotedUnit]> {
  for (const line of lines) {
    if (!line.endsWith(`\t${END}`)) continue;
    const [name = '', key = '', size] = line.split('\t', 3);
    yield [name, { key, size: Number(size), line }];
  }
}

/** The record of a folder; undefined if there is none that can be read. */
export function readRecord(folder: string): TreeRecord | undefined {
  if (!existsSync(folder)) return undefined;
  const stats = lstatSync(folder);
  try {
    const [head = '', ...lines] = readFileSync(recordOf(stats), ENCODING).split('\n');
    // Written by `writeRecord`, of this or of an earlier edition.
    const { born, folders, others } = JSON.parse(head) as Partial<Head>;
    return born === stats.birthtimeMs && folders && others
      ? { folders: new Map(folders), others, units: new Map(unitsIn(lines)) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Notes a unit whose files stand in a folder now, ahead of the folder's next record. */
export const noteUnit = (folder: string, { line }: NotedUnit): void =>
  // Not at the end of a line: the last one may have none.
  appendFileSync(recordOf(lstatSync(folder)), `\n${line}`, ENCODING);

/** Keeps the record of a folder as it is now. */
export function writeRecord(folder: string, { folders, others, units }: TreeRecord): void {
  const head: Head = { born: lstatSync(folder).birthtimeMs, folders: [...folders], others };
  const lines = [asAscii(head), ...[...units.values()].map(({ line }) => line)];
  mkdirSync(RECORDS, { recursive: true });
  writeFileSync(recordOf(lstatSync(folder)), lines.join('\n'), ENCODING);
}

/** Throws away the records of all folders but these. */
export function keepRecordsOf(folders: readonly string[]): void {
  const own = folders.filter((folder) => existsSync(folder)).map((folder) => recordOf(lstatSync(folder)));
  for (const name of readdirSync(RECORDS))
    if (!own.includes(join(RECORDS, name))) rmSync(join(RECORDS, name));
}

/** Where a folder is not as its record says. */
export interface Differences {
  /** Files that were touched or are gone. */
  readonly touched: readonly string[];
  /** What somebody, or a build that was killed, has put there: files, and folders with all that is in them. */
  readonly strange: readonly string[];
  /** Folders to which something came, or from which something went. */
  readonly folders: readonly string[];
}

/**
 * Looks a folder over. Each of its files is asked for its size and time, which takes a large site seconds: for a thread. What is noted of
 * them is let go one unit after the other, since to hold all of it at once costs as much again to clear away.
 */
export function lookOver(folder: string): Differences {
  const record = readRecord(folder);
  if (!record) return { touched: [], strange: [], folders: [] };
  // Paths of our own, which need not be looked through for what `join` mends.
  const isChanged = (path: string) => timeOf(`${folder}/${path}`) !== record.folders.get(path);
  // First, before this build itself puts something there. To look into each folder takes longer than all the rest.
  const changed = [...record.folders.keys()].filter(isChanged);
  const touched: string[] = [];
  const folders = new Set(record.folders.keys());
  for (const file of filesIn(record)) {
    const [path] = file;
    if (!isAsWritten(`${folder}/${path}`, file)) touched.push(path);
    addFoldersOver(path, folders);
  }
  // A build that was killed has noted files, but not their folders.
  for (const path of folders) if (!record.folders.has(path)) changed.push(path);
  const strange = changed.length > 0 ? strangeIn(folder, changed, record, folders) : [];
  return { touched, strange, folders: changed };
}

function* filesIn({ others, units }: TreeRecord): Generator<Written> {
  yield* others;
  for (const unit of units.values()) yield* filesOf(unit);
}

/** What stands in some folders and nobody has noted. */
function strangeIn(
  folder: string,
  changed: readonly string[],
  record: TreeRecord,
  folders: ReadonlySet<string>,
): readonly string[] {
  const known = new Set(folders);
  for (const [path] of filesIn(record)) known.add(path);
  return changed.flatMap((path) => {
    const stats = statsOf(join(folder, path));
    if (!stats?.isDirectory()) return stats ? [path] : [];
    return readdirSync(join(folder, path))
      .map((name) => (path === '' ? name : `${path}/${name}`))
      .filter((below) => !known.has(below));
  });
}

/** When something last came to a folder or went from it, in milliseconds; undefined if it is not there. */
export const timeOf = (path: string): number | undefined => statsOf(path)?.mtimeMs;

/** All folders that hold some files, from the root on, which is ''. */
export function foldersOver(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths) addFoldersOver(path, folders);
  return folders;
}

function addFoldersOver(path: string, folders: Set<string>): void {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}
