import { bottomOfCovers } from './reading.ts';

/** Pixels of the colour behind a line, below its letters. */
const BELOW_LETTERS = 2;

/**
 * Lets an element come to rest where nothing above it in the article is cut by the window's edge, or by what covers the article: up to a
 * line lower than its styles have it, so that what is read begins with a whole line. A page is scrolled so before any script comes, too
 * (`SHOW_PASSAGE` in build/inline.ts).
 */
export function restAtWholeLine(element: HTMLElement): void {
  element.style.scrollMarginTop = '';
  const article = element.closest<HTMLElement>('.article');
  if (!article) return;
  const margin = Number.parseFloat(getComputedStyle(element).scrollMarginTop);
  const covered = bottomOfCovers(article);
  const { top } = element.getBoundingClientRect();
  // What covers less than the margin stays there; in a low window the map goes away with the page.
  const edge = top - margin + (covered < margin ? covered : 0);
  const cut = lineAt(edge, BELOW_LETTERS, article, element);
  if (cut) element.style.scrollMarginTop = `${margin - (cut.bottom + BELOW_LETTERS - edge)}px`;
}

/** Whether an element stands where it comes to rest, or a line higher, as the page was scrolled before any script came; a font may come after that. */
export function isAtRest(element: HTMLElement): boolean {
  const article = element.closest<HTMLElement>('.article');
  if (!article) return false;
  const { scrollMarginTop, lineHeight } = getComputedStyle(element);
  const [margin, line] = [Number.parseFloat(scrollMarginTop), Number.parseFloat(lineHeight)];
  const covered = bottomOfCovers(article);
  const edge = covered < margin ? covered : 0;
  const { top } = element.getBoundingClientRect();
  // The line may have been one of a title; a part of a pixel of its letters is none.
  return top < margin + 1 && top > Math.max(margin - 2.5 * line, edge) && !lineAt(edge, -1, article, element);
}

/** The line of an article that lies at a height of the window with its letters and so many pixels below, of those before an element. */
function lineAt(height: number, below: number, article: Element, element: Element): DOMRect | undefined {
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  texts.currentNode = element;
  while (texts.previousNode()) {
    range.selectNodeContents(texts.currentNode);
    const lines = [...range.getClientRects()];
    const cut = lines.find(({ top, bottom }) => top < height && bottom + below > height);
    if (cut || lines.some(({ bottom }) => bottom < height)) return cut;
  }
  return undefined;
}
