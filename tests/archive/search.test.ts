import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSearch } from '../../src/archive/open-search.ts';
import { type SearchDocument, searchFiles } from '../../src/archive/search-documents.ts';
import { searchWords } from '../../src/archive/search-words.ts';
import { topicsOf } from '../../src/archive/topics.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { arbitraryVisit } from '../formats/arbitrary-visit.ts';

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const shipped = read.visits;

async function searchOf(visits: readonly Visit[]) {
  const files = searchFiles(visits, topicsOf(visits));
  const loaded: string[] = [];
  const { find } = await openSearch(async (name) => {
    loaded.push(name);
    const text = files.get(name);
    if (text === undefined) throw new Error(`there is no ${name}`);
    return text;
  });
  const documents = [...files]
    .filter(([name]) => name.startsWith('documents-'))
    .flatMap(([, text]) => JSON.parse(text) as readonly SearchDocument[]);
  return { find, loaded, files, documents };
}

const { find, documents } = await searchOf(shipped);
const titles = async (query: string) => (await find(query, 10)).map(({ kind, title }) => `${kind}: ${title}`);

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
    ['vladivostk', 'Vladivostok railway station'],
    ['Komsomlsk', 'Komsomolsk-on-Amur Aircraft Plant'],
    ['shoigo', 'Sergei Shoigu'],
  ])('forgives %s', async (query, title) => {
    expect((await find(query, 10)).map((each) => each.title)).toContain(title);
  });

  it('finds every passage by its own words, and leads to where it stands', async () => {
    for (const { kind, text, address } of documents) {
      if (kind !== 'passage') continue;
      const found = await find(text, 30);
      expect(found.map((each) => each.address)).toContain(address);
    }
  });

  it('finds nothing where a word is missing, and nothing for nothing', async () => {
    expect(await find('walrus zzzzzzzz', 10)).toEqual([]);
    expect(await find(' … ', 10)).toEqual([]);
  });
});

it('finds everything by its title, whatever the script', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryVisit({ min: 1, max: 4 }), async (visit) => {
      const made = await searchOf([visit]);
      for (const { kind, title, address } of made.documents) {
        // A passage is found by its own words, which the test above says.
        if (kind === 'passage' || searchWords(title).length === 0) continue;
        expect((await made.find(title, 1000)).map((each) => each.address)).toContain(address);
      }
    }),
    { numRuns: 80, seed: 20231113 },
  );
});

it('loads a page or two of words for each word, however many there are', async () => {
  const many = fc
    .sample(arbitraryVisit({ min: 40, max: 60 }), { numRuns: 40, seed: 1 })
    .map((visit, index) => ({ ...visit, id: `visit-${index}` }));
  const { find: findIn, loaded, files } = await searchOf([...many, ...shipped]);
  expect(files.size).toBeGreaterThan(100);
  expect((await findIn('walrus', 10)).length).toBeGreaterThan(2);
  const bytes = [...new Set(loaded)].reduce((sum, name) => sum + Buffer.byteLength(files.get(name) ?? ''), 0);
  expect(bytes).toBeLessThan(200_000);
});
