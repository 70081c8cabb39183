import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { TextsFile } from '../../src/build/texts-file.ts';

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
  path = join(folder, 'all.texts');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(path, { force: true }));

const TEXTS: Readonly<Record<string, string>> = {
  a: 'one\nline after the other\n',
  b: '',
  c: '김정은, Комсомольск, 🚂',
  d: 'd'.repeat(5000),
};
const read = (key: string) => TEXTS[key] ?? '';
const none = (key: string): string => {
  throw new Error(`${key} is there already`);
};
const has = (keys: readonly string[]) => {
  const file = TextsFile.in(path);
  for (const key of keys) expect(file.get(key)).toBe(read(key));
};

it('has what was put there, and nothing else', () => {
  expect(TextsFile.in(path).get('a')).toBeUndefined();
  TextsFile.in(path).keep(['a', 'b', 'c'], read);
  has(['a', 'b', 'c']);
  expect(TextsFile.in(path).get('d')).toBeUndefined();
});

it('writes only what comes, until most of it is wanted no more', () => {
  TextsFile.in(path).keep(['a', 'b', 'd'], read);
  const before = readFileSync(path);
  TextsFile.in(path).keep(['d', 'c'], read);
  expect(readFileSync(path).subarray(0, before.length)).toEqual(before);
  has(['a', 'b', 'c', 'd']);
  TextsFile.in(path).keep(['d', 'c'], none);
  const { size } = statSync(path);
  TextsFile.in(path).keep(['c'], none);
  expect(statSync(path).size).toBeLessThan(size / 2);
  has(['c']);
  expect(TextsFile.in(path).get('d')).toBeUndefined();
});

it.each([
  ['was cut off in a text', () => truncateSync(path, statSync(path).size - 1)],
  ['was cut off in a line', () => appendFileSync(path, 'e 12')],
  ['is of another kind', () => writeFileSync(path, 'anything\nelse\n')],
])('reads what is whole of a file that %s, and mends it', (_, spoil) => {
  TextsFile.in(path).keep(['a', 'c', 'd'], read);
  spoil();
  const file = TextsFile.in(path);
  for (const key of ['a', 'c', 'd']) expect([read(key), undefined]).toContain(file.get(key));
  file.keep(['a', 'c', 'd'], read);
  has(['a', 'c', 'd']);
  TextsFile.in(path).keep(['a', 'c', 'd'], none);
});
