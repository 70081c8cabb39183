import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureFile } from '../visit/resolve-pictures.ts';
import { digestOf } from './renditions.ts';

/** Every file of a folder of pictures, read through once so that a broken one is found before anything is built. */
export async function readPictures(folder: string): Promise<readonly PictureFile[]> {
  const names = await readdir(folder).catch(() => []);
  const shown = names.filter((name) => !name.startsWith('.')).sort();
  return Promise.all(shown.map((name) => readPicture(folder, name)));
}

type Content =
  | { readonly kind: 'picture'; readonly width: number; readonly height: number; readonly digest: string }
  | { readonly kind: 'fault'; readonly message: string };

/** By what is in them: while developing, pictures are read for every page. */
const known = new Map<string, Promise<Content>>();

async function readPicture(folder: string, name: string): Promise<PictureFile> {
  const path = join(folder, name);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return { name, path, kind: 'fault', message: 'the file cannot be opened' };
  const digest = digestOf(bytes);
  const content = known.get(digest) ?? contentOf(bytes, digest);
  known.set(digest, content);
  return { name, path, ...(await content) };
}

async function contentOf(bytes: Uint8Array, digest: string): Promise<Content> {
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    // The size stands at a file's beginning; only who reads on finds out that its end is missing.
    await sharp(bytes).stats();
    return { kind: 'picture', width: autoOrient.width, height: autoOrient.height, digest };
  } catch (error) {
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}
