import { type MouseEvent, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { pageTitle, spokenStop } from '../messages/titles.ts';
import { isVisitLink, linkTo, stopLookedAt, type VisitLink, WHOLE } from '../navigation/deep-link.ts';
import { currentStop, positionOf, type Step, stepFrom } from '../navigation/step.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { motion } from '../ui/motion.ts';
import type { Playback } from '../ui/use-playback.ts';
import { accountOf } from '../visit/accounts.ts';
import type { Overview } from '../visit/overview.ts';
import type { Stop } from '../visit/visit.ts';
import type { Library } from './library.ts';
import type { Arrival, LocationStore } from './location.ts';
import type { PageData } from './page-data.ts';
import type { Scroller } from './scroller.ts';
import { passageElement, useArrival } from './use-arrival.ts';
import { usePlaying } from './use-playing.ts';
import { useStepKeys } from './use-step-keys.ts';
import { useViews, type Views } from './use-views.ts';

/** What surrounds a page in a browser, whatever it shows. */
export interface Surroundings {
  readonly scroller: Scroller;
  /** The address of the site's root. */
  readonly root: URL;
  /** The service worker; undefined where there is none: while developing, in a frame, in a browser without. */
  readonly worker: URL | undefined;
}

/** What only a browser has: the address bar and the scroll. The server renders without. */
export interface Live extends Surroundings {
  readonly location: LocationStore;
  /** Of a long visit: where the rest of it comes from. */
  readonly library?: Library;
}

/** Where the reader is in a visit, and every way of going on. */
export interface Guide extends Views {
  readonly stop: Stop | undefined;
  readonly playback: Playback;
  readonly cardOpen: boolean;
  /** What a live region has to say after a step. */
  readonly spoken: string;
  readonly step: (step: Step) => void;
  readonly chooseStop: (stop: string) => void;
  /** Goes where reading has come to: to a stop, by its id, or to `WHOLE`. */
  readonly readTo: (what: string) => void;
  readonly setCardOpen: (open: boolean) => void;
  /**
   * Takes over plain clicks on links within the visit, whoever drew them. All others, and the menu of a link, are left to the browser; the
   * link then says its address in full.
   */
  readonly follow: (event: MouseEvent) => void;
}

/** Keeps a page at its address: by links, keys, swipes, playing and the browser's own back and forward. */
export function useGuide(first: PageData, page: VisitLink, live: Live | undefined): Guide {
  const views = useViews(first, page, live);
  const { arrival, shown, data, shownData, overview } = views;
  const { link } = arrival;
  const { library } = live ?? {};
  const { visit } = data;
  const stop = currentStop(visit, link);
  const [cardOpen, setCardOpen] = useState(false);

  const go = useCallback(
    (to: VisitLink, why: 'choice' | 'reading' | 'play') => live?.location.navigate(to, why),
    [live],
  );
  // From where the reader is when it is called: the buttons that call it need not be drawn anew at each step.
  const take = useCallback(
    (which: Step, why: 'choice' | 'play'): boolean => {
      const from = live?.location.current().link;
      const to = from && stepFrom((library?.dataFor(from) ?? first).visit, from, which, library?.overview());
      if (to) go(to, why);
      return to !== undefined;
    },
    [live, library, first, go],
  );
  const playback = usePlaying(views, take, go);
  const { stop: pause, byItself, running } = playback;
  const step = useCallback(
    (which: Step) => {
      pause();
      take(which, 'choice');
    },
    [pause, take],
  );
  const chooseStop = useCallback(
    (to: string) => {
      pause();
      if (live) go(linkTo(to, live.location.current().link), 'choice');
    },
    [pause, go, live],
  );
  const readTo = (to: string) => {
    // Where nobody touches the page, nobody reads on: what scrolls it is the playing itself.
    if (byItself && running) return;
    // The page of the whole of a long visit shows another chapter than what is read.
    if (to === WHOLE && visit.whole) return;
    pause();
    // Reading on does not take the mark off the words that the reader was sent to.
    const next = linkTo(stopLookedAt(to), link);
    go({ ...next, ...(link.quote ? { quote: link.quote } : {}) }, 'reading');
  };

  const spoken = useMemo(() => spokenOf(shown, shownData, overview), [shown, shownData, overview]);
  useTitle(views);
  useArrival(shown, shownData.visit, live?.scroller);
  useLookAhead(views, library);

  // A step takes what the card said of the stop before away, and with it what had the focus there.
  useEffect(() => (live ? keepFocus(document.body) : undefined), [live]);

  useStepKeys(arrival, live?.scroller, step, () => {
    if (!cardOpen) return;
    setCardOpen(false);
    document.querySelector<HTMLElement>('[aria-controls="card"]')?.focus();
  });

  const follow = (event: MouseEvent) => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    if (!anchor || !live || event.defaultPrevented) return;
    const url = live.location.urlOf(anchor);
    const to = live.location.linkOf(url);
    // Each account has pages of its own.
    const isHere =
      to && isVisitLink(to) && to.visit === visit.id && to.view === link.view && to.account === link.account;
    if (!isHere || !isPlain(event) || anchor.target) {
      // The browser reads it from what the address bar says just then.
      if (url.href !== anchor.href) anchor.href = url.href;
      return;
    }
    event.preventDefault();
    const passage = url.hash && passageElement(url.hash.slice(1));
    if (passage) {
      live.scroller.show(passage, motion());
      setCardOpen(false);
      // The keys go on from there, too.
      const goal = passage.id === 'article' ? passage : passage.querySelector('a');
      if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
      return;
    }
    pause();
    go(to, 'choice');
  };

  return { ...views, stop, playback, cardOpen, spoken, step, chooseStop, readTo, setCardOpen, follow };
}

/** Whether an event on a link has it followed in this window: not its menu, nor what opens another one. */
const isPlain = ({ type, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  type === 'click' && button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** Has the title of the window name what the map shows: a browser takes its time over a title, too. */
function useTitle({ onMap: { link }, mapData: { visit } }: Views): void {
  const title = pageTitle(visit, currentStop(visit, link), accountOf(visit, link.account));
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Of a long visit, brings what the next steps show before they are taken. */
function useLookAhead({ arrival, shown, data, overview }: Views, library: Library | undefined): void {
  const lookAhead = useEffectEvent(() => {
    for (const which of ['next', 'previous'] as const) {
      const to = library && stepFrom(data.visit, arrival.link, which, overview);
      if (to && !library.isReady(to)) library.prepare(to).catch(() => {});
    }
  });
  useEffect(() => {
    if (shown) lookAhead();
  }, [shown]);
}

/** What a step came to, in words for who does not see it; nothing where it was none. */
function spokenOf(
  { link, cause, turned }: Arrival,
  { visit }: PageData,
  overview: Overview | undefined,
): string {
  if (cause === 'load' || cause === 'reading') return '';
  const stop = currentStop(visit, link);
  const place = stop
    ? spokenStop(visit, stop, positionOf(visit, link, overview) ?? stop.number)
    : messages.spokenWhole(visit);
  return turned ? `${messages.inOrder(link.order)}. ${place}` : place;
}
