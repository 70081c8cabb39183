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
import { isAsWritten, type Written } from './written.ts';

/** What is made together, from the same things: a visit's files, for one. `made` is what the maker has to say of them. */
export interface Unit<Made> {
  /** A hash of everything that it is made from. */
  readonly key: string;
  readonly made?: Made;
  readonly files: readonly Written[];
}

/** What a build noted of the folder that it wrote, so that the next one can take it over as far as it is still as it was. */
export interface TreeRecord<Made> {
  readonly born: number;
  /** Every folder below it, with its time: it changes when something is put there or taken away. */
  readonly folders: readonly (readonly [path: string, time: number])[];
  /** Files of no unit. */
  readonly others: readonly Written[];
  readonly units: Readonly<Record<string, Unit<Made>>>;
}

const RECORDS = '.cache/trees';

const recordOf = ({ ino }: Stats) => join(RECORDS, `${ino}.json`);
/** What was made in a folder since its record: a unit a line, for a build that is interrupted. */
const journalOf = ({ ino }: Stats) => join(RECORDS, `${ino}.jsonl`);

type Entry<Made> = readonly [name: string, unit: Unit<Made>];

/** The record of a folder: of this very folder, whatever it is called now. */
export function readRecord<Made>(folder: string): TreeRecord<Made> | undefined {
  if (!existsSync(folder)) return undefined;
  const stats = lstatSync(folder);
  try {
    // Written by `writeRecord`, of this or of an earlier edition.
    const record = JSON.parse(readFileSync(recordOf(stats), 'utf8')) as Partial<TreeRecord<Made>>;
    const { born, folders, others, units } = record;
    return born === stats.birthtimeMs && folders && others && units
      ? { born, folders, others, units: { ...units, ...Object.fromEntries(readJournal<Made>(stats)) } }
      : undefined;
  } catch {
    return undefined;
  }
}

function readJournal<Made>(stats: Stats): readonly Entry<Made>[] {
  if (!existsSync(journalOf(stats))) return [];
  const lines = readFileSync(journalOf(stats), 'utf8').split('\n').slice(1);
  return lines.flatMap((line) => {
    try {
      // As `noteInJournal` wrote it.
      return [JSON.parse(line) as Entry<Made>];
    } catch {
      // A build was killed in the middle of it.
      return [];
    }
  });
}

/** Notes a unit whose files stand in a folder now, ahead of the folder's next record. */
export const noteInJournal = <Made>(folder: string, ...entry: Entry<Made>): void =>
  // Not at the end of a line: the last one may have none.
  appendFileSync(journalOf(lstatSync(folder)), `\n${JSON.stringify(entry)}`);

/** Keeps the record of a folder as it is now. `paths` are those of all its files. */
export function writeRecord<Made>(
  folder: string,
  paths: Iterable<string>,
  { others, units }: Pick<TreeRecord<Made>, 'others' | 'units'>,
): void {
  const stats = lstatSync(folder);
  const record: TreeRecord<Made> = {
    born: stats.birthtimeMs,
    folders: foldersOf(paths).map((path) => [path, lstatSync(join(folder, path)).mtimeMs]),
    others,
    units,
  };
  mkdirSync(RECORDS, { recursive: true });
  writeFileSync(recordOf(stats), JSON.stringify(record));
  rmSync(journalOf(stats), { force: true });
}

/** Throws away the records of all folders but these. */
export function keepRecordsOf(folders: readonly string[]): void {
  const own = folders.filter((folder) => existsSync(folder)).map((folder) => recordOf(lstatSync(folder)));
  for (const name of readdirSync(RECORDS))
    if (!own.includes(join(RECORDS, name))) rmSync(join(RECORDS, name));
}

/** Where a folder is not as its record says: files that were touched or are gone, and what somebody has put there. */
export interface Differences {
  readonly touched: readonly string[];
  readonly strange: readonly string[];
}

/** Looks a folder over. Each of its files is asked for its size and time, which takes a large site seconds: for a thread. */
export function lookOver(folder: string): Differences {
  const record = readRecord(folder);
  if (!record) return { touched: [], strange: [] };
  const files = filesIn(record);
  const touched = files.filter((file) => !isAsWritten(join(folder, file[0]), file)).map(([path]) => path);
  const folders = foldersOf(files.map(([path]) => path));
  const known = new Set([...folders, ...files.map(([path]) => path)]);
  // To look into each folder takes longer than all the rest: those are looked into where something came or went.
  const times = new Map(record.folders);
  const changed = folders.filter((path) => timeOf(join(folder, path)) !== times.get(path));
  const strange = changed.flatMap((path) =>
    namesIn(join(folder, path))
      .map((name) => (path === '' ? name : `${path}/${name}`))
      .filter((below) => !known.has(below)),
  );
  return { touched, strange };
}

/** All files of a site, in units and in none. */
export const filesIn = ({ others, units }: TreeRecord<unknown>): readonly Written[] => [
  ...others,
  ...Object.values(units).flatMap(({ files }) => files),
];

const timeOf = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

/** All folders that hold some files, from the root on. */
function foldersOf(paths: Iterable<string>): readonly string[] {
  const folders = new Set(['']);
  for (const path of paths)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return [...folders];
}
