import { WHOLE } from '../navigation/deep-link.ts';
import { firstIndex } from '../order/first-index.ts';

/** A mark as it stands on the screen, in pixels from the top of the window. */
interface MarkOnScreen {
  /** What it tells of: stops, by their ids, and then `WHOLE`. */
  readonly tells: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

/**
 * What is being read of, a stop or `WHOLE`: of the marks in the reading area, the one nearest to the reading line. Words about the whole
 * often stand among those about stops: the map goes back to it only where none of a stop are in view. A mark that tells of what is looked
 * at among others does not change it; no mark in view changes nothing (undefined).
 */
function beingRead(
  marks: readonly MarkOnScreen[],
  area: { readonly top: number; readonly bottom: number; readonly line: number },
  current: string,
): string | undefined {
  const inView = marks.filter((mark) => mark.bottom > area.top && mark.top < area.bottom);
  const away = (mark: MarkOnScreen) =>
    Math.max(mark.top - area.line, area.line - mark.bottom, 0) + Math.abs(mark.top - area.line) / 1e4;
  const ofStops = inView.filter(({ tells }) => tells.some((what) => what !== WHOLE));
  const nearest = (ofStops.length > 0 ? ofStops : inView).reduce<MarkOnScreen | undefined>(
    (best, mark) => (best && away(best) <= away(mark) ? best : mark),
    undefined,
  );
  if (!nearest) return undefined;
  return nearest.tells.includes(current) ? current : nearest.tells[0];
}

/** Calls `onRead` with what is being read of whenever the reader (not the app) scrolled. Returns the way to stop it. */
export function followReading(
  article: HTMLElement,
  isOwnScroll: () => boolean,
  current: () => string,
  onRead: (what: string) => void,
): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    frame = 0;
    clearTimeout(timer);
    if (isOwnScroll()) return;
    const marks = marksNearView(article).map((mark): MarkOnScreen => {
      const { top, bottom } = mark.getBoundingClientRect();
      return { tells: mark.dataset.stops?.split(' ') ?? [], top, bottom };
    });
    const covered = bottomOfCovers(article);
    const bottom = window.innerHeight - 60;
    const read = beingRead(
      marks,
      { top: covered, bottom, line: covered + (bottom - covered) * 0.35 },
      current(),
    );
    // What follows from it is work of its own, not one more of those that this frame of the scroll waits for.
    if (read !== undefined && read !== current())
      timer = setTimeout(() => {
        if (!isOwnScroll()) onRead(read);
      });
  };
  const onScroll = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    window.removeEventListener('scroll', onScroll);
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** The marks in the blocks in view: every frame of a scroll waits for where they stand, and others would have to be laid out. */
const marksNearView = (article: HTMLElement): readonly HTMLElement[] =>
  blocksInView(article).flatMap((block) => [...block.querySelectorAll<HTMLElement>('mark[data-stops]')]);

/** The blocks of an article that are in view, head and foot among them. */
export const blocksInView = (article: HTMLElement): readonly Element[] =>
  inView(article).flatMap((child) => (child.matches('.chapter') ? inView(child) : [child]));

/** The children of an element, each below the one before, that are in view. */
function inView({ children }: Element): readonly Element[] {
  const first = firstIndex(
    children.length,
    (index) => (children[index]?.getBoundingClientRect().bottom ?? 0) > 0,
  );
  const seen: Element[] = [];
  for (let child = children[first]; child; child = child.nextElementSibling ?? undefined) {
    if (child.getBoundingClientRect().top >= window.innerHeight) break;
    seen.push(child);
  }
  return seen;
}

/** Where the article comes out from under what stays on the screen: the header, and on a phone the map. */
export function bottomOfCovers(article: HTMLElement): number {
  const { left, right } = article.getBoundingClientRect();
  return Math.max(
    0,
    ...[...document.querySelectorAll('[data-covers]')]
      .map((element) => element.getBoundingClientRect())
      .filter((cover) => cover.left < right && cover.right > left)
      .map((cover) => cover.bottom),
  );
}
