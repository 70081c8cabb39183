import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { piecesOf } from '../../src/article/markdown-pieces.ts';

const words =
  'Words that go on and on, *leaning* here and there, with [a link](https://example.org). '.repeat(20);
const BLOCKS = [
  words,
  `## A heading\n\n${words}`,
  `${words}\n===`,
  `- ${words}\n- two`,
  `- ${words}\n\n  a second paragraph of the item\n\n- loose`,
  `1. ${words}\n\n2. two`,
  `> ${words}\n>\n> - an item in it`,
  '* * *',
  '    indented, which is code',
  `<p>\n${words}\n</p>`,
  '\\- no item',
  '2. begins at two',
];
const REACHING = [
  '```\ncode\n\nmore\n```',
  '[a link]: https://example.org/definition',
  '<!--\n\nnot shown\n\n-->',
];

/** What a tree says, without where it says it. */
const shape = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)));

it('means in pieces what it means whole, at the same lines', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 40 }),
      fc.option(fc.constantFrom(...REACHING), { freq: 4 }),
      fc.constantFrom('\n\n', '\n \n', '\n\n\n'),
      (blocks, reaching, blank) => {
        const text = [...blocks, ...(reaching ? [reaching] : [])].join(blank);
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const whole = fromMarkdown(text);
        const parts = pieces.flatMap((piece) =>
          fromMarkdown(piece.text).children.map((child) => ({
            child: shape(child),
            line: (child.position?.start.line ?? 0) + piece.line,
          })),
        );
        expect(parts).toEqual(
          whole.children.map((child) => ({ child: shape(child), line: child.position?.start.line })),
        );
      },
    ),
    { numRuns: 200, seed: 20231113 },
  );
});

it('cuts a long text, and leaves one alone that reaches on', () => {
  const long = Array<string>(200).fill(`${words}\n\n> ${words}`).join('\n\n');
  expect(piecesOf(long).length).toBeGreaterThan(20);
  expect(piecesOf(`${long}\n\n[a]: https://example.org`)).toHaveLength(1);
});
