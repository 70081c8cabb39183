import { useRef, useSyncExternalStore } from 'react';
import type { VisitLink } from '../navigation/deep-link.ts';
import type { Overview } from '../visit/overview.ts';
import type { Library } from './library.ts';
import type { Arrival, LocationStore } from './location.ts';
import type { PageData } from './page-data.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useWhenStill } from './use-when-still.ts';

/** What the parts of a page show, which follow a step one after the other. */
export interface Views {
  readonly arrival: Arrival;
  /** The arrival that the card and the article show: a frame later than the rest, so that a step answers at once. */
  readonly shown: Arrival;
  /** The arrival that the map shows: while somebody reads on, once the page is still. */
  readonly onMap: Arrival;
  /** The visit, or the part of it, for each of them. */
  readonly data: PageData;
  readonly shownData: PageData;
  readonly mapData: PageData;
  /** All stops of a long visit in brief, once they have come. */
  readonly overview: Overview | undefined;
}

/** Where both come from: the address, and of a long visit its files. */
interface Source {
  readonly location: LocationStore;
  readonly library?: Library;
}

const NOTHING = () => () => {};
const none = () => undefined;

/** What the parts of a page show of a visit at its address; `first` is what the page came with. */
export function useViews(first: PageData, page: VisitLink, live: Source | undefined): Views {
  const prerendered = useRef<Arrival>({ link: page, cause: 'load' }).current;
  const arrival = useSyncExternalStore<Arrival>(
    live?.location.subscribe ?? NOTHING,
    live?.location.current ?? (() => prerendered),
    () => prerendered,
  );
  const shown = useAfterPaint(arrival);
  const onMap = useWhenStill(shown);
  const { library } = live ?? {};
  const overview = useSyncExternalStore(library?.onOverview ?? NOTHING, library?.overview ?? none, none);
  const dataFor = ({ link }: Arrival) => library?.dataFor(link) ?? first;
  return {
    arrival,
    shown,
    onMap,
    data: dataFor(arrival),
    shownData: dataFor(shown),
    mapData: dataFor(onMap),
    overview,
  };
}
