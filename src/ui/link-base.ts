import { hrefOf, linkTo, type VisitLink } from '../navigation/deep-link.ts';

/** What a link decides of the links to stops on its page: the address of any stop, written from there. */
export const linkBase = (link: VisitLink): string => hrefOf(linkTo('x', link), link);

/**
 * For `memo`: what is told by its other props all that it shows of a link (its base, whether its stop is the current one)
 * need not render anew because the reader has gone on.
 */
export function sameApartFromLink<P extends { readonly link: VisitLink }>(was: P, is: P): boolean {
  // The keys of a value are those of its type: props are written out where they are given.
  const keys = Object.keys(is) as (keyof P)[];
  return keys.every((key) => key === 'link' || was[key] === is[key]);
}
