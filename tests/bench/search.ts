import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { openSearch, type Search } from '../../src/archive/open-search.ts';
import { digestOf, type SearchDigest } from '../../src/archive/search-digest.ts';
import { documentsOfVisit, type SearchDocument } from '../../src/archive/search-documents.ts';
import { searchFiles } from '../../src/archive/search-files.ts';
import { signForms } from '../../src/archive/sign-forms.ts';
import { topicsOf } from '../../src/archive/topics.ts';
import { documentsOfTopics } from '../../src/build/search.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { launch } from '../e2e/browser.ts';
import { worldOf } from '../generator/generate-visit.ts';
import { readGenerated } from '../generator/read-generated.ts';
import { serveCompressed } from './compressed-host.ts';
import { measureSearch, type SearchTime, TRIES } from './measure-search.ts';
import { type Line, plotGrowth } from './plot-growth.ts';

/** `npm run bench:search [-- 10 100 1000 10000]`: the search over generated archives, by their size in visits. */
const sizes = process.argv.slice(2).map(Number);
const SIZES = sizes.length > 0 ? sizes : [10, 100, 1000, 10_000];
/** Visits that are generated; a larger archive has them several times over, each time with other names. */
const GENERATED = 500;
const REPORT = 'tests/bench/SEARCH.md';
const [MOST_BYTES, MOST_TIME] = [200_000, 300];

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0);

interface Row {
  readonly visits: number;
  readonly documents: number;
  readonly files: number;
  readonly bytes: number;
  readonly largest: number;
  /** Milliseconds of the processor, to put the digests together. */
  readonly building: number;
  /** Fetched when the page opens, Brotli: the index, and what is found by one word. */
  readonly opening: number;
  /** Fetched for a query, from nothing, Brotli. */
  readonly fetched: readonly number[];
  /** Processes that waited for the processor. */
  readonly load: number;
  /** From the key to the first result, milliseconds. */
  readonly times: readonly SearchTime[];
}

execFileSync('npm', ['run', 'build'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
const browser = await launch();
const rows: Row[] = [];
for (const visits of SIZES) rows.push(await measure(visits));
await browser.close();
await report();

async function measure(visits: number): Promise<Row> {
  const { digests, queries } = archiveOf(visits);
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  await cp('dist/assets', join(folder, 'assets'), { recursive: true });
  await cp('dist/icon.svg', join(folder, 'icon.svg'));
  await mkdir(join(folder, 'search'));
  await cp('dist/search/index.html', join(folder, 'search/index.html'));
  const files = new Map<string, Buffer>();
  const before = process.cpuUsage().user;
  for (const [name, text] of searchFiles(digests, visits, () => 'version', signForms()))
    files.set(name, Buffer.from(text));
  const building = (process.cpuUsage().user - before) / 1000;
  for (const [name, bytes] of files) await writeFile(join(folder, 'search', name), bytes);
  const bytesOf = async (use: (search: Search) => Promise<unknown>): Promise<number> => {
    let bytes = 0;
    const search = await openSearch(async (name) => {
      const file = files.get(name) ?? Buffer.from('');
      bytes += brotliCompressSync(file).length;
      return file.toString();
    });
    await use(search);
    return bytes;
  };
  const opening = await bytesOf(({ find, someWord = '' }) => find(someWord, 1));
  const fetched: number[] = [];
  for (const query of queries) fetched.push(await bytesOf(({ find }) => find(query, 12)));
  const host = await serveCompressed({ site: folder });
  // A host has its files compressed before anybody asks for them.
  for (const query of queries) {
    const { find } = await openSearch(async (name) =>
      (await fetch(`${host.address}/site/search/${name}`)).text(),
    );
    await find(query, 12);
  }
  const load = loadavg()[0] ?? 0;
  const times = await measureSearch(browser, `${host.address}/site/search/`, queries);
  host.close();
  await rm(folder, { recursive: true });
  const sizesOf = [...files.values()].map(({ length }) => length);
  return {
    visits,
    documents: digests.reduce((sum, { files }) => sum + files.flat().length, 0),
    files: files.size,
    bytes: sizesOf.reduce((sum, each) => sum + each, 0),
    largest: most(sizesOf),
    building,
    opening,
    fetched,
    load,
    times,
  };
}

/** What the search has of a generated archive, and what somebody may look for in it. */
function archiveOf(count: number): {
  readonly digests: readonly SearchDigest[];
  readonly queries: readonly string[];
} {
  const world = worldOf(1, Math.min(count, GENERATED));
  const gathered: (readonly SearchDocument[])[] = [];
  const slim: Visit[] = [];
  for (let number = 0; number < Math.min(count, GENERATED); number++) {
    const visit = readGenerated(world, number);
    gathered.push(documentsOfVisit(visit));
    slim.push(visit);
  }
  const found = documentsOfTopics(topicsOf(slim));
  const copies = Math.ceil(count / GENERATED);
  const again = (documents: readonly SearchDocument[], copy: number) =>
    copy === 0
      ? documents
      : documents.map((document) => renamed(document, String.fromCodePoint(0x61 + copy)));
  const digests = Array.from({ length: copies }, (_, copy) => copy).flatMap((copy) =>
    [...gathered, found].map((documents) => digestOf(again(documents, copy))),
  );
  const names = (kind: 'people' | 'places') => {
    const own = found.filter((document) => document.kind === kind).map(({ title }) => title);
    return [own[0], own[Math.floor(own.length / 2)], own.at(-1)].filter((name) => name !== undefined);
  };
  const [someone = '', another = '', last = ''] = names('people');
  const [somewhere = '', elsewhere = '', far = ''] = names('places');
  const firstOf = (name: string) => name.split(' ')[0] ?? '';
  return {
    digests,
    queries: [
      someone,
      another,
      somewhere,
      elsewhere,
      `${firstOf(last)} ${firstOf(far)}`,
      `${firstOf(someone)} ${firstOf(another)}`,
      // Common words, a common word with a rare one, three of them, a beginning, and an error.
      'the',
      'the harbour',
      `the ${firstOf(far)}`,
      'journey stops began',
      'h',
      'museum un',
      // Two common words, one of them so common that it tells little; two that hardly stand together; and a number begun.
      'went in',
      'little a',
      'harbour maps',
      'visit 1',
      'visits 20',
      `${somewhere.slice(0, 4)}${somewhere.slice(5)}`,
    ],
  };
}

/** A document whose proper names have a letter more. */
function renamed(document: SearchDocument, letter: string): SearchDocument {
  const other = (text: string) => text.replaceAll(/\p{Lu}\p{Ll}{3,}/gu, (name) => name + letter);
  const { names, of, also } = document;
  return {
    ...document,
    title: other(document.title),
    text: other(document.text),
    ...(names === undefined ? {} : { names: other(names) }),
    ...(of === undefined ? {} : { of: other(of) }),
    ...(also === undefined ? {} : { also: other(also) }),
  };
}

async function report(): Promise<void> {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  const growth = (of: (row: Row) => number, name: string): Line => ({
    name,
    points: rows.map((row) => [row.visits, of(row)] as const),
  });
  await writeFile(
    'tests/bench/search-bytes.svg',
    plotGrowth('Kilobytes fetched for a query (Brotli)', 'visits', MOST_BYTES / 1000, [
      growth(({ fetched }) => median(fetched) / 1000, 'median query'),
      growth(({ fetched }) => most(fetched) / 1000, 'costliest query'),
    ]),
  );
  await writeFile(
    'tests/bench/search-time.svg',
    plotGrowth('Milliseconds from the key to the first result, phone profile', 'visits', MOST_TIME, [
      growth(({ times }) => most(times.map(({ first }) => first)), 'slowest query'),
      growth(({ times }) => median(times.map(({ first }) => first)), 'median query'),
      growth(({ times }) => median(times.map(({ floor }) => floor)), 'floor'),
    ]),
  );
  const lines = rows.map(
    ({ visits, documents, files, bytes, largest, building, opening, fetched, times, load }) =>
      [
        visits.toLocaleString('en'),
        documents.toLocaleString('en'),
        `${(bytes / 1e6).toFixed(1)} MB in ${files.toLocaleString('en')}`,
        kilobytes(largest),
        `${(building / 1000).toFixed(1)} s`,
        kilobytes(opening),
        `${kilobytes(median(fetched))}, ${kilobytes(most(fetched))}`,
        `${median(times.map(({ work }) => work)).toFixed(0)} ms, ${most(times.map(({ work }) => work)).toFixed(0)} ms`,
        `${median(times.map(({ first }) => first)).toFixed(0)} ms, ${most(times.map(({ first }) => first)).toFixed(0)} ms, ${median(times.map(({ floor }) => floor)).toFixed(0)} ms`,
        load.toFixed(1),
      ].join(' | '),
  );
  const worst = {
    bytes: most(rows.flatMap(({ fetched }) => fetched)),
    time: most(rows.flatMap(({ times }) => times.map(({ first }) => first))),
  };
  const text = [
    '# The search, by the size of the archive',
    '',
    `\`npm run bench:search\`: generated archives (tests/generator), ${rows[0]?.fetched.length ?? 0} queries each, ${TRIES} times over (the middle one counts), from nothing in the cache: names, common words, a`,
    'common word with a rare one, two and three common ones, beginnings, and a word with an error. Phone profile: 390 x 844, processor 4 times slower;',
    'the page has been open for a moment, in which it has loaded the index and looked for one word of it, so that what it runs is compiled;',
    'the time is from the key to the frame with the first results, the best ones, with the 30 ms in which another key is waited for; the floor',
    'is the same wait, one small file and a frame. “Thread” is the processor’s time of the page’s own thread in that time. “Load” is how many',
    `processes waited for the machine’s two processors over the last minute, those that prepared this included. Above ${GENERATED} visits the archive is ${GENERATED} generated ones,`,
    'several times over with other names.',
    '',
    '| visits | documents | files of the search | the largest | putting it together | fetched when it opens | fetched for a query: median, most | thread until the first result: median, most | first result: median, most, floor | load |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
    '',
    `Bars: ${kilobytes(MOST_BYTES)} fetched for a query (${worst.bytes <= MOST_BYTES ? 'holds' : '**does not hold**'}), ${MOST_TIME} ms to the first result of the slowest query (${worst.time <= MOST_TIME ? 'holds' : '**does not hold**'}).`,
    '',
    '![Bytes fetched for a query against the size of the archive](search-bytes.svg)',
    '',
    '![Time to the first result against the size of the archive](search-time.svg)',
    '',
  ].join('\n');
  await writeFile(REPORT, text);
  console.log(text);
}
