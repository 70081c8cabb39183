import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/formats/escape-markdown.ts';

/** What the words of a Markdown text are, where it is one paragraph of nothing but words. */
function wordsOf(markdown: string): string | undefined {
  const [block, ...more] = fromMarkdown(markdown).children;
  const [words, ...others] = block?.type === 'paragraph' ? block.children : [];
  return words?.type === 'text' && more.length === 0 && others.length === 0 ? words.value : undefined;
}

/** What a heading says. */
function headingOf(words: string): string | undefined {
  const [block] = fromMarkdown(`## ${words}`).children;
  const [text] = block?.type === 'heading' ? block.children : [];
  return text?.type === 'text' ? text.value : undefined;
}

it('means every text letter for letter', () => {
  const pieces =
    '- + * _ # > = ~ ` 1 12 . ) ( [ ] ! < > & ; : / \\ a Б amp lt #x41 br http:// www. " \' | $ ^ {'.split(
      ' ',
    );
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.constant(' ')), { maxLength: 14 })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(line, (text) => {
      const trimmed = text.replace(/[\s\0]+/g, ' ').trim();
      fc.pre(trimmed !== '');
      expect(wordsOf(escapeMarkdown(trimmed))).toBe(trimmed);
      expect(headingOf(escapeMarkdown(trimmed))).toBe(trimmed);
    }),
    { numRuns: 5000, seed: 20231113 },
  );
});

it.each([
  ['He said so.', 'He said so.'],
  ['12. September', '12\\. September'],
  ['time_zone: UTC', 'time\\_zone: UTC'],
  ['AT&T & 3 < 4', 'AT\\&T & 3 < 4'],
])('writes %s as %s', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});
