import { mkdirSync, readdirSync, readFileSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprintOf } from './fingerprint.ts';

/** A file or folder with what changes about it when anything is written to it, or comes into it or goes. */
type Seen = readonly [path: string, ...marks: number[]];

/** What is in some files and folders, as a hash, and how they looked when they were read. */
interface Print {
  readonly hash: string;
  readonly seen: readonly Seen[];
}

/** Milliseconds in which two edits may have left the same marks: a file that is as young as that is read again, as Git does. */
const YOUNG = 2000;

/**
 * Hashes of what is in files and folders (`fingerprintOf`). What looks as it did when it was last read is not read again: a thousand
 * visits are so looked through in a tenth of a second.
 */
export class SourcePrints {
  private readonly kept = new Map<string, Print>();

  private constructor(private readonly before: ReadonlyMap<string, Print>) {}

  /** Those of which nothing is known yet. */
  static none(): SourcePrints {
    return new SourcePrints(new Map());
  }

  /** `file` is where what was seen is kept between builds. */
  static in(file: string): SourcePrints {
    try {
      // As `keep` wrote it, of this or of an earlier edition.
      const text = JSON.parse(readFileSync(file, 'utf8')) as readonly (readonly [string, Print])[];
      return new SourcePrints(new Map(text));
    } catch {
      return SourcePrints.none();
    }
  }

  /** The hash of some paths together; one that is not there counts as such. */
  of(paths: readonly string[]): string {
    const name = paths.join('\0');
    const known = this.before.get(name);
    if (known?.seen.every(([path, ...marks]) => sameMarks(marksOf(path), marks))) {
      this.kept.set(name, known);
      return known.hash;
    }
    const began = Date.now();
    const seen = paths.flatMap((path) => [...lookAt(path)]);
    const hash = fingerprintOf(paths);
    const young = seen.some(([, ...marks]) => Math.max(...marks.slice(0, 2)) > began - YOUNG);
    if (!young) this.kept.set(name, { hash, seen });
    return hash;
  }

  /** To ask again in this process: of what was asked for, it is known how it looked. */
  anew(): SourcePrints {
    return new SourcePrints(this.kept);
  }

  /** Keeps what was asked for in a file, for the next build. */
  keep(file: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify([...this.kept]));
  }
}

/** Times of the last change in milliseconds, then size and number; none of what is not there. */
function marksOf(path: string): readonly number[] {
  const stats: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  return stats ? [stats.mtimeMs, stats.ctimeMs, stats.size, stats.ino] : [];
}

const sameMarks = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((mark, index) => mark === other[index]);

function* lookAt(path: string): Generator<Seen> {
  yield [path, ...marksOf(path)];
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    for (const name of readdirSync(path)) yield* lookAt(join(path, name));
}
