import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import {
  atRest,
  DESK,
  DESK_IN_MOTION,
  eventually,
  mapIsLive,
  type Reader,
  violationsIn,
  visitSite,
} from './session.ts';

openForThisFile();

const VISIT = 'kim-russia-2023';
const STOPS = [
  'space-launch-site',
  'aircraft-plant',
  'airport-near-vladivostok',
  'russky-island',
  'artyom',
] as const;

/** Wake locks that the page holds. */
const awake = (page: Page) => page.evaluate(() => (window as unknown as { held: Set<object> }).held.size);

type Lamp = 'can be kept on' | 'may not be kept on' | 'goes dark as it will';

/**
 * A page on a screen in a lobby, whose clock a test turns on. The lock that keeps a screen on is a stand-in that counts: a test
 * has none.
 */
async function lobby(
  path: string,
  { lamp = 'can be kept on', ...options }: Reader & { readonly lamp?: Lamp },
  story: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, complaints, close } = await visitSite(browser, 'about:blank', options);
  await page.addInitScript((lamp) => {
    const held = new Set<object>();
    Object.assign(window, { held });
    Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
    if (lamp === 'goes dark as it will') return;
    const request = async () => {
      if (lamp === 'may not be kept on') throw new DOMException('no', 'NotAllowedError');
      const lock = { release: async () => void held.delete(lock) };
      held.add(lock);
      return lock;
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  }, lamp);
  await page.clock.install();
  await page.goto(`${host.address}${path}`);
  await mapIsLive(page);
  await story(page);
  // To an empty tab, all sites are foreign.
  expect(complaints.filter((each) => !each.startsWith(`foreign request: ${host.address}`))).toEqual([]);
  await close();
}

/** Counts the map's flights from now on. */
async function countFlights(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const film = document.querySelector<HTMLElement>('.film');
    if (!film) throw new Error('the map has no film');
    Object.assign(window, { flights: 0 });
    const count = () => {
      if (!film.hidden) (window as unknown as { flights: number }).flights++;
    };
    new MutationObserver(count).observe(film, { attributeFilter: ['hidden'] });
  });
  return () => page.evaluate(() => (window as unknown as { flights: number }).flights);
}

const isAt = (page: Page, path: string) =>
  eventually(async () => expect(page.url()).toBe(`${host.address}${path}`));
/** Goes on by the button, and waits until the article has come there: time that passes while it glides would make a reader of it. */
async function goOn(page: Page, stop: string, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Next stop' }).click();
  await isAt(page, path);
  if (path.includes('embed/')) return;
  await page.locator(`mark[aria-current="true"][data-stops~="${stop}"]`).first().waitFor();
  await atRest(page);
}
const paused = (page: Page) => page.getByRole('button', { name: 'Play' });
const playing = (page: Page) => page.getByRole('button', { name: 'Pause' });
/**
 * Lets so many times ten seconds pass, each of which the page answers. However slow the machine, its own time adds far less than a
 * stop has.
 */
const pass = async (page: Page, tens: number) => {
  for (let each = 0; each < tens; each++) await page.clock.fastForward(10_000);
};

/** How somebody takes over. */
const TOUCHES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['a click', (page) => page.mouse.click(700, 300)],
  ['a key', (page) => page.keyboard.press('Tab')],
  ['a wheel', (page) => page.mouse.wheel(0, 40)],
];

describe.each(['', 'embed/'])('a page on a screen in a lobby (%s)', (view) => {
  const at = (stop: string, query = '?play=100') => `${VISIT}/${stop ? `${stop}/` : ''}${view}${query}`;

  it('plays by itself, from the whole visit to its end and from its beginning again', () =>
    lobby(at(''), DESK_IN_MOTION, async (page) => {
      await playing(page).waitFor();
      const before = await page.evaluate(() => history.length);
      const flights = await countFlights(page);
      for (const stop of [...STOPS, STOPS[0], STOPS[1]]) {
        await pass(page, 10);
        await isAt(page, at(stop));
      }
      expect(await page.evaluate(() => history.length)).toBe(before);
      expect(await flights()).toBeGreaterThan(0);
      expect(await awake(page)).toBe(1);
    }));

  it.each(view === '' ? TOUCHES : TOUCHES.slice(0, 1))(
    'is taken over by %s, and takes up the story where it stands after a minute',
    (_, touch) =>
      lobby(at(STOPS[1]), DESK_IN_MOTION, async (page) => {
        await playing(page).waitFor();
        await page.locator('.progress').waitFor();
        await page.mouse.move(700, 300);
        await touch(page);
        const clock = page.locator('.progress');
        await clock.waitFor({ state: 'detached' });
        await pass(page, 4);
        await goOn(page, STOPS[2], at(STOPS[2]));
        await pass(page, 4);
        expect(await clock.count()).toBe(0);
        await pass(page, 2);
        await clock.waitFor();
        await isAt(page, at(STOPS[2]));
        await pass(page, 10);
        await isAt(page, at(STOPS[3]));
      }),
  );

  it('stays paused once it was paused, and plays on when it is told to', () =>
    lobby(at(STOPS[1]), DESK_IN_MOTION, async (page) => {
      await playing(page).focus();
      await page.keyboard.press('Enter');
      await paused(page).waitFor();
      await isAt(page, at(STOPS[1], ''));
      expect(await awake(page)).toBe(0);
      await pass(page, 20);
      await isAt(page, at(STOPS[1], ''));
      await goOn(page, STOPS[2], at(STOPS[2], ''));
      await pass(page, 20);
      await isAt(page, at(STOPS[2], ''));
      await paused(page).click();
      await isAt(page, at(STOPS[2]));
      for (const stop of [STOPS[3], STOPS[4], STOPS[0]]) {
        await pass(page, 10);
        await isAt(page, at(stop));
      }
      expect(await awake(page)).toBe(1);
      await playing(page).click();
      await paused(page).waitFor();
      await isAt(page, at(STOPS[0], ''));
      expect(await awake(page)).toBe(0);
    }));

  // Where the screen can be kept on on neither, for one reason or the other.
  const lamp = view === '' ? 'may not be kept on' : 'goes dark as it will';
  it(`steps without flights for who asks for less motion, where the screen ${lamp}`, () =>
    lobby(at(STOPS[0], '?play=1'), { ...DESK, lamp }, async (page) => {
      await playing(page).waitFor();
      const flights = await countFlights(page);
      // Too fast to be read: it goes as fast as may be.
      for (const stop of [STOPS[1], STOPS[2]]) {
        await page.clock.runFor(3_000);
        await isAt(page, at(stop, '?play=3'));
      }
      expect(await flights()).toBe(0);
    }));
});

// What else is no pace, tests/navigation says.
it('does not play at ?play=0', () =>
  lobby(`${VISIT}/${STOPS[0]}/?play=0`, DESK_IN_MOTION, async (page) => {
    await paused(page).waitFor();
    await pass(page, 30);
    await isAt(page, `${VISIT}/${STOPS[0]}/?play=0`);
  }));

it('never says in what is shared that it plays', () =>
  lobby(`${VISIT}/${STOPS[1]}/?order=reported&play=600`, DESK_IN_MOTION, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await playing(page).waitFor();
    expect(await page.getByRole('combobox', { name: /^Pace/ }).inputValue()).toBe('600');
    const address = `${host.address}${VISIT}/${STOPS[1]}/?order=reported`;
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    expect(await dialog.getByRole('textbox', { name: 'Address' }).inputValue()).toBe(address);
    expect(await dialog.getByRole('textbox', { name: 'Embed code' }).inputValue()).not.toContain('play');
    expect(await violationsIn(page)).toEqual([]);
    // Left open, it would hide the story.
    await page.clock.runFor(61_000);
    await dialog.waitFor({ state: 'detached' });
  }));

it('leads from an embed to a page that does not play', () =>
  lobby(`${VISIT}/${STOPS[1]}/embed/?play=600`, DESK_IN_MOTION, async (page) => {
    await playing(page).waitFor();
    const out = await page.locator('a[href]').evaluateAll((links) =>
      // All that are anchors have an address.
      links.map((link) => (link as HTMLAnchorElement).href).filter((href) => !href.includes('/embed/')),
    );
    expect(out).toContain(`${host.address}${VISIT}/${STOPS[1]}/`);
    expect(out.filter((href) => href.includes('play='))).toEqual([]);
  }));
