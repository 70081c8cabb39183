import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type FileHost, plainFiles } from './plain-files.ts';

/**
 * An object store's website behind a network that delivers content: every object says what it was uploaded with (the
 * two commands of docs/PUBLISHING.md), an unchanged one is not sent again, and a folder that misses its slash is found elsewhere (302).
 */
export const objectStore: FileHost = (folder, base) => {
  const plain = plainFiles(folder, base);
  return async (path, asked) => {
    const found = await plain(path, asked);
    if (found.status === 301) return { ...found, status: 302 };
    if (found.status !== 200 || !found.file) return found;
    const etag = `"${createHash('md5')
      .update(await readFile(found.file))
      .digest('hex')}"`;
    const kept = path.startsWith(`${base}assets/`)
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=60';
    const headers = { etag, 'cache-control': kept };
    return asked['if-none-match'] === etag ? { status: 304, headers } : { ...found, headers };
  };
};
