import {
  addressOf,
  type DeepLink,
  isVisitLink,
  linkTo,
  rootFrom,
  sameLink,
  type VisitLink,
} from '../navigation/deep-link.ts';
import { parseAddress, parseInFile } from '../navigation/parse-address.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { openAddressBar } from './address-bar.ts';
import { whenStill } from './scroller.ts';

/**
 * Why the reader is where they are. A choice (click, key, next) is a step of its history; reading and playing move
 * along without one. Only what comes from reading must not scroll the article.
 */
type Cause = 'load' | 'choice' | 'reading' | 'play' | 'history';

export interface Arrival {
  readonly link: VisitLink;
  readonly cause: Cause;
  /** Whether the stops stand in another order than before. */
  readonly turned?: boolean;
}

/** The address bar as a store: one value, one way to change it. */
export interface LocationStore {
  readonly current: () => Arrival;
  readonly subscribe: (listener: () => void) => () => void;
  readonly navigate: (link: VisitLink, cause: 'choice' | 'reading' | 'play') => void;
  /** The link that an absolute address of this site leads to; undefined for any other. */
  readonly linkOf: (url: URL) => DeepLink | undefined;
  /**
   * The address that an anchor leads to. Within the site it is relative to where the reader was when it was rendered, which the address
   * bar says later or says no more: it is read from the root, up to which it leads.
   */
  readonly urlOf: (anchor: HTMLAnchorElement) => URL;
}

/** How what leads within the site begins, see `rootFrom`. */
const TO_ROOT = /^(?:\.\.?\/)+/;

/** What has to be at hand before a link can be shown: of a long visit, the part and the chapter. */
interface Stock {
  readonly isReady: (link: VisitLink) => boolean;
  /** Brings it; fails where it cannot be had. */
  readonly prepare: (link: VisitLink) => Promise<void>;
}

/** `root` is the absolute address of the site's root, or of the one file; `visit` the visit that this page holds. */
export function createLocationStore(
  root: URL,
  visit: string,
  initial: VisitLink,
  stock?: Stock,
): LocationStore {
  const linkOf = initial.view === 'file' ? linksInFile(root, visit) : linksOnSite(root);
  const read = (): VisitLink => {
    const link = linkOf(new URL(window.location.href));
    return link && isVisitLink(link) && link.visit === visit ? link : initial;
  };

  const named = read();
  // A page that stands in for another begins with what it has.
  const comes = stock !== undefined && !stock.isReady(named);
  let arrival: Arrival = { link: comes ? initial : named, cause: 'load' };
  const listeners = new Set<() => void>();
  const arrive = (next: Arrival) => {
    arrival = { ...next, turned: next.link.order !== arrival.link.order };
    for (const listener of listeners) listener();
  };
  const whenReady = waitingFor(stock);
  // The page of a link may still be had where what it shows cannot, and if only from what the browser keeps.
  const open = (url: URL) => () => window.location.assign(url);
  if (comes)
    whenReady(
      named,
      () => arrive({ link: named, cause: 'load' }),
      () => window.location.replace(new URL(addressOf(linkTo(undefined, initial)), root)),
    );
  const bar = openAddressBar();
  let callOff = () => {};
  window.addEventListener('popstate', () => {
    bar.forget();
    const link = read();
    whenReady(link, () => arrive({ link, cause: 'history' }), open(new URL(window.location.href)));
  });

  return {
    current: () => arrival,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    navigate: (link, cause) => {
      const url = new URL(addressOf(link), root);
      const goOn = () => {
        const { link: from } = arrival;
        callOff();
        // While somebody reads on, only the last of many is written.
        if (cause !== 'reading' || arrival.cause !== 'reading') bar.write();
        // A frame's history is its host's: the reader's way back must not lead through our stops. Nor is one that plays by itself any
        // reader's own.
        if (cause !== 'choice' || link.view === 'embed' || link.play) bar.note(url, 'replace');
        else if (!sameLink(link, from)) bar.note(url, 'push');
        // What is rendered next has addresses that are relative to its own.
        if (rootFrom(link) !== rootFrom(from)) bar.write();
        else callOff = cause === 'reading' ? whenStill(bar.write) : afterPaint(bar.write);
        arrive({ link, cause });
      };
      // Where nobody stands by, an error of the browser's would stay: the next step is tried again instead.
      whenReady(link, goOn, cause === 'play' && link.play ? () => {} : open(url));
    },
    linkOf,
    urlOf: (anchor) => {
      const href = anchor.getAttribute('href') ?? '';
      return TO_ROOT.test(href) ? new URL(href.replace(TO_ROOT, './'), root) : new URL(anchor.href);
    },
  };
}

type LinkOf = LocationStore['linkOf'];

const linksInFile =
  (file: URL, visit: string): LinkOf =>
  (url) =>
    url.href.replace(/#.*$/, '') === file.href ? parseInFile(url.hash, visit) : undefined;

const linksOnSite =
  (root: URL): LinkOf =>
  (url) =>
    url.origin === root.origin && url.pathname.startsWith(root.pathname)
      ? parseAddress(url.pathname.slice(root.pathname.length) + url.search + url.hash)
      : undefined;

/** Goes on to a link at once where all is at hand, else when it has come, unless the reader has gone elsewhere since. */
function waitingFor(stock: Stock | undefined) {
  let wanted: VisitLink | undefined;
  return (link: VisitLink, goOn: () => void, otherwise: () => void) => {
    wanted = link;
    if (!stock || stock.isReady(link)) return goOn();
    stock.prepare(link).then(
      () => wanted === link && goOn(),
      () => wanted === link && otherwise(),
    );
  };
}
