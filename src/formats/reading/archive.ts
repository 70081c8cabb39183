import { Unzip, UnzipInflate } from 'fflate';
import type { SourceFile } from '../draft.ts';
import { looksLike } from './looks-like.ts';
import { checkSize, Refusal } from './refusal.ts';

const LARGEST = 64_000_000;
const MOST_ENTRIES = 10_000;
/** Bytes of the one file that is unpacked. */
const LARGEST_INSIDE = 50_000_000;
/** How many times larger than packed it may be, once it is past a megabyte. Text packs about twenty to one. */
const STEEPEST = 200;

/**
 * The one file of a ZIP archive that is wanted: the first whose name `rank` gives the lowest number; undefined when it
 * gives none. Nothing else is unpacked and nothing is written. Names that lead out of the archive are refused, and so
 * is a file that is larger than it may be, by what the archive says or by what comes out.
 */
export function unzipOne(
  source: SourceFile,
  rank: (name: string) => number | undefined,
): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  checkSize(source, LARGEST);
  if (source.bytes[0] !== 0x50 || source.bytes[1] !== 0x4b) {
    throw new Refusal(`no ZIP archive: the file looks like ${looksLike(source)}`);
  }
  const names: string[] = [];
  walk(source, (name) => {
    names.push(name);
    return undefined;
  });
  const best = names
    .map((name) => ({ name, rank: rank(name) }))
    .filter((each): each is { name: string; rank: number } => each.rank !== undefined)
    .sort((a, b) => a.rank - b.rank)[0];
  if (!best) return undefined;
  const chunks: Uint8Array[] = [];
  let total = 0;
  walk(source, (name, packed, declared) => {
    if (name !== best.name || total > 0) return undefined;
    checkInside(name, declared ?? 0, packed ?? source.bytes.length);
    return (chunk) => {
      total += chunk.length;
      checkInside(name, total, packed ?? source.bytes.length);
      chunks.push(chunk.slice());
    };
  });
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { name: best.name, bytes };
}

type Take = (chunk: Uint8Array) => void;

/** Goes through the entries of an archive; `entry` says what to do with the content of one, if anything. */
function walk(
  { bytes }: SourceFile,
  entry: (name: string, packed: number | undefined, declared: number | undefined) => Take | undefined,
): void {
  let count = 0;
  const unzip = new Unzip((file) => {
    if (++count > MOST_ENTRIES) throw new Refusal(`the archive has more than ${MOST_ENTRIES} entries`);
    if (leadsOut(file.name)) {
      throw new Refusal(`the archive has an entry that leads out of it, "${file.name.slice(0, 80)}"`);
    }
    const take = entry(file.name, file.size, file.originalSize);
    if (!take) return;
    file.ondata = (error, chunk) => {
      if (error) throw new Refusal(`"${file.name}" in the archive cannot be unpacked: ${error.message}`);
      take(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In small pieces, so that a bomb is noticed before it has gone off.
    for (let start = 0; start < bytes.length; start += 4096) {
      unzip.push(bytes.subarray(start, start + 4096), start + 4096 >= bytes.length);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `the archive is damaged: ${error instanceof Error ? error.message : 'it cannot be read'}`,
    );
  }
}

function checkInside(name: string, size: number, packed: number): void {
  if (size > LARGEST_INSIDE || (size > 1_000_000 && size > packed * STEEPEST)) {
    throw new Refusal(`"${name}" in the archive unpacks to far more than a file of its kind has`);
  }
}

const leadsOut = (name: string) =>
  /^[/\\]|^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0');
