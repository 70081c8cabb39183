import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Block } from '../article/article.ts';
import type { VisitLink } from '../navigation/deep-link.ts';
import type { ShownChapter } from '../ui/long-article.tsx';
import { accountOf } from '../visit/accounts.ts';
import type { Visit } from '../visit/visit.ts';
import type { Library } from './library.ts';
import { chapterOf } from './page-data.ts';

/** As much of a long account as is shown. */
interface Chapters {
  /** They follow each other. */
  readonly chapters: readonly ShownChapter[];
  /** How many the account has. */
  readonly count: number;
  /** The same chapters with other blocks, as many as theirs: those in which words are marked. */
  readonly withBlocks: (blocks: readonly Block[]) => readonly ShownChapter[];
  /** To be put before and after them: what comes near these is read on. */
  readonly before: RefObject<HTMLParagraphElement | null>;
  readonly after: RefObject<HTMLParagraphElement | null>;
}

/** How far from view the next chapter is fetched, in pixels. */
const AHEAD = 1500;

/** The chapters of the account that is read: the one that the link leads to, and what the reader scrolls on to. */
export function useChapters(
  visit: Visit,
  link: VisitLink,
  first: ShownChapter | undefined,
  library: Library | undefined,
): Chapters {
  const account = accountOf(visit, link.account)?.id ?? '';
  const count = visit.whole?.chapters[account]?.length ?? 0;
  const wanted = chapterOf(visit, link);
  const [range, setRange] = useState<Range>({
    from: first?.index ?? 0,
    to: first?.index ?? 0,
    isReading: false,
  });
  const isShown = wanted === undefined || (wanted >= range.from && wanted <= range.to);
  const now = isShown ? range : withChapter(range, wanted);
  if (now !== range) setRange(now);
  const { from, to, isReading } = now;

  const known = useRef(new Map<string, ShownChapter>());
  const chapters = useMemo(() => {
    const shown: ShownChapter[] = [];
    for (let index = from; index <= to; index++) {
      const key = `${account} ${index}`;
      const file = library?.chapter(account, index);
      const chapter =
        known.current.get(key) ??
        (file ? { index, chapter: file, named: file.named } : index === first?.index ? first : undefined);
      if (chapter) shown.push(chapter);
      if (chapter) known.current.set(key, chapter);
    }
    return shown;
  }, [account, from, to, library, first]);

  const before = useRef<HTMLParagraphElement>(null);
  const after = useRef<HTMLParagraphElement>(null);
  useKeepPlace(before, from);
  useEffect(() => {
    if (!library) return;
    const bring = (chapter: number) => {
      if (chapter < 0 || chapter >= count) return;
      library.loadChapter(account, chapter).then(
        () => setRange((was) => (was.from === from && was.to === to ? withChapter(was, chapter) : was)),
        // Without a network the link to the chapter's page stays.
        () => {},
      );
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) bring(target === before.current ? from - 1 : to + 1);
        }
      },
      { rootMargin: `${AHEAD}px 0px` },
    );
    if (!isReading) {
      const begin = (event: Event) => {
        if (scrolls(event)) setRange((was) => ({ ...was, isReading: true }));
      };
      for (const type of HANDS) window.addEventListener(type, begin, { passive: true });
      return () => {
        for (const type of HANDS) window.removeEventListener(type, begin);
      };
    }
    for (const { current } of [before, after]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, [library, account, count, from, to, isReading]);

  const withBlocks = (blocks: readonly Block[]): readonly ShownChapter[] => {
    let taken = 0;
    return chapters.map((shown) => {
      const start = taken;
      taken += shown.chapter.blocks.length;
      return { ...shown, chapter: { ...shown.chapter, blocks: blocks.slice(start, taken) } };
    });
  };
  return { chapters, count, withBlocks, before, after };
}

/** What a reader moves a page by. */
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
const SCROLL_KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', ' '];

/** A press scrolls only on the scroll bar, which is the root's own. */
const scrolls = (event: Event): boolean =>
  event instanceof KeyboardEvent
    ? SCROLL_KEYS.includes(event.key)
    : event.type !== 'pointerdown' || event.target === document.documentElement;

interface Range {
  readonly from: number;
  readonly to: number;
  /** Whether the reader has moved the page since this came: only then is it read on. */
  readonly isReading: boolean;
}

/** A range that reaches as far as a chapter beside it; or where that is farther, the chapter alone. */
function withChapter(range: Range, chapter: number): Range {
  if (chapter === range.to + 1) return { ...range, to: chapter };
  if (chapter === range.from - 1) return { ...range, from: chapter };
  return { from: chapter, to: chapter, isReading: false };
}

/** Where a browser does not do it by itself, what is read stays where it is when a chapter comes before it. */
function useKeepPlace(before: RefObject<HTMLParagraphElement | null>, from: number): void {
  const was = useRef<{ readonly from: number; readonly top: number; readonly chapter: Element }>(undefined);
  useLayoutEffect(() => {
    const last = was.current;
    if (last && from === last.from - 1 && !CSS.supports('overflow-anchor', 'auto')) {
      window.scrollBy({ top: last.chapter.getBoundingClientRect().top - last.top, behavior: 'instant' });
    }
    const note = () => {
      const chapter = before.current?.nextElementSibling;
      was.current = chapter ? { from, top: chapter.getBoundingClientRect().top, chapter } : undefined;
    };
    if (CSS.supports('overflow-anchor', 'auto')) return;
    note();
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [before, from]);
}
