import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that a build has written: its path below the site's root, a hash of what is in it, its size and its time. */
export type Written = readonly [path: string, hash: string, size: number, time: number];

/** What is made together, from the same things: a visit's files, for one. `made` is what the maker has to say of them. */
interface Unit<Made> {
  /** A hash of everything that it is made from. */
  readonly key: string;
  readonly made?: Made;
  readonly files: readonly Written[];
}

/** What a build noted of the folder that it wrote, so that the next one can take it over as far as it is still as it was. */
interface TreeRecord<Made> {
  readonly born: number;
  /** Every folder below it, with its time: it changes when something is put there or taken away. */
  readonly folders: readonly (readonly [path: string, time: number])[];
  /** Files of no unit. */
  readonly others: readonly Written[];
  readonly units: Readonly<Record<string, Unit<Made>>>;
}

/** Where a site stands until it is whole. */
const STAGING = '.cache/site';
/** The site before the one that is in place: the next one is made from it, since most of its files are still right. */
const FORMER = '.cache/former';
const RECORDS = '.cache/trees';
/** Is there while the new site takes the place of the old one. */
const SWAPPING = '.cache/swapping';

/**
 * The folder of a site while it is made. Files of units that are made from the same as before are taken over from the last two
 * sites, by hard links where they can be had, so that a build costs as much as has changed. A file that was touched since it was
 * written is not taken over. The new site takes the place of the old one when it is whole; one that was left half is cleared away.
 */
export class SiteTree<Made> {
  readonly folder = STAGING;
  private readonly have: Map<string, Written>;
  private readonly wanted = new Set<string>();
  private readonly others = new Map<string, Written>();
  private readonly units: Record<string, Unit<Made>> = {};

  private constructor(
    private readonly target: string,
    private readonly base: TreeRecord<Made> | undefined,
    private readonly live: TreeRecord<Made> | undefined,
  ) {
    this.have = base ? untouched(STAGING, base) : new Map();
  }

  /** Begins a site that will stand at `target`. */
  static begin<Made>(target: string): SiteTree<Made> {
    endSwap(target);
    // Whatever an interrupted build left: nothing says how far it came.
    rmSync(STAGING, { recursive: true, force: true });
    const base = takeRecord<Made>(FORMER);
    if (base) renameSync(FORMER, STAGING);
    else rmSync(FORMER, { recursive: true, force: true });
    mkdirSync(STAGING, { recursive: true });
    return new SiteTree(target, base, readRecord<Made>(target));
  }

  /** Takes over the files of a unit, if they were made from the same. */
  reuse(name: string, key: string): Unit<Made> | undefined {
    const known = this.base?.units[name];
    if (known?.key === key && known.files.every((file) => this.have.get(file[0]) === file))
      return this.noteUnit(name, known);
    const placed = this.live?.units[name];
    const files = placed?.key === key && this.linked(placed.files);
    return placed && files ? this.noteUnit(name, { ...placed, files }) : undefined;
  }

  private noteUnit(name: string, unit: Unit<Made>): Unit<Made> {
    for (const file of unit.files) this.wanted.add(file[0]);
    this.units[name] = unit;
    return unit;
  }

  /** Notes files of a unit that have been written into the folder. */
  add(name: string, key: string, files: readonly Written[], made?: Made): void {
    this.noteUnit(name, { key, files, ...(made === undefined ? {} : { made }) });
  }

  /** Takes a folder as it stands elsewhere, under a path that says what is in it, as a unit of the same name. */
  addFolder(name: string, from: string): void {
    const files = readdirSync(from).map((file) =>
      linkInto(this.folder, `${name}/${file}`, from, join(from, file)),
    );
    this.add(name, from, files);
  }

  /** Writes a file of no unit, unless it is there as it should be. */
  put(path: string, content: string | Uint8Array): void {
    this.note(putInto(this.folder, path, content, this.have));
  }

  /** What stands of a unit since an earlier site, whatever it was made from, for those who make it anew. */
  filesOf(name: string): ReadonlyMap<string, Written> {
    const files = this.base?.units[name]?.files ?? [];
    return new Map(files.flatMap((file) => (this.have.get(file[0]) === file ? [[file[0], file]] : [])));
  }

  /** Puts a file of no unit in its place that stands elsewhere. `hash` names what is in it. */
  putFile(path: string, hash: string, from: string): void {
    const known = this.have.get(path);
    if (known && known[1] === hash) this.note(known);
    else this.note(linkInto(this.folder, path, hash, from));
  }

  has(path: string): boolean {
    return this.wanted.has(path);
  }

  get size(): number {
    return this.wanted.size;
  }

  /** Clears away what is wanted no more and lets the site take its place. */
  finish(): void {
    for (const path of this.have.keys()) if (!this.wanted.has(path)) removeFrom(this.folder, path);
    const record: TreeRecord<Made> = {
      born: lstatSync(this.folder).birthtimeMs,
      folders: foldersOf(this.wanted).map((path) => [path, lstatSync(join(this.folder, path)).mtimeMs]),
      others: [...this.others.values()],
      units: this.units,
    };
    mkdirSync(RECORDS, { recursive: true });
    writeFileSync(recordOf(lstatSync(this.folder)), JSON.stringify(record));
    writeFileSync(SWAPPING, '');
    if (existsSync(this.target)) renameSync(this.target, FORMER);
    renameSync(this.folder, this.target);
    rmSync(SWAPPING);
    const current = [this.target, FORMER].filter((folder) => existsSync(folder));
    const own = current.map((folder) => recordOf(lstatSync(folder)));
    for (const name of readdirSync(RECORDS))
      if (!own.includes(join(RECORDS, name))) rmSync(join(RECORDS, name));
  }

  private note(file: Written): void {
    this.wanted.add(file[0]);
    this.others.set(file[0], file);
  }

  /** Takes files over from the site that is in place; undefined if one of them was touched. */
  private linked(files: readonly Written[]): readonly Written[] | undefined {
    if (!files.every((file) => isAsWritten(join(this.target, file[0]), file))) return undefined;
    return files.map(([path, hash]) => linkInto(this.folder, path, hash, join(this.target, path)));
  }
}

/** Writes a file of a site. What stands there may be the same file as in another site, so it is never written into. */
export function writeInto(folder: string, path: string, content: string | Uint8Array): Written {
  const file = join(folder, path);
  placing(file, () => writeFileSync(file, content, { flag: 'wx' }));
  return noteOf(file, path, hashOf(content));
}

/** Writes a file of a site, unless it is known to be there as it should be. */
export function putInto(
  folder: string,
  path: string,
  content: string | Uint8Array,
  files: ReadonlyMap<string, Written>,
): Written {
  const known = files.get(path);
  return known && known[1] === hashOf(content) ? known : writeInto(folder, path, content);
}

/** The same of a file that stands elsewhere: as a link to it, else as a copy. */
export function linkInto(folder: string, path: string, hash: string, from: string): Written {
  const file = join(folder, path);
  placing(file, () => {
    try {
      linkSync(from, file);
    } catch (error) {
      // Another disk, or one that knows no links.
      if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') throw error;
      copyFileSync(from, file, constants.COPYFILE_EXCL);
    }
  });
  return noteOf(file, path, hash);
}

/** Puts a file where its folder may not be yet, or another file may be: mostly neither, and asking costs as much as writing. */
function placing(file: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') mkdirSync(dirname(file), { recursive: true });
    else if (codeOf(error) !== 'EEXIST') throw error;
    rmSync(file, { force: true });
    put();
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

function noteOf(file: string, path: string, hash: string): Written {
  const { size, mtimeMs } = lstatSync(file);
  return [path, hash, size, mtimeMs];
}

const hashOf = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

const recordOf = ({ ino }: Stats) => join(RECORDS, `${ino}.json`);

/** The record of a folder: of this very folder, whatever it is called now. */
function readRecord<Made>(folder: string): TreeRecord<Made> | undefined {
  if (!existsSync(folder)) return undefined;
  const stats = lstatSync(folder);
  try {
    // Written by `finish`, of this or of an earlier edition.
    const record = JSON.parse(readFileSync(recordOf(stats), 'utf8')) as Partial<TreeRecord<Made>>;
    const { born, folders, others, units } = record;
    return born === stats.birthtimeMs && folders && others && units
      ? { born, folders, others, units }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The same, and takes it away: from now on the folder is not what it says. */
function takeRecord<Made>(folder: string): TreeRecord<Made> | undefined {
  const record = readRecord<Made>(folder);
  if (record) rmSync(recordOf(lstatSync(folder)));
  return record;
}

/** Ends what a build was killed in: the old site had left and the new one had not come. */
function endSwap(target: string): void {
  if (existsSync(SWAPPING) && !existsSync(target)) {
    const next = [STAGING, FORMER].find((folder) => existsSync(folder));
    if (next) renameSync(next, target);
  }
  rmSync(SWAPPING, { force: true });
}

/** The files of a folder that are as they were written. Removes all others: what somebody put there goes with the old site. */
function untouched(folder: string, { folders, others, units }: TreeRecord<unknown>): Map<string, Written> {
  const found = new Map<string, Written>();
  for (const files of [others, ...Object.values(units).map((unit) => unit.files)])
    for (const file of files)
      if (isAsWritten(join(folder, file[0]), file)) found.set(file[0], file);
      else rmSync(join(folder, file[0]), { recursive: true, force: true });
  const known = new Set(folders.map(([path]) => path));
  // To look into each folder takes longer than all the rest: those are looked into where something came or went.
  for (const [path, time] of folders) {
    const place = join(folder, path);
    if (lstatSync(place, { throwIfNoEntry: false })?.mtimeMs === time) continue;
    for (const entry of existsSync(place) ? readdirSync(place, { withFileTypes: true }) : []) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (!(entry.isDirectory() ? known : found).has(below))
        rmSync(join(folder, below), { recursive: true, force: true });
    }
  }
  return found;
}

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

function isAsWritten(file: string, [, , size, time]: Written): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.size === size && stats.mtimeMs === time;
}

/** Removes a file, and the folders that it leaves empty. */
function removeFrom(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
