import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import type { Rendered } from '../app/entry-server.tsx';
import { excerpt } from '../messages/excerpt.ts';
import { formatLocale } from '../messages/format.ts';
import { shareTitle } from '../messages/titles.ts';
import { type DeepLink, isVisitLink, rootFrom } from '../navigation/deep-link.ts';
import { accountOf } from '../visit/accounts.ts';
import { attribute, jsonForHtml, text } from './escape.ts';
import { FEEDS } from './feeds.ts';
import { ICONS } from './icons.ts';
import { oembedLink } from './oembed.ts';
import { correctionsShown, type PageSubject } from './page-subject.ts';
import { addressFrom, pageOf } from './public-address.ts';
import type { Site } from './site.ts';
import { structuredData } from './structured-data.ts';

/** Letters of a description: what a search result and a chat bubble show of it. */
const DESCRIPTION = 200;

/**
 * What a page says of itself to whoever shows a link to it: title, description, address, picture, and the same as data.
 * The Open Graph protocol (ogp.me) wants whole addresses. Without the site's own, the address is left out, since a wrong
 * one is worse than none; the picture stays as a relative one, which many apps do follow.
 */
export function pageHead(
  site: Site,
  link: DeepLink,
  rendered: Rendered,
  subject: PageSubject | undefined,
): readonly string[] {
  const description = excerpt(rendered.description, DESCRIPTION);
  const title = subject && isVisitLink(link) ? shareTitle(subject.visit, subject.stop) : rendered.title;
  const picture = pictureOf(subject);
  const image = addressFrom(site, link, picture.path);
  const canonical = site.address === undefined ? undefined : addressFrom(site, link, pageOf(link));
  const published = subject && isVisitLink(link) ? accountOf(subject.visit, link.account)?.date : undefined;
  const corrected = subject && correctionsShown(subject).at(-1)?.date;
  return [
    `<title>${text(rendered.title)}</title>`,
    meta('name', 'description', description),
    ...(canonical === undefined ? [] : [`<link rel="canonical" href="${attribute(canonical)}">`]),
    meta('property', 'og:type', subject ? 'article' : 'website'),
    meta('property', 'og:site_name', messages.product),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    ...(canonical === undefined ? [] : [meta('property', 'og:url', canonical)]),
    meta('property', 'og:locale', formatLocale(rendered.language)),
    meta('property', 'og:image', image),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(picture.width)),
    meta('property', 'og:image:height', String(picture.height)),
    meta('property', 'og:image:alt', picture.alt),
    ...(published === undefined ? [] : [meta('property', 'article:published_time', published)]),
    ...(corrected === undefined ? [] : [meta('property', 'article:modified_time', corrected)]),
    meta('name', 'twitter:card', subject ? 'summary_large_image' : 'summary'),
    meta('name', 'twitter:title', title),
    meta('name', 'twitter:description', description),
    meta('name', 'twitter:image', image),
    meta('name', 'twitter:image:alt', picture.alt),
    ...siteLinks(site, rootFrom(link)),
    ...(subject && isVisitLink(link) ? oembedLink(site, link, title) : []),
    // An embed is a part of its page, which says the same.
    ...(subject && isVisitLink(link) && link.view === 'page'
      ? [`<script type="application/ld+json">${jsonForHtml(structuredData(site, link, subject))}</script>`]
      : []),
  ];
}

const meta = (key: 'name' | 'property', name: string, content: string) =>
  `<meta ${key}="${name}" content="${attribute(content)}">`;

function pictureOf(subject: PageSubject | undefined) {
  if (!subject) return { path: ICONS.large.path, width: 512, height: 512, alt: messages.product };
  const { visit, stop, card } = subject;
  const { width, height } = card.drawing;
  return { path: card.path, width, height, alt: standing.cardDescription(visit, stop) };
}

/** What every page links to: the site's icons, its manifest, its feeds. */
function siteLinks(site: Site, root: string): readonly string[] {
  return [
    `<link rel="icon" href="${root}icon.svg" type="image/svg+xml">`,
    `<link rel="icon" href="${root}${ICONS.small.path}" type="image/png" sizes="32x32">`,
    `<link rel="apple-touch-icon" href="${root}${ICONS.touch.path}">`,
    `<link rel="manifest" href="${root}manifest.webmanifest">`,
    ...(site.address === undefined
      ? []
      : FEEDS.map(
          ({ path, type }) =>
            `<link rel="alternate" type="${type}" title="${attribute(standing.feedTitle)}" href="${root}${path}">`,
        )),
  ];
}
