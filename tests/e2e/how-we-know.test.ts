import { describe, expect, it } from 'vitest';
import { readVisits } from '../../src/build/read-visits.ts';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { sentPage } from './sent-page.ts';
import { DESK, mapIsLive, nextReader, PHONE, violationsIn, violationsInBothThemes } from './session.ts';

openForThisFile();

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const { visits } = read;

describe.each(visits.map((visit) => [visit.id, visit] as const))('how we know %s', (id, visit) => {
  const address = () => `${host.address}${id}/how-we-know/`;

  it('tells every passage and every source, without scripts', async () => {
    const { page, complaints, close } = await nextReader(browser, address(), {
      ...DESK,
      javaScriptEnabled: false,
    });
    const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    for (const source of visit.sources) {
      expect(text).toContain(source.title.replace(/\s+/g, ' '));
      expect(await page.locator(`.know-stop a[href="${source.url}"]`).count(), source.id).toBeGreaterThan(0);
    }
    for (const stop of visit.stops)
      for (const event of stop.events) expect(text).toContain(event.value.replace(/\s+/g, ' '));
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads from each passage to where it stands, marked', async () => {
    const links = [...(await sentPage(address())).querySelectorAll('.known blockquote a')];
    const hrefs = links.map((link) => new URL(link.getAttribute('href') ?? '', address()).href);
    expect(hrefs.length).toBeGreaterThan(visit.stops.length - 1);
    for (const href of new Set(hrefs)) {
      const [page = '', id = ''] = href.split('#');
      const target = (await sentPage(page)).getElementById(decodeURIComponent(id));
      expect(target?.closest('mark')?.getAttribute('aria-current'), href).toBe('true');
    }
  });

  it.each([DESK, PHONE, { viewport: { width: 320, height: 640 } }])(
    'has nothing that axe objects to and nothing to scroll sideways for (%j)',
    async (options) => {
      const { page, close } = await nextReader(browser, address(), options);
      // Colours are no others where there is less room.
      expect(await (options === DESK ? violationsInBothThemes : violationsIn)(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(options.viewport.width);
      await close();
    },
  );
});

it('is one click from a stop, at that stop', async () => {
  const { page, complaints, close } = await nextReader(
    browser,
    `${host.address}kim-russia-2023/artyom/`,
    DESK,
  );
  await mapIsLive(page);
  await page.getByRole('region', { name: 'Artyom' }).getByRole('link', { name: 'How we know' }).click();
  await page.waitForURL('**/kim-russia-2023/how-we-know/#artyom');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('How we know');
  expect(complaints).toEqual([]);
  await close();
});
