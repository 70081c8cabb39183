import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What is dear to make, kept between builds in a folder of .cache under a name that holds the hash of what it is.
 *
 * @returns the path of the file, which is never written to again
 */
export async function keptFile(
  folder: string,
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const file = join(folder, name);
  if (existsSync(file)) return file;
  const bytes = await make();
  await mkdir(folder, { recursive: true });
  // Moved there when it is whole: another build may look for it at this moment.
  const unfinished = join('.cache', `${randomUUID()}.part`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return file;
}

/** Throws away what is kept in a folder and wanted no more. */
export async function keepOnly(folder: string, names: readonly string[]): Promise<void> {
  const wanted = new Set(names);
  const kept = await readdir(folder).catch(() => []);
  await Promise.all(
    kept.filter((name) => !wanted.has(name)).map((name) => rm(join(folder, name), { force: true })),
  );
}
