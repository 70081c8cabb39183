import type { Page } from 'playwright-core';

/** What the live regions of a page say from now on, each time that one has something else to say. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    // A region that comes with its words is mostly not read out: only what changes in one that stands already counts.
    for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]'))
      new MutationObserver(() => {
        const words = region.textContent.trim().replace(/\s/g, ' ');
        if (words !== '') said.push(words);
      }).observe(region, { childList: true, subtree: true, characterData: true });
  });

export const heard = (page: Page): Promise<readonly string[]> =>
  // Put there by `listen`.
  page.evaluate(() => (window as unknown as { readonly said: readonly string[] }).said);

/** The name of what has the focus; undefined where the page has it. */
export const focusedName = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { activeElement: held } = document;
    return held === document.body ? undefined : (held?.ariaLabel ?? held?.textContent?.trim());
  });
