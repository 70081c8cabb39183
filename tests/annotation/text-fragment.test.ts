import { describe, expect, it } from 'vitest';
import { textFragment } from '../../src/annotation/text-fragment.ts';

const TEXT =
  'Kim came by train. The talks began late.\n\nKim met Putin at the site. Later Kim met Shoigu.\n\n' +
  'The 👩‍🚀 waved as Kim met Putin\n\nagain. He said nothing of the two-day visit, & left.';

/** The range of words, from where something begins on. */
function rangeOf(words: string, after = ''): readonly [start: number, end: number] {
  const start = TEXT.indexOf(words, TEXT.indexOf(after));
  return [start, start + words.length];
}

describe('the text directive of a link', () => {
  it.each([
    [
      'words that stand once, with those before them: the page may say the same beside the text',
      rangeOf('Later Kim met Shoigu'),
      'at%20the%20site.-,Later%20Kim%20met%20Shoigu',
    ],
    ['words that begin a block, with those behind', rangeOf('Kim came'), 'Kim%20came,-by%20train.%20The'],
    [
      'a block as it is',
      rangeOf('Kim came by train. The talks began late.'),
      'Kim%20came%20by%20train.%20The%20talks%20began%20late.',
    ],
    [
      'words that stand twice, at the beginning of a block: what ends the block before is no neighbour',
      rangeOf('Kim met Putin'),
      'Kim%20met%20Putin,-at%20the%20site.',
    ],
    [
      'words that stand twice, at the end of a block',
      rangeOf('Kim met Putin', 'waved'),
      'The%20%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80%20waved%20as-,Kim%20met%20Putin',
    ],
    [
      'half a word, as a whole one',
      [rangeOf('Shoigu')[0] + 2, rangeOf('Shoigu')[1]],
      'Later%20Kim%20met-,Shoigu',
    ],
    [
      'words of several blocks, by both ends',
      [rangeOf('Later')[0], rangeOf('waved')[1]],
      'at%20the%20site.-,Later%20Kim%20met%20Shoigu.,The%20%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80%20waved',
    ],
    [
      'words of several blocks that begin as others do',
      [rangeOf('Kim met Putin', 'waved')[0], rangeOf('again')[1]],
      'The%20%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80%20waved%20as-,Kim%20met%20Putin,again,-.%20He%20said%20nothing',
    ],
    [
      'its own marks, in percent signs',
      rangeOf('two-day visit, &'),
      'said%20nothing%20of%20the-,two%2Dday%20visit%2C%20%26',
    ],
  ] as const)('names %s', (_, [start, end], named) => {
    expect(textFragment(TEXT, start, end)).toBe(`text=${named}`);
  });
});
