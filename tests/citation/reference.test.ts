import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { bibtex, cslJson, type Reference, referenceTo, ris } from '../../src/citation/reference.ts';

const article = (title: string, publisher: string): Article => ({
  id: 'report',
  title,
  publisher,
  date: '2023-09-17',
  language: 'en',
  source: 'made for this test',
  licence: 'CC0-1.0',
  blocks: [],
});
const URL = 'https://news.example/maps/kim-russia-2023/artyom/?order=reported#quote=100%25_of~it';
const reference = (title: string, publisher = 'The Daily Fixture') =>
  referenceTo('kim-russia-2023', article(title, publisher), URL, '2026-11-24');

/** What a reference manager that is not ours makes of a file. */
function read(file: string): Partial<Reference> {
  const [item] = new Cite(file).data as readonly Partial<Reference>[];
  return item ?? {};
}

const WRITERS = [
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', cslJson],
] as const;

describe.each(WRITERS)('a reference as %s, read by citation-js', (_, write) => {
  it.each([
    'Six days in Russia',
    'Kim’s “gift”: 50% of what & which_one? #1 for $5',
    'Ким Чен Ын в Артёме, 김정은, 金正恩, كيم',
    'A title: with {braces}, a \\ backslash, ~tilde and ^caret',
  ])('%s', (title) => {
    const found = read(write(reference(title)));
    expect(found.title).toBe(title);
    expect(found['container-title']).toBe('The Daily Fixture');
    expect(found.URL).toBe(URL);
    // Of RIS, this reader takes the year alone (PY); the day stands in DA.
    const day = write === ris ? [2023] : [2023, 9, 17];
    expect(found.issued?.['date-parts']?.[0]).toEqual(day);
    expect(found.type).toMatch(/^article-/);
  });

  if (write === ris) it('has the day', () => expect(ris(reference('x'))).toContain('DA  - 2023/09/17\r\n'));

  it('keeps any printable title', () => {
    const title = fc
      .stringMatching(/^[A-Za-z0-9 .,;:!?()'`"&%$#_{}~^\\é-]{1,40}$/)
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(title, (text) => {
        expect(read(write(reference(text))).title).toBe(text);
      }),
    );
  });
});
