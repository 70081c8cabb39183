import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser, host, openForThisFile } from './browser-and-host.ts';
import { build } from './built-site.ts';
import { projectCopy } from './project.ts';
import { atRest, DESK, eventually, PHONE } from './session.ts';
import { clipboard, reader, select } from './share-session.ts';
import { serveFolder } from './static-host.ts';

openForThisFile();

/** The link to the words that are selected, as the reader gets it. */
async function linkToSelection(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await page.getByText('Link to these words copied').waitFor();
  return clipboard(page);
}

/** The words that a page has marked because its address points at them; blocks parted by a space. */
const quoted = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const marks = [...document.querySelectorAll('.quoted')];
    const blocks = new Map<Element | null, string>();
    for (const mark of marks) {
      const block = mark.closest('p, li, h3, h4, h5');
      blocks.set(block, (blocks.get(block) ?? '') + mark.textContent);
    }
    return [...blocks.values()].join(' ');
  });

const inView = (page: Page): Promise<boolean> =>
  page
    .locator('.quoted')
    .first()
    .evaluate((mark) => {
      const [first] = mark.getClientRects();
      if (!first) return false;
      const { top, left } = first;
      const seen = document.elementFromPoint(left + 4, top + 8);
      return seen !== null && (mark.contains(seen) || seen.contains(mark));
    });

const SELECTIONS = [
  ['words outside every passage', 'Western countries watched', 'was a trade'],
  ['across the edge of a passage', 'By then he had', 'most powerful fighter'],
  ['across two passages', 'The day before', 'strategic bombers'],
  ['across paragraphs', 'Both men put the stress', 'The university was'],
  ['with quotation marks', 'Putin, he said, had his “full', 'support”'],
  ['one word that stands more than once', 'Artyom', 'Artyom'],
] as const;

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('a link to words, on a %s', (_, options) => {
  /** What was selected, and the link to it, of each selection: all made before the first is opened. */
  const made = new Map<string, readonly [words: string, link: string]>();

  beforeAll(() =>
    reader('kim-russia-2023/aircraft-plant/', options, async (page) => {
      for (const [name, from, to] of SELECTIONS) {
        await select(page, from, to);
        const words = await page.evaluate(() => String(document.getSelection()).replace(/\s+/g, ' '));
        made.set(name, [words, await linkToSelection(page)]);
        // The next words have a bar of their own.
        await page.evaluate(() => document.getSelection()?.removeAllRanges());
        await page.locator('.selection-bar').waitFor({ state: 'hidden' });
      }
    }),
  );

  it.each(SELECTIONS)('%s', async (name) => {
    const [words, link] = made.get(name) ?? ['', host.address];
    expect(new URL(link).hash).toMatch(/^#quote=.*:~:text=/);
    await reader(link, options, async (page) => {
      await page.waitForSelector('.quoted');
      expect(await quoted(page)).toBe(words);
      await eventually(async () => expect(await inView(page)).toBe(true));
      // It stays in the address, and the reader's own scrolling does not take it away.
      expect(page.url()).toContain('#quote=');
      await page.mouse.wheel(0, 60);
      await atRest(page);
      expect(await quoted(page)).toBe(words);
      // A step leads on and leaves the words behind.
      await page.locator('.entry a:not([aria-current])').first().press('Enter');
      // Who goes back before the step is made would be led on by it again.
      await page.waitForURL((url) => url.hash === '');
      await eventually(async () => expect(await page.locator('.quoted').count()).toBe(0));
      expect(page.url()).not.toContain('quote');
      for (let back = 0; back < 2 && !page.url().includes('#quote='); back++) await page.goBack();
      expect(page.url()).toContain('#quote=');
      await page.waitForSelector('.quoted');
    });
  });
});

it('opens with the words marked after the article has been edited lightly, emoji and all', async () => {
  let link = '';
  await reader('kim-russia-2023/artyom/', DESK, async (page) => {
    await select(page, 'Western countries watched', 'was a trade');
    link = await linkToSelection(page);
  });
  const root = await projectCopy(['kim-russia-2023']);
  const file = join(root, 'geodata/visits/kim-russia-2023/articles/farewell.md');
  const text = await readFile(file, 'utf8');
  const edited = text
    .replace('Western countries watched closely, and', 'The Western countries watched it closely;')
    .concat('\n\nA reader wrote: 👩‍🚀 “this” – 김정은 – is *odd* 🇰🇵 indeed.\n');
  expect(edited).not.toContain('Western countries watched closely');
  await writeFile(file, edited);
  build(root);
  const later = await serveFolder(join(root, 'dist'));
  try {
    await reader(link.replace(host.address, later.address), DESK, async (page) => {
      await page.waitForSelector('.quoted');
      expect(await quoted(page)).toMatch(/Western countries watched it closely; what they .* was a trade$/);
    });
    await reader(`${later.address}kim-russia-2023/`, DESK, async (page) => {
      await select(page, 'wrote: 👩‍🚀', '🇰🇵 indeed');
      link = await linkToSelection(page);
    });
    await reader(link, PHONE, async (page) => {
      await page.waitForSelector('.quoted');
      expect(await quoted(page)).toBe('wrote: 👩‍🚀 “this” – 김정은 – is odd 🇰🇵 indeed');
    });
  } finally {
    await later.close();
    await rm(root, { recursive: true });
  }
});

it('links words of another stop to that stop', () =>
  reader('kim-russia-2023/artyom/', DESK, async (page) => {
    await select(page, 'Earlier the same Sunday', 'walrus show');
    expect(await linkToSelection(page)).toContain('/kim-russia-2023/russky-island/#quote=');
  }));

it('links words about the whole visit to the visit, from a stop and where a stop’s words follow', () =>
  reader('kim-russia-2023/artyom/', DESK, async (page) => {
    await select(page, 'may supply Russia', 'artillery shells');
    expect(await linkToSelection(page)).toContain('/kim-russia-2023/#quote=');
    await select(page, 'a pledge that kept nothing back', 'a university');
    expect(await linkToSelection(page)).toContain('/kim-russia-2023/#quote=');
  }));

it.each([
  ['North Korea may supply', 'artillery shells'],
  // The card, which comes before the text, says the same.
  ['nuclear submarines', 'spy satellites'],
] as const)('brings “%s … %s” into view with scripts off, by the text directive', async (first, last) => {
  let link = '';
  await reader('kim-russia-2023/', DESK, async (page) => {
    await select(page, first, last);
    link = await linkToSelection(page);
  });
  await reader(link, { ...DESK, javaScriptEnabled: false }, async (page) => {
    await eventually(async () => {
      const box = await page.locator('#article').getByText(first).boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(900);
    });
  });
});

it('says that the words are gone when they are', () =>
  reader(
    `kim-russia-2023/artyom/#quote=${encodeURIComponent('A brass band played and a dancing bear bowed')}`,
    PHONE,
    async (page) => {
      await page.getByText('no longer in the article').waitFor();
      expect(await page.locator('.quoted').count()).toBe(0);
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      expect(await page.getByText('no longer in the article').count()).toBe(0);
    },
  ));

it('says which words a link points at where what finds them cannot be loaded', async () => {
  const words = 'The North Korean leader left to music';
  const context = await browser.newContext({ ...DESK, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route(/\/anchor-[^/]*\.js$/, (route) => route.abort());
  await page.goto(`${host.address}kim-russia-2023/artyom/#quote=${encodeURIComponent(words)}`);
  const said = page.getByRole('alert');
  await said.getByText('could not be loaded').waitFor();
  expect(await said.innerText()).toContain(words);
  await page.unrouteAll();
  await said.getByRole('button', { name: 'Reload' }).click();
  await page.locator('.quoted').first().waitFor();
  await context.close();
});

it('opens where the fragment of a link was cut off within a letter', () =>
  reader('kim-russia-2023/artyom/#%E0%A4%A', PHONE, async (page) => {
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((url) => !url.pathname.endsWith('/artyom/'));
    expect(await page.getByRole('article').count()).toBe(1);
  }));

it('links to and cites whole words where the last letters of one were not swept over', () =>
  reader('kim-russia-2023/artyom/', DESK, async (page) => {
    await select(page, 'orth Korean leader left', 'to mus');
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.getByText('Quotation copied').waitFor();
    expect(await clipboard(page)).toContain('“North Korean leader left to music”');
    const link = await linkToSelection(page);
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForSelector('.quoted');
    expect(await quoted(page)).toBe('North Korean leader left to music');
  }));

it('says of words that are copied after others that they are only when they are', () =>
  reader('kim-russia-2023/artyom/', DESK, async (page) => {
    await select(page, 'The North Korean leader left', 'music');
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.getByText('Quotation copied').waitFor();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => new Promise(() => {});
    });
    await page.getByRole('button', { name: 'Copy link to this passage' }).click();
    await page.getByText('Quotation copied').waitFor({ state: 'detached' });
    expect(await page.locator('.selection-bar .toast').count()).toBe(0);
  }));

it('cites words as a quotation, and the article for reference managers', () =>
  reader('kim-russia-2023/artyom/', DESK, async (page) => {
    await select(page, 'The North Korean leader left', 'music');
    const width = () => page.locator('.selection-bar').evaluate((bar) => bar.getBoundingClientRect().width);
    await page.getByRole('button', { name: 'Cite' }).waitFor();
    const before = await width();
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.getByText('Quotation copied').waitFor();
    // What comes below the buttons leaves no room beside them, but for the gap before it.
    expect(await width()).toBeLessThan(before + 8);
    expect(await clipboard(page)).toBe(
      '“The North Korean leader left to music” To the strains of a march, Kim Jong Un turns for home after six days in Russia, ' +
        `Whereabouts, 17 September 2023, ${host.address}kim-russia-2023/artyom/`,
    );
    for (const [name, file, begin] of [
      ['BibTeX', 'kim-russia-2023.bib', '@article{kim-russia-2023,'],
      ['RIS', 'kim-russia-2023.ris', 'TY  - NEWS'],
      ['CSL-JSON', 'kim-russia-2023.json', '[\n  {\n    "id": "kim-russia-2023"'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(file);
      const text = await readFile(await download.path(), 'utf8');
      expect(text.startsWith(begin)).toBe(true);
      expect(text).toContain(`${host.address}kim-russia-2023/artyom/`);
    }
  }));
