import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where what was read of visits is kept between builds, in files: what each of them is for is never read for another's sake. */
export const READ = '.cache/read';
const PARTS = { whole: 'json', told: 'json', digest: 'json', documents: 'json', words: 'txt' } as const;
export type Part = keyof typeof PARTS;

/** The file of a part of what was read; `key` is a hash of what it was read from. */
export const fileOf = (key: string, part: Part): string => join(READ, `${key}.${part}.${PARTS[part]}`);
/** The files of all its parts. */
export const filesOf = (key: string): readonly string[] =>
  // Our own keys.
  (Object.keys(PARTS) as Part[]).map((part) => fileOf(key, part));

/** Whether a visit was read before as it is now: `whole` is the last part to be written. */
export const isKept = (key: string): boolean => existsSync(fileOf(key, 'whole'));
