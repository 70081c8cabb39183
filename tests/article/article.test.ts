import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, canonicalText, runsOf } from '../../src/article/article.ts';
import { markPassages } from '../../src/article/mark-passages.ts';
import { parseArticle } from '../../src/article/parse-article.ts';

const HEAD = `---
title: T
publisher: P
date: 2023-09-17
language: en
source: S
licence: CC-BY-4.0
---
`;

function blocksOf(markdown: string): readonly Block[] {
  const parsed = parseArticle('a', HEAD + markdown);
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return parsed.article.blocks;
}

describe('parseArticle', () => {
  it.each([
    ['joins soft line breaks with one space', 'One\ntwo   three.', 'One two three.'],
    ['parts blocks by a blank line', '## Head\n\nOne.\n\nTwo.', 'Head\n\nOne.\n\nTwo.'],
    [
      'keeps the text of emphasis and links',
      'The *Oceanic* of [White Star](https://a.example).',
      'The Oceanic of White Star.',
    ],
    [
      'takes a sign between digits for one that multiplies',
      'A hall of 5*3*2 metres.',
      'A hall of 5*3*2 metres.',
    ],
    ['leaves addresses as they are', '<https://a.example/5*3>', 'https://a.example/5*3'],
    ['takes lists and quotations item by item', '- One\n- Two\n\n> Three', 'One\n\nTwo\n\nThree'],
  ])('%s', (_, markdown, text) => expect(canonicalText(blocksOf(markdown))).toBe(text));

  it('tells a list that is numbered from one that is not', () => {
    const ordered = blocksOf('1. One\n2. Two\n\n- Three').flatMap((block) =>
      block.kind === 'list' ? [block.ordered] : [],
    );
    expect(ordered).toEqual([true, false]);
  });

  it('drops an address that could run a script', () => {
    const [segment] = blocksOf('[x](javascript:alert(1))').flatMap(runsOf).flat();
    expect(segment).toEqual({ text: 'x' });
  });

  it.each([
    ['HTML', 'One.\n\n<script>alert(1)</script>', 11, 'article-markup'],
    ['a picture', 'One ![x](y.png)', 9, 'article-markup'],
    ['a heading of the first rank', 'One.\n\n# Two', 11, 'article-markup'],
    ['no text', '\n', 9, 'empty-article'],
  ])('refuses %s, with its line', (_, markdown, line, rule) => {
    const parsed = parseArticle('a', HEAD + markdown);
    expect(parsed.kind === 'faults' && parsed.faults.map((fault) => [fault.line, fault.rule])).toContainEqual(
      [line, rule],
    );
  });

  it('names what is missing from the front matter, and every such thing', () => {
    const parsed = parseArticle('a', '---\ntitle: T\ndate: soon\n---\nText.');
    const messages = parsed.kind === 'faults' ? parsed.faults.map((fault) => fault.message).join('\n') : '';
    for (const key of ['publisher', 'date', 'language', 'source', 'licence'])
      expect(messages).toContain(`"${key}"`);
  });
});

describe('markPassages', () => {
  const blocks = blocksOf(
    'The *armoured* train left. It **left** for [home](https://a.example).\n\nThe next day.',
  );
  const text = canonicalText(blocks);

  it('changes no letter, and marks just the letters of each passage', () => {
    const range = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 5 }), (ranges) => {
        const named = ranges.map((each, index) => ({ ...each, id: `p${index}` }));
        const marked = markPassages(blocks, named);
        expect(canonicalText(marked)).toBe(text);
        for (const { id, start, end } of named) {
          const words = marked
            .flatMap(runsOf)
            .flat()
            .filter((segment) => segment.passages?.includes(id))
            .map((segment) => segment.text)
            .join('');
          expect(words).toBe(text.slice(start, end).replaceAll('\n', ''));
        }
        // Where several passages share words, they are named in the order in which they were given.
        for (const { passages = [] } of marked.flatMap(runsOf).flat())
          expect(passages).toEqual(named.map(({ id }) => id).filter((id) => passages.includes(id)));
      }),
    );
  });
});
