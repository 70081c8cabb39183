import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const queriesIn = (files: RegExp, query: RegExp) =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => files.test(file))
    .flatMap((file) => readFileSync(`src/${file}`, 'utf8').match(query) ?? []);

it('asks how wide a window is in letters: who has them larger has less room', () => {
  const queries = [...queriesIn(/\.css$/, /@media[^{]*/g), ...queriesIn(/\.tsx?$/, /matchMedia\([^)]*\)/g)];
  expect(queries.filter((query) => /\d(r?em)/.test(query)).length).toBeGreaterThan(20);
  expect(queries.filter((query) => /\dpx/.test(query))).toEqual([]);
});
