import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { parse } from 'yaml';
import { readVisits } from '../../src/build/read-visits.ts';
import type { Problem } from '../../src/visit/problem.ts';
import { browser, host } from './browser-and-host.ts';
import { DESK, eventually, nextReader, type Reader, type Session, visitSite } from './session.ts';

export interface ShippedArticle {
  readonly name: string;
  readonly front: Readonly<Record<string, string>>;
  readonly body: string;
}

export const VISITS = 'geodata/visits';
export const SHIPPED: readonly ShippedArticle[] = readdirSync(VISITS).flatMap((visit) =>
  readdirSync(`${VISITS}/${visit}/articles`).map((file) => {
    const text = readFileSync(`${VISITS}/${visit}/articles/${file}`, 'utf8');
    const [head = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
    return {
      name: `${visit}/${file}`,
      front: parse(yaml, { schema: 'failsafe' }),
      body: text.slice(head.length).trim(),
    };
  }),
);

export const SHORT = {
  title: 'Two days in Lisbon and Porto',
  body: [
    'On Sunday the minister arrived in Lisbon and met the mayor, Ana Prado, for talks.',
    'The day before, he had visited Porto. He left for Madrid, where he is expected next week.',
  ].join('\n\n'),
};

/** An editor who begins at the list of drafts, in the tab that another has left. */
export const studio = (options: Reader = DESK): Promise<Session> =>
  nextReader(browser, `${host.address}studio/`, options);

/** One in a browser of their own, in which nothing was kept before. */
export const newStudio = (): Promise<Session> => visitSite(browser, `${host.address}studio/`, DESK);

/** Pastes an article as an editor does, and waits for what is proposed. */
export async function begin(
  page: Page,
  title: string,
  body: string,
  published: string,
  press: 'click' | 'tap' = 'click',
): Promise<void> {
  await page.getByLabel('Paste an article').fill(`${title}\n\n${body}`);
  await page.getByLabel('Published on').fill(published);
  await page.getByRole('button', { name: 'Begin with this text' })[press]();
  await page.locator('.studio-article article').waitFor();
  await page.locator('.studio-stop').first().waitFor({ state: 'attached' });
  // What is selected while the marks of the draft come in is let go of.
  await page.locator('.studio-article mark.passage').first().waitFor({ state: 'attached' });
}

/** Sweeps over words of the article with the mouse; half way, something else may be looked at. */
export async function sweep(page: Page, words: string, halfWay?: () => Promise<void>): Promise<void> {
  const [from, to] = await placeOf(page, words);
  await page.mouse.move(from.x + 1, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await halfWay?.();
  await page.mouse.move(to.x - 1, to.y, { steps: 4 });
  await page.mouse.up();
}

/**
 * Selects words of the article as a finger does that rests on them: at once the first word, then, as the handle is drawn, the
 * others. A browser without a window takes no resting finger for one that selects (Input.dispatchTouchEvent and
 * Input.synthesizeTapGesture select nothing), so the selection is set as it would be; all else is done by the touch screen.
 */
export async function hold(page: Page, words: string): Promise<void> {
  await placeOf(page, words);
  for (const held of [words.split(' ')[0] ?? words, words])
    await page.evaluate(
      ([first, sought]) => {
        const article = document.querySelector('.studio-article article') ?? document.body;
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.textContent ?? '').indexOf(sought);
          if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + first.length);
        }
        throw new Error(`“${sought}” is in no text of the article any more`);
      },
      [held, words] as const,
    );
  // The studio hears of it a moment later.
  await page.locator('.word-actions q', { hasText: words }).waitFor();
}

/** What a finger would miss: what is shown to press that is lower or narrower than 44 pixels. Words of a text are as high as its lines. */
export const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const within = document.querySelector('dialog[open]') ?? document.body;
    return [
      ...within.querySelectorAll<HTMLElement>(
        'button, summary, select, input, textarea, label.button, .wordmark',
      ),
    ]
      .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .flatMap((each) => {
        const { width, height } = (
          each.closest('label:has([type="checkbox"])') ?? each
        ).getBoundingClientRect();
        // What nobody sees that is there for the keys.
        if (width < 2) return [];
        const name = each.getAttribute('aria-label') || each.innerText || each.getAttribute('name');
        return width < 43.5 || height < 43.5 ? [`${each.className} “${name}” ${width} × ${height}`] : [];
      });
  });

/** Where words of the article begin and end in the window, in pixels. */
const placeOf = async (page: Page, words: string) => {
  const lines = await page.evaluate((sought) => {
    const article = document.querySelector('.studio-article article') ?? document.body;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(sought);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      // Where a line begins with them there is an empty box at the end of the line before.
      const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
      return [lines[0], lines.at(-1)].map((line) => ({
        left: line?.left ?? 0,
        right: line?.right ?? 0,
        y: line ? (line.top + line.bottom) / 2 : 0,
      }));
    }
    return undefined;
  }, words);
  const [first, last] = lines ?? [];
  if (!first || !last) throw new Error(`“${words}” is not on the page`);
  return [
    { x: first.left, y: first.y },
    { x: last.right, y: last.y },
  ] as const;
};

/** Goes on by the Tab key until something has the focus, as one does who has no pointer. */
export async function tabTo(page: Page, to: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const find = async () => {
    await to.first().waitFor();
    return to.first().elementHandle();
  };
  // Not looked for after each press: to find what has a name asks for the name of everything.
  let sought = await find();
  for (let pressed = 0; pressed < 250; pressed++) {
    const isOn = await sought?.evaluate((each) => each === document.activeElement || !each.isConnected);
    if (!isOn) {
      await page.keyboard.press(key);
      continue;
    }
    // Another may have come to stand in its place, or have its name.
    sought = await find();
    if (await sought?.evaluate((each) => each === document.activeElement)) return;
  }
  throw new Error(`no way by the ${key} key to ${to}`);
}

/** Presses a button by keyboard alone. */
export async function press(page: Page, name: string | RegExp, key?: 'Shift+Tab'): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }), key);
  await page.keyboard.press('Enter');
}

/** Types into a field by keyboard alone, in place of what stands there. */
export async function type(page: Page, label: string, value: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(value);
}

export const saved = (page: Page) => page.locator('.keeping.is-saved').waitFor();

/** What is said of the stop that is worked at. */
export const expectFacts = (
  page: Page,
  facts: { readonly passages: readonly string[]; readonly date: string; readonly present: string },
): Promise<void> =>
  eventually(async () => {
    expect(await page.locator('.studio-passages q').allInnerTexts()).toEqual(facts.passages);
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe(facts.date);
    expect((await page.locator('.studio-present bdi').allInnerTexts()).join()).toBe(facts.present);
  });

/** The names of the stops, in their order. */
export const stops = (page: Page) => page.locator('.studio-stop-name').allTextContents();

export async function fill(page: Page | Locator, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  await field.fill(value);
  await field.blur();
}

/** The first day (YYYY-MM-DD) of a date as it is told: "24 April 2019", "24–26 April 2019". */
function firstDayIn(told: string): string | undefined {
  const [, day, month, year] = /(\d{1,2})(?:–\d{1,2})? ([A-Z][a-z]+) (\d{4})/.exec(told) ?? [];
  return day && new Date(`${day} ${month} ${year} UTC`).toISOString().slice(0, 10);
}

/** What is not dated is dated; what has a place is taken; what has none is thrown away; all in the order of their days. */
export async function lookAtProposals(page: Page, published: string): Promise<void> {
  const undated = page.locator('.studio-itinerary li', { hasText: 'needs a date' });
  while ((await undated.count()) > 0) {
    const left = await undated.count();
    await undated.first().locator('.studio-stop').click();
    // The form of the stop before it may still stand there for a moment.
    await undated.first().locator('.studio-stop[aria-current]').waitFor();
    // The day of the stop before it, so that few are out of order afterwards.
    const rows = await page.locator('.studio-itinerary li').allInnerTexts();
    const before = rows.slice(
      0,
      rows.findIndex((row) => row.includes('needs a date')),
    );
    const day = before.flatMap((row) => firstDayIn(row) ?? []).at(-1);
    await fill(page, 'Date', day ?? published);
    const grounds = page.locator('.rests-on', { hasText: 'Date rests on' });
    await grounds.getByRole('checkbox').first().check();
    await vi.waitFor(async () => expect(await undated.count()).toBeLessThan(left), { timeout: 20_000 });
  }
  await page.getByRole('button', { name: 'Accept all with place and date' }).click();
  const discard = page.getByRole('button', { name: 'Discard all suggestions' });
  if (await discard.isVisible()) await discard.click();
  for (;;) {
    const facts = await page.locator('.studio-stop-facts').allInnerTexts();
    const days = facts.map((each) => firstDayIn(each) ?? '');
    const at = days.findIndex((day, index) => index > 0 && day < (days[index - 1] ?? ''));
    if (at < 0) break;
    const row = page.locator('.studio-itinerary li').nth(at);
    await row.locator('.studio-stop').click();
    await row.getByRole('button', { name: /up$/ }).click();
  }
}

/** Everything that only a person can say of a visit and its article. */
export async function sayTheRest(page: Page, front: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('.studio-whole').click();
  await fill(page, 'Title', 'A visit made in the studio');
  await fill(page, 'Description', 'Made from a shipped article.');
  await fill(page, 'Licence of the data', 'CC-BY-4.0');
  await fill(page, 'Publisher', front['publisher'] ?? 'Whereabouts');
  await fill(page, 'Where the text is from', front['source'] ?? 'Written for a test');
  await fill(page, 'Licence of the text', front['licence'] ?? 'CC-BY-4.0');
}

/** The folder that the studio gives, unpacked, and as the archive that it came in. */
export async function publish(
  page: Page,
  press: 'click' | 'tap' = 'click',
): Promise<{
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly bytes: Uint8Array;
}> {
  await page.getByRole('button', { name: 'Publish', exact: true })[press]();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /folder \(\.zip\)/ })[press](),
  ]);
  const bytes = await readFile(await download.path());
  await page.getByRole('button', { name: 'Close', exact: true })[press]();
  return { files: unzipSync(bytes), bytes };
}

/** Puts a folder that the studio gave where a site has its visits, below `data`. */
export async function unpackInto(data: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(data, 'visits', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** What `npm run check` has against a folder that the studio gave. */
export async function problemsOf(files: Readonly<Record<string, Uint8Array>>): Promise<readonly Problem[]> {
  const data = await mkdtemp(join(tmpdir(), 'from-studio-'));
  await unpackInto(data, files);
  const read = await readVisits(data);
  await rm(data, { recursive: true });
  return read.kind === 'problems' ? read.problems : [];
}

export async function close({ complaints, close: end }: Session): Promise<void> {
  expect(complaints).toEqual([]);
  await end();
}
