import type { Page } from 'playwright-core';

export const VISIT = 'kim-russia-2023';

export const STOPS = [
  { id: 'space-launch-site', name: 'Space launch site' },
  { id: 'aircraft-plant', name: 'Aircraft plant' },
  { id: 'airport-near-vladivostok', name: 'Airport near Vladivostok' },
  { id: 'russky-island', name: 'Russky Island' },
  { id: 'artyom', name: 'Artyom' },
] as const;

export const [LAUNCH, PLANT, AIRPORT, ISLAND, ARTYOM] = STOPS;

export const passageInView = (page: Page) =>
  page
    .locator('mark[aria-current="true"]')
    .first()
    .evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      const covers = [...document.querySelectorAll('[data-covers]')].map((cover) =>
        cover.getBoundingClientRect(),
      );
      const box = mark.getBoundingClientRect();
      const covered = covers.some(
        (cover) => cover.left < box.right && cover.right > box.left && cover.bottom > top + 2,
      );
      return !covered && bottom > 0 && top < window.innerHeight;
    });

/**
 * The words of the article whose letters are cut where they come out from under the header, and on a phone the map. The boxes of a
 * title’s lines lie over each other, by how much is up to the face, which a page that is slow to load shows another of.
 */
export const cutLines = (page: Page) =>
  page.locator('.article').evaluate((article) => {
    const covers = [...document.querySelectorAll('[data-covers]')].map((cover) =>
      cover.getBoundingClientRect(),
    );
    const { left, right } = article.getBoundingClientRect();
    const edge = Math.max(
      ...covers.filter((cover) => cover.left < right && cover.right > left).map(({ bottom }) => bottom),
    );
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const context = document.createElement('canvas').getContext('2d');
    const cut: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? '';
      range.selectNodeContents(texts.currentNode);
      const boxes = [...range.getClientRects()].filter(({ top, bottom }) => top < edge && bottom > edge);
      if (boxes.length === 0 || !context || !range.startContainer.parentElement) continue;
      context.font = getComputedStyle(range.startContainer.parentElement).font;
      const { fontBoundingBoxAscent, actualBoundingBoxAscent, actualBoundingBoxDescent } =
        context.measureText(text);
      for (const { top } of boxes) {
        const base = top + fontBoundingBoxAscent;
        if (base - actualBoundingBoxAscent < edge - 1 && base + actualBoundingBoxDescent > edge + 1)
          cut.push(text);
      }
    }
    return cut;
  });
