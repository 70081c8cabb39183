import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../e2e/browser.ts';
import { serveCompressed } from './compressed-host.ts';
import { measureKeys, measureLoad } from './measure.ts';
import { measureScroll } from './scroll.ts';
const [root = '', visit = ''] = process.argv.slice(2);
const READY = '.live-map.is-drawn';
const { features } = JSON.parse(await readFile(join(root, 'geodata/visits', visit, 'visit.geojson'), 'utf8')) as { features: { id: string }[] };
const middle = features[Math.floor(features.length / 2)]?.id ?? '';
const host = await serveCompressed({ site: join(root, 'dist') });
const url = `${host.address}/site/${visit}/${middle}/`;
const browser = await launch();
const med = (a: readonly number[]) => [...a].sort((x, y) => x - y)[Math.floor(a.length / 2)];
for (let i = 0; i < 2; i++) {
  const load = await measureLoad(browser, url, READY);
  const steps = await measureKeys(browser, url, 24, READY);
  console.log(JSON.stringify({ bytes: load.bytes, paint: load.firstPaint, step: med(steps.map(({ frame }) => frame)), all: steps.map(({ frame }) => Math.round(frame)) }));
}
console.log(JSON.stringify(await measureScroll(browser, url, 40, READY)));
await browser.close();
host.close();
