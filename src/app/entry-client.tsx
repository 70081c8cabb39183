import '../ui/style.css';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { VISITS_CHANGED, type VisitsChanged } from '../dev/visits-changed.ts';
import { learnAnswers } from '../messages/intl.ts';
import { isVisitLink, type VisitLink } from '../navigation/deep-link.ts';
import { parseAddress } from '../navigation/parse-address.ts';
import { staysWhole } from '../ui/stays-whole.ts';
import { App } from './app.tsx';
import { Embed } from './embed.tsx';
import { createLocationStore } from './location.ts';
import { type LongPage, PAGE_DATA_ID, type PageData } from './page-data.ts';
import { createScroller } from './scroller.ts';
import { limitStrings } from './trusted-types.ts';
import type { Surroundings } from './use-guide.ts';

const holder = document.getElementById('root');
const json = document.getElementById(PAGE_DATA_ID)?.textContent;
const { root: toRoot = './', address = '' } = document.documentElement.dataset;
const page = parseAddress(address);

if (holder && json && page && isVisitLink(page)) {
  // The build wrote this JSON from a checked visit, into this very page.
  const carried = JSON.parse(json) as PageData | LongPage;
  const root = new URL(toRoot, window.location.href);
  const worker = new URL('service-worker.js', root);
  limitStrings(carried.tiles, worker);
  // Browsers look the icon up anew when the address changes, and its own is relative to the page that was opened.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]'))
    link.href = `${link.href}`;
  // The app brings the passage into view itself; a position kept by the browser would count as reading.
  window.history.scrollRestoration = 'manual';
  const scroller = createScroller();
  const surroundings = { scroller, root, worker: mayKeep() ? worker : undefined };
  if ('folder' in carried) void openLong(holder, page, carried, surroundings);
  else open(holder, page, carried, surroundings);
}

/** Brings a visit's page to life. */
function open(holder: HTMLElement, page: VisitLink, data: PageData, surroundings: Surroundings): void {
  learnAnswers(data.answers);
  const live = { ...surroundings, location: createLocationStore(surroundings.root, data.visit.id, page) };
  const Page = page.view === 'embed' ? Embed : App;
  const render = (now: PageData) => <Page data={now} page={page} sketch="" live={live} />;
  startTransition(() => {
    const app = hydrateRoot(holder, render(data), staysWhole(holder));
    // While developing: a saved file comes into the open page, which stays where it is read.
    import.meta.hot?.on(VISITS_CHANGED, async ({ whole }: VisitsChanged) => {
      if (!whole) return;
      const text = await fetch(window.location.href).then((answer) => answer.text());
      const saved = new DOMParser()
        .parseFromString(text, 'text/html')
        .getElementById(PAGE_DATA_ID)?.textContent;
      // The stop or the visit may be gone.
      if (!saved) return window.location.reload();
      // Written by the same build, see above.
      const now = JSON.parse(saved) as PageData | LongPage;
      if ('folder' in now) return window.location.reload();
      learnAnswers(now.answers);
      app.render(render(now));
    });
  });
}

/** The same for a page of a long visit, whose data is fetched. Without it, the page stays as it was prerendered. */
async function openLong(
  holder: HTMLElement,
  page: VisitLink,
  carried: LongPage,
  surroundings: Surroundings,
): Promise<void> {
  const { openLongPage } = await import('./open-long-page.tsx');
  await openLongPage(holder, page, carried, surroundings);
}

/**
 * Whether this page keeps its visit: a built one, in a window of its own (a frame's storage is not the reader's own
 * choice), for a reader who does not ask to save data.
 */
function mayKeep(): boolean {
  // TypeScript's DOM library does not know the Network Information API, which some browsers have.
  const { connection } = navigator as { readonly connection?: { readonly saveData: boolean } };
  const built = document.documentElement.dataset['version'] !== undefined;
  return built && window.top === window && 'serviceWorker' in navigator && !connection?.saveData;
}
