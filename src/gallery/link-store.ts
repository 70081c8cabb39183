import { addressOf, type DeepLink, sameLink } from '../navigation/deep-link.ts';
import { parseAddress } from '../navigation/parse-address.ts';

/**
 * The address bar as a store for a page whose address is its query. A choice is a step of the reader's history; what passes by (a
 * handle that is drawn along) is shown and is no address until it has settled.
 */
export interface LinkStore<Link extends DeepLink> {
  readonly current: () => Link;
  readonly subscribe: (listener: () => void) => () => void;
  readonly navigate: (link: Link, how: 'choice' | 'passing' | 'reading') => void;
}

/** `root` is the absolute address of the site's root; `initial` what the page shows whose address is none of its own. */
export function createLinkStore<Link extends DeepLink>(root: URL, initial: Link): LinkStore<Link> {
  const inBar = (): Link => {
    const { pathname, search } = window.location;
    const link = parseAddress(pathname.slice(root.pathname.length) + search);
    // A link of the same kind is of the same shape.
    return link?.kind === initial.kind ? (link as Link) : initial;
  };
  let now = inBar();
  const listeners = new Set<() => void>();
  const show = (link: Link) => {
    now = link;
    for (const listener of listeners) listener();
  };
  window.addEventListener('popstate', () => show(inBar()));
  return {
    current: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    navigate: (link, how) => {
      const url = new URL(addressOf(link), root);
      try {
        if (how === 'reading') window.history.replaceState(null, '', url);
        else if (how === 'choice' && !sameLink(link, inBar())) window.history.pushState(null, '', url);
      } catch {
        // As on the page of a visit (app/location.ts): a browser may take no more of them for now.
      }
      show(link);
    },
  };
}
