import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const STYLES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }));

it('tells how a line under words looks in parts: Safari draws none where all is said at once', () => {
  const lines = STYLES.flatMap(({ file, text }) =>
    [...text.matchAll(/text-decoration: ([^;]*);/g)].map(([, value]) => ({ file, value })),
  );
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter(({ value = '' }) => !/^(none|underline)$/.test(value))).toEqual([]);
  // What an account states and what is established elsewhere are told apart by such lines.
  expect(STYLES.filter(({ text }) => text.includes('text-decoration-style: dotted')).length).toBeGreaterThan(
    1,
  );
});
