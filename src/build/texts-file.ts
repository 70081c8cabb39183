import { appendFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';

/**
 * Many texts in one file, by their keys: to open a thousand files takes longer than to read as much of one. What comes is written
 * behind what is there, each with a line before it that says its key and its bytes; once most of it is wanted no more, the file is
 * written anew. What a killed build left half is read no further.
 */
export class TextsFile {
  private constructor(
    private readonly path: string,
    private readonly texts: ReadonlyMap<string, Buffer>,
    /** The bytes of the file that are whole. */
    private readonly size: number,
  ) {}

  /** The texts in a file; none if there is none. */
  static in(path: string): TextsFile {
    const texts = new Map<string, Buffer>();
    let at = 0;
    const bytes = contentOf(path);
    for (;;) {
      const end = bytes.indexOf('\n', at);
      const [key = '', length = ''] = bytes.toString('latin1', at, Math.max(at, end)).split(' ');
      const next = end + 1 + Number(length);
      if (end < 0 || !length || !(next <= bytes.length)) return new TextsFile(path, texts, at);
      texts.set(key, bytes.subarray(end + 1, next));
      at = next;
    }
  }

  get(key: string): string | undefined {
    return this.texts.get(key)?.toString();
  }

  /** Sees to it that the file has the texts of these keys. What it does not have is read. */
  keep(keys: readonly string[], read: (key: string) => string): void {
    const added = keys.flatMap((key) => (this.texts.has(key) ? [] : entry(key, Buffer.from(read(key)))));
    const wanted = keys.flatMap((key) => entry(key, this.texts.get(key)));
    const isMostlyWanted = lengthOf(wanted) * 2 >= this.size;
    if (isMostlyWanted && sizeOf(this.path) === this.size) {
      if (added.length > 0) appendFileSync(this.path, Buffer.concat(added));
      return;
    }
    writeFileSync(`${this.path}.part`, Buffer.concat([...wanted, ...added]));
    renameSync(`${this.path}.part`, this.path);
  }
}

const entry = (key: string, text: Buffer | undefined): readonly Buffer[] =>
  text ? [Buffer.from(`${key} ${text.length}\n`), text] : [];

const lengthOf = (parts: readonly Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0);

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size;

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
