import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those that it stands in. One after the other: asked for all of them, Node never ends where none can be made
 * (/proc).
 */
export async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return;
  const over = dirname(path);
  if (over !== path) await makeFolder(over);
  await mkdir(path);
}

/** Writes a file that somebody may have worked at: what was there stays until what is new is there whole, however full the disk is. */
export async function writeWhole(file: string, text: string): Promise<void> {
  // Not the link to it.
  const place = await realpath(file).catch(() => file);
  const unfinished = `${place}.part`;
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, place);
  } catch (error) {
    // What is in the way of this was told by the error above.
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}
