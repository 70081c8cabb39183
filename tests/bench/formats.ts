import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { readAny } from '../../src/formats/readers.ts';
import { WRITERS } from '../../src/formats/writers.ts';
import { arbitraryVisit } from '../formats/arbitrary-visit.ts';

/**
 * `npm run bench:formats`: a visit of 10,000 stops written in each format and, where it can be, read again; and a GPX track
 * of 100 MB. Each at its best of three, in the seconds of the machine that ran it.
 */
const STOPS = 10_000;
const REPORT = 'tests/bench/FORMATS.md';

const [visit] = fc.sample(arbitraryVisit({ min: STOPS, max: STOPS }), { numRuns: 1, seed: 3 });
if (!visit) throw new Error('no visit was generated');

async function best<T>(run: () => T | Promise<T>, times = 3): Promise<readonly [seconds: number, result: T]> {
  let fastest = Number.POSITIVE_INFINITY;
  let result: T | undefined;
  for (let time = 0; time < times; time++) {
    const begun = performance.now();
    result = await run();
    fastest = Math.min(fastest, (performance.now() - begun) / 1000);
  }
  // It ran at least once.
  return [fastest, result as T];
}

const seconds = (value: number) => `${value.toFixed(2)} s`;
const rows: string[] = [];
for (const { name, suffix, load } of WRITERS) {
  const { write } = await load();
  const [writing, { text }] = await best(() =>
    write(visit, { addressOf: ({ stop = '' }) => `https://news.example/trip/${stop}` }),
  );
  const bytes = new TextEncoder().encode(text);
  const [reading, result] = await best(() => readAny({ name: `trip.${suffix}`, bytes }));
  const read = result.kind === 'draft' && result.draft.stops.length === STOPS;
  rows.push(
    `| ${name} | ${(bytes.length / 1e6).toFixed(1)} MB | ${seconds(writing)} | ${read ? seconds(reading) : ''} |`,
  );
  console.log(rows.at(-1));
}

/** A track that stands still now and then, as a day's recording does. */
function track(megabytes: number): Uint8Array {
  const head = '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>';
  const points: string[] = [head];
  let length = 0;
  for (let point = 0; length < megabytes * 1e6; point++) {
    const moving = point % 5000 < 4000 ? (point % 5000) / 4000 : 1;
    const longitude = 10 + Math.floor(point / 5000) * 0.05 + moving * 0.05;
    const time = new Date(Date.UTC(2024, 0, 1) + point * 5000).toISOString();
    const line = `<trkpt lat="50.${String(point % 997).padStart(5, '0')}" lon="${longitude.toFixed(6)}"><ele>12</ele><time>${time}</time></trkpt>\n`;
    points.push(line);
    length += line.length;
  }
  points.push('</trkseg></trk></gpx>');
  return new TextEncoder().encode(points.join(''));
}
const bytes = track(100);
const [tracking, tracked] = await best(() => readAny({ name: 'track.gpx', bytes }), 1);

const report = [
  '# Formats: how fast they are written and read',
  '',
  `\`npm run bench:formats\`: a generated visit of ${STOPS.toLocaleString('en')} stops in every script; the bar is 1 s each way.`,
  'Best of three, in seconds of the machine that ran it.',
  '',
  '| format | size | written | read |',
  '|---|---|---|---|',
  ...rows,
  '',
  `A GPX track of ${(bytes.length / 1e6).toFixed(0)} MB: ${seconds(tracking)}, ${tracked.kind === 'draft' ? `${tracked.draft.stops.length} stops` : tracked.reason} (bar 10 s).`,
  '',
].join('\n');
writeFileSync(REPORT, report);
console.log(report);
