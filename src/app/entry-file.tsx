import '../ui/style.css';
import { hydrateRoot } from 'react-dom/client';
import { learnAnswers } from '../messages/intl.ts';
import { staysAsItIs } from '../ui/stays-whole.ts';
import { App } from './app.tsx';
import { createLocationStore } from './location.ts';
import { fileLink, PAGE_DATA_ID, type PageData } from './page-data.ts';
import { createScroller } from './scroller.ts';
import { limitStrings } from './trusted-types.ts';

/** The script of a visit that is one file (studio/one-file.ts): the reader's own app, with all that it loads, in the page. */
const holder = document.getElementById('root');
const json = document.getElementById(PAGE_DATA_ID)?.textContent;

if (holder && json) {
  // The studio wrote this JSON from a checked visit, into this very page.
  const data = JSON.parse(json) as PageData;
  learnAnswers(data.answers);
  limitStrings(data.tiles);
  window.history.scrollRestoration = 'manual';
  const page = fileLink(data.visit.id);
  const root = new URL(window.location.href.replace(/#.*$/, ''));
  const live = {
    location: createLocationStore(root, data.visit.id, page),
    scroller: createScroller(),
    root,
    worker: undefined,
  };
  const app = <App data={data} page={page} sketch="" live={live} />;
  hydrateRoot(holder, app, staysAsItIs(holder));
}
