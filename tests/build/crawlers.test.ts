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

it('tells who follows it of an old journey that has come to the archive lately, and when it came', () => {
  const site = siteOf(400);
  const told = ({ articles: [first] }: Site['visits'][number]) => first?.date ?? '';
  const [oldest] = [...site.visits].sort((a, b) => (told(a) < told(b) ? -1 : 1));
  const id = oldest?.id ?? '';
  const firstRecords = new Map(
    site.visits.map((visit) => [
      visit.id,
      { id: visit.id, day: visit.id === id ? '2026-11-02' : '2026-11-01' },
    ]),
  );
  const { items } = JSON.parse(
    textsOf(feedFiles({ ...site, firstRecords }, {} as Renderer)).get('feed.json') ?? '',
  ) as { readonly items: readonly Readonly<Record<'url' | 'date_published' | 'date_modified', string>>[] };
  expect(items[0]).toMatchObject({
    url: `${ADDRESS}${id}/`,
    date_published: '2026-11-02T00:00:00.000Z',
    date_modified: '2026-11-02T00:00:00.000Z',
  });
  // Of what came together the latest told comes first.
  const days = items
    .slice(1)
    .map(({ url }) => told(site.visits.find((each) => url === `${ADDRESS}${each.id}/`) ?? never()));
  expect([...days].sort().reverse()).toEqual(days);
});

function never(): never {
  throw new Error('the feed names a visit that is none');
}
