import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { launch } from '../e2e/browser.ts';
import { writeAcross } from '../e2e/made-archive.ts';
import { serveCompressed } from './compressed-host.ts';
import { madeVisits } from './made-visits.ts';
import { type Measured, measureGallery } from './measure-gallery.ts';
import { type Line, plotGrowth } from './plot-growth.ts';

/**
 * `npm run bench:gallery [-- 100 1000 5000 10000]`: the first page over generated archives, by their size in visits. Writes
 * GALLERY.md and gallery-*.svg.
 */
const sizes = process.argv.slice(2).map(Number);
const SIZES = sizes.length > 0 ? sizes : [100, 1000, 5000, 10_000];
const REPORT = 'tests/bench/GALLERY.md';
/** The bars are for archives of so many visits (50,000 stops) and more. */
const NAMED = 5000;
/** Milliseconds for a frame of a drag, and until a filter has answered. */
const BARS = { desk: 1000 / 60, phone: 1000 / 30, filter: 100 } as const;

interface Row {
  readonly visits: number;
  readonly stops: number;
  readonly load: number;
  readonly desk: Measured;
  readonly phone: Measured;
}

execFileSync('npm', ['run', 'build'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
const browser = await launch();
const rows: Row[] = [];
for (const visits of SIZES) rows.push(await measure(visits));
await browser.close();
await report();

async function measure(count: number): Promise<Row> {
  const visits = madeVisits(count);
  const folder = await writeAcross(visits);
  const host = await serveCompressed({ site: folder });
  const load = loadavg()[0] ?? 0;
  const url = `${host.address}/site/`;
  const row = {
    visits: count,
    stops: visits.reduce((sum, { stops }) => sum + stops.length, 0),
    load,
    desk: await measureGallery(browser, url, 'desk'),
    phone: await measureGallery(browser, url, 'phone'),
  };
  console.log(JSON.stringify(row));
  host.close();
  await rm(folder, { recursive: true });
  return row;
}

function timesOf({ filters }: Measured): readonly number[] {
  return filters.map(({ time }) => time);
}

function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function report(): Promise<void> {
  const growth = (name: string, of: (row: Row) => number): Line => ({
    name,
    points: rows.map((row) => [row.visits, of(row)] as const),
  });
  await writeFile(
    'tests/bench/gallery-pan.svg',
    plotGrowth('Milliseconds of the page’s thread for a frame of a drag', 'visits', BARS.phone, [
      growth('phone', ({ phone }) => phone.pan.work),
      growth('desk', ({ desk }) => desk.pan.work),
    ]),
  );
  await writeFile(
    'tests/bench/gallery-filter.svg',
    plotGrowth('Milliseconds until a filter has answered', 'visits', BARS.filter, [
      growth('phone, median', ({ phone }) => median(timesOf(phone))),
      growth('desk, median', ({ desk }) => median(timesOf(desk))),
    ]),
  );
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const panned = ({ pan: { rate, most, work } }: Measured) =>
    `${rate.toFixed(0)}, ${ms(most)} | ${work.toFixed(1)} ms`;
  const filtered = (measured: Measured) => {
    const times = timesOf(measured);
    const works = measured.filters.map(({ work }) => work);
    return `${ms(median(times))}, ${ms(Math.min(...times))} to ${ms(Math.max(...times))} | ${ms(median(measured.filters.map(({ list }) => list)))} | ${ms(median(works))}`;
  };
  const lines = rows.map(({ visits, stops, load, desk, phone }) =>
    [
      visits.toLocaleString('en'),
      stops.toLocaleString('en'),
      panned(desk),
      panned(phone),
      filtered(desk),
      filtered(phone),
      load.toFixed(1),
    ].join(' | '),
  );
  const held = (holds: boolean) => (holds ? 'holds' : '**does not hold**');
  const bars = rows
    .filter(({ visits }) => visits >= NAMED)
    .map(({ visits, stops, desk, phone }) => {
      const filters = [desk, phone].map((each) => median(timesOf(each)));
      return `- ${visits.toLocaleString('en')} visits with ${stops.toLocaleString('en')} stops: a frame of a drag within ${BARS.desk.toFixed(1)} ms of the thread at the desk (${held(desk.pan.work <= BARS.desk)}) and ${BARS.phone.toFixed(1)} ms on the phone (${held(phone.pan.work <= BARS.phone)}); a filter within ${BARS.filter} ms, the median, at the desk (${held((filters[0] ?? 0) <= BARS.filter)}) and on the phone (${held((filters[1] ?? 0) <= BARS.filter)}).`;
    });
  const text = [
    '# The first page, by the size of the archive',
    '',
    '`npm run bench:gallery`: generated archives (tests/generator; above 500 visits the same again, later, elsewhere and by others). The map is',
    'dragged to and fro for some seconds by mouse; then values are chosen in filters and taken off. Desk: 1440 x 900. Phone: 390 x 844, processor 4 times',
    'slower. “Thread” is the processor’s time of the page’s own thread: for a frame of the drag, and for all that a press in a filter leads to, the map',
    'included, which follows after the list. A filter has answered with the frame that has the new count; its list follows. Frames a second, the interval that 19 of 20',
    'keep within, and how long a filter takes are of the machine, which draws by software and had other work: under a load they say little.',
    `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}; “load” is how many processes were waiting for them before it began, of others.`,
    '',
    '| visits | stops | desk: frames a second, interval | thread | phone: frames a second, interval | thread | desk: a filter, median and range | its list | thread | phone: a filter | its list | thread | load |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
    '',
    'Bars:',
    '',
    ...bars,
    '',
    '![Work for a frame of a drag against the size of the archive](gallery-pan.svg)',
    '',
    '![Time until a filter has answered against the size of the archive](gallery-filter.svg)',
    '',
  ].join('\n');
  await writeFile(REPORT, text);
  console.log(text);
}
