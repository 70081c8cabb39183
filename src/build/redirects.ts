import { standing } from '#messages/standing.ts';
import { hrefOf, isVisitLink, pathOf, rootFrom } from '../navigation/deep-link.ts';
import type { Redirect } from '../navigation/redirects.ts';
import { attribute, text } from './escape.ts';
import { oembedLink } from './oembed.ts';
import { addressFrom, pageOf } from './public-address.ts';
import type { Site } from './site.ts';

/**
 * Goes on to where the page's one link leads, with the query (the order of the stops) and the fragment (the words that a
 * link points at), which a page that is only refreshed would lose. The former address stays out of the history.
 */
export const GO_ON = `location.replace(document.querySelector('a').href+location.search+location.hash)`;

/**
 * The page at a former address, with what the page is called that it leads to: any file host can serve it, and it needs no script,
 * only the query and fragment do.
 */
export function redirectDocument(
  site: Site,
  { from, to }: Redirect,
  named: { readonly title: string; readonly language: string },
  policy: readonly string[],
): string {
  const href = attribute(hrefOf(to, from));
  const title = text(named.title);
  return [
    '<!doctype html>',
    `<html lang="${attribute(named.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...policy,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}</title>`,
    `<link rel="canonical" href="${attribute(addressFrom(site, from, pageOf(to)))}">`,
    ...(isVisitLink(to) ? oembedLink(site, to, named.title) : []),
    // Without one, browsers ask the host for /favicon.ico.
    `<link rel="icon" href="${rootFrom(from)}icon.svg" type="image/svg+xml">`,
    // Where there are scripts, a refresh would overtake the one below.
    `<noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>`,
    '</head>',
    '<body>',
    `<p lang="en">${text(standing.pageMoved)} <a href="${href}">${title}</a></p>`,
    `<script>${GO_ON}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * `_redirects`, which Netlify and Cloudflare read. Cloudflare goes by it before it looks for a file, up to 2,000 lines; Netlify finds the
 * page at the former address first, which leads on itself.
 */
export function redirectsFile(redirects: readonly Redirect[], base = '/'): string {
  return redirects.map(({ from, to }) => `${base}${pathOf(from)} ${base}${pathOf(to)} 301\n`).join('');
}
