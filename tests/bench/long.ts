import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launch } from '../e2e/browser.ts';
import { build } from '../e2e/built-site.ts';
import { projectCopy } from '../e2e/project.ts';
import { writeArchive } from '../generator/write-archive.ts';
import { serveCompressed } from './compressed-host.ts';
import { measureBytes, measureKeys, measureLoad, PHONE } from './measure.ts';
import { plotCurves } from './plot-curves.ts';
import { type Keeping, measureKeeping, measureScroll, type Scrolled } from './scroll.ts';

/**
 * `npm run bench:long [-- --stops 5,100,1000,10000 --words 1000,10000,100000,200000]`: visits of so many stops, and one of six
 * stops in articles of so many words, each built by itself and read on a phone.
 */
const { values } = parseArgs({
  options: {
    stops: { type: 'string', default: '5,100,1000,10000' },
    words: { type: 'string', default: '1000,10000,100000,200000' },
  },
});
const sizesOf = (list: string) => list.split(',').filter(Boolean).map(Number);
const ROUNDS = 3;
const READY = '.live-map.is-drawn';

interface Measured {
  readonly size: number;
  /** Seconds, megabytes and files of the whole site. */
  readonly build: { readonly seconds: number; readonly megabytes: number; readonly files: number };
  /** Bytes of the first view. */
  readonly bytes: number;
  /** Milliseconds from navigation. */
  readonly firstPaint: number;
  /** Milliseconds from navigation until the live map stands. */
  readonly map: number;
  /** Median over keys, milliseconds to the end of the frame that answers. */
  readonly step: number;
  readonly scroll: Scrolled;
  /** The same while the visit is kept for reading offline. */
  readonly keeping: Keeping;
}

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

async function measure(browser: Browser, size: number, archive: { stops: number; words?: number }) {
  const root = await projectCopy();
  const geodata = join(root, 'geodata');
  await rm(join(geodata, 'visits'), { recursive: true });
  await mkdir(join(geodata, 'visits'));
  await writeFile(join(geodata, 'addresses.json'), '{}');
  const [visit = ''] = await writeArchive(geodata, { visits: 1, seed: 4, ...archive });
  const from = performance.now();
  build(root);
  const seconds = (performance.now() - from) / 1000;
  const dist = join(root, 'dist');
  const files = await readdir(dist, { recursive: true });
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(dist, file))).size;
  // The file that was written a moment ago.
  const { features } = JSON.parse(
    await readFile(join(geodata, 'visits', visit, 'visit.geojson'), 'utf8'),
  ) as { readonly features: readonly { readonly id: string }[] };
  const middle = features[Math.floor(features.length / 2)]?.id ?? '';
  const host = await serveCompressed({ site: dist });
  const url = `${host.address}/site/${visit}/${middle}/`;
  const fetched = await measureBytes(browser, url, READY);
  const paints: number[] = [];
  const maps: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    paints.push((await measureLoad(browser, url, READY)).firstPaint);
    maps.push(await untilMap(browser, url));
  }
  const steps = await measureKeys(browser, url, 12, READY);
  const scroll = await measureScroll(browser, url, 40, READY);
  const keeping = await measureKeeping(browser, url, 40, READY, `${host.address}/site/${visit}/keep.json`);
  host.close();
  await rm(root, { recursive: true });
  const measured: Measured = {
    size,
    build: { seconds, megabytes: bytes / 1e6, files: files.length },
    bytes: fetched.bytes,
    firstPaint: median(paints),
    map: median(maps),
    step: median(steps.map(({ frame }) => frame)),
    scroll,
    keeping,
  };
  console.log(JSON.stringify(measured));
  return measured;
}

async function untilMap(browser: Browser, url: string): Promise<number> {
  // A host far away would not compress, on the processor of the phone, what the page keeps for reading offline.
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector(READY);
  const now = await page.evaluate(() => performance.now());
  await context.close();
  return now;
}

const browser = await launch();
const byStops: Measured[] = [];
for (const stops of sizesOf(values.stops)) byStops.push(await measure(browser, stops, { stops }));
const byWords: Measured[] = [];
for (const words of sizesOf(values.words)) byWords.push(await measure(browser, words, { stops: 6, words }));
await browser.close();

const ms = (value: number) => `${value.toFixed(0)} ms`;
const table = (what: string, all: readonly Measured[]) => [
  `| ${what} | build | site | files | first view | first paint | live map | step | longest task of scrolling | longest frame | late frames | kept in | longest task and late frames meanwhile |`,
  '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
  ...all.map(
    ({ size, build: built, bytes, firstPaint, map, step, scroll, keeping }) =>
      `| ${size.toLocaleString('en')} | ${built.seconds.toFixed(0)} s | ${built.megabytes.toFixed(0)} MB | ${built.files} | ${(bytes / 1000).toFixed(0)} KB | ${ms(firstPaint)} | ${ms(map)} | ${ms(step)} | ${ms(scroll.task)} | ${ms(scroll.longest)} | ${(100 * scroll.late).toFixed(1)} % | ${keeping.seconds.toFixed(0)} s | ${ms(keeping.task)}, ${(100 * keeping.late).toFixed(1)} % |`,
  ),
];
const curve = (name: string, all: readonly Measured[], of: (one: Measured) => number) => ({
  name,
  points: all.map((one) => [one.size, of(one)] as const),
});
await writeFile(
  'tests/bench/long-stops.svg',
  plotCurves(
    'Stops in one visit',
    'stops in one visit',
    [
      curve('a step, ms', byStops, ({ step }) => step),
      curve('first view, KB', byStops, ({ bytes }) => bytes / 1000),
      curve('live map, ms', byStops, ({ map }) => map),
    ],
    { name: 'a step in 50 ms', at: 50 },
  ),
);
await writeFile(
  'tests/bench/long-words.svg',
  plotCurves(
    'Words of an article',
    'words of the article',
    [
      curve('longest task of scrolling, ms', byWords, ({ scroll }) => scroll.task),
      curve('first view, KB', byWords, ({ bytes }) => bytes / 1000),
      curve('live map, ms', byWords, ({ map }) => map),
    ],
    { name: 'no task above 50 ms', at: 50 },
  ),
);
const report = [
  '# Long visits',
  '',
  `\`npm run bench:long\`: the page of the stop in the middle, phone profile (390 x 844, processor 4 times slower), medians of ${ROUNDS}`,
  'loads and of 12 steps; 40 turns of the wheel through the text. Milliseconds and seconds are of the machine that ran it, whatever else',
  'it did meanwhile. Keys and scrolling are measured without what the page keeps for reading offline; what that costs stands in the last',
  'two columns: how long it takes from navigation, its files compressed on the same cores, and scrolling again meanwhile. "Live map" is the time from navigation; of a long visit it waits for',
  'all stops in brief, counted in the first view.',
  '',
  ...table('stops', byStops),
  '',
  '![Stops in one visit against a step, bytes and the live map](long-stops.svg)',
  '',
  ...table('words, six stops', byWords),
  '',
  '![Words of an article against the longest frame, bytes and the live map](long-words.svg)',
  '',
].join('\n');
await writeFile('tests/bench/LONG.md', report);
console.log(report);
