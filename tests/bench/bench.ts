import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { launch } from '../e2e/browser.ts';
import { serveCompressed } from './compressed-host.ts';
import { type Answer, BUDGET, type Load, measureBytes, measureKeys, measureLoad } from './measure.ts';

/** `npm run bench`: the first view of a stop page, cold, beside the same page without scripts and beside the floor. */
const ROUNDS = 7;
const PAGE = 'kim-russia-2023/aircraft-plant/';
const REPORT = 'tests/bench/REPORT.md';

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const times = (answers: readonly Answer[], key: keyof Answer) => median(answers.map((answer) => answer[key]));
const of = ({ loads }: { readonly loads: readonly Load[] }, key: keyof Load) =>
  median(loads.map((load) => load[key]));

execFileSync('npm', ['run', 'build'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
const floorFolder = await mkdtemp(join(tmpdir(), 'floor-'));
await build({
  configFile: false,
  logLevel: 'warn',
  base: './',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: floorFolder,
    emptyOutDir: true,
    rollupOptions: {
      input: 'tests/bench/floor.tsx',
      output: { entryFileNames: 'floor.js', assetFileNames: 'floor.[ext]' },
    },
  },
});
await writeFile(
  join(floorFolder, 'index.html'),
  '<!doctype html><title>Floor</title><link rel="icon" href="data:,"><link rel="stylesheet" href="floor.css"><div id="root"></div><script type="module" src="floor.js"></script>',
);

const host = await serveCompressed({ site: 'dist', bare: 'dist', floor: floorFolder });
const browser = await launch();
/** A page to look at: what it fetches, and what each round took. */
const pageOf = async (path: string, ready: string) => {
  const url = `${host.address}/${path}`;
  const loads: Load[] = [];
  return { url, ready, fetched: await measureBytes(browser, url, ready), loads };
};
const whole = await pageOf(`site/${PAGE}`, '.live-map.is-drawn');
const bare = await pageOf(`bare/${PAGE}`, 'body');
const floor = await pageOf('floor/', '.leaflet-marker-icon');
const pages = [whole, bare, floor];
for (let round = 0; round < ROUNDS; round++)
  for (const { url, ready, loads } of pages) loads.push(await measureLoad(browser, url, ready));
const steps = await measureKeys(browser, whole.url, 18, whole.ready);
const pans = await measureKeys(browser, floor.url, 18, floor.ready);
await browser.close();
host.close();
await rm(floorFolder, { recursive: true });

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const ms = (value: number) => `${value.toFixed(0)} ms`;
const ratio = (key: 'firstPaint' | 'largestPaint') =>
  median(whole.loads.map((load, round) => load[key] / (bare.loads[round]?.[key] ?? Number.NaN)));

const rows: readonly (readonly [what: string, measured: string, bar: string, holds: boolean])[] = [
  [
    'bytes of the first view, Brotli, all counted',
    kilobytes(whole.fetched.bytes),
    `${BUDGET.bytes / 1000} KB`,
    whole.fetched.bytes <= BUDGET.bytes,
  ],
  [
    'requests',
    String(whole.fetched.requests),
    String(BUDGET.requests),
    whole.fetched.requests <= BUDGET.requests,
  ],
  [
    'of the bytes, JavaScript',
    kilobytes(whole.fetched.scriptBytes),
    `${BUDGET.scriptBytes / 1000} KB`,
    whole.fetched.scriptBytes <= BUDGET.scriptBytes,
  ],
  ['requests to another origin', String(whole.fetched.foreign), '0', whole.fetched.foreign === 0],
  [
    'first contentful paint, against the page without scripts',
    ratio('firstPaint').toFixed(2),
    '1.2',
    ratio('firstPaint') <= 1.2,
  ],
  [
    'largest contentful paint, against the same',
    ratio('largestPaint').toFixed(2),
    '1.2',
    ratio('largestPaint') <= 1.2,
  ],
  [
    'total blocking time, processor 4 times slower',
    ms(of(whole, 'blocking')),
    '100 ms',
    of(whole, 'blocking') <= 100,
  ],
  ['layout shift', of(whole, 'shift').toFixed(4), '0', of(whole, 'shift') === 0],
  [
    'a step, key to the end of the frame that answers it',
    ms(times(steps, 'frame')),
    '50 ms',
    times(steps, 'frame') <= 50,
  ],
  [
    'the slowest of 18 steps',
    ms(Math.max(...steps.map((step) => step.frame))),
    '50 ms',
    Math.max(...steps.map((step) => step.frame)) <= 50,
  ],
];
const report = [
  '# First view of a stop page',
  '',
  `\`npm run bench\`: ${PAGE}, cold, phone profile (390 x 844, processor 4 times slower), medians of ${ROUNDS} rounds taken`,
  'in turn with the same page without scripts and with the floor, in tabs that nobody debugs. Milliseconds are of the machine that ran it.',
  '',
  '| what | measured | bar | holds |',
  '|---|---|---|---|',
  ...rows.map(
    ([what, measured, bar, holds]) => `| ${what} | ${measured} | ${bar} | ${holds ? 'yes' : '**no**'} |`,
  ),
  '',
  '| | this page | without scripts | floor: React, Leaflet, react-leaflet, five markers |',
  '|---|---|---|---|',
  ...(['bytes', 'scriptBytes'] as const).map(
    (key) => `| ${key} | ${pages.map(({ fetched }) => kilobytes(fetched[key])).join(' | ')} |`,
  ),
  ...(['firstPaint', 'largestPaint', 'blocking'] as const).map(
    (key) => `| ${key} | ${pages.map((page) => ms(of(page, key))).join(' | ')} |`,
  ),
  '',
  'Until a step stands on the screen (Event Timing), drawing by software included: ' +
    `${ms(times(steps, 'screen'))}; a key that does nothing on the floor page: ${ms(times(pans, 'screen'))}.`,
  '',
  `Steps, each in milliseconds: ${steps.map((step) => step.frame.toFixed(0)).join(', ')}`,
  '',
].join('\n');
await writeFile(REPORT, report);
console.log(report);
