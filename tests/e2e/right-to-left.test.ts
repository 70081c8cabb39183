import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readVisit, readVisits } from '../../src/build/read-visits.ts';
import { resolveVisit } from '../../src/visit/resolve-visit.ts';
import { HOSTS } from '../hosts/hosts.ts';
import { launch } from './browser.ts';
import { writeAcross } from './made-archive.ts';
import { DESK, nextReader, PHONE } from './session.ts';
import type { StaticHost } from './static-host.ts';

const ARABIC = 'from-right-to-left';

let browser: Browser;
let folder: string;
let host: StaticHost;

beforeAll(async () => {
  const { files } = await readVisit('tests/fixtures/visits/good', ARABIC);
  const resolved = files && resolveVisit(files);
  const shipped = await readVisits();
  if (resolved?.kind !== 'visit' || shipped.kind === 'problems') throw new Error('the visits have problems');
  folder = await writeAcross([resolved.visit, ...shipped.visits], {
    across: true,
    topics: ({ id }) => id === 'sadat',
  });
  browser = await launch();
  host = await HOSTS.plain(folder, '/news/maps/');
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  if (folder) await rm(folder, { recursive: true });
});

/** How far each line of Arabic begins from the left edge of the room that its element has, in whole pixels, by its words. */
const indents = (page: Page, within: string): Promise<readonly (readonly [string, number])[]> =>
  page.locator(within).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const words = element.textContent ?? '';
      if (!/\p{Script=Arabic}/u.test(words)) return [];
      const range = document.createRange();
      range.selectNodeContents(element);
      // Letters of another script are of another height: a line is what stands beside each other.
      const lines: { readonly top: number; readonly bottom: number; left: number }[] = [];
      for (const { left, top, bottom, width } of range.getClientRects()) {
        if (width === 0) continue;
        const middle = (top + bottom) / 2;
        const line = lines.find((each) => each.top < middle && middle < each.bottom);
        if (line) line.left = Math.min(line.left, left);
        else lines.push({ top, bottom, left });
      }
      const { paddingLeft, borderLeftWidth } = getComputedStyle(element);
      const edge =
        element.getBoundingClientRect().left +
        Number.parseFloat(paddingLeft) +
        Number.parseFloat(borderLeftWidth);
      return lines.map(({ left }) => [words.slice(0, 20), Math.round(left - edge)] as const);
    }),
  );

it.each([
  ['', '.visit-entry h3, .visit-about', 2],
  ['people/sadat/', '.topic-journey h2, .topic-stops p', 1],
  ['search/?q=السادات', '.search-results :is(p, blockquote)', 1],
  [`compare/?visits=${ARABIC},kim-russia-2023`, '.compare-card li p', 1],
] as const)(
  'begins at the left edge of lists, as what stands beside it: /%s',
  async (path, within, least) => {
    for (const options of [DESK, PHONE]) {
      const { page, close } = await nextReader(browser, host.address + path, options);
      await page
        .locator(within)
        .filter({ hasText: /\p{Script=Arabic}/u })
        .first()
        .waitFor();
      const found = await indents(page, within);
      expect(found.length).toBeGreaterThanOrEqual(least);
      expect(found.filter(([, indent]) => Math.abs(indent) > 1)).toEqual([]);
      await close();
    }
  },
);
