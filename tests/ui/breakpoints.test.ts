import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('asks how wide a window is in letters: who has them larger has less room', () => {
  const sheets = readdirSync('src/ui').filter((file) => file.endsWith('.css'));
  const queries = sheets.flatMap(
    (file) => readFileSync(`src/ui/${file}`, 'utf8').match(/@media[^{]*/g) ?? [],
  );
  expect(queries.filter((query) => /\d(r?em)/.test(query)).length).toBeGreaterThan(20);
  expect(queries.filter((query) => /\dpx/.test(query))).toEqual([]);
});
