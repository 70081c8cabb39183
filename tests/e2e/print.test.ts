import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.ts';
import { DESK, mapIsLive, nextReader, PHONE } from './session.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

let browser: Browser;
let host: StaticHost;

beforeAll(async () => {
  browser = await launch();
  host = await serveFolder('dist', '/news/maps/');
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

interface Printed {
  /** The text of each sheet of paper. */
  readonly pages: readonly string[];
  /** In points (1/72 inch). */
  readonly size: readonly number[];
}

/** A page as it comes out of the printer. */
async function printed(
  path: string,
  format: 'A4' | 'Letter',
  options: BrowserContextOptions = {},
): Promise<Printed> {
  const session = await nextReader(browser, host.address + path, options);
  if (options.javaScriptEnabled !== false) await mapIsLive(session.page);
  const pdf = await session.page.pdf({ format });
  expect(session.complaints).toEqual([]);
  await session.close();
  return textOf(pdf);
}

async function textOf(pdf: Buffer): Promise<Printed> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    pages.push(text.replace(/\s+/g, ' '));
  }
  const { view } = await document.getPage(1);
  await document.destroy();
  return { pages, size: view.slice(2).map(Math.round) };
}

const SIZES = { A4: [595, 842], Letter: [612, 792] } as const;
/** A letter is lower. */
const SHEETS = { A4: 4, Letter: 5 } as const;

describe.each(['A4', 'Letter'] as const)('on %s', (format) => {
  it('prints the map with its numbers, the itinerary, the article and the sources', async () => {
    const { pages, size } = await printed('kim-russia-2023/russky-island/', format, { colorScheme: 'dark' });
    expect(size.map((points, index) => Math.abs(points - (SIZES[format][index] ?? 0)) <= 1)).toEqual([
      true,
      true,
    ]);
    expect(pages).toHaveLength(SHEETS[format]);
    const [first = ''] = pages;
    const text = pages.join(' ');
    expect(first).toMatch(/^1 \/ \d Whereabouts Kim Jong Un in Russia 12–17 September 2023/);
    // Why it matters, above the map.
    expect(first).toMatch(/Why it matters .*A Russian delegation is to travel to North Korea.* No\. Stop/);
    for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1} / ${pages.length} `);
    // The map: names of stops and of the sea beside it.
    expect(first).toContain('Tatar Strait');
    expect(first).toContain('Map: GSHHG, Natural Earth, GeoNames');
    // The table, each stop with what happened there, and the days that nobody knows of.
    expect(first).toMatch(/1 Space launch site 13 September 2023.*Vostochny Cosmodrome.*1,426\skm by train/);
    expect(first).toContain('Met Vladimir Putin.');
    expect(first).toContain('Day 3: No stop known');
    // Who was there, and once who that is.
    expect(first).toMatch(/Who was there: Kim Jong Un \(Leader of North Korea ?24 ?\), Vladimir Putin/);
    expect(text.match(/Leader of North Korea/g)).toHaveLength(1);
    expect(text).toMatch(/5 Artyom 17 September 2023.*The way on 163\skm by train/);
    // The article with the number of its stop behind each passage.
    expect(text).toMatch(/his six-day trip to Russia was over\. ?5/);
    expect(text).toMatch(/strategic bombers and warplanes\. ?3/);
    // The sources with their addresses, in readable letters.
    expect(text).toContain('https://en.wikipedia.org/wiki/Vostochny_Cosmodrome');
    expect(text).not.toContain('%D0');
    // No controls.
    for (const control of [
      'Copy link',
      'Share',
      'Download',
      'Follow my reading',
      'Stop 4 of 5',
      'As it happened',
    ])
      expect(text).not.toContain(control);
  });
});

it('prints the same without scripts', async () => {
  const whole = await printed('kim-vladivostok-2019/', 'A4');
  const bare = await printed('kim-vladivostok-2019/', 'A4', { javaScriptEnabled: false });
  expect(bare.pages).toEqual(whole.pages);
});

it('prints 27 stops in a table whose head stands on each sheet', async () => {
  const { pages } = await printed('nellie-bly-1889/', 'A4');
  expect(pages).toHaveLength(6);
  const last = pages.findIndex((page) => page.includes('27 Jersey City'));
  expect(last).toBeGreaterThan(0);
  for (const page of pages.slice(0, last + 1)) expect(page).toContain('No. Stop When Where');
});

it('prints the map of a person, and all stops', async () => {
  const { pages } = await printed('people/kim-jong-un/', 'A4', { javaScriptEnabled: false });
  const text = pages.join(' ');
  for (const words of ['Kim Jong Un', '2 visits', 'Space launch site', 'Khasan railway station'])
    expect(text).toContain(words);
  for (const words of ['Compare these visits', 'GeoJSON']) expect(text).not.toContain(words);
  // Names on the map are letters and the line round them; a shadow would be letters again.
  expect(text.match(/Tatar Strait/g)?.length).toBeLessThanOrEqual(2);
});

it('prints no heading at the foot of a sheet, and no sheet with nothing on it', async () => {
  const bare = { javaScriptEnabled: false };
  const { pages: facts } = await printed('kim-russia-2023/how-we-know/', 'A4', bare);
  for (const page of facts)
    expect(page.trimEnd()).not.toMatch(
      /(Whole visit|Space launch site|Aircraft plant|Airport near Vladivostok|Russky Island|Artyom|Sources)$/,
    );
  const { pages: country } = await printed('countries/ru/', 'A4', bare);
  for (const page of country) {
    expect(page.replace(/\d+ \/ \d+/, '').trim().length).toBeGreaterThan(40);
    expect(page.trimEnd()).not.toMatch(/Kim Jong Un in (Russia|Vladivostok)( [\d–]+ \w+ \d+)?$/);
  }
});

it.each(['A4', 'Letter'] as const)(
  'parts no stop from all others, and no kind of topics, on %s',
  async (format) => {
    const bare = { javaScriptEnabled: false };
    const { pages: person } = await printed('people/nellie-bly/', format, bare);
    const stops = person.map(
      (sheet) => sheet.match(/ \d+ (November|December|January) 18(89|90) /g)?.length ?? 0,
    );
    expect(stops.length).toBeGreaterThan(2);
    expect(stops.slice(1)).not.toContain(1);
    const { pages: first } = await printed('', format, bare);
    expect(first.filter((sheet) => sheet.includes('Find a journey by'))).toEqual([
      expect.stringMatching(/People.*Places.*Countries.*Years.*2023.*1889/),
    ]);
  },
);

it.each([
  [
    'kim-vladivostok-2019,kim-russia-2023&at=2',
    { ...DESK, colorScheme: 'dark' },
    ['Tatar Strait', 'Day 2 2 of 6', 'Day 6', 'Khasan railway station', 'Met Vladimir Putin.', 'Artyom'],
  ],
  [
    'kim-vladivostok-2019,kim-russia-2023,nellie-bly-1889&by=calendar',
    PHONE,
    ['Atlantic Ocean', '14 November 1889 1 of 26', '17 September 2023', 'Canton', 'She bought a monkey'],
  ],
] as const)(
  'prints compared visits with their map, who is who, and all of their days (%s)',
  async (visits, options, words) => {
    const { page, complaints, close } = await nextReader(
      browser,
      `${host.address}compare/?visits=${visits}`,
      options,
    );
    await mapIsLive(page);
    // What paper needs comes after the map.
    await page.waitForLoadState('networkidle');
    const { pages } = await textOf(await page.pdf({ format: 'A4' }));
    const [first = ''] = pages;
    const text = pages.join(' ');
    // The sea has its name on the map, on the first sheet.
    for (const each of [
      'A Kim Jong Un in Vladivostok',
      'B Kim Jong Un in Russia',
      'Map: GSHHG',
      words[0],
      words[1],
    ])
      expect(first).toContain(each);
    for (const each of words) expect(text).toContain(each);
    expect(first.trimEnd()).not.toMatch(/Why it matters(\s+\d+\s*\/\s*\d+)?$/);
    for (const control of ['Add a visit', 'Side by side', 'Whole visit']) expect(text).not.toContain(control);
    // The page has no more of it than before.
    expect(await page.locator('.compare-paper, .compare-days').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  },
);

it.each([
  ['', ['Kim Jong Un in Russia', 'Find a journey by'], ['Make a visit of your own', '김정은, walrus']],
  ['search/?q=Khasan', ['Khasan · Kim Jong Un in Vladivostok'], ['Show more']],
  ['kim-russia-2023/files/', ['GeoJSON', 'CC-BY-4.0'], []],
  ['corrections/', ['Corrections'], ['All visits']],
] as const)('prints /%s without what is there to be pressed', async (path, words, controls) => {
  const session = await nextReader(browser, host.address + path);
  await session.page.getByText(words[0]).first().waitFor();
  const { pages } = await textOf(await session.page.pdf({ format: 'A4' }));
  await session.close();
  const text = pages.join(' ');
  for (const word of words) expect(text).toContain(word);
  for (const word of controls) expect(text).not.toContain(word);
});
