import type { Page } from 'playwright-core';
import { readerOfMap } from './browser-and-host.ts';
import type { Reader } from './session.ts';

/** A reader of a page with a map, whose clipboard a test may read. */
export const reader = (path: string, options: Reader, story: (page: Page) => Promise<void>): Promise<void> =>
  readerOfMap(path, options, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await story(page);
  });

/** Selects the article's text from the beginning of some words to the end of others, once what was offered for those before is gone. */
export async function select(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await page.locator('.selection-bar').waitFor({ state: 'detached' });
  await page.evaluate(
    ([from, to]) => {
      const walker = document.createTreeWalker(
        document.getElementById('article') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const range = document.createRange();
      let begun = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        const start = text.indexOf(from);
        if (!begun && start >= 0) {
          range.setStart(node, start);
          begun = true;
        }
        const end = text.indexOf(to, begun && range.startContainer === node ? range.startOffset : 0);
        if (begun && end >= 0) {
          range.setEnd(node, end + to.length);
          break;
        }
      }
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    },
    [from, to] as const,
  );
}

export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
