import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ENGLISH } from '../../src/drafting/english.ts';
import { quotedIn } from '../../src/drafting/is-quoted.ts';
import { paragraphsOf } from '../../src/drafting/paragraphs.ts';
import { sentencesOf } from '../../src/drafting/sentences.ts';

/** Texts in which something begins and ends at nearly every letter. */
const text = fc
  .array(fc.constantFrom('a', ' ', '\n', '\n\n', '“', '”', '„', '«', '»', '"', '. '), { maxLength: 40 })
  .map((parts) => parts.join(''));

it('finds the paragraph of each letter as if the text was read back from there', () =>
  fc.assert(
    fc.property(text, fc.nat(45), (text, at) => {
      const gap = text.lastIndexOf('\n\n', at);
      expect(paragraphsOf(text)(at)).toBe(gap < 0 ? 0 : gap + 2);
    }),
  ));

it('tells of each part of a text whether a quotation is open at its end', () =>
  fc.assert(
    fc.property(text, fc.nat(45), fc.nat(45), (text, from, length) => {
      const part = text.slice(from, from + length);
      const count = (marks: RegExp) => part.match(marks)?.length ?? 0;
      const isOpen = count(/[“„«]/g) > count(/[”»]/g) || count(/"/g) % 2 === 1;
      expect(quotedIn(text)(from, from + length)).toBe(isOpen);
    }),
  ));

it('parts what goes on without a full stop for longer than a sentence does, at commas, and loses none of it', () => {
  const list = `They went to ${Array(2000).fill('Athens').join(', ')}.`;
  const parts = sentencesOf(list, ENGLISH).map(({ start, end }) => list.slice(start, end));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(2000);
  expect(parts.join(' ')).toBe(list);
  expect(parts.slice(0, -1).every((part) => part.endsWith(','))).toBe(true);
});
