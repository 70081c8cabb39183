import { stat } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { join, normalize } from 'node:path';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent; an answer without one is empty. */
  readonly file?: string;
}

/** A way of serving a folder below a path: what the host answers to the path of an address. */
export type FileHost = (
  folder: string,
  base: string,
) => (path: string, asked: IncomingHttpHeaders) => Promise<Answer>;

const isFile = (file: string) =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

/**
 * A host that knows files and nothing else, as GitHub Pages does: index.html for a folder, the folder's address for one
 * that misses its slash, 404.html for what is not there.
 */
export const plainFiles: FileHost = (folder, base) => async (path) => {
  const missing = { status: 404, headers: {}, file: join(folder, '404.html') };
  if (!path.startsWith(base)) return missing;
  const file = join(folder, normalize(path.slice(base.length - 1)));
  const index = join(file, 'index.html');
  if (path.endsWith('/')) return (await isFile(index)) ? { status: 200, headers: {}, file: index } : missing;
  if (await isFile(file)) return { status: 200, headers: {}, file };
  return (await isFile(index)) ? { status: 301, headers: { location: `${path}/` } } : missing;
};
