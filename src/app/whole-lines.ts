import { bottomOfCovers } from './reading.ts';

/** Pixels of the colour behind a line, below its letters. */
const BELOW_LETTERS = 2;

/**
 * Lets an element come to rest where nothing above it in the article is cut by the window's edge, or by what covers the article: up to a
 * line lower than its styles have it, so that what is read begins with a whole line.
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
  const cut = linesAt(edge, element).find((line) => line.top < edge && line.bottom + BELOW_LETTERS > edge);
  if (cut) element.style.scrollMarginTop = `${margin - (cut.bottom + BELOW_LETTERS - edge)}px`;
}

/** The lines of the block of an article that lies at a height of the window, that of an element or one before it. */
function linesAt(height: number, element: Element): readonly DOMRect[] {
  let block = element.closest('.article > *, .chapter > *');
  while (block && block.getBoundingClientRect().top > height) block = block.previousElementSibling;
  if (!block) return [];
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: DOMRect[] = [];
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    lines.push(...range.getClientRects());
  }
  return lines;
}
