/** The two ways through a visit: as it happened, or as the article comes to it. */
export type Order = 'visited' | 'reported';

/** What the reader looks at. The address bar holds exactly this and nothing else does. */
export type DeepLink =
  | { readonly kind: 'gallery' }
  | { readonly kind: 'visit'; readonly visit: string; readonly order: Order }
  | { readonly kind: 'stop'; readonly visit: string; readonly stop: string; readonly order: Order };

export const GALLERY: DeepLink = { kind: 'gallery' };

/** The page's folder below the site's root, without a leading slash: '', 'visit/' or 'visit/stop/'. */
export function pathOf(link: DeepLink): string {
  switch (link.kind) {
    case 'gallery':
      return '';
    case 'visit':
      return `${link.visit}/`;
    case 'stop':
      return `${link.visit}/${link.stop}/`;
  }
}

/** The way from a page up to the site's root: './', '../' or '../../'. Keeps the site free to live under any path. */
export function rootFrom(link: DeepLink): string {
  return { gallery: './', visit: '../', stop: '../../' }[link.kind];
}

/** The query that a link carries; the order that things happened in is the default and adds nothing. */
function queryOf(link: DeepLink): string {
  return link.kind !== 'gallery' && link.order === 'reported' ? '?order=reported' : '';
}

/** A link's address relative to the site's root. */
export function addressOf(link: DeepLink): string {
  return pathOf(link) + queryOf(link);
}

/** The `href` of one page as another page has to write it, relative, so that no page knows where the site lives. */
export function hrefOf(to: DeepLink, from: DeepLink): string {
  return rootFrom(from) + addressOf(to);
}

/**
 * The inverse of `addressOf`: an address relative to the root ('visit/stop/?order=reported#x') as a link, or
 * undefined for one that no page of this shape has. Whether such a visit exists is not asked here.
 */
export function parseAddress(address: string): DeepLink | undefined {
  const { pathname, searchParams } = new URL(address, 'https://root.invalid/');
  const parts = pathname
    .replace(/\/index\.html$/, '/')
    .split('/')
    .filter((part) => part !== '');
  const order: Order = searchParams.get('order') === 'reported' ? 'reported' : 'visited';
  const [visit, stop, ...rest] = parts;
  if (rest.length > 0) return undefined;
  if (visit === undefined) return GALLERY;
  if (stop === undefined) return { kind: 'visit', visit, order };
  return { kind: 'stop', visit, stop, order };
}

/** The same place in the visit, gone through in another order. */
export function inOrder<Link extends DeepLink>(link: Link, order: Order): Link {
  return link.kind === 'gallery' ? link : { ...link, order };
}

/** Whether two links look at the same thing in the same order. */
export function sameLink(a: DeepLink, b: DeepLink): boolean {
  return addressOf(a) === addressOf(b);
}
