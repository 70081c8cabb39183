import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { projectCopy } from '../e2e/project.ts';
import { writeArchive } from '../generator/write-archive.ts';
import { plotCurves } from './plot-curves.ts';
import { type Cost, costOf } from './processes.ts';

/**
 * `npm run bench:archive [-- 3 100 1000 10000]`: the size of an archive against what it costs to build and to read. Writes
 * ARCHIVE.md and archive-*.svg.
 */
const SIZES = process.argv.slice(2).map(Number);
const sizes = SIZES.length > 0 ? SIZES : [3, 100, 1000];
/** Seconds and bytes that the archive of a thousand is to keep within. */
const BARS = { build: 60, rebuild: 3, memory: 1.5e9, gallery: 300_000, stop: 200_000 } as const;
const REPORT = 'tests/bench/ARCHIVE.md';

interface Measured {
  readonly visits: number;
  readonly load: number;
  readonly build: Cost;
  readonly rebuild: Cost;
  readonly stop: number;
  readonly gallery: number;
  readonly files: number;
}

const measured: Measured[] = [];
for (const visits of sizes) {
  measured.push(await measure(visits));
  await report();
}

async function measure(visits: number): Promise<Measured> {
  const root = await projectCopy();
  try {
    for (const name of ['geodata/visits', 'geodata/basemap', 'geodata/addresses.json', '.cache'])
      await rm(join(root, name), { recursive: true, force: true });
    const ids = await writeArchive(join(root, 'geodata'), { visits });
    const load = loadavg()[0] ?? 0;
    const made = () => costOf('npm', ['run', 'build'], root);
    const build = await made();
    const [first = ''] = ids;
    const file = join(root, 'geodata/visits', first, 'visit.geojson');
    const edit = async (title: string) =>
      writeFile(file, (await readFile(file, 'utf8')).replace(/"title": "[^"]*"/, `"title": "${title}"`));
    // The second build has one former site to take files from, each later one has two.
    await edit('A title');
    await made();
    await edit('Another title');
    const rebuild = await made();
    const dist = join(root, 'dist');
    const folders = await readdir(join(dist, first), { withFileTypes: true });
    const stop = folders.find(
      (each) => each.isDirectory() && !['embed', 'files', 'how-we-know'].includes(each.name),
    );
    return {
      visits,
      load,
      build,
      rebuild,
      stop: await firstView(dist, `${first}/${stop?.name ?? ''}/`),
      gallery: await firstView(dist, ''),
      files: (await readdir(dist, { recursive: true })).length,
    };
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Bytes, as Brotli, of a page and of what its head names: styles, scripts, fonts. What scripts ask for later is not in it. */
async function firstView(dist: string, page: string): Promise<number> {
  const html = await readFile(join(dist, page, 'index.html'), 'utf8');
  const named = html.matchAll(
    /(?:<link rel="(?:stylesheet|preload|modulepreload)"[^>]*href|<script[^>]*src)="([^"]+)"/g,
  );
  const files = new Set([...named].map(([, href = '']) => join(dist, page, href)));
  let bytes = brotliCompressSync(html).length;
  for (const file of files) {
    const content = await readFile(file);
    bytes += file.endsWith('.woff2') ? content.length : brotliCompressSync(content).length;
  }
  return bytes;
}

async function report(): Promise<void> {
  const plots: readonly (readonly [
    name: string,
    of: (each: Measured) => number,
    bar: number,
    unit: string,
  ])[] = [
    ['build', ({ build }) => build.seconds, BARS.build, 'seconds from nothing'],
    ['rebuild', ({ rebuild }) => rebuild.seconds, BARS.rebuild, 'seconds after one edit'],
    ['memory', ({ build }) => build.memory / 1e6, BARS.memory / 1e6, 'megabytes of memory'],
    ['gallery', ({ gallery }) => gallery / 1000, BARS.gallery / 1000, 'kilobytes of the gallery'],
    ['stop', ({ stop }) => stop / 1000, BARS.stop / 1000, 'kilobytes of a stop page'],
  ];
  for (const [name, of, bar, unit] of plots) {
    const points = measured.map((each) => [each.visits, of(each)] as const);
    const drawn = plotCurves(unit, 'visits of the archive', [{ name: unit, points }], {
      name: `bar: ${bar}`,
      at: bar,
    });
    await writeFile(`tests/bench/archive-${name}.svg`, drawn);
  }
  const s = (value: number) => `${value.toFixed(1)} s`;
  const kb = (value: number) => `${(value / 1000).toFixed(1)} KB`;
  const rows = measured.map(({ visits, load, build, rebuild, stop, gallery, files }) =>
    [
      visits.toLocaleString('en'),
      `${s(build.seconds)} (${s(build.processorSeconds)})`,
      `${s(rebuild.seconds)} (${s(rebuild.processorSeconds)})`,
      `${(build.memory / 1e6).toFixed(0)} MB`,
      kb(stop),
      kb(gallery),
      files.toLocaleString('en'),
      load.toFixed(1),
    ].join(' | '),
  );
  await writeFile(
    REPORT,
    [
      '# The size of an archive',
      '',
      '`npm run bench:archive`: generated archives (`npm run generate`), built from nothing with no cache at all, scripts and gazetteer',
      'included, and again after the title of one visit was edited. In brackets: seconds of all processors together. Memory is that of all',
      'processes together, at most. First views are Brotli, of a page and what its head names.',
      `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}; “load” is how many processes were waiting for them before it began, of others.`,
      '',
      `Bars for 1,000 visits: ${BARS.build} s from nothing on two cores, ${BARS.rebuild} s after an edit, ${BARS.memory / 1e6} MB; of any size: gallery ${kb(BARS.gallery)}.`,
      '',
      '| visits | from nothing | after one edit | memory | stop page | gallery | files | load |',
      '|---|---|---|---|---|---|---|---|',
      ...rows.map((row) => `| ${row} |`),
      '',
      ...plots.flatMap(([name]) => [`![${name}](archive-${name}.svg)`, '']),
    ].join('\n'),
  );
}
