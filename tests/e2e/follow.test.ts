import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, host, openForThisFile, readerOfMap } from './browser-and-host.ts';
import {
  AIRPORT,
  ARTYOM,
  cutLines,
  ISLAND,
  LAUNCH,
  PLANT,
  passageInView,
  STOPS,
  VISIT,
} from './kim-visit.ts';
import {
  atRest,
  DESK,
  eventually,
  expectCurrent,
  mapIsLive,
  nextReader,
  PHONE,
  PHONE_IN_MOTION,
  violationsInBothThemes,
  visitSite,
} from './session.ts';

openForThisFile();

/** Scrolls to where the first mark of a kind is read. */
const scrollToMark = (page: Page, mark: string, screen: string) =>
  page.evaluate(
    ([selector, line]) => {
      const { top = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      window.scrollTo({ top: top + window.scrollY - window.innerHeight * line, behavior: 'instant' });
    },
    [mark, screen === 'phone' ? 0.61 : 0.37] as const,
  );

/**
 * Scrolls on, a little with each frame, until a stop is the one that is read: whether the map stayed, by one of its markers. Where a
 * frame came so late that the page was still before it, or the page had ended before it had said what is read, nothing can be said.
 */
const readOn = async (pin: Element, until: string): Promise<'stayed' | 'moved' | 'too slow'> => {
  // It is the reader who scrolls.
  window.dispatchEvent(new WheelEvent('wheel'));
  const before = pin.getBoundingClientRect();
  let last = performance.now();
  while (!document.querySelector(`.entry a[aria-current][data-stop="${until}"]`)) {
    const from = window.scrollY;
    window.scrollBy(0, 50);
    if (window.scrollY === from) return 'too slow';
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    if (now - last > 140) return 'too slow';
    last = now;
    const { x, y } = pin.getBoundingClientRect();
    if (Math.hypot(x - before.x, y - before.y) > 1) return 'moved';
  }
  return 'stayed';
};

const screens = [
  ['desk', DESK],
  ['phone', PHONE_IN_MOTION],
] as const;

describe.each(screens)('on a %s', (screen, options) => {
  it('shows a stop opened cold: title, passage in view, marker, itinerary', () =>
    readerOfMap(`${VISIT}/${PLANT.id}/`, options, async (page) => {
      await expectCurrent(page, PLANT);
      await eventually(async () => expect(await passageInView(page)).toBe(true));
      expect(await page.title()).toContain('2. Aircraft plant');
      // The article begins with a whole line, there and after each step.
      for (const stop of STOPS) {
        await page.keyboard.press(stop === LAUNCH ? 'Home' : 'ArrowRight');
        // The address may say so before the article has begun to move.
        await expectCurrent(page, stop);
        await atRest(page);
        expect(await cutLines(page), stop.id).toEqual([]);
        expect(await passageInView(page), stop.id).toBe(true);
      }
    }));

  it('makes a clicked marker, entry or passage the current stop everywhere, each a step of the history', () =>
    readerOfMap(`${VISIT}/`, options, async (page) => {
      // What the test scrolls past on its way to the next click is not to count as read.
      await page.getByRole('checkbox', { name: 'Follow my reading' }).uncheck();
      await page
        .getByRole('region', { name: 'Map' })
        .getByRole('button', { name: /^1\. Space launch site, / })
        .click();
      await expectCurrent(page, LAUNCH);
      await eventually(async () => expect(await passageInView(page)).toBe(true));
      await atRest(page);
      await page
        .getByRole('navigation', { name: 'Itinerary' })
        .getByRole('link', { name: /Russky Island/ })
        .click();
      await expectCurrent(page, ISLAND);
      await atRest(page);
      await page.locator('mark[data-stops="artyom"] a').first().click();
      await expectCurrent(page, ARTYOM);
      await page.goBack();
      await expectCurrent(page, ISLAND);
      await page.goBack();
      await expectCurrent(page, LAUNCH);
      await page.goForward();
      await expectCurrent(page, ISLAND);
    }));

  it('comes back to the whole visit where the text tells why it matters, and shows the words of each point', () =>
    readerOfMap(`${VISIT}/`, options, async (page) => {
      const isWhole = () =>
        eventually(async () => {
          const { path, pins, marks } = await page.evaluate(() => ({
            path: location.pathname,
            pins: document.querySelectorAll('.pin[aria-current="step"]').length,
            marks: [...document.querySelectorAll('mark[aria-current="true"]')].map((mark) =>
              mark.getAttribute('data-stops'),
            ),
          }));
          expect(path).toMatch(new RegExp(`/${VISIT}/$`));
          expect(pins).toBe(0);
          expect(new Set(marks)).toEqual(new Set(['.']));
        });
      // Words about the whole among those about a stop leave the map where it is.
      await scrollToMark(page, '#passage-worry', screen);
      await expectCurrent(page, ARTYOM);
      // What answers to the stop before is over.
      await atRest(page);
      await scrollToMark(page, '#passage-first-meeting', screen);
      await isWhole();
      await page.goto(`${host.address}${VISIT}/${ISLAND.id}/`);
      await mapIsLive(page);
      await page.locator('#passage-settlement a').click();
      await isWhole();
      if (screen === 'phone') await page.locator('[aria-controls="card"]').click();
      const card = page.getByRole('region', { name: 'Kim Jong Un in Russia' });
      await card
        .getByRole('listitem')
        .filter({ hasText: 'Arms might change hands' })
        .getByRole('link')
        .click();
      await eventually(async () =>
        expect(
          await page.locator('#passage-worry').evaluate((mark) => {
            const { top, bottom } = mark.getBoundingClientRect();
            return top > 0 && bottom < window.innerHeight && mark.contains(document.activeElement);
          }),
        ).toBe(true),
      );
    }));

  it('leads where a link says, however soon after another it is pressed', () =>
    readerOfMap(`${VISIT}/${ISLAND.id}/`, options, async (page) => {
      // What a page says of itself is relative to an address that the address bar has a few frames later.
      const led = await page.evaluate(async () => {
        const frames = async (count: number) => {
          for (let gone = 0; gone < count; gone++) await new Promise(requestAnimationFrame);
        };
        const press = (mark: string) => document.querySelector<HTMLElement>(`${mark} a`)?.click();
        const paths: string[] = [];
        for (let wait = 0; wait < 8; wait++) {
          press('#passage-settlement');
          await frames(wait);
          press('mark[data-stops="russky-island"]');
          await frames(20);
          paths.push(window.location.pathname);
        }
        return paths;
      });
      expect(new Set(led)).toEqual(new Set([new URL(`${VISIT}/${ISLAND.id}/`, host.address).pathname]));
    }));

  it('says where a link leads to who opens it in another tab or copies it, however soon after another is pressed', () =>
    readerOfMap(`${VISIT}/${ISLAND.id}/`, options, async (page) => {
      const said = await page.evaluate(async () => {
        const paths: string[] = [];
        // The last to hear of it sees what the browser is about to follow.
        for (const kind of ['click', 'auxclick', 'contextmenu'])
          window.addEventListener(kind, (event) => {
            if (!(event instanceof MouseEvent) || !(event.target instanceof HTMLAnchorElement)) return;
            if (kind === 'click' && !event.ctrlKey) return;
            event.preventDefault();
            paths.push(new URL(event.target.href).pathname);
          });
        const press = async (mark: string, kind: string, init: MouseEventInit, frames: number) => {
          const event = new MouseEvent(kind, { bubbles: true, cancelable: true, ...init });
          document.querySelector(`${mark} a`)?.dispatchEvent(event);
          for (let gone = 0; gone < frames; gone++) await new Promise(requestAnimationFrame);
        };
        for (const [kind, init] of [
          ['click', { ctrlKey: true }],
          ['auxclick', { button: 1 }],
          ['contextmenu', { button: 0 }],
        ] as const)
          for (const frames of [0, 1, 2, 3]) {
            await press('#passage-settlement', 'click', {}, frames);
            await press('mark[data-stops="russky-island"]', kind, init, 9);
            await press('mark[data-stops="russky-island"]', 'click', {}, 9);
          }
        return paths;
      });
      expect(said).toHaveLength(12);
      expect(new Set(said)).toEqual(new Set([new URL(`${VISIT}/${ISLAND.id}/`, host.address).pathname]));
    }));

  it('steps by its buttons', () =>
    readerOfMap(`${VISIT}/`, options, async (page) => {
      for (const stop of STOPS) {
        await page.getByRole('button', { name: 'Next stop' }).click();
        await expectCurrent(page, stop);
      }
      await page.getByRole('button', { name: 'Previous stop' }).click();
      await expectCurrent(page, ISLAND);
      await eventually(async () => expect(await page.getByText('Stop 4 of 5').first().count()).toBe(1));
      // On a phone the card, which tells the day, is closed.
      const line = await page.locator('.where-count').boundingBox();
      const day = await page.locator('.where-count').getByText('17 Sep 2023').boundingBox();
      expect(line && day && day.y < line.y + line.height).toBe(screen === 'phone' ? true : null);
    }));

  it('plays, at the pace that was chosen, without filling the history', async () => {
    // In a tab of its own, whose clock the test turns on.
    const { page, complaints, close } = await visitSite(browser, host.address, options);
    await page.clock.install();
    await page.goto(`${host.address}${VISIT}/${ISLAND.id}/`);
    await mapIsLive(page);
    const before = await page.evaluate(() => window.history.length);
    const pace = page.getByRole('combobox', { name: /^Pace/ });
    expect(await pace.isVisible()).toBe(screen === 'desk');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    const now = () => page.evaluate(() => performance.now());
    const chosen = await now();
    await pace.selectOption('20');
    await eventually(async () => {
      await page.clock.fastForward(2000);
      expect(page.url()).toContain(ARTYOM.id);
    });
    expect((await now()) - chosen).toBeGreaterThan(20_000);
    await expectCurrent(page, ARTYOM);
    await page.clock.fastForward(20_000);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await page.evaluate(() => window.history.length)).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it('follows the reading, and stops following when told', () =>
    readerOfMap(`${VISIT}/`, options, async (page) => {
      const before = await page.evaluate(() => window.history.length);
      const scrollTo = (stop: string) => scrollToMark(page, `mark[data-stops="${stop}"]`, screen);
      await scrollTo(LAUNCH.id);
      await expectCurrent(page, LAUNCH);
      expect(await page.evaluate(() => window.history.length)).toBe(before);
      await page.getByRole('checkbox', { name: 'Follow my reading' }).uncheck();
      const at = page.url();
      await scrollTo(ISLAND.id);
      await atRest(page);
      expect(page.url()).toBe(at);
    }));

  // The article begins with the end of the visit.
  it('leaves the map where it is while somebody reads on, and takes it along when the page is still', () =>
    readerOfMap(`${VISIT}/${ARTYOM.id}/`, options, async (page) => {
      const pin = page.locator(`.live-map .pin[data-stop="${ARTYOM.id}"]`);
      const before = await pin.boundingBox();
      let outcome = await pin.evaluate(readOn, PLANT.id);
      for (let again = 0; outcome === 'too slow' && again < 20; again++) {
        await page.goto(`${host.address}${VISIT}/${ARTYOM.id}/`);
        await mapIsLive(page);
        outcome = await pin.evaluate(readOn, PLANT.id);
      }
      expect(outcome).toBe('stayed');
      await expectCurrent(page, PLANT);
      await eventually(async () => expect((await pin.boundingBox())?.x).not.toBeCloseTo(before?.x ?? 0, 0));
    }));

  it('keeps a clicked stop while the app scrolls the article to it', () =>
    readerOfMap(`${VISIT}/`, options, async (page) => {
      await page.getByRole('region', { name: 'Map' }).getByRole('button', { name: /^1\./ }).click();
      await atRest(page);
      await expectCurrent(page, LAUNCH);
    }));

  it('goes in the order of the article, and the address says so', () =>
    readerOfMap(`${VISIT}/${ARTYOM.id}/`, options, async (page) => {
      await page.getByRole('link', { name: 'As reported' }).click();
      await eventually(async () => expect(page.url()).toContain('?order=reported'));
      await page.getByRole('button', { name: 'Next stop' }).click();
      await expectCurrent(page, ISLAND);
      await page.reload();
      await mapIsLive(page);
      await expectCurrent(page, ISLAND);
      expect(await page.getByRole('link', { name: 'As reported' }).getAttribute('aria-current')).toBe('true');
    }));

  it.each([
    `${VISIT}/`,
    `${VISIT}/${LAUNCH.id}/`,
    `${VISIT}/${LAUNCH.id}/embed/`,
    `${VISIT}/${LAUNCH.id}/embed/?theme=dark`,
    '',
    'no-such-visit/',
  ])(`has nothing that axe objects to at /%s, in either theme (${screen})`, async (path) => {
    const session = await nextReader(browser, host.address + path, options);
    if (path.startsWith(VISIT)) await mapIsLive(session.page);
    expect(await violationsInBothThemes(session.page)).toEqual([]);
    await session.close();
  });
});

it('steps by the arrow keys, and markers answer Enter and Space', () =>
  readerOfMap(`${VISIT}/`, DESK, async (page) => {
    await page.keyboard.press('ArrowRight');
    await expectCurrent(page, LAUNCH);
    await page.getByRole('button', { name: 'Last stop' }).press('Enter');
    await expectCurrent(page, ARTYOM);
    await page.keyboard.press('ArrowLeft');
    await expectCurrent(page, ISLAND);
    await page.getByRole('button', { name: 'First stop' }).press('Enter');
    await expectCurrent(page, LAUNCH);
    const marker = (n: number) => page.getByRole('button', { name: new RegExp(`^${n}\\. `) });
    // Far from the view it is not painted; the map goes to the one that has the keys.
    const face = marker(3).locator('.pin-face');
    await eventually(async () => expect(await face.isVisible()).toBe(false));
    await marker(3).focus();
    await eventually(async () => expect(await face.isVisible()).toBe(true));
    await page.keyboard.press('Enter');
    await expectCurrent(page, AIRPORT);
    await marker(2).focus();
    await page.keyboard.press(' ');
    await expectCurrent(page, PLANT);
    expect(await page.getByRole('status').filter({ hasText: 'Stop 2 of 5, Aircraft plant' }).count()).toBe(1);
  }));

it('steps by a swipe over the stepper', () =>
  readerOfMap(`${VISIT}/${LAUNCH.id}/`, PHONE, async (page) => {
    const client = await page.context().newCDPSession(page);
    const y = 810;
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 260, y }] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 180, y }] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 110, y }] });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expectCurrent(page, PLANT);
  }));
