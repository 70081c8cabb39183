import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STOPS_IN_PART } from '../../src/visit/parts.ts';
import { pagesOf } from './built-site.ts';
import {
  ADDRESS,
  address,
  browser,
  openLongVisit,
  root,
  STOPS,
  stopAt,
  stops,
  visit,
} from './long-visit-site.ts';
import {
  atRest,
  DESK,
  eventually,
  framesPass,
  mapIsLive,
  nextReader,
  PHONE,
  violationsInBothThemes,
  visitSite,
} from './session.ts';
import { serveFolder } from './static-host.ts';

openLongVisit();

/** The stop that address, itinerary, article and stepper agree on. */
async function expectStop(page: Page, number: number): Promise<void> {
  await eventually(async () => {
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`/${visit}/${stopAt(number)}/$`));
    const entry = page.locator('.entry a[aria-current="step"]');
    expect(await entry.getAttribute('data-stop')).toBe(stopAt(number));
    expect(await page.locator('.where-static').textContent()).toBe(`Stop ${number} of ${STOPS}`);
    const marks = page.locator('mark[aria-current="true"]');
    expect(await marks.first().getAttribute('data-stops')).toContain(stopAt(number));
  });
}

/** The block of the text that comes out first from under what covers it, by what it begins with, and how much of it does not. */
const firstRead = (page: Page) =>
  page.evaluate(() => {
    const beside = document.querySelector('.chapter')?.getBoundingClientRect().left ?? 0;
    const covers = [...document.querySelectorAll('[data-covers]')]
      .map((cover) => cover.getBoundingClientRect())
      .filter(({ right }) => right > beside);
    const covered = Math.max(0, ...covers.map(({ bottom }) => bottom));
    const blocks = [...document.querySelectorAll('.chapter > *')];
    const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > covered);
    const { top = 0, height = 1 } = blocks[index]?.getBoundingClientRect() ?? {};
    return { block: blocks[index]?.textContent ?? '', part: Math.max(0, covered - top) / height };
  });

/** How high the text of a page is taken to be, and how high it is when all of it is laid out. */
const heightsOfText = (page: Page) =>
  page.evaluate(() => {
    const height = () =>
      [...document.querySelectorAll('.chapter')].reduce(
        (sum, chapter) => sum + chapter.getBoundingClientRect().height,
        0,
      );
    const taken = height();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.chapter, .chapter > * { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
    const real = height();
    document.adoptedStyleSheets = [];
    return { taken, real };
  });

describe('a visit of many stops in a long article', () => {
  it('has every page of its own in the sitemap, those of its chapters too', async () => {
    const xml = await readFile(join(root, 'dist/sitemap.xml'), 'utf8');
    const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url.slice(ADDRESS.length));
    const pages = [...(await pagesOf(join(root, 'dist'))).keys()];
    expect(listed.filter((path) => path.startsWith(`${visit}/chapter/`)).length).toBeGreaterThan(1);
    expect(listed.sort()).toEqual(pages.filter((path) => !path.endsWith('embed/')).sort());
  });

  it('plays by itself to its end and from its beginning again, once the network is there that it needs for that', async () => {
    const { page, close } = await visitSite(browser, 'about:blank');
    await page.clock.install();
    await page.goto(address(`${stopAt(STOPS - 1)}/?play=100`));
    await mapIsLive(page);
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.clock.runFor(100_000);
    await expectStop(page, STOPS);
    await page.context().setOffline(true);
    // The files that it asks for in vain.
    const lost = page.waitForEvent('requestfailed');
    await page.clock.runFor(100_000);
    await lost;
    await expectStop(page, STOPS);
    await page.context().setOffline(false);
    await page.clock.runFor(100_000);
    await expectStop(page, 1);
    expect(page.url()).toBe(address(`${stopAt(1)}/?play=100`));
    await close();
  });

  it('is walked through by keys, over the border of a part, to both ends, and back through history', async () => {
    const { page, complaints, close } = await nextReader(browser, address(`${stopAt(STOPS_IN_PART - 1)}/`));
    await mapIsLive(page);
    await expectStop(page, STOPS_IN_PART - 1);
    for (const number of [STOPS_IN_PART, STOPS_IN_PART + 1, STOPS_IN_PART + 2]) {
      await page.keyboard.press('ArrowRight');
      await expectStop(page, number);
    }
    await page.getByRole('button', { name: 'Last stop' }).press('Enter');
    await expectStop(page, STOPS);
    await page.getByRole('button', { name: 'First stop' }).press('Enter');
    await expectStop(page, 1);
    await page.goBack();
    await expectStop(page, STOPS);
    // As the account comes to the stops, which takes all of them to know.
    await page.getByRole('link', { name: 'As reported' }).click();
    await page.getByRole('button', { name: 'First stop' }).press('Enter');
    await eventually(async () => {
      expect(await page.locator('.where-static').textContent()).toBe(`Stop 1 of ${STOPS}`);
    });
    expect(complaints).toEqual([]);
    await close();
  });

  it('finds a stop by its name, and says where entries stand in the row', async () => {
    const { page, complaints, close } = await nextReader(browser, address());
    await mapIsLive(page);
    const field = page.getByRole('searchbox', { name: 'Find a stop' });
    await field.fill('200');
    await eventually(async () => {
      expect(await page.locator('.strip-all [role="status"]').textContent()).toMatch(/ of 300\sstops$/);
    });
    const entry = page.locator(`.entry:has([data-stop="${stopAt(200)}"])`);
    expect(await entry.getAttribute('aria-setsize')).not.toBe(String(STOPS));
    await field.fill('nowhere at all');
    await eventually(async () => {
      expect(await page.locator('.strip-all [role="status"]').textContent()).toBe('No stop found');
    });
    await field.fill('');
    await eventually(async () => {
      expect(await page.locator('.entry').first().getAttribute('aria-setsize')).toBe(String(STOPS));
    });
    const lefts = ['.entry', '.strip-all a'].map((each) => page.locator(each).first().boundingBox());
    const [entryBox, linkBox] = await Promise.all(lefts);
    expect(entryBox?.x).toBe(linkBox?.x);
    // Few entries are there, and the row is as long as the visit.
    expect(await page.locator('.entry').count()).toBeLessThan(40);
    const width = await page.locator('.strip').evaluate((strip) => strip.scrollWidth);
    expect(width).toBeGreaterThan(STOPS * 100);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ] as const)('breaks the names in the row between words, at the %s', async (_, options) => {
    const { page, complaints, close } = await nextReader(browser, address(`${stopAt(100)}/`), options);
    await mapIsLive(page);
    const broken = await page.locator('.entry-name').evaluateAll((names) => {
      const [first] = names;
      if (first) first.textContent = 'Naturwissenschaftliches Kartenmuseum';
      return names.flatMap((name) => {
        const text = name.firstChild;
        if (!text) return [];
        return [...(text.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          return lines.size > 1 ? [word] : [];
        });
      });
    });
    // A browser that has the language's patterns hyphenates; the one that tests has none, and a hyphen in a name is a place to break.
    expect(broken.filter((word) => !word.includes('-'))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('has room in each entry of the row for its words, in letters twice as large and wider set', async () => {
    const { page, close } = await visitSite(browser, address(`${stopAt(150)}/`), {
      viewport: { width: 1440, height: 900 },
    });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    await page.reload();
    await page.locator('.strip.is-whole').waitFor();
    // WCAG 2.2, 1.4.12: as a reader's own style would.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>('.strip *'))
        each.style.cssText += 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
    });
    const lyingOver = await page.locator('.strip .entry a').evaluateAll((entries) =>
      entries.flatMap((entry) => {
        const [name, when] = ['.entry-name', '.entry-when'].map((part) =>
          entry.querySelector(part)?.getBoundingClientRect(),
        );
        const lines = Number.parseFloat(
          getComputedStyle(entry.querySelector('.entry-name') ?? entry).lineHeight,
        );
        return name && when && (name.bottom > when.top + 1 || name.height < lines - 1)
          ? [entry.textContent]
          : [];
      }),
    );
    expect(lyingOver).toEqual([]);
    await eventually(async () => {
      const { x: left = 0, width = 0 } = (await page.locator('.strip').boundingBox()) ?? {};
      const current = await page.locator('.entry a[aria-current]').boundingBox();
      expect(current?.x).toBeGreaterThan(left + 0.25 * width);
      expect((current?.x ?? 0) + (current?.width ?? 0)).toBeLessThan(left + 0.75 * width);
    });
    await close();
  });

  it('lays the text out block by block, as it comes near', async () => {
    const { page, complaints, close } = await nextReader(browser, address(), PHONE);
    await mapIsLive(page);
    const laidOut = await page
      .locator('.chapter')
      .first()
      .evaluate(({ children }) =>
        [...children].map((block) =>
          [...block.childNodes].some(
            (each) => each instanceof Element && each.checkVisibility({ contentVisibilityAuto: true }),
          ),
        ),
      );
    expect(laidOut).toContain(true);
    expect(laidOut).toContain(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads on from chapter to chapter, and follows the reading', async () => {
    const { page, complaints, close } = await nextReader(browser, address('chapter/3/'), {
      viewport: { width: 390, height: 844 },
    });
    await mapIsLive(page);
    expect(await page.locator('.chapter').count()).toBe(1);
    await eventually(async () => {
      await page.mouse.wheel(0, 700);
      expect(await page.locator('.chapter').count()).toBeGreaterThan(2);
      expect(new URL(page.url()).pathname).not.toContain('/chapter/');
    });
    const numbers = await page
      .locator('.chapter')
      .evaluateAll((all) => all.map((chapter) => Number((chapter as HTMLElement).dataset['chapter'])));
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads from words about the whole visit to why it matters, and stays where they are read', async () => {
    const pages = await readdir(join(root, 'dist', visit, 'chapter'));
    const own = await Promise.all(
      pages.map(async (number) => {
        const text = await readFile(join(root, 'dist', visit, 'chapter', number, 'index.html'), 'utf8');
        return text.includes('data-stops="."') ? number : [];
      }),
    );
    const [chapter = ''] = own.flat();
    const { page, complaints, close } = await nextReader(browser, address(`chapter/${chapter}/`), DESK);
    await mapIsLive(page);
    // Another stop is looked at, of which the same chapter tells.
    await page.locator(`.chapter[data-chapter="${chapter}"] mark:not([data-stops="."]) a`).last().click();
    await eventually(async () => expect(page.url()).not.toContain('/chapter/'));
    const words = page.locator('mark[data-stops="."] a').first();
    await words.click();
    await eventually(async () => expect(page.url()).toBe(address(`chapter/${chapter}/`)));
    await eventually(async () =>
      expect(await page.locator('mark.is-current.is-of-visit').count()).toBeGreaterThan(0),
    );
    await atRest(page);
    expect(await page.locator('.card').innerText()).toContain('Nobody had gone as far before.');
    const { top = 0, bottom = 0 } = await words.evaluate((element) =>
      element.getBoundingClientRect().toJSON(),
    );
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(DESK.viewport.height);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is brought to the words that a link quotes once, and not again when more of the text comes', async () => {
    const { page, complaints, close } = await visitSite(browser, address('chapter/3/'), DESK);
    const quote = await page
      .locator('.chapter[data-chapter="3"] > p')
      .last()
      .evaluate((block) => (block.textContent ?? '').split(' ').slice(0, 12).join(' '));
    await page.goto('about:blank');
    await page.goto(`${address('chapter/3/')}#quote=${encodeURIComponent(quote)}`);
    await page.locator('.quoted').first().waitFor();
    await mapIsLive(page);
    await atRest(page);
    await page.getByLabel('Follow my reading').uncheck();
    await page.mouse.move(300, 700);
    const passed: boolean[] = [];
    // As somebody reads on: the words stay behind, whatever chapters come.
    const far = await page.evaluate(() => document.querySelectorAll('.chapter').length);
    await eventually(async () => {
      await page.mouse.wheel(0, 700);
      await framesPass(page);
      const words = page.locator('.quoted').first();
      const { bottom } = await words.evaluate((element) => element.getBoundingClientRect().toJSON());
      passed.push(bottom < 0);
      expect(await page.locator('.chapter').count()).toBeGreaterThan(far + 2);
    });
    expect(passed.length).toBeGreaterThan(2);
    expect(passed.slice(passed.indexOf(true))).not.toContain(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps what is read in its place, and knows how long its text is, when a phone is turned', async () => {
    const { page, complaints, close } = await visitSite(browser, address('chapter/3/'), PHONE);
    await mapIsLive(page);
    await page.mouse.move(195, 700);
    await eventually(async () => {
      await page.mouse.wheel(0, 700);
      expect(await page.locator('.chapter').count()).toBeGreaterThan(3);
    });
    for (const [turn, viewport] of [
      ['on its side', { width: 844, height: 390 }],
      ['upright', PHONE.viewport],
    ] as const) {
      await atRest(page);
      // Where it stands is noted a moment after that, which nothing on the page shows.
      await page.waitForTimeout(400);
      const before = await firstRead(page);
      await page.setViewportSize(viewport);
      await eventually(async () => {
        const { block, part } = await firstRead(page);
        expect([turn, block]).toEqual([turn, before.block]);
        expect(Math.abs(part - before.part), turn).toBeLessThan(0.05);
      });
      const { taken, real } = await heightsOfText(page);
      expect(taken / real, turn).toBeGreaterThan(0.9);
      expect(taken / real, turn).toBeLessThan(1.1);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('is whole without scripts: a far stop, the text before and after it, and every stop on one page', async () => {
    const { page, complaints, close } = await nextReader(browser, address(`${stopAt(222)}/`), {
      javaScriptEnabled: false,
    });
    await expectStop(page, 222);
    // By the keys: a press would miss where the text above is laid out, and moves the link, in the frame between its aim and its press.
    await page.locator('a[rel="next"]').press('Enter');
    await page.waitForURL('**/chapter/**');
    await page.getByRole('link', { name: 'The whole itinerary' }).first().press('Enter');
    await page.waitForURL(address('itinerary/'));
    expect(await page.locator('.stop-group li').count()).toBe(STOPS);
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens any stop, chapter and what it rests on without a network, though few have their pages kept', async () => {
    const own = await serveFolder(join(root, 'dist'), '/news/');
    const { page, complaints, close } = await visitSite(browser, `${own.address}${visit}/`, {
      ...DESK,
      keeps: true,
    });
    await mapIsLive(page);
    // Its list is the last thing to be stored.
    await page.evaluate(async () => {
      while (!(await caches.match('keep.json'))) await new Promise((again) => setTimeout(again, 50));
    });
    await own.close();
    // The build wrote it.
    const { pages } = JSON.parse(readFileSync(join(root, 'dist', visit, 'keep.json'), 'utf8')) as {
      readonly pages: Readonly<Record<string, string>>;
    };
    const chapters = Object.keys(pages).filter((path) => path.startsWith(`${visit}/chapter/`));
    expect(chapters).toHaveLength(1);
    await page.goto(`${own.address}${visit}/chapter/4/`);
    await page.locator('.chapter[data-chapter="4"]').waitFor();
    expect(page.url()).toBe(`${own.address}${visit}/chapter/4/`);
    await page.goto(`${own.address}${visit}/${stopAt(222)}/?order=visited`);
    await mapIsLive(page);
    await expectStop(page, 222);
    await page.keyboard.press('ArrowRight');
    await expectStop(page, 223);
    // What its facts rest on, from its card to the page of the part, and on to the last page.
    await page.locator('.legend').getByRole('link', { name: 'How we know' }).click();
    await page.waitForURL(`${own.address}${visit}/how-we-know/page/4/#${stopAt(223)}`);
    expect(await page.locator(`section[id="${stopAt(223)}"] blockquote`).count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Stops 257–300' }).first().click();
    await page.locator(`section[id="${stopAt(STOPS)}"]`).waitFor();
    // One that there is not leads to the visit.
    await page.goto(`${own.address}${visit}/nowhere-at-all/`);
    await page.waitForURL(`${own.address}${visit}/`);
    await mapIsLive(page);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says how it is known in pages, each stop a click from its card and from the first page, without scripts', async () => {
    const { page, complaints, close } = await nextReader(browser, address(`${stopAt(222)}/`), {
      javaScriptEnabled: false,
    });
    await page.locator('.legend').getByRole('link', { name: 'How we know' }).click();
    // A count does not wait for the page to be there.
    await page.waitForURL(address(`how-we-know/page/4/#${stopAt(222)}`));
    expect(await page.locator(`section[id="${stopAt(222)}"] blockquote`).count()).toBeGreaterThan(0);
    expect(await page.locator('.know-stop').count()).toBe(STOPS_IN_PART);
    // An address of before the visit was long.
    await page.goto(address(`how-we-know/#${stopAt(100)}`));
    await page.locator(`li[id="${stopAt(100)}"] a`).click();
    await page.waitForURL(address(`how-we-know/page/2/#${stopAt(100)}`));
    await page.getByRole('link', { name: 'Next page' }).first().click();
    await page.waitForURL(address('how-we-know/page/3/'));
    expect(await page.locator('.know-stop').first().getAttribute('id')).toBe(stopAt(2 * STOPS_IN_PART + 1));
    expect(complaints).toEqual([]);
    await close();
  });

  it('prints every stop, clear of the number beside it, and each heading with its list', async () => {
    const { page, close } = await nextReader(browser, address('itinerary/'));
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const pdf = await page.pdf({ format: 'A4' });
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    let text = '';
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
      const sheet = words.map(({ str }) => str).join(' ');
      for (const [, first] of sheet.matchAll(/Stops (\d+)–/g)) expect(sheet).toContain(` ${first}. `);
      const boxes = words.map(({ str, width, transform: [, , , , left = 0, line = 0] }) => {
        return { str, line, left, right: left + width };
      });
      for (const { str, line, left } of boxes.filter((each) => /^\d+\.$/.test(each.str.trim()))) {
        const before = boxes.filter((each) => Math.abs(each.line - line) < 4 && each.left < left);
        expect(Math.max(0, ...before.map(({ right }) => right)), str).toBeLessThan(left - 2);
      }
      text += sheet;
    }
    await document.destroy();
    for (let number = 1; number <= STOPS; number++) expect(text).toContain(`${number}.`);
    await close();
  });

  it('passes axe in both themes', async () => {
    for (const path of ['', `${stopAt(100)}/`, 'chapter/2/', 'itinerary/', 'how-we-know/']) {
      const { page, close } = await nextReader(browser, address(path));
      if (!/itinerary|know/.test(path)) await mapIsLive(page);
      expect(await violationsInBothThemes(page), path).toEqual([]);
      await close();
    }
  });

  it('carries in each page no more than what it shows', async () => {
    const dist = join(root, 'dist', visit);
    const sizes = await Promise.all(
      (await readdir(dist)).map(async (folder) => {
        const file = join(dist, folder, 'index.html');
        return stops.includes(folder) ? readFileSync(file).length : 0;
      }),
    );
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });
});
