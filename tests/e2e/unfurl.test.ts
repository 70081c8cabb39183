import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import ogs from 'open-graph-scraper';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSite } from '../../src/build/read-site.ts';
import type { Site } from '../../src/build/site.ts';
import { pageLinks } from '../../src/build/visit-links.ts';
import { formatWhen } from '../../src/messages/format.ts';
import { pathOf } from '../../src/navigation/deep-link.ts';
import { currentStop } from '../../src/navigation/step.ts';
import { accountOf } from '../../src/visit/accounts.ts';
import { launch } from './browser.ts';
import {
  ADDRESS,
  coloursOf,
  pagesOf,
  pictureOf,
  type SiteWithAddress,
  siteWithAddress,
} from './built-site.ts';

let browser: Browser;
let parser: Page;
let site: Site;
let root: string;
let again: SiteWithAddress['again'];
/** The pages of a site that knows its address, and of one that does not. */
let whole: ReadonlyMap<string, string>;
let bare: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await readSite();
  bare = await pagesOf('dist');
  ({ root, again } = await siteWithAddress());
  whole = await pagesOf(join(root, 'dist'));
  browser = await launch();
  parser = await browser.newPage();
});
afterAll(() => browser?.close());

/** What a page's head says, as a browser reads it: texts of elements, and attributes by selector. */
const headOf = (html: string) =>
  // The rest, a hundred times as long, is not asked about.
  parser.evaluate(
    (source) => {
      const page = new DOMParser().parseFromString(source, 'text/html');
      const values = (selector: string, name: string) =>
        [...page.head.querySelectorAll(selector)].map((element) => element.getAttribute(name));
      return {
        title: page.title,
        descriptions: values('meta[name=description]', 'content'),
        canonical: values('link[rel=canonical]', 'href'),
        address: values('meta[property="og:url"]', 'content'),
        feeds: values('link[rel=alternate]', 'type'),
        images: values('meta[property="og:image"], meta[name="twitter:image"]', 'content'),
        links: values('link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]', 'href'),
      };
    },
    html.slice(0, html.indexOf('<body')),
  );

/** A page as an app sees it that shows a link to it: by a reader of Open Graph that is not ours. */
async function unfold(html: string) {
  const { error, result } = await ogs({ html });
  expect(error).toBe(false);
  return result;
}

/** The same of a page of the site that knows its address, each read once. */
const unfolded = new Map<string, ReturnType<typeof unfold>>();
function unfoldAt(path: string) {
  const seen = unfolded.get(path) ?? unfold(whole.get(path) ?? '');
  unfolded.set(path, seen);
  return seen;
}

const subjects = () =>
  site.visits.flatMap((visit) =>
    pageLinks(visit).map((link) => ({
      visit,
      account: accountOf(visit, link.account),
      stop: currentStop(visit, link),
      path: pathOf(link),
    })),
  );

describe('with an address', () => {
  it('gives every page tags that say what its data says', async () => {
    const pages = [...whole.keys()].filter(
      (path) =>
        !/(embed|how-we-know|files)\/$/.test(path) &&
        !/^(page|compare|corrections|search|people|places|countries|years)\//.test(path),
    );
    expect(pages.sort()).toEqual(['', ...subjects().map(({ path }) => path)].sort());
    for (const { visit, account, stop, path } of subjects()) {
      const html = whole.get(path) ?? '';
      const head = await headOf(html);
      const seen = await unfoldAt(path);
      expect(head.canonical, path).toEqual([ADDRESS + path]);
      expect(seen.ogUrl, path).toBe(ADDRESS + path);
      expect(seen.ogType, path).toBe('article');
      expect(seen.ogSiteName, path).toBe('Whereabouts');
      expect(seen.ogLocale, path).toBe('en_GB');
      expect(seen.articlePublishedTime, path).toBe(account?.date);
      expect(head.title, path).toContain(visit.title);
      for (const title of [seen.ogTitle, seen.twitterTitle]) {
        expect(title, path).toContain(visit.title);
        expect(title, path).toContain(stop ? stop.name.value : formatWhen(visit.dates.value));
        if (stop)
          expect(title, path).toMatch(new RegExp(`^${stop.number}\\. .*${formatWhen(stop.when.value)}`));
      }
      const text = stop ? stop.events.map(({ value }) => value).join(' ') : visit.description;
      for (const said of [seen.ogDescription, seen.twitterDescription, head.descriptions[0]]) {
        expect(text.startsWith(said?.replace(/…$/, '') ?? '-'), path).toBe(true);
        expect(said?.length, path).toBeLessThanOrEqual(200);
      }
      expect(seen.twitterCard, path).toBe('summary_large_image');
      const [image] = seen.ogImage ?? [];
      expect(image, path).toMatchObject({ width: '1200', height: '630', type: 'image/png' });
      expect(image?.alt, path).toContain(stop ? stop.name.value : visit.title);
      expect(seen.twitterImage?.[0]?.url, path).toBe(image?.url);
    }
  });

  it('gives every visit and stop a picture of its own, in its size, with something on it', async () => {
    const drawn = new Set<string>();
    for (const { path } of subjects()) {
      const { ogImage } = await unfoldAt(path);
      const address = ogImage?.[0]?.url ?? '';
      expect(address).toMatch(/^https:\/\/news\.example\/maps\/assets\/cards\/[\w-]+-[\da-f]{8}\.png$/);
      const picture = await pictureOf(join(root, 'dist'), address.slice(ADDRESS.length));
      expect([picture.width, picture.height], path).toEqual([1200, 630]);
      const { most, different } = coloursOf(picture);
      expect(most, path).toBeLessThan(0.7);
      expect(different, path).toBeGreaterThan(500);
      drawn.add(picture.data.toString('base64'));
    }
    expect(drawn.size).toBe(subjects().length);
  });

  it('shows an embed as the page that it is a part of', async () => {
    for (const { path } of subjects()) {
      const embed = whole.get(`${path}embed/`) ?? '';
      const seen = await unfold(embed);
      const { ogUrl, ogTitle, ogImage } = await unfoldAt(path);
      expect(seen, path).toMatchObject({ ogUrl, ogTitle, ogImage });
      expect((await headOf(embed)).canonical, path).toEqual([ADDRESS + path]);
      expect(embed, path).not.toContain('application/ld+json');
    }
  });

  it('shows the front page with its icon', async () => {
    const seen = await unfold(whole.get('') ?? '');
    expect(seen).toMatchObject({ ogType: 'website', ogUrl: ADDRESS, twitterCard: 'summary' });
    expect(seen.ogImage?.[0]).toMatchObject({ url: `${ADDRESS}icons/icon-512.png`, width: '512' });
    const { feeds } = await headOf(whole.get('') ?? '');
    expect(feeds).toEqual(['application/atom+xml', 'application/feed+json']);
  });

  it('does not draw again what has not changed', () => {
    expect(again.said).not.toContain('address');
    expect(again.cards).toEqual(again.cardsBefore);
    expect(again.cards).toHaveLength(subjects().length + 5);
  });
});

describe('without an address', () => {
  it('names no address that could be wrong, and finds its pictures from each page', async () => {
    for (const [path, html] of bare) {
      const { canonical, address, feeds, images, links } = await headOf(html);
      expect([...canonical, ...address, ...feeds], path).toEqual([]);
      expect(images.length, path).toBe(2);
      for (const href of [...images, ...links]) {
        expect(href, path).toMatch(/^\.\.?\//);
        const file = new URL(href ?? '', `https://host.invalid/${path}`).pathname;
        expect((await stat(join('dist', file))).isFile(), file).toBe(true);
      }
    }
    for (const file of ['sitemap.xml', 'feed.atom', 'feed.json', `${site.visits[0]?.id}/oembed.json`]) {
      await expect(stat(join('dist', file))).rejects.toThrow('ENOENT');
    }
    expect(await readFile('dist/robots.txt', 'utf8')).not.toContain('Sitemap');
  });
});
