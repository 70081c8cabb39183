import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Differences,
  filesOf,
  foldersOver,
  keepRecordsOf,
  madeOf,
  type NotedUnit,
  noted,
  noteUnit,
  readRecord,
  type TreeRecord,
  timeOf,
  writeRecord,
} from './tree-record.ts';
import { isAsWritten, linkInto, putInto, type Written } from './written.ts';

/** Where a site stands until it is whole. */
export const STAGING = '.cache/site';
/**
 * The site before the one that is in place, or one that an interrupted build began to make from it: the next one is made from it,
 * since most of its files are still right.
 */
const FORMER = '.cache/former';
/** Is there while the new site takes the place of the old one. */
const SWAPPING = '.cache/swapping';

/** What stands, or stood, in a folder of which nothing is known. */
const NOTHING: TreeRecord = { folders: new Map(), others: [], units: new Map() };

/**
 * The folder of a site while it is made. Files of units that are made from the same as before are taken over from the last two
 * sites, by hard links where they can be had, so that a build costs as much as has changed. A file that was touched since it was
 * written is not taken over: the folder is looked over for such, and what is made anew need not wait for that. The new site takes the
 * place of the old one when it is whole; one that was left half is gone on with.
 */
export class SiteTree<Made> {
  readonly folder = STAGING;
  /** Files of no unit that stand there as they were written. */
  private readonly have: Map<string, Written>;
  private readonly others = new Map<string, Written>();
  private readonly units = new Map<string, NotedUnit>();
  /** Paths of what this build has put there. */
  private readonly written = new Set<string>();
  /** Where the folder was not as the record said. */
  private differences: Differences = { touched: [], strange: [], folders: [] };
  private touched: ReadonlySet<string> = new Set();
  /** Until then no file of no unit may be put there. */
  readonly looked: Promise<void>;

  private constructor(
    private readonly target: string,
    private readonly base: TreeRecord,
    private readonly live: TreeRecord | undefined,
    look: Promise<Differences>,
  ) {
    this.have = new Map(base.others.map((file) => [file[0], file]));
    this.looked = look.then((differences) => {
      this.differences = differences;
      this.touched = new Set(differences.touched);
      for (const path of this.touched) this.have.delete(path);
    });
  }

  /**
   * Begins a site that will stand at `target`, with what an interrupted build left.
   *
   * @param lookOver finds, in a thread, where the folder is not as its record says
   */
  static begin<Made>(target: string, lookOver: () => Promise<Differences>): SiteTree<Made> {
    endSwap(target);
    if (!existsSync(STAGING) && existsSync(FORMER)) renameSync(FORMER, STAGING);
    rmSync(FORMER, { recursive: true, force: true });
    // While this thread reads the records. Of a folder whose record cannot be read nothing is found.
    const look = lookOver();
    const base = readRecord(STAGING);
    if (!base) {
      rmSync(STAGING, { recursive: true, force: true });
      mkdirSync(STAGING, { recursive: true });
      writeRecord(STAGING, NOTHING);
    }
    return new SiteTree(target, base ?? NOTHING, readRecord(target), look);
  }

  /** Takes over the files of a unit, if they were made from the same; says at once if they were not. */
  async reuse(name: string, key: string): Promise<{ readonly made: Made | undefined } | undefined> {
    const [known, placed] = [this.base.units.get(name), this.live?.units.get(name)];
    if (known?.key === key) {
      await this.looked;
      if (this.isUntouched(known)) {
        this.units.set(name, known);
        return { made: madeOf<Made>(known) };
      }
    }
    const files = placed?.key === key && this.linked(filesOf(placed));
    if (!placed || !files) return undefined;
    const made = madeOf<Made>(placed);
    this.add(name, key, files, made);
    return { made };
  }

  private isUntouched(unit: NotedUnit): boolean {
    return this.touched.size === 0 || filesOf(unit).every(([path]) => !this.touched.has(path));
  }

  /** Notes files of a unit that have been written into the folder. */
  add(name: string, key: string, files: readonly Written[], made?: Made): void {
    const unit = noted(name, { key, files, made });
    noteUnit(this.folder, unit);
    this.units.set(name, unit);
    for (const [path] of files) this.written.add(path);
  }

  /** Takes a unit over, or makes it: `make` hands in each of its files and returns what it has to say of them. */
  async unit(
    name: string,
    key: string,
    make: (put: (path: string, content: string | Uint8Array) => void) => Promise<Made>,
  ): Promise<Made> {
    const known = (await this.reuse(name, key))?.made;
    if (known !== undefined) return known;
    const { files: there } = await this.before(name);
    const files: Written[] = [];
    const made = await make((path, content) => files.push(putInto(this.folder, path, content, there)));
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

  /**
   * What stands of a unit since an earlier site, whatever it was made from, for those who make it anew; and what was said of it, where all
   * of it stands there as it was.
   */
  async before(
    name: string,
  ): Promise<{ readonly made: Made | undefined; readonly files: ReadonlyMap<string, Written> }> {
    await this.looked;
    const unit = this.base.units.get(name);
    const files = unit ? filesOf(unit) : [];
    return {
      made: unit && this.isUntouched(unit) ? madeOf<Made>(unit) : undefined,
      files: new Map(files.flatMap((file) => (this.touched.has(file[0]) ? [] : [[file[0], file]]))),
    };
  }

  /** Puts a file of no unit in its place that stands elsewhere. `hash` names what is in it. */
  putFile(path: string, hash: string, from: string): void {
    const known = this.have.get(path);
    if (known && known[1] === hash) this.note(known);
    else this.note(linkInto(this.folder, path, hash, from));
  }

  /** The number of its files. */
  get size(): number {
    let size = this.others.size;
    for (const unit of this.units.values()) size += unit.size;
    return size;
  }

  /** Clears away what is wanted no more and lets the site take its place. */
  finish(): void {
    const others = [...this.others.values()];
    const gone = this.clearAway();
    const changed = foldersOver([...this.written, ...gone]);
    const folders = new Map(this.base.folders);
    for (const path of [...changed, ...this.differences.folders]) {
      const time = timeOf(join(this.folder, path));
      if (time === undefined) folders.delete(path);
      else folders.set(path, time);
    }
    writeRecord(this.folder, { folders, others, units: this.units });
    writeFileSync(SWAPPING, '');
    if (existsSync(this.target)) renameSync(this.target, FORMER);
    renameSync(this.folder, this.target);
    rmSync(SWAPPING);
    keepRecordsOf([this.target, FORMER]);
  }

  /** Removes what no unit of the site has, and what nobody wrote; tells the paths. */
  private clearAway(): readonly string[] {
    const taken = [...this.base.units].filter(([name, unit]) => this.units.get(name) !== unit);
    const before = [...this.base.others, ...taken.flatMap(([, unit]) => filesOf(unit))].map(([path]) => path);
    const gone = before.filter((path) => !this.isWanted(path));
    // First what may stand where a folder of the others was.
    const strange = this.differences.strange.flatMap((path) => this.clearStrange(path));
    for (const path of gone) removeFrom(this.folder, path);
    return [...gone, ...strange];
  }

  private isWanted(path: string): boolean {
    return this.written.has(path) || this.others.has(path);
  }

  /** What this build did not put there, in what nobody knew when the folder was looked over. */
  private clearStrange(path: string): readonly string[] {
    if (this.isWanted(path)) return [];
    const place = join(this.folder, path);
    const wanted = [...this.written, ...this.others.keys()].some((each) => each.startsWith(`${path}/`));
    if (wanted && lstatSync(place).isDirectory())
      return readdirSync(place).flatMap((name) => this.clearStrange(`${path}/${name}`));
    rmSync(place, { recursive: true, force: true });
    return [path];
  }

  private note(file: Written): void {
    if (this.have.get(file[0]) !== file) this.written.add(file[0]);
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
  rmSync(join(folder, path), { recursive: true, force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
