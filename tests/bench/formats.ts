import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { readAny } from '../../src/formats/read-any.ts';
import { WRITTEN } from '../../src/formats/registry.ts';
import type { Stop, Visit } from '../../src/visit/visit.ts';
import { arbitraryVisit } from '../formats/arbitrary-visit.ts';
import { HOSTILE } from '../formats/hostile-files.ts';

/**
 * `npm run bench:formats`: a visit of 10,000 stops written in each format and, where it can be, read again; a GPX track of
 * 100 MB; and every hostile file, each in a process of its own. In the seconds of the machine that ran it.
 */
const STOPS = 10_000;
const REPORT = 'tests/bench/FORMATS.md';

/** A visit of many stops with texts in every script, each stop some 50 km from the one before, as days of travel are. */
function longVisit(): Visit {
  const [made] = fc.sample(arbitraryVisit({ min: STOPS, max: STOPS }), { numRuns: 1, seed: 3 });
  if (!made) throw new Error('no visit was generated');
  const stops = made.stops.map((stop, index): Stop => {
    const turn = index / 300;
    const value = [turn * 20, 40 * Math.sin(turn) + 5 * Math.sin(index)] as const;
    return { ...stop, place: { ...stop.place, position: { ...stop.place.position, value } } };
  });
  const at = new Map(stops.map((stop) => [stop.id, stop.place.position.value]));
  const legs = made.legs.map((leg) => ({
    ...leg,
    path: [at.get(leg.from ?? '') ?? [0, 0], at.get(leg.to ?? '') ?? [0, 0]] as const,
  }));
  return { ...made, stops, legs };
}

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
const holds = (value: number, bar: number) => (value <= bar ? 'yes' : '**no**');

async function eachFormat(visit: Visit): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const { id, name, writing } of WRITTEN) {
    const { write } = await writing.load();
    const [written, { text }] = await best(() =>
      write(visit, { addressOf: ({ stop = '' }) => `https://news.example/trip/${stop}` }),
    );
    const bytes = new TextEncoder().encode(text);
    const reads = !['annotations', 'schema-org'].includes(id);
    const [took, result] = await best(
      () => readAny({ name: `trip.${writing.suffix}`, bytes }),
      reads ? 3 : 1,
    );
    const stops = result.kind === 'draft' ? result.draft.stops.length : 0;
    const what =
      result.kind === 'refused'
        ? result.reason
        : stops > 0
          ? `${stops.toLocaleString('en')} stops`
          : 'an article';
    const read = `${seconds(took)}, ${what}`;
    rows.push(
      `| ${name} | ${(bytes.length / 1e6).toFixed(1)} MB | ${seconds(written)} | ${reads ? read : ''} | ${holds(Math.max(written, stops > 0 ? took : 0), 1)} |`,
    );
    console.log(rows.at(-1));
  }
  return rows;
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

async function longTrack(): Promise<readonly string[]> {
  const bytes = track(100);
  let heard = 0;
  const [took, read] = await best(
    () => readAny({ name: 'track.gpx', bytes }, { onProgress: () => heard++ }),
    1,
  );
  const what = read.kind === 'draft' ? `${read.draft.stops.length} stops` : read.reason;
  return [
    `A GPX track of ${(bytes.length / 1e6).toFixed(0)} MB: ${seconds(took)}, ${what}, its progress told ${heard} times`,
    `(bar 10 s: ${holds(took, 10)}).`,
  ];
}

/** Seconds, and megabytes beyond those of the file and of the process before it was read. */
interface Harm {
  readonly took: number;
  readonly room: number;
}

function harmOf(index: number): Harm {
  const out = execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/hostile.ts', String(index)], {
    encoding: 'utf8',
  });
  // Printed by the script itself.
  return JSON.parse(out) as Harm;
}

function hostile(): readonly string[] {
  const measured = HOSTILE.map(({ name }, index) => {
    const harm = harmOf(index);
    console.log(name, harm);
    return { name, ...harm };
  });
  const worst = (key: keyof Harm) => measured.toSorted((a, b) => b[key] - a[key]).slice(0, 5);
  const held = measured.filter(({ took, room }) => took <= 2 && room <= 300);
  return [
    `${measured.length} hostile files, each read, drafted and checked in a process of its own; ${held.length} end within 2 s and 300 MB beyond the file itself.`,
    '',
    '| slowest | | most memory | |',
    '|---|---|---|---|',
    ...worst('took').map((slow, index) => {
      const big = worst('room')[index];
      return `| ${slow.name} | ${seconds(slow.took)} | ${big?.name} | ${big?.room.toFixed(0)} MB |`;
    }),
  ];
}

const report = [
  '# Formats: how fast they are written and read',
  '',
  `\`npm run bench:formats\`: a generated visit of ${STOPS.toLocaleString('en')} stops in every script; the bar is 1 s each way.`,
  'Best of three, in seconds of the machine that ran it.',
  '',
  '| format | size | written | read | holds |',
  '|---|---|---|---|---|',
  ...(await eachFormat(longVisit())),
  '',
  ...(process.env['NOTRACK'] ? [] : await longTrack()),
  '',
  ...(process.env['NOHOST'] ? [] : hostile()),
  '',
].join('\n');
writeFileSync(REPORT, report);
console.log(report);
