import { type DeepLink, inView, isVisitLink, pathOf, rootFrom } from '../navigation/deep-link.ts';
import type { Site } from './site.ts';

/**
 * The address of something below the site's root, as a page has to write it: whole where the owner named the site's
 * address, else relative to the page, which says the same to a reader who is there.
 */
export function addressFrom(site: Site, from: DeepLink, path: string): string {
  return (site.address ?? rootFrom(from)) + path;
}

/** The path of the one page that stands for a link: the same for every order, view and quotation. */
export function pageOf(link: DeepLink): string {
  return pathOf(isVisitLink(link) ? inView(link, 'page') : link);
}
