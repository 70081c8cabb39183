import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../src/archive/topics.ts';
import { feedFiles } from '../../src/build/feeds.ts';
import type { Renderer } from '../../src/build/renderer.ts';
import { EMPTY_SITE, type Site, type SiteFile } from '../../src/build/site.ts';
import { crawlerFiles } from '../../src/build/sitemap.ts';
import { madeVisits } from '../bench/made-visits.ts';

const ADDRESS = 'https://news.example/maps/';

/** What the files for crawlers and feed readers are made from. */
function siteOf(count: number): Site {
  const made = madeVisits(20);
  const visits = Array.from({ length: count }, (_, number) => {
    const visit = made[number % made.length];
    if (!visit) throw new Error('there are visits');
    return { ...visit, id: `${visit.id}-${number}` };
  });
  return {
    ...EMPTY_SITE,
    visits,
    topics: topicsOf(made),
    covers: new Map(visits.map(({ id }) => [id, `assets/${id}.png`])),
    address: ADDRESS,
  };
}

const textsOf = (files: Iterable<SiteFile>) =>
  new Map([...files].map(([path, content]) => [path, String(content)]));

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, path = '']) => path);

describe('an archive with more addresses than a sitemap may have', () => {
  const files = textsOf(crawlerFiles(siteOf(6000)));
  const index = files.get('sitemap.xml') ?? '';

  it('has an index that names sitemaps of a size that the protocol allows', () => {
    expect(index).toContain('<sitemapindex');
    const parts = locations(index).map((each) => each.slice(ADDRESS.length));
    expect(parts.length).toBeGreaterThan(1);
    expect([...files.keys()].sort()).toEqual(['robots.txt', 'sitemap.xml', ...parts].sort());
    for (const part of parts) {
      const text = files.get(part) ?? '';
      expect(locations(text).length).toBeLessThanOrEqual(50_000);
      expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024 * 1024);
    }
  });

  it('names each address once, and none of them is left out', () => {
    const all = locations(index).flatMap((part) => locations(files.get(part.slice(ADDRESS.length)) ?? ''));
    expect(new Set(all).size).toBe(all.length);
    for (const path of ['', 'page/2/', 'page/250/', 'search/', 'compare/', 'people/', 'years/'])
      expect(all).toContain(ADDRESS + path);
    for (const number of [0, 3000, 5999])
      expect(all.filter((each) => each.endsWith(`-${number}/`)).length).toBe(1);
  });
});

it('follows the newest of an archive in a feed that does not grow with it', () => {
  // Nothing is drawn: each visit has its card.
  const feeds = textsOf(feedFiles(siteOf(400), {} as Renderer));
  const { items } = JSON.parse(feeds.get('feed.json') ?? '') as {
    readonly items: readonly { readonly date_published: string }[];
  };
  expect(items.length).toBe(50);
  const days = items.map((item) => item.date_published);
  expect([...days].sort().reverse()).toEqual(days);
  expect(feeds.get('feed.atom')?.match(/<entry>/g)?.length).toBe(50);
});
