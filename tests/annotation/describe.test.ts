import fc from 'fast-check';
import { expect, describe as group, it, vi } from 'vitest';
import { anchor } from '../../src/annotation/anchor.ts';
import { WordEnds, wholeGraphemes } from '../../src/annotation/boundaries.ts';
import { prepare } from '../../src/annotation/candidates.ts';
import { describe, keptQuote, quoteInContext } from '../../src/annotation/describe.ts';

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

  it.each([
    [
      'on both sides as much as tools exchange',
      at('Kim met Shoigu'),
      {
        prefix: 'im met Putin at the site. Later ',
        exact: 'Kim met Shoigu',
        suffix: '.\n\nThe 👩‍🚀 waved; 김정은 위원장이 떠났다',
      },
    ],
    [
      'nothing before the first words',
      at('Kim met Putin'),
      { exact: 'Kim met Putin', suffix: ' at the site. Later Kim met Shoi' },
    ],
  ] as const)('in context: %s', (_, [start, end], expected) => {
    expect(quoteInContext(TEXT, start, end)).toEqual({ type: 'TextQuoteSelector', ...expected });
  });

  it('in context: more of it where as much stands elsewhere too', () => {
    const text = `It began. ${'He came and he went, and nothing else is told of him. '.repeat(3)}It ended.`;
    const start = text.indexOf('he went', 40);
    const { prefix = '', suffix = '' } = quoteInContext(text, start, start + 7);
    expect(prefix.length).toBeGreaterThan(32);
    expect(text.split(`${prefix}he went${suffix}`)).toHaveLength(2);
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

  it.each([
    [describe.name, describe],
    [quoteInContext.name, quoteInContext],
  ])('%s is undone by anchor, whatever the language: the same range, letter for letter', (_, quote) => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(30), (text, a, length) => {
        const start = a % text.length;
        const end = Math.min(text.length, start + 1 + length);
        const [from, to] = wholeGraphemes(text, start, end);
        expect(anchor(quote(text, start, end), text)).toEqual({
          kind: 'anchored',
          at: { type: 'TextPositionSelector', start: from, end: to },
          score: 1,
          differs: 'nothing',
        });
      }),
      { numRuns: 1000 },
    );
  });
});

group('a block and its copy', () => {
  const block =
    'The conversation was held on Thursday at the university on the island; the bay beside the campus was closed to small boats. ' +
    'The two men spoke alone, with only their interpreters, for about two hours. Fifty minutes had been planned.';
  const copy = block.replace('Thursday', 'Friday').replace('Fifty', 'Forty');
  const before = 'Nobody had thought that a train would come over the river on a morning as wet as that.';
  const between = 'A university is a good place to talk, said the governor, who had studied in another town.';
  const after = 'Then all of them went home by the way on which they had come, and no agreement was signed.';
  const words = 'spoke alone, with only their interpreters';
  const join = (...blocks: readonly string[]) => blocks.join('\n\n');
  const quoteIn = (text: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, selector: describe(text, start, start + words.length) };
  };
  const text = join(before, block, between, after, copy);
  const { start, end, selector } = quoteIn(text);

  it('are told apart by what stands beyond them', () =>
    expect(anchor(selector, text)).toMatchObject({ kind: 'anchored', at: { start }, differs: 'nothing' }));

  it('are told apart when the words were edited', () => {
    const edited = `${text.slice(0, start)}spoke alone, with just their interpreters${text.slice(end)}`;
    expect(anchor(selector, edited)).toMatchObject({ kind: 'anchored', at: { start }, differs: 'words' });
  });

  it.each([
    ['far apart', [between, after]],
    ['parted by a heading', ['The talks']],
    ['parted by a word', ['“No.”']],
  ])('are not taken for each other when the quoted one is gone, %s', (_, parting) => {
    const { selector } = quoteIn(join(before, block, ...parting, copy));
    expect(anchor(selector, join(before, ...parting, copy)).kind).toBe('orphan');
  });
});

/** Words of which no two places of some length are alike. */
const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `word${((index + from) * 7919) % 100_003}`).join(' ');

it('an article that is there three times is quoted in brief: where it stood tells which one is meant', () => {
  const article = words(5000);
  const text = [article, article, article].join('\n\n');
  const start = text.indexOf('word7919', article.length + 2) + 20_000;
  const { selector, position } = keptQuote(text, start, start + 40);
  expect(JSON.stringify(selector).length).toBeLessThan(300);
  expect(anchor(selector, text).kind).toBe('ambiguous');
  expect(anchor(selector, text, position)).toMatchObject({
    kind: 'anchored',
    at: position,
    differs: 'nothing',
  });
});

it('a paragraph as long as a book has its words looked for in pieces, and finds the same', () => {
  const text = `${words(4000)}. 北京、${words(4000)} “${words(10)}”`;
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  const found = new WordEnds(text).after(0, text.length);
  const longest = Math.max(...segment.mock.calls.map(([part]) => part.length));
  segment.mockRestore();
  expect(longest).toBeLessThan(3000);
  const whole = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].map(
    ({ index }) => index,
  );
  expect(found).toEqual(
    [...whole, text.length].filter((border) => border > 0 && !/\s/u.test(text[border - 1] ?? '')),
  );
});

it('of many places with the same words none has its neighbours looked at while one has all, letter for letter', () => {
  const text = Array.from({ length: 200 }, (_, n) => `They saw the river ${n} and went on.`).join('\n\n');
  const normalise = vi.spyOn(String.prototype, 'normalize');
  const quote = { type: 'TextQuoteSelector', exact: 'They saw', suffix: ' the river 150 and' } as const;
  expect(anchor(quote, text)).toMatchObject({ kind: 'anchored', differs: 'nothing' });
  expect(normalise).not.toHaveBeenCalled();
  normalise.mockRestore();
});

it('a text of places with nearly the same words has its words looked for once', () => {
  const blocks = Array.from(
    { length: 40 },
    (_, n) => `The delegation saw site ${n}, and went on by the river.`,
  );
  const text = blocks.join('\n\n');
  const prepared = prepare(text);
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  for (const block of blocks) {
    const start = text.indexOf(block);
    describe(prepared, start, start + block.length);
  }
  const words = segment.mock.calls.filter((_, call) => {
    const segmenter = segment.mock.contexts[call];
    return segmenter instanceof Intl.Segmenter && segmenter.resolvedOptions().granularity === 'word';
  });
  segment.mockRestore();
  expect(words.map(([part]) => part).join('')).toHaveLength(text.length);
});
