import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openForThisFile, reader } from './browser-and-host.ts';
import { DESK, framesPass, mapIsLive, PHONE } from './session.ts';

openForThisFile();

const STOP = 'kim-russia-2023/space-launch-site/';
/** All of an answer stands: of a list that has begun, a busy machine shows a single entry, or none. */
const ANSWERED = '.search-said:has-text("results")';

it('has the credits of the map as high as a finger needs', () =>
  reader(STOP, PHONE, async (page) => {
    await mapIsLive(page);
    const heights = await page
      .locator('.leaflet-control-attribution a')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(0);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  }));

it('moves nothing by keys and plays without moving anything for who asks for less motion', () =>
  reader(STOP, DESK, async (page) => {
    await mapIsLive(page);
    await page.locator('.live-map').focus();
    const before = await page.locator('.live-map .pin[aria-current]').boundingBox();
    await page.keyboard.press('ArrowRight');
    const moved = await page.locator('.live-map .pin[aria-current]').boundingBox();
    expect(moved?.x).toBeLessThan(before?.x ?? 0);
    await framesPass(page);
    expect(await page.locator('.live-map .pin[aria-current]').boundingBox()).toEqual(moved);
    await page.getByRole('button', { name: 'Play' }).click();
    expect(await page.locator('.progress').boundingBox()).toMatchObject({ height: 3 });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }));

it('has the visits of a comparison, and what happened in them, as headings to go through', () =>
  reader('compare/?visits=kim-russia-2023,kim-vladivostok-2019&at=2', DESK, async (page) => {
    const titles = page.locator('.compare-cards').getByRole('heading', { level: 2 });
    await titles.first().waitFor();
    expect(await titles.allTextContents()).toEqual([
      expect.stringContaining('Kim Jong Un in Russia'),
      expect.stringContaining('Kim Jong Un in Vladivostok'),
    ]);
    expect(await page.locator('.compare-cards').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(
      0,
    );
  }));

interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly level: number | undefined;
}

/** What a screen reader is given of a page, in its order. */
async function spoken(page: Page): Promise<readonly Spoken[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const within = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(within)] : [];
  };
  return within(nodes[0]?.nodeId ?? '')
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      level: properties?.find((each) => each.name === 'level')?.value.value as number | undefined,
    }));
}

it.each([
  ['the first page', '', '.cluster'],
  ['a visit', 'kim-russia-2023/', '.live-map.is-drawn'],
  ['a stop', STOP, '.live-map.is-drawn'],
  ['a person', 'people/kim-jong-un/', 'main'],
  ['a comparison', 'compare/?visits=kim-russia-2023,kim-vladivostok-2019', '.live-map .letter'],
  ['the search', 'search/?q=Putin', ANSWERED],
  ['how we know', 'kim-russia-2023/how-we-know/', 'main'],
  ['an embed', `${STOP}embed/`, '.live-map.is-drawn'],
])('names all that can be done on %s, and says no name twice', (_, path, there) =>
  reader(path, DESK, async (page) => {
    await page.mouse.move(5, 5);
    await page.waitForSelector(there);
    const all = await spoken(page);
    const doing = all.filter(({ role }) =>
      /^(button|link|image|img|checkbox|slider|combobox|searchbox|region|group)$/.test(role),
    );
    expect(doing.length).toBeGreaterThan(10);
    expect(doing.filter(({ role, name }) => name === '' && role !== 'group')).toEqual([]);
    expect(doing.filter(({ name, description }) => name !== '' && description.startsWith(name))).toEqual([]);
    expect(all.filter(({ role }) => role === 'Canvas')).toEqual([]);
    const levels = all.flatMap(({ role, level }) => (role === 'heading' && level ? [level] : []));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  }),
);

/** What is pressed, but markers, beside which others stand, and links in a text. */
const PRESSED =
  'button, select, .button, .choice a, .follow, .pick, .wordmark a, .topic-kinds a, .topic-list a, .topic-stops div > a, .search-results a';

it.each([
  ['', PHONE.viewport],
  ['kim-russia-2023/', PHONE.viewport],
  ['kim-russia-2023/', { width: 844, height: 390 }],
  ['kim-russia-2023/embed/', { width: 700, height: 450 }],
  ['people/kim-jong-un/', PHONE.viewport],
  ['people/', PHONE.viewport],
  ['search/?q=walrus', PHONE.viewport],
  ['compare/?visits=kim-russia-2023,kim-vladivostok-2019', PHONE.viewport],
] as const)('gives a finger 44 pixels of all that is pressed on /%s in %o', (path, viewport) =>
  reader(path, { ...PHONE, viewport }, async (page) => {
    if (/^(kim|compare)/.test(path)) await page.locator('.map-buttons').waitFor();
    if (path.startsWith('search')) await page.waitForSelector(ANSWERED);
    const pressed = page.locator(PRESSED).filter({ visible: true });
    expect(await pressed.count()).toBeGreaterThan(4);
    const small = await pressed.evaluateAll((all) =>
      all
        .filter((each) => {
          each.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
          const { left, top, width, height } = each.getBoundingClientRect();
          const [x, y] = [left + Math.min(width / 2, 20), top + height / 2];
          const own = each.closest('label') ?? each;
          // Less than half of 44: what is found at a border is a neighbour by a pixel.
          return [-20.5, 20.5].some((by) => !own.contains(document.elementFromPoint(x, y + by)));
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  }),
);
