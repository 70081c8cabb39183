import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { cutGazetteer } from '../../src/build/cut-gazetteer.ts';
import { ownPlaces } from '../../src/build/own-places.ts';
import { OWN_SHELF } from '../../src/gazetteer/open-gazetteer.ts';
import { launch } from '../e2e/browser.ts';
import { serveFolder } from '../e2e/static-host.ts';

/** How often a short text is drafted, of which the middle one counts: what else the machine does weighs much on one. */
const TIMES = 7;
const FOLDER = resolve('.cache/bench-draft');

export interface Case {
  readonly words: number;
  /** How many times slower than this machine the browser is made. */
  readonly slowdown: number;
  /** Whether it is ready for an article, as the studio is, or has nothing at hand but its script. */
  readonly ready: boolean;
}

export interface Speed extends Case {
  /** On the clock, with all else that the machine does and with what the files take to come. */
  readonly seconds: number;
  /** Of the processor, on the page's thread; times the slowdown it is what a machine that does nothing else takes to reckon. */
  readonly reckoned: number;
  /** The machine's load then, over the last minute. */
  readonly load: number;
  /** How often the progress was told. */
  readonly told: number;
}

/**
 * How long Chromium takes to draft texts of so many words, cut from `text` repeated, slowed down as a phone is. It drafts on the page's
 * own thread, the only one that can be slowed down; each time with a fresh page that has fetched nothing before.
 */
export async function measureSpeed(text: string, cases: readonly Case[]): Promise<readonly Speed[]> {
  await rm(FOLDER, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: FOLDER,
      rolldownOptions: { input: resolve('tests/bench/draft-page.ts'), output: { entryFileNames: 'page.js' } },
    },
  });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'index.html'), '<!doctype html><script type="module" src="page.js"></script>');
  await writeFile(join(FOLDER, '404.html'), '');
  await cp(await cutGazetteer(), join(FOLDER, 'gazetteer'), { recursive: true });
  await mkdir(join(FOLDER, 'gazetteer', OWN_SHELF));
  for (const [name, file] of ownPlaces([])) await writeFile(join(FOLDER, 'gazetteer', name), file);
  const host = await serveFolder(FOLDER);
  const browser = await launch();
  const words = text.split(' ');
  const measure = async (each: Case): Promise<Speed> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${host.address}index.html`);
    await page.waitForFunction(() => 'draftTimed' in window);
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const taken = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    };
    const gazetteer = `${host.address}gazetteer/`;
    await client.send('Emulation.setCPUThrottlingRate', { rate: each.slowdown });
    if (each.ready) await page.evaluate((address) => window.getReady(address), gazetteer);
    const before = await taken();
    const repeated = Array.from({ length: each.words }, (_, index) => words[index % words.length]).join(' ');
    const { ms, told } = await page.evaluate(([drafted, address]) => window.draftTimed(drafted, address), [
      repeated,
      gazetteer,
    ] as const);
    const reckoned = (await taken()) - before;
    await page.context().close();
    return { ...each, seconds: ms / 1000, reckoned, load: loadavg()[0] ?? 0, told };
  };
  const found: Speed[] = [];
  for (const each of cases) {
    const times = each.words <= 1000 ? TIMES : 1;
    const measured: Speed[] = [];
    while (measured.length < times) measured.push(await measure(each));
    const [middle] = measured.sort((a, b) => a.reckoned - b.reckoned).slice(times >> 1);
    if (middle) found.push(middle);
  }
  await browser.close();
  await host.close();
  return found;
}
