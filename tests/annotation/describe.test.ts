import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { anchor } from '../../src/annotation/anchor.ts';
import { describe } from '../../src/annotation/describe.ts';
import { textFragment } from '../../src/annotation/text-fragment.ts';

const TEXT =
  'Kim met Putin at the site. Later Kim met Shoigu.\n\nThe 👩‍🚀 waved; 김정은 위원장이 떠났다. غادر الزعيم روسيا. Kim met Putin again, he said.';
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return [start, start + words.length] as const;
};
const LAST = TEXT.lastIndexOf('Kim met Putin');

group('describe', () => {
  it.each([
    ['words that stand once need no neighbours', at('Kim met Shoigu'), { exact: 'Kim met Shoigu' }],
    [
      'the first of two, by the shortest that tells',
      at('Kim met Putin'),
      { exact: 'Kim met Putin', suffix: ' at the' },
    ],
    ['the second of two', [LAST, LAST + 13], { exact: 'Kim met Putin', suffix: ' again' }],
    ['half an emoji is a whole one', [at('👩‍🚀')[0] + 2, at('👩‍🚀')[1]], { exact: '👩‍🚀' }],
    ['right to left', at('الزعيم'), { exact: 'الزعيم' }],
  ] as const)('%s', (_, [start, end], expected) => {
    expect(describe(TEXT, start, end)).toEqual({ type: 'TextQuoteSelector', ...expected });
  });

  const words = fc.constantFrom(
    'Kim',
    'met',
    'Putin',
    'the',
    '김정은',
    '떠났다',
    'غادر',
    'الزعيم',
    '👩‍🚀',
    '🇰🇵',
    'é',
    'e\u0301',
    '北京',
    '“full”',
    'Artyom,',
    '—',
    'a-b',
    'नमस्ते',
  );
  const text = fc
    .array(fc.tuple(words, fc.constantFrom(' ', ' ', ' ', '\n\n', '. ')), { minLength: 4, maxLength: 60 })
    .map((parts) => parts.flat().join(''));

  it('is undone by anchor, whatever the language: the same range, letter for letter, or an honest ambiguity', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(30), (text, a, length) => {
        const start = a % text.length;
        const end = Math.min(text.length, start + 1 + length);
        const selector = describe(text, start, end);
        const found = anchor(selector, text);
        if (found.kind === 'anchored') {
          expect(found.at.start).toBeLessThanOrEqual(start);
          expect(found.at.end).toBeGreaterThanOrEqual(end);
          expect(text.slice(found.at.start, found.at.end)).toBe(selector.exact);
          expect(found.differs).toBe('nothing');
        } else {
          // Nothing within reach tells the place from its twin.
          expect(found.kind).toBe('ambiguous');
          expect(text.indexOf(selector.exact)).not.toBe(text.lastIndexOf(selector.exact));
        }
      }),
      { numRuns: 300 },
    );
  });
});

group('textFragment', () => {
  it.each([
    ['words that stand once', at('Later Kim met Shoigu'), 'text=Later%20Kim%20met%20Shoigu'],
    [
      'words that stand twice, with words of their own block',
      at('Kim met Putin'),
      'text=Kim%20met%20Putin,-at%20the%20site.',
    ],
    ['half a word is a whole one', [at('Shoigu')[0] + 2, at('Shoigu')[1]], 'text=Shoigu'],
    [
      'across blocks, by its ends',
      [at('Later')[0], at('waved')[1]],
      'text=Later%20Kim%20met%20Shoigu.,The%20%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80%20waved',
    ],
  ] as const)('%s', (_, [start, end], expected) => {
    expect(textFragment(TEXT, start, end)).toBe(expected);
  });

  it('writes its own marks in percent signs', () => {
    expect(textFragment('a two-day visit, & more', 0, 23)).toBe('text=a%20two%2Dday%20visit%2C%20%26%20more');
  });
});
