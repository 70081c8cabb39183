import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Beginnings } from '../../src/archive/beginnings.ts';
import { wordsOf } from '../../src/archive/document-words.ts';
import { openSearch } from '../../src/archive/open-search.ts';
import { documentOf, eachPosting, encodePostings, postingOf } from '../../src/archive/postings.ts';
import {
  documentOfTopic,
  documentsOfVisit,
  type SearchDocument,
} from '../../src/archive/search-documents.ts';
import { digestOf, firstBehind, firstFiles, searchFiles } from '../../src/archive/search-files.ts';
import { searchWithin } from '../../src/archive/search-within.ts';
import { searchWords } from '../../src/archive/search-words.ts';
import { formsIn, signForms } from '../../src/archive/sign-forms.ts';
import { topicsOf } from '../../src/archive/topics.ts';
import { WordPostings } from '../../src/archive/word-postings.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { openSources } from '../../src/search/sources.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { arbitraryVisit } from '../formats/arbitrary-visit.ts';

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const shipped = read.visits;

/** The search over some documents, given as they are gathered; and what it loads. */
async function searchOver(digests: readonly (readonly SearchDocument[])[], visits: number) {
  const files = new Map(searchFiles(digests.map(digestOf), visits, () => 'version', signForms()));
  let loaded = new Set<string>();
  const { find } = await openSearch(async (name) => {
    loaded.add(name);
    const text = files.get(name);
    if (text === undefined) throw new Error(`there is no ${name}`);
    return text;
  });
  /** The files that something loads, from nothing but the index; and how many of them before something is told. */
  const loading = async (query: string) => {
    const fresh = await openSearch(async (name) => {
      loaded.add(name);
      return files.get(name) ?? '';
    });
    loaded = new Set();
    let untilFirst = Number.NaN;
    await fresh.find(query, 12, undefined, async () => {
      untilFirst = loaded.size;
    });
    const all = [...loaded];
    return { all: ['index.json', ...all], untilFirst: untilFirst || all.length };
  };
  return { find, loading, files };
}

const gathered = (visits: readonly Visit[]) => [
  ...visits.map(documentsOfVisit),
  topicsOf(visits).map(documentOfTopic),
];
const searchOf = (visits: readonly Visit[]) => searchOver(gathered(visits), visits.length);

const { find } = await searchOf(shipped);
const titles = async (query: string) =>
  (await find(query, 10)).documents.map(({ kind, title }) => `${kind}: ${title}`);

/** A visit whose stops are called so, as if its languages had no other words. */
function visitOf(...names: readonly string[]): readonly SearchDocument[] {
  return names.map((title, index) => ({
    kind: 'stop',
    title,
    text: 'Was there.',
    address: `${index}/`,
    language: 'en',
  }));
}

describe('a search in scripts with ways of their own', () => {
  const names = [
    'مطار اللد',
    'الكنيست',
    'زيارة والسادات وGolda Meir',
    'أنور الـسّـادات',
    'ناصرالدین‌شاه در ایران',
    'נמל יפו ולירושלים',
    '순안공항에서',
    '평양',
    '김정일 위원장',
    'ワシントンのスーパー',
    'Điện Biên Phủ',
    'سال ۱۸۷۳',
    'Große Straße in Łódź',
    'Þingvellir, Garðabær',
    'Θεσσαλονίκη και Ύδρα',
    'Άργος',
  ];

  it.each([
    // Without the article, and what is written onto it.
    ['كنيست', 'الكنيست'],
    ['سادات', 'أنور الـسّـادات'],
    ['القدس', undefined],
    ['golda', 'زيارة والسادات وGolda Meir'],
    ['ירושלים', 'נמל יפו ולירושלים'],
    // Letters that are drawn out, and those of a neighbour's keyboard.
    ['انور السادات', 'أنور الـسّـادات'],
    ['ناصرالدين شاه', 'ناصرالدین‌شاه در ایران'],
    ['ايران', 'ناصرالدین‌شاه در ایران'],
    // The second part of a name that is written as one word.
    ['공항', '순안공항에서'],
    // Without what is written behind it, one or two.
    ['평양에서', '평양'],
    ['평양으로는', '평양'],
    ['위원장이', '김정일 위원장'],
    ['わしんとん', 'ワシントンのスーパー'],
    ['スーパー', 'ワシントンのスーパー'],
    ['dien bien phu', 'Điện Biên Phủ'],
    ['1873', 'سال ۱۸۷۳'],
    ['grosse strasse', 'Große Straße in Łódź'],
    ['lodz', 'Große Straße in Łódź'],
    ['thingvellir', 'Þingvellir, Garðabær'],
    ['gardabaer', 'Þingvellir, Garðabær'],
    // What ends in a sigma for now, and how many type one that a word ends in.
    ['ΘΕΣ', 'Θεσσαλονίκη και Ύδρα'],
    ['αργοσ', 'Άργος'],
  ])('finds what %s means', async (query, name) => {
    const found = await (await searchOver([visitOf(...names)], 1)).find(query, 1);
    expect(found.documents.map(({ title }) => title)).toEqual(name === undefined ? [] : [name]);
  });
});

it.each([
  ['brindisi italy', 'places: Brindisi', 'Italy'],
  ['brindisi', 'places: Brindisi', 'Italy'],
])('finds by “%s” the page of a place, and says what it lies in', async (query, called, surroundings) => {
  const { documents } = await find(query, 10);
  const found = documents.find(({ kind, title }) => `${kind}: ${title}` === called);
  expect(found?.text).toMatch(new RegExp(`(^|, )${surroundings}\u00a0·`));
});

it.each([
  ['hà nội', 'Hanoi Opera House'],
  ['ha noi opera', 'Hanoi Opera House'],
  ['opera ha no', 'Hanoi Opera House'],
  ['vladi vostok', 'Vladivostok'],
  // Both stand in the archive, but nowhere together.
  ['sea port', 'Seaport'],
  ['have noise', 'Have no noise'],
])('finds by “%s” first %s, which may be one word that was typed as two', async (query, name) => {
  const names = [
    'Hanoi Opera House',
    'Opera',
    'Vladivostok',
    'Have no noise',
    'Seaport',
    'At sea',
    'The port',
  ];
  const { find } = await searchOver([visitOf(...names)], 1);
  expect((await find(query, 10)).documents[0]?.title).toBe(name);
});

it('finds a Korean word also where it stands with a particle', async () => {
  const { find } = await searchOver([visitOf('서울', '서울에서 열린 회담')], 1);
  expect((await find('서울 회담', 10)).documents.map(({ title }) => title)).toEqual(['서울에서 열린 회담']);
});

it('takes a Korean name that only ends as words with particles do for what it is', async () => {
  const { find } = await searchOver([visitOf('김정은', '김정일 위원장')], 1);
  expect((await find('김정은', 10)).documents.map(({ title }) => title)).toEqual(['김정은']);
});

describe('a search for characters that are written in several forms', () => {
  const names = ['臺灣總統府', '刘少奇故居', '広島駅', '廣東省政府', '頭髮', '发展中心', '台湾海峡'];

  it.each([
    // Traditional and simplified, either way, and both where there are both: the shorter name first.
    ['台湾', ['台湾海峡', '臺灣總統府']],
    ['臺灣', ['台湾海峡', '臺灣總統府']],
    ['劉少奇', ['刘少奇故居']],
    ['劉', ['刘少奇故居']],
    ['广东省', ['廣東省政府']],
    // Simplified writes two alike.
    ['头发', ['頭髮']],
    ['發展', ['发展中心']],
    // Japanese.
    ['廣島', ['広島駅']],
    ['广岛驿', ['広島駅']],
    // These are two.
    ['太灣', []],
  ])('finds by %s %s', async (query, titles) => {
    const found = await (await searchOver([visitOf(...names)], 1)).find(query, 10);
    expect(found.documents.map(({ title }) => title)).toEqual(titles);
  });

  it('says in which forms it looked, for these to be marked', async () => {
    const { find } = await searchOver([visitOf(...names)], 1);
    expect((await find('臺灣', 1)).words.toSorted()).toEqual(['台湾', '台灣', '臺湾', '臺灣'].toSorted());
    expect((await find('Taipei', 1)).words).toEqual(['taipei']);
  });

  it('tells a reader of no more characters than the archive has forms of', async () => {
    const indexOf = async (...titles: readonly string[]) =>
      JSON.parse((await searchOver([visitOf(...titles)], 1)).files.get('index.json') ?? '').forms;
    expect(await indexOf('Taipei', 'Владивосток')).toBeUndefined();
    expect(await indexOf('刘少奇')).toEqual(['刘 劉']);
    expect(formsIn(['国國', '台臺檯'], new Set('國台臺'))).toEqual(['國 国', '台臺 檯']);
  });
});

describe('a search over the shipped visits', () => {
  it.each([
    ['Putin', 'people: Vladimir Putin'],
    ['푸틴', 'people: Vladimir Putin'],
    ['ким чен ын', 'people: Kim Jong Un'],
    ['vostochny', 'places: Vostochny Cosmodrome'],
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

  it('tells with what its answer begins before it loads the rest', async () => {
    const told: (readonly SearchDocument[])[] = [];
    const { documents } = await find('vladivostok', 10, undefined, async ({ documents: first }) => {
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
      const made = await searchOf([visit]);
      for (const { title, text } of gathered([visit]).flat()) {
        if (searchWords(title).length === 0) continue;
        expect((await made.find(title, 1000)).documents.map((each) => each.text)).toContain(text);
      }
    }),
    { numRuns: 60, seed: 20231113 },
  );
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
  for (const [index, postings] of [...lists, [postingOf(500, 4)]].entries())
    beginnings.take(`a${'xyz'[index]}`, postings, 1);
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

describe('a search over a thousand visits of common and rare words', () => {
  // Words as often as in a language: the first in nearly every document, the last in a few (Zipf's law), reproducibly.
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const VOCABULARY = 4000;
  const name = (rank: number) =>
    [0, 1, 2]
      .map((at) => 'bcdfghklmnprstvz'.charAt((rank >> (4 * at)) & 15) + 'aeiou'.charAt((rank * 7 + at) % 5))
      .join('');
  const word = () => name(Math.floor(VOCABULARY ** random()));
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const digests = Array.from({ length: 1000 }, (_, visit): readonly SearchDocument[] => [
    { kind: 'visit', title: words(4), text: words(12), address: `v${visit}/`, language: 'en' },
    ...Array.from(
      { length: 14 },
      (__, at): SearchDocument => ({
        kind: at < 6 ? 'stop' : 'passage',
        title: words(2),
        text: words(at < 6 ? 10 : 50),
        address: `v${visit}/${at}/`,
        language: 'en',
      }),
    ),
  ]);
  const all = digests.flat().map((document) => ({ document, words: wordsOf(document) }));
  const judge = (query: string) => {
    const sought = query.split(' ');
    return all
      .flatMap(({ document, words: own }) => {
        const scores = sought.map((each) => own.get(each) ?? 0);
        return scores.includes(0)
          ? []
          : [{ address: document.address, score: scores.reduce((a, b) => a + b) }];
      })
      .sort((a, b) => b.score - a.score);
  };

  it('finds what reading everything finds, rare words and common ones together, from few files', async () => {
    const { find, loading, files } = await searchOver(digests, 1000);
    const ranks = [1, 2, 5, 12, 40, 120, 400, 1200, 3000];
    const pairs = ranks.flatMap((one) =>
      ranks.filter((other) => other > one).map((other) => [one, other] as const),
    );
    let judged = 0;
    for (const [one, other] of pairs) {
      // All words are of six letters, so that none begins another.
      const query = `${name(other)} ${name(one)}`;
      const truth = judge(query);
      const { documents: found, more, lacking } = await find(query, 12);
      expect(lacking?.length, query).toBe(truth.length > 0 ? undefined : 1);
      // What is found without a word is another question's answer.
      const documents = lacking ? [] : found;
      const scores = new Map(truth.map(({ address, score }) => [address, score]));
      for (const { address } of documents) expect(scores.has(address), `${query} at ${address}`).toBe(true);
      expect(documents.length, query).toBe(Math.min(12, truth.length));
      if (!lacking) expect(more, query).toBe(truth.length > 12);
      // Where one of the words is rare enough for its list to be read whole, nothing better is left out.
      if (truth.length > 0 && judge(name(other)).length < 300) {
        expect(scores.get(documents.at(-1)?.address ?? ''), query).toBe(truth[documents.length - 1]?.score);
        judged++;
      }
      const { all, untilFirst } = await loading(query);
      // What has all words is looked for first.
      expect(untilFirst, query).toBeLessThanOrEqual(lacking ? 30 : 12);
      const bytes = all.reduce((sum, file) => sum + Buffer.byteLength(files.get(file) ?? ''), 0);
      expect(bytes, query).toBeLessThan(200_000);
    }
    expect(judged).toBeGreaterThan(8);
  });

  describe('whose site is built anew while it is open', () => {
    afterEach(() => vi.unstubAllGlobals());
    const filesOf = (each: readonly (readonly SearchDocument[])[]) =>
      new Map(searchFiles(each.map(digestOf), 1000, () => 'version', []));
    const before = filesOf(digests);
    const [gone = [], ...others] = digests;
    // Whatever stands behind what is taken away gets other numbers.
    const outgrown = digests.with(0, Array.from({ length: 40 }, () => gone).flat());
    const after = [
      ['a visit is gone', filesOf(others.slice(0, -5))],
      ['a visit has outgrown its files', filesOf(outgrown)],
    ] as const;
    const queries = [3, 30, 300, 2000].flatMap((rank) => [name(rank), `${name(rank + 7)} ${name(2)}`]);
    const addresses = async (files: ReadonlyMap<string, string>, query: string) => {
      const { find } = await openSearch(async (file) => files.get(file) ?? '');
      return (await find(query, 12)).documents.map(({ address }) => address);
    };

    it.each(
      after.flatMap(([what, files]) => [
        [what, 'keeps no former files', files] as const,
        [what, 'keeps them', new Map([...before, ...files])] as const,
      ]),
    )('answers by one build, the former or the new one: %s, and the host %s', async (_, __, files) => {
      for (const query of queries) {
        let now: ReadonlyMap<string, string> = before;
        vi.stubGlobal('fetch', async (url: URL) => {
          const text = now.get(url.pathname.slice('/search/'.length));
          return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
        });
        const find = await new Promise<ReturnType<typeof openSources>>((resolve) => {
          const opened = openSources(new URL('https://site.example/'), () => resolve(opened));
        });
        // What it has been asked before it has at hand.
        await find(name(2), 12, AbortSignal.any([]));
        now = files;
        const { documents, kept } = await find(query, 12, AbortSignal.any([]));
        expect(kept).toBeUndefined();
        const found = documents.map(({ address }) => address);
        const truths = [await addresses(files, query), await addresses(before, query)];
        expect(truths, query).toContainEqual(found);
      }
    });
  });

  it('writes few files anew where a word comes to a visit, or a visit to the archive', () => {
    const filesOf = (each: readonly (readonly SearchDocument[])[]) =>
      new Map(searchFiles(each.map(digestOf), 1000, () => 'version', []));
    const before = filesOf(digests);
    const changed = (after: ReadonlyMap<string, string>) =>
      [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
    const pagesAmong = (files: readonly string[]) => files.filter((file) => !file.startsWith('documents-'));
    const [edited] = digests[500] ?? [];
    if (!edited) throw new RangeError('there are a thousand visits');
    const withWord = digests.with(500, [
      { ...edited, title: `${edited.title} quxxaq` },
      ...(digests[500]?.slice(1) ?? []),
    ]);
    // The documents, the index, and the pages of the words of the title, of their ends and of their beginnings.
    expect(changed(filesOf(withWord)).length).toBeLessThanOrEqual(20);
    const added: SearchDocument = {
      kind: 'visit',
      title: 'quxxaq bobobo',
      text: '',
      address: 'new/',
      language: 'en',
    };
    const withVisit = changed(filesOf([...digests, [added]]));
    expect(pagesAmong(withVisit).length).toBeLessThanOrEqual(20);
    expect(pagesAmong([...before.keys()]).length).toBeGreaterThan(200);
  });

  it('finds each document by a beginning, and by a word with a letter missing', async () => {
    const { find } = await searchOver(digests, 1000);
    for (const { document } of all.filter((each) => each.document.kind === 'visit').slice(0, 60)) {
      const [first = '', second = '', third = '', fourth = ''] = document.title.split(' ');
      const begun = (await find(`${first} ${second} ${third} ${fourth.slice(0, -1)}`, 12)).documents;
      expect(begun.map(({ address }) => address)).toContain(document.address);
      const mistyped = fourth.slice(0, 3) + fourth.slice(4);
      const { documents } = await find(`${first} ${second} ${third} ${mistyped}`, 12);
      // What is typed may be the beginning of another word; else it is forgiven.
      if (!all.some(({ words: own }) => [...own.keys()].some((each) => each.startsWith(mistyped))))
        expect(documents.map(({ address }) => address)).toContain(document.address);
    }
  });
});
