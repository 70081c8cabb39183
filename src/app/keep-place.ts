import { blocksInView, bottomOfCovers } from './reading.ts';
import { type Scroller, whenStill } from './scroller.ts';

/** What stands first below what covers the text: a block of it, and how much of that is above, from 0 to 1. */
interface Place {
  readonly block: Element;
  readonly part: number;
}

/**
 * Keeps what is read where it is when the text is broken into other lines, as when a phone is turned: a browser keeps the number of
 * pixels, or what stands at the top of the window, which is the header. Returns the way to stop it.
 */
export function keepPlace(article: HTMLElement, scroller: Scroller): () => void {
  let place: Place | undefined;
  let callOff = () => {};
  const look = () => {
    callOff = whenStill(() => {
      place = placeIn(article);
      window.addEventListener('scroll', look, { passive: true, once: true });
    });
  };
  look();
  const restore = () => {
    if (place) scroller.place(place.block, place.part, bottomOfCovers(article));
  };
  let finish = () => {};
  const onTurn = () => {
    finish();
    restore();
    finish = forgetHeights(article, restore);
  };
  // As wide as the column, and as high as its letters make it.
  const head = article.querySelector('.article-head');
  let size = '';
  const observer = new ResizeObserver(() => {
    const before = size;
    size = `${head?.clientWidth} ${head?.clientHeight}`;
    if (before !== '' && before !== size) onTurn();
  });
  if (head) observer.observe(head);
  return () => {
    callOff();
    finish();
    window.removeEventListener('scroll', look);
    observer.disconnect();
  };
}

/** Undefined where the text has not been come to. */
function placeIn(article: HTMLElement): Place | undefined {
  const covered = bottomOfCovers(article);
  if (article.getBoundingClientRect().top > covered) return undefined;
  const block = blocksInView(article).find((each) => each.getBoundingClientRect().bottom > covered);
  if (!block) return undefined;
  const { top, height } = block.getBoundingClientRect();
  return { block, part: Math.max(0, covered - top) / height };
}

/**
 * Makes the browser forget what heights the blocks of a long account had, but for those in view, and calls back. It looks once in a
 * frame: in the first at the blocks, in the second at their chapters. Returns the way to be done at once.
 */
function forgetHeights(article: HTMLElement, then: () => void): () => void {
  const near = blocksInView(article);
  for (const block of near) block.classList.add('is-near');
  article.classList.add('is-turned');
  let frame = 0;
  const end = () => {
    cancelAnimationFrame(frame);
    article.classList.remove('is-turned');
    for (const block of near) block.classList.remove('is-near');
  };
  frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      end();
      then();
    });
  });
  return end;
}
