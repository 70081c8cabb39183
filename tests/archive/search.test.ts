import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Beginnings } from '../../src/archive/beginnings.ts';
import { wordsOf } from '../../src/archive/document-words.ts';
import { documentOf, eachPosting, encodePostings, postingOf } from '../../src/archive/postings.ts';
import { firstBehind, firstFiles } from '../../src/archive/search-digest.ts';
import {
  documentOfTopic,
  documentsOfVisit,
  type SearchDocument,
} from '../../src/archive/search-documents.ts';
import { searchWithin } from '../../src/archive/search-within.ts';
import { searchWords } from '../../src/archive/search-words.ts';
import { topicsOf } from '../../src/archive/topics.ts';
import { WordPostings } from '../../src/archive/word-postings.ts';
import { arbitraryVisit } from '../formats/arbitrary-visit.ts';
import { gathered, searchOf, searchOver, shipped } from './search-over.ts';

const { find } = await searchOf(shipped);
const titles = async (query: string) =>
  (await find(query, 10)).documents.map(({ kind, title }) => `${kind}: ${title}`);

it.each([
  ['brindisi italy', 'places: Brindisi', 'Italy'],
  ['brindisi', 'places: Brindisi', 'Italy'],
])('finds by “%s” the page of a place, and says what it lies in', async (query, called, surroundings) => {
  const { documents } = await find(query, 10);
  const found = documents.find(({ kind, title }) => `${kind}: ${title}` === called);
  expect(found?.text).toMatch(new RegExp(`(^|, )${surroundings}\u00a0·`));
});

describe('a search over the shipped visits', () => {
  it.each([
    ['Putin', 'people: Vladimir Putin'],
    ['푸틴', 'people: Vladimir Putin'],
    ['ким чен ын', 'people: Kim Jong Un'],
    ['vostochny', 'places: Vostochny Cosmodrome'],
    ['Vladivostok', 'places: Vladivostok'],
    ['Владивосток', 'places: Vladivostok'],
    ['블라디보스토크', 'places: Vladivostok'],
    ['Владивосток walrus', 'stop: Russky Island'],
    ['nellie bly', 'people: Nellie Bly'],
    ['Kim Vladivostok', 'visit: Kim Jong Un in Vladivostok'],
    ['1889', 'years: 1889'],
    ['sri lan', 'countries: Sri Lanka'],
  ])('finds what is called %s first', async (query, first) => {
    expect((await titles(query))[0]).toBe(first);
  });

  it.each([
    ['vladivostk', 'Vladivostok'],
    ['Komsomlsk', 'Komsomolsk-on-Amur Aircraft Plant'],
    ['shoigo', 'Sergei Shoigu'],
    // In the first letters: another, one missing, one too many, two changed.
    ['bladivostok', 'Vladivostok'],
    ['ladivostok', 'Vladivostok'],
    ['wvladivostok', 'Vladivostok'],
    ['lvadivostok', 'Vladivostok'],
    ['vkadivostok', 'Vladivostok'],
    ['hoigu', 'Sergei Shoigu'],
    ['sohigu', 'Sergei Shoigu'],
    // Two that changed places, farther on.
    ['shogiu', 'Sergei Shoigu'],
    // Two errors in a word that is not long, and in another besides.
    ['aircrt', 'Komsomolsk-on-Amur Aircraft Plant'],
    ['aircrt palnt', 'Komsomolsk-on-Amur Aircraft Plant'],
  ])('forgives %s', async (query, title) => {
    expect((await find(query, 10)).documents.map((each) => each.title).join()).toContain(title);
  });

  it('says what was meant by a word with an error, for it to be marked', async () => {
    expect((await find('vladivostk', 10)).words).toContain('vladivostok');
  });

  it('has every word of every account, each in a paragraph that can be shown', () => {
    for (const visit of shipped) {
      const told = documentsOfVisit(visit).filter(({ kind }) => kind === 'passage');
      for (const { text } of told) expect(text.length).toBeLessThanOrEqual(700);
      for (const { blocks, title } of visit.articles) {
        const words = new Set(searchWords(JSON.stringify(blocks.map((block) => JSON.stringify(block)))));
        const found = new Set(
          told.filter((each) => each.title === title).flatMap(({ text }) => searchWords(text)),
        );
        for (const word of found) expect(words).toContain(word);
        expect(found.size).toBeGreaterThan(100);
      }
      // Each passage stands, as it is, where its paragraph says that it does.
      for (const { id, exact } of visit.stops.flatMap(({ passages }) => passages)) {
        const parts = told.flatMap(({ text, anchored = [] }) =>
          anchored.flatMap(([start, end, , address]) =>
            address.endsWith(`#passage-${id}`) ? [text.slice(start, end)] : [],
          ),
        );
        expect(parts.join('').replaceAll(/\s/g, '')).toBe(exact.replaceAll(/\s/g, ''));
      }
    }
  });

  it.each([
    ['emoji', `:${'😀'.repeat(800)}`],
    ['Chinese speech', '「早上好。」他说。'.repeat(100)],
  ])('parts a long paragraph of %s between its signs', (_, text) => {
    const [visit] = shipped;
    const [article] = visit?.articles ?? [];
    if (!visit || !article) throw new Error('no visit is shipped');
    const blocks = [{ kind: 'paragraph', segments: [{ text }] }] as const;
    const documents = documentsOfVisit({ ...visit, stops: [], articles: [{ ...article, blocks }] });
    const pieces = documents.flatMap(({ kind, text: piece }) => (kind === 'passage' ? [piece] : []));
    expect(pieces.join('')).toBe(text);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece).toMatch(/^[^\p{Cs}」][^\p{Cs}]*$/u);
  });

  it('finds each paragraph by its own words', async () => {
    for (const document of gathered(shipped).flat()) {
      if (document.kind !== 'passage') continue;
      const { documents } = await find(document.text, 12);
      expect(documents.map(({ text }) => text)).toContain(document.text);
    }
  });

  it('finds nothing where a word is missing, and nothing for nothing', async () => {
    expect((await find('zzzzzzzz', 10)).documents).toEqual([]);
    expect((await find('zzzzzzzz qqqqqqqq', 10)).documents).toEqual([]);
    expect((await find(' … ', 10)).documents).toEqual([]);
  });

  it.each([
    // One stands nowhere, or two do.
    ['walrus zzzzzzzz', 'walrus', ['zzzzzzzz']],
    ['Zzzzzzzz walrus, qqqqqqqq', 'walrus', ['Zzzzzzzz', 'qqqqqqqq']],
    // Each stands somewhere, and nothing has all: what is left out is what leaves the most telling ones.
    ['walrus brindisi', undefined, undefined],
    ['vladivostok brindisi pavilion zzzzzzzz', undefined, undefined],
    // No part of what is written without spaces is left out.
    ['walrus 金正恩鼋鼍', 'walrus', ['金正恩鼋鼍']],
  ])('finds by “%s” what has most of its words, and says which are lacking', async (query, same, lacking) => {
    const found = await find(query, 10);
    expect(found.documents.length).toBeGreaterThan(0);
    if (same) expect(found.documents).toEqual((await find(same, 10)).documents);
    expect(found.lacking?.length).toBeGreaterThan(0);
    if (lacking) expect(found.lacking).toEqual(lacking);
    const rest = query.split(/\s+/).filter((word) => !found.lacking?.includes(word));
    for (const word of rest.flatMap(searchWords))
      for (const document of found.documents)
        expect([...wordsOf(document).keys()].some((each) => each.startsWith(word))).toBe(true);
  });

  it('leaves out no word where something has all', async () => {
    for (const query of ['walrus', 'kim putin', 'ha noi', 'vladivostk'])
      expect((await find(query, 10)).lacking).toBeUndefined();
  });

  it.each([
    'vladivostok',
    // Nothing has both: of the ways to leave one out it begins with that which is chosen.
    'vladivostok zzzzzzzz',
    'vladivostok steamer',
  ])('tells with what its answer to “%s” begins before it loads the rest', async (query) => {
    const told: (readonly SearchDocument[])[] = [];
    const { documents } = await find(query, 10, undefined, async ({ documents: first }) => {
      told.push(first);
    });
    expect(told.length).toBe(1);
    expect(told[0]?.length).toBeLessThan(documents.length);
    expect(documents.slice(0, told[0]?.length)).toEqual(told[0]);
  });

  it('gives up when it is asked to', async () => {
    await expect(find('walrus', 10, AbortSignal.abort())).rejects.toThrow();
  });

  it('finds the same in the documents alone as in the files', async () => {
    const within = await searchWithin(gathered(shipped).flat());
    expect(within.visits).toBe(shipped.length);
    for (const query of ['kim', 'walrus', 'vladivostk', 'bly tokyo'])
      expect((await within.find(query, 100)).documents.map(({ address }) => address).sort()).toEqual(
        (await find(query, 100)).documents.map(({ address }) => address).sort(),
      );
  });
});

it('finds everything by its title, whatever the script', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryVisit({ min: 1, max: 4 }), async (visit) => {
      const documents = [
        documentsOfVisit(visit),
        topicsOf([visit]).map((topic) => documentOfTopic(topic, [])),
      ];
      const made = await searchOver(documents, 1);
      for (const { title, text } of documents.flat()) {
        if (searchWords(title).length === 0) continue;
        expect((await made.find(title, 1000)).documents.map((each) => each.text)).toContain(text);
      }
    }),
    { numRuns: 60, seed: 20231113 },
  );
});

it.each([
  ['Wladiwostok', 'places/vladivostok/'],
  ['Владивосток', 'places/vladivostok/'],
  ['海参崴', 'places/vladivostok/'],
  ['فلاديفوستوك', 'places/vladivostok/'],
  ['Brindisium', 'places/brindisi/'],
  ['Russland', 'countries/ru/'],
  ['日本', 'countries/jp/'],
])('finds a town or a country by what it is called in another language: %s', async (query, address) => {
  expect((await find(query, 10)).documents[0]?.address).toBe(address);
});

it('finds nothing by the syllables of a romanised name, which are words of other languages', async () => {
  const { documents } = await find('hai can wei', 50);
  expect(documents.map(({ address }) => address)).not.toContain('places/vladivostok/');
});

it('counts what stands behind all visits from where one more of them does not move it', () => {
  const visits = Array.from({ length: 40 }, (_, number) => 1 + (number % 20));
  let moved = 0;
  for (let count = 1; count < visits.length; count++) {
    const own = visits.slice(0, count);
    const first = firstBehind(own);
    const last = firstFiles(own).at(-1) ?? 0;
    expect(first).toBeGreaterThanOrEqual(last + (own.at(-1) ?? 0));
    if (first !== firstBehind(visits.slice(0, count + 1))) moved++;
    // Nor does it move any of those before it.
    expect(firstFiles(visits.slice(0, count + 1)).slice(0, count)).toEqual(firstFiles(own));
  }
  expect(moved).toBeLessThan(Math.log2(visits.length * 32));
});

it('reads the lists that it writes', () => {
  const posting = fc.tuple(fc.nat(2 ** 32), fc.integer({ min: 1, max: 15 })).map(([document, weight]) => {
    return postingOf(document, weight);
  });
  fc.assert(
    fc.property(fc.uniqueArray(posting, { selector: documentOf }), (list) => {
      const rising = [...list].sort((a, b) => a - b);
      const read: number[] = [];
      eachPosting(encodePostings(rising), (document, weight) => read.push(postingOf(document, weight)));
      expect(read).toEqual(rising);
    }),
  );
});

it('says so where an archive has more documents than its numbers have room for', () => {
  const words = `harbour\t${encodePostings([postingOf(0, 15)])}`;
  const postings = new WordPostings();
  postings.add(words, 2 ** 28 - 1);
  expect([...postings.sorted()].map(({ postings: [posting = 0] }) => documentOf(posting))).toEqual([
    2 ** 28 - 1,
  ]);
  expect(() => postings.add(words, 2 ** 28)).toThrow(RangeError);
});

it('keeps with a beginning the documents of which its words say most, and of equals the first', () => {
  const lists = [1, 2].map((from) =>
    Array.from({ length: 60 }, (_, index) => postingOf(from + 2 * index, 3)),
  );
  const beginnings = new Beginnings(0);
  for (const [index, postings] of [...lists, [postingOf(500, 4)]].entries()) {
    const word = `a${'xyz'[index]}`;
    beginnings.take(word, [word, postings.length.toString(36), encodePostings(postings)].join('\t'));
  }
  const found: number[] = [];
  const [, best = ''] = beginnings.common()[0]?.line.split('\t') ?? [];
  eachPosting(best, (document) => found.push(document));
  expect(found).toEqual([...Array.from({ length: 47 }, (_, index) => index + 1), 500]);
});

it('asks for no word that is everywhere, but alone', async () => {
  const everywhere = (at: number): SearchDocument => ({
    kind: 'passage',
    title: '',
    text: at % 20_000 === 7 ? 'everywhere seldom' : 'everywhere',
    address: `${at}/`,
    language: 'en',
  });
  const alone: SearchDocument = {
    kind: 'passage',
    title: '',
    text: 'seldom',
    address: 'alone/',
    language: 'en',
  };
  const documents = [...Array.from({ length: 50_000 }, (_, at) => everywhere(at)), alone];
  const { find, loading } = await searchOver([documents], 1);
  const both = (await find('everywhere seldom', 12)).documents.map(({ address }) => address);
  expect(both.sort()).toEqual(['20007/', '40007/', '7/', 'alone/']);
  expect((await loading('everywhere seldom')).all.filter((file) => file.startsWith('list-'))).toEqual([]);
  const { documents: some, more } = await find('everywhere', 12);
  expect(some.map(({ text }) => text.startsWith('everywhere'))).toEqual(Array(12).fill(true));
  expect(more).toBe(true);
});
