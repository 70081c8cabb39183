import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { openGazetteer } from '../gazetteer/open-gazetteer.ts';
import { textAt } from './text-at.ts';

/** Where the gazetteer of this site stands. */
export function gazetteerAddress(): URL {
  const { root = './' } = document.documentElement.dataset;
  return new URL('gazetteer/', new URL(root, window.location.href));
}

let opened: Promise<Gazetteer> | undefined;

/** The gazetteer of this site, opened when it is asked for first: each file is fetched when a name needs it. */
export function gazetteer(): Promise<Gazetteer> {
  opened ??= openGazetteer((name) => textAt(new URL(name, gazetteerAddress())));
  // A failure is not kept: the next search asks again.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}
