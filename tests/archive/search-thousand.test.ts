import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../../src/archive/document-words.ts';
import { openSearch } from '../../src/archive/open-search.ts';
import {
  type DigestWords,
  digestOf,
  firstFiles,
  type SearchDigest,
} from '../../src/archive/search-digest.ts';
import type { SearchDocument } from '../../src/archive/search-documents.ts';
import { searchFiles, wordFiles, wordFilesAgain } from '../../src/archive/search-files.ts';
import { signForms } from '../../src/archive/sign-forms.ts';
import { openSources } from '../../src/search/sources.ts';
import { searchOver } from './search-over.ts';

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

  it('makes of what there is the files that are made from nothing, whatever comes and goes', () => {
    const few = digests.slice(0, 120);
    const known = new Map<readonly SearchDocument[], SearchDigest>();
    const digested = (documents: readonly SearchDocument[]) => {
      const digest = known.get(documents) ?? digestOf(documents);
      known.set(documents, digest);
      return digest;
    };
    const words = (each: readonly (readonly SearchDocument[])[]): readonly DigestWords[] => {
      const made = each.map(digested);
      const firsts = firstFiles(made.map(({ files }) => files.length));
      return made.map((digest, at) => {
        return { words: digest.words, first: firsts[at] ?? 0, files: digest.files.length };
      });
    };
    const groups = signForms();
    const [one = [], other = []] = [few[50], few[51]];
    const [title, ...rest] = one;
    if (!title) throw new RangeError('there are a hundred visits');
    const told = (text: string) => few.with(50, [{ ...title, title: `${title.title} ${text}` }, ...rest]);
    const cases = [
      ['a word that none has comes', told('quxxaq')],
      ['characters come that are one with others', told('國家')],
      ['a word that all have comes', told(name(0))],
      ['words go', few.with(50, rest)],
      ['two change places', few.with(50, other).with(51, one)],
      ['one outgrows its files', few.with(50, Array.from({ length: 40 }, () => one).flat())],
      ['one comes', [...few, one]],
      ['the last ones go', few.slice(0, -7)],
    ] as const;
    const before = words(few);
    const former = new Map(wordFiles(before, few.length, groups));
    for (const [what, changed] of cases) {
      const now = words(changed);
      const without = (some: readonly DigestWords[], others: readonly DigestWords[]) => {
        const among = new Set(others.map((each) => JSON.stringify(each)));
        return some.filter((each) => !among.has(JSON.stringify(each)));
      };
      const again = [
        ...wordFilesAgain(
          (file) => former.get(file) ?? '',
          without(before, now),
          without(now, before),
          changed.length,
          groups,
        ),
      ];
      const made = new Map(again.map(([file, text]) => [file, text ?? former.get(file)]));
      expect(made, what).toEqual(new Map(wordFiles(now, changed.length, groups)));
    }
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
