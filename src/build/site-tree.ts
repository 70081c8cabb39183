import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Differences,
  filesIn,
  keepRecordsOf,
  noteInJournal,
  readRecord,
  type TreeRecord,
  type Unit,
  writeRecord,
} from './tree-record.ts';
import { isAsWritten, linkInto, putInto, type Written } from './written.ts';

/** Where a site stands until it is whole. */
const STAGING = '.cache/site';
/**
 * The site before the one that is in place, or one that an interrupted build began to make from it: the next one is made from it,
 * since most of its files are still right.
 */
export const FORMER = '.cache/former';
/** Is there while the new site takes the place of the old one. */
const SWAPPING = '.cache/swapping';

/**
 * The folder of a site while it is made. Files of units that are made from the same as before are taken over from the last two
 * sites, by hard links where they can be had, so that a build costs as much as has changed. A file that was touched since it was
 * written is not taken over. The new site takes the place of the old one when it is whole; one that was left half is gone on with.
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
    touched: readonly string[],
  ) {
    this.have = new Map((base ? filesIn(base) : []).map((file) => [file[0], file]));
    for (const path of touched) this.have.delete(path);
  }

  /** Settles what an interrupted build left, before anybody looks at the sites that there are. */
  static settle(target: string): void {
    endSwap(target);
    if (!existsSync(STAGING)) return;
    rmSync(FORMER, { recursive: true, force: true });
    renameSync(STAGING, FORMER);
  }

  /** Begins a site that will stand at `target`. In `FORMER`, these differences from its record have been found. */
  static begin<Made>(target: string, { touched, strange }: Differences): SiteTree<Made> {
    const base = readRecord<Made>(FORMER);
    if (base) renameSync(FORMER, STAGING);
    else rmSync(FORMER, { recursive: true, force: true });
    // What somebody put there goes with the old site.
    for (const path of [...touched, ...strange])
      rmSync(join(STAGING, path), { recursive: true, force: true });
    mkdirSync(STAGING, { recursive: true });
    if (!base) writeRecord(STAGING, [], { others: [], units: {} });
    return new SiteTree(target, base, readRecord<Made>(target), touched);
  }

  /** Takes over the files of a unit, if they were made from the same. */
  reuse(name: string, key: string): Unit<Made> | undefined {
    const known = this.base?.units[name];
    if (known?.key === key && known.files.every((file) => this.have.get(file[0]) === file))
      return this.noteUnit(name, known);
    const placed = this.live?.units[name];
    const files = placed?.key === key && this.linked(placed.files);
    return placed && files ? this.noteNewUnit(name, { ...placed, files }) : undefined;
  }

  private noteUnit(name: string, unit: Unit<Made>): Unit<Made> {
    for (const file of unit.files) this.wanted.add(file[0]);
    this.units[name] = unit;
    return unit;
  }

  private noteNewUnit(name: string, unit: Unit<Made>): Unit<Made> {
    noteInJournal(this.folder, name, unit);
    return this.noteUnit(name, unit);
  }

  /** Notes files of a unit that have been written into the folder. */
  add(name: string, key: string, files: readonly Written[], made?: Made): void {
    this.noteNewUnit(name, { key, files, ...(made === undefined ? {} : { made }) });
  }

  /** Takes a unit over, or makes it: `make` hands in each of its files and returns what it has to say of them. */
  async unit(
    name: string,
    key: string,
    make: (put: (path: string, content: string) => void) => Promise<Made>,
  ): Promise<Made> {
    const known = this.reuse(name, key)?.made;
    if (known !== undefined) return known;
    const files: Written[] = [];
    const made = await make((path, content) => files.push(putInto(this.folder, path, content, this.have)));
    this.add(name, key, files, made);
    return made;
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
    writeRecord(this.folder, this.wanted, { others: [...this.others.values()], units: this.units });
    writeFileSync(SWAPPING, '');
    if (existsSync(this.target)) renameSync(this.target, FORMER);
    renameSync(this.folder, this.target);
    rmSync(SWAPPING);
    keepRecordsOf([this.target, FORMER]);
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

/** Ends what a build was killed in: the old site had left and the new one had not come. */
function endSwap(target: string): void {
  if (existsSync(SWAPPING) && !existsSync(target)) {
    const next = [STAGING, FORMER].find((folder) => existsSync(folder));
    if (next) renameSync(next, target);
  }
  rmSync(SWAPPING, { force: true });
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
