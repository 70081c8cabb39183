import { CORRECTIONS, pathOf, SEARCH } from '../navigation/deep-link.ts';
import { lastKnownDay } from '../visit/last-known-day.ts';
import { COMPARE } from '../visit/reserved-ids.ts';
import { text } from './escape.ts';
import { galleryLinks } from './gallery.ts';
import type { Site, SiteFile } from './site.ts';
import { topicLinks } from './topic-links.ts';
import { readingLinks } from './visit-links.ts';

const SITEMAP = 'sitemap.xml';
/** Addresses of one file, by the protocol; an index names several. */
const MOST = 50_000;

/** sitemap.xml (sitemaps.org, protocol 0.9) where the site's address is known, and robots.txt, which names it. */
export function* crawlerFiles(site: Site): Generator<SiteFile> {
  const { address } = site;
  const rules = 'User-agent: *\nAllow: /\n';
  if (address === undefined) {
    yield ['robots.txt', rules];
    return;
  }
  const pages = site.visits.flatMap((visit) => {
    const paths = site.reading.get(visit.id) ?? readingLinks(visit).map(pathOf);
    return paths.map((path) => ({ path, day: lastKnownDay(visit) }));
  });
  const latest = pages
    .map(({ day }) => day)
    .sort()
    .at(-1);
  // What gathers visits is as new as the newest of them may be.
  const gathered = [
    ...[...galleryLinks(site), SEARCH, CORRECTIONS, ...topicLinks(site)].map(pathOf),
    `${COMPARE}/`,
  ];
  const all = [...(latest ? gathered.map((path) => ({ path, day: latest })) : []), ...pages];
  yield ['robots.txt', `${rules}\nSitemap: ${address}${SITEMAP}\n`];
  const entry = (kind: 'url' | 'sitemap') => (each: Listed) =>
    `<${kind}><loc>${text(address + each.path)}</loc><lastmod>${each.day}</lastmod></${kind}>`;
  if (all.length <= MOST) {
    yield [SITEMAP, sitemap('urlset', all.map(entry('url')))];
    return;
  }
  const parts: Listed[] = [];
  for (let from = 0; from < all.length; from += MOST) {
    const part = all.slice(from, from + MOST);
    const path = `sitemap-${parts.length + 1}.xml`;
    parts.push({ path, day: part.reduce((last, { day }) => (day > last ? day : last), '') });
    yield [path, sitemap('urlset', part.map(entry('url')))];
  }
  yield [SITEMAP, sitemap('sitemapindex', parts.map(entry('sitemap')))];
}

interface Listed {
  /** Below the site's root. */
  readonly path: string;
  readonly day: string;
}

const sitemap = (kind: 'urlset' | 'sitemapindex', lines: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${kind}>`,
    '',
  ].join('\n');
