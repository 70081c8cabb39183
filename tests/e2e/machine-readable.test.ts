import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseJsonFeed } from 'feedsmith';
import jsonld from 'jsonld';
import type { Browser } from 'playwright-core';
import RssParser from 'rss-parser';
import { parseSitemap } from 'sitemap';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readSite } from '../../src/build/read-site.ts';
import type { Site } from '../../src/build/site.ts';
import { pageLinks } from '../../src/build/visit-links.ts';
import { pathOf } from '../../src/navigation/deep-link.ts';
import { launch } from './browser.ts';
import { ADDRESS, coloursOf, pagesOf, pictureOf, siteWithAddress } from './built-site.ts';
import { serveFolder } from './static-host.ts';

let browser: Browser;
let site: Site;
let dist: string;

beforeAll(async () => {
  site = await readSite();
  dist = join((await siteWithAddress()).root, 'dist');
  browser = await launch();
});
afterAll(() => browser?.close());

const read = (path: string) => readFile(join(dist, path), 'utf8');
const S = 'https://schema.org/';
/** schema.org's own context, which the network has, for what these pages say: these of its properties are addresses. */
const CONTEXT = {
  '@vocab': S,
  ...Object.fromEntries(
    ['url', 'item', 'image', 'license', 'mainEntityOfPage', 'isBasedOn', 'sameAs', 'itemListOrder'].map(
      (name) => [name, { '@type': '@id' }],
    ),
  ),
};
/** A node of expanded JSON-LD: every key an IRI, every value a list. */
type Node = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> & {
  readonly '@id'?: string;
  readonly '@type'?: readonly string[];
};

/** Reads a page's JSON-LD as a crawler does: by a processor of the standard, from the page's own address. */
async function nodesOf(html: string, base: string): Promise<readonly Node[]> {
  const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
  // Its declarations know neither a loader without a callback nor that what is expanded can be flattened.
  const options = {
    base,
    documentLoader: async (url: string) => ({ documentUrl: url, document: { '@context': CONTEXT } }),
  } as never;
  const expanded = await jsonld.expand(JSON.parse(json), options);
  return (await jsonld.flatten(expanded as never)) as unknown as readonly Node[];
}

const ofType = (nodes: readonly Node[], type: string) =>
  nodes.filter((node) => node['@type']?.includes(S + type));
const values = (node: Node | undefined, name: string) =>
  (node?.[S + name] ?? []).map((value) => value['@value'] ?? value['@id']);
const follow = (nodes: readonly Node[], node: Node | undefined, name: string) =>
  values(node, name).flatMap((id) => nodes.filter((each) => each['@id'] === id));

it('tells a visit as a trip whose itinerary is its stops, and its articles as news', async () => {
  const pages = await pagesOf(dist);
  for (const visit of site.visits) {
    const address = `${ADDRESS}${visit.id}/`;
    const nodes = await nodesOf(pages.get(`${visit.id}/`) ?? '', address);
    const [trip] = ofType(nodes, 'Trip');
    expect(trip?.['@id']).toBe(`${address}#trip`);
    expect(values(trip, 'name')).toEqual([visit.title]);
    const [list] = follow(nodes, trip, 'itinerary');
    const items = follow(nodes, list, 'itemListElement');
    expect(items.flatMap((item) => values(item, 'position')).sort((a, b) => Number(a) - Number(b))).toEqual(
      visit.stops.map((stop) => stop.number),
    );
    for (const stop of visit.stops) {
      const item = items.find((each) => values(each, 'position')[0] === stop.number);
      const [event] = follow(nodes, item, 'item');
      expect(event?.['@id']).toBe(`${address}${stop.id}/#event`);
      expect(values(event, 'name')).toEqual([stop.name.value]);
      const exact = !stop.when.value.approximate && !stop.when.value.uncertain;
      expect(values(event, 'startDate')).toEqual(exact ? [stop.when.value.start] : []);
      const [place] = follow(nodes, event, 'location');
      expect(values(place, 'name')).toEqual([stop.place.name.value]);
      const [geo] = follow(nodes, place, 'geo');
      expect(values(geo, 'latitude')).toEqual([stop.place.position.value[1]]);
      const longitude = Number(values(geo, 'longitude')[0]);
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect((stop.place.position.value[0] - longitude) % 360).toBeCloseTo(0, 9);
    }
    const articles = ofType(nodes, 'NewsArticle');
    expect(articles.flatMap((article) => values(article, 'datePublished'))).toEqual(
      visit.articles.map(({ date }) => date),
    );
    expect(follow(nodes, trip, 'subjectOf')).toEqual(articles);
  }
});

it('tells a stop as an event of its visit, and the way to every page from the front page', async () => {
  const pages = await pagesOf(dist);
  for (const visit of site.visits) {
    for (const link of pageLinks(visit)) {
      const address = ADDRESS + pathOf(link);
      const nodes = await nodesOf(pages.get(pathOf(link)) ?? '', address);
      const stop = link.kind === 'stop' ? visit.stops.find(({ id }) => id === link.stop) : undefined;
      if (stop) {
        const [event] = ofType(nodes, 'Event');
        // An event is one, whichever account tells of it.
        expect(event?.['@id']).toBe(`${ADDRESS}${visit.id}/${stop.id}/#event`);
        expect(values(event, 'about')).toEqual([`${ADDRESS}${visit.id}/#trip`]);
        expect(follow(nodes, event, 'attendee').flatMap((each) => values(each, 'name'))).toHaveLength(
          stop.present.length,
        );
      }
      const [crumbs] = ofType(nodes, 'BreadcrumbList');
      const way = follow(nodes, crumbs, 'itemListElement').sort(
        (a, b) => Number(values(a, 'position')[0]) - Number(values(b, 'position')[0]),
      );
      expect(way.map((step) => [values(step, 'name')[0], values(step, 'item')[0]])).toEqual([
        ['Whereabouts', ADDRESS],
        [visit.title, `${ADDRESS}${visit.id}/`],
        ...(stop ? [[stop.name.value, address]] : []),
      ]);
      // Every thing that is named has an address of this site, on a page that is there.
      const named = nodes.flatMap((node) => node['@id'] ?? []).filter((id) => !id.startsWith('_:'));
      for (const id of named)
        expect([...pages.keys()], id).toContain(id.replace(/#.*/, '').slice(ADDRESS.length));
    }
  }
});

it('means the same without an address: what is relative counts from the page', async () => {
  const [withAddress, without] = await Promise.all([pagesOf(dist), pagesOf('dist')]);
  for (const [path, html] of withAddress) {
    if (path === '' || /(embed|how-we-know|files)\/$/.test(path)) continue;
    if (/^(page|compare|corrections|search|people|places|countries|years)\//.test(path)) continue;
    const [one, other] = [html, without.get(path) ?? ''].map((each) => nodesOf(each, ADDRESS + path));
    expect(await other, path).toEqual(await one);
  }
});

it('lists every page in a sitemap that fits its schema', async () => {
  const xml = await read('sitemap.xml');
  const schema = await readFile('node_modules/sitemap/schema/sitemap.xsd', 'utf8');
  const valid = (contents: string) =>
    validateXML({
      xml: { fileName: 'sitemap.xml', contents },
      schema: { fileName: 'sitemap.xsd', contents: schema },
    });
  expect((await valid(xml)).errors).toEqual([]);
  expect((await valid(xml.replace('<lastmod>', '<lastmod>on '))).valid).toBe(false);
  const items = await parseSitemap(Readable.from([xml]));
  const pages = await pagesOf(dist);
  expect(items.map(({ url }) => url).sort()).toEqual(
    [...pages.keys()]
      .filter((path) => !path.endsWith('embed/'))
      .map((path) => ADDRESS + path)
      .sort(),
  );
  expect(items.every(({ lastmod }) => /^\d{4}-\d\d-\d\d/.test(lastmod ?? ''))).toBe(true);
  expect(await read('robots.txt')).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
});

it('offers the visits as an Atom feed and as a JSON Feed', async () => {
  const atom = await new RssParser().parseString(await read('feed.atom'));
  const json = parseJsonFeed(await read('feed.json'));
  const expected = [...site.visits]
    .sort((a, b) => (b.articles[0]?.date ?? '').localeCompare(a.articles[0]?.date ?? ''))
    .map((visit) => [`${ADDRESS}${visit.id}/`, visit.description]);
  expect(atom.items.map(({ link, summary }) => [link, summary])).toEqual(expected);
  expect(json.items?.map(({ url, content_text }) => [url, content_text])).toEqual(expected);
  expect(atom.feedUrl).toBe(`${ADDRESS}feed.atom`);
  expect(json.feed_url).toBe(`${ADDRESS}feed.json`);
  expect(atom.items.map(({ isoDate }) => isoDate?.slice(0, 10))).toEqual(
    json.items?.map(({ date_published }) => String(date_published).slice(0, 10)),
  );
});

it('offers the journeys of a person as feeds of their own', async () => {
  const folder = `${ADDRESS}people/vladimir-putin/`;
  const atom = await new RssParser().parseString(await read('people/vladimir-putin/feed.atom'));
  const json = parseJsonFeed(await read('people/vladimir-putin/feed.json'));
  const expected = [`${ADDRESS}kim-russia-2023/`, `${ADDRESS}kim-vladivostok-2019/`];
  expect(atom.items.map(({ link }) => link)).toEqual(expected);
  expect(json.items?.map(({ url }) => url)).toEqual(expected);
  expect([atom.feedUrl, json.feed_url]).toEqual([`${folder}feed.atom`, `${folder}feed.json`]);
  expect([atom.link, json.home_page_url]).toEqual([folder, folder]);
  expect((await pagesOf(dist)).get('people/vladimir-putin/')).toContain('people/vladimir-putin/feed.atom');
});

it('has a manifest that a browser can install the site from, in any folder', async () => {
  const host = await serveFolder('dist', '/some/folder/');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.address}kim-russia-2023/`);
  const session = await context.newCDPSession(page);
  const { url, errors, manifest } = await session.send('Page.getAppManifest');
  expect(url).toBe(`${host.address}manifest.webmanifest`);
  expect(errors).toEqual([]);
  expect(manifest).toMatchObject({ startUrl: host.address, scope: host.address, name: 'Whereabouts' });
  const icons = (manifest?.icons ?? []).map((icon) => icon.url.slice(host.address.length));
  expect(icons).toHaveLength(3);
  for (const [path, size] of [
    ...icons.map((path) => [path, Number(/\d+/.exec(path)?.[0])] as const),
    ['icons/icon-32.png', 32],
    ['icons/apple-touch-icon.png', 180],
  ] as const) {
    const picture = await pictureOf('dist', path);
    expect([picture.width, picture.height], path).toEqual([size, size]);
    expect(coloursOf(picture).different, path).toBeGreaterThan(3);
    // What the system cuts to its own shape has no transparent corner.
    if (/maskable|touch/.test(path)) expect(picture.data[3], path).toBe(255);
  }
  await context.close();
  await host.close();
});

it('offers each page as an oEmbed, whose frame shows the same stop and whose thumbnail is its card', async () => {
  const pages = await pagesOf(dist);
  const parser = await browser.newPage();
  const discovered = (html: string) =>
    parser.evaluate(
      (source) =>
        [
          ...new DOMParser()
            .parseFromString(source, 'text/html')
            .head.querySelectorAll('link[rel=alternate][type="application/json+oembed"]'),
        ].map((link) => link.getAttribute('href') ?? ''),
      html,
    );
  for (const visit of site.visits) {
    for (const link of pageLinks(visit)) {
      const path = pathOf(link);
      const [answerAt = '', ...others] = await discovered(pages.get(path) ?? '');
      expect(others).toEqual([]);
      expect(await discovered(pages.get(`${path}embed/`) ?? '')).toEqual([answerAt]);
      const answer = JSON.parse(await read(answerAt.slice(ADDRESS.length))) as Record<string, unknown>;
      expect(answer, path).toMatchObject({
        version: '1.0',
        type: 'rich',
        width: expect.any(Number),
        height: expect.any(Number),
        provider_name: 'Whereabouts',
        provider_url: ADDRESS,
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
      const frame = await parser.evaluate((html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        const [only, ...rest] = body.children;
        return only instanceof HTMLIFrameElement && rest.length === 0
          ? { address: only.src, title: only.title, height: Number(only.height) }
          : undefined;
      }, String(answer['html']));
      expect(frame, path).toEqual({
        address: `${ADDRESS}${path}embed/`,
        title: answer['title'],
        height: answer['height'],
      });
      const card = await pictureOf(dist, String(answer['thumbnail_url']).slice(ADDRESS.length));
      expect([card.width, card.height], path).toEqual([1200, 630]);
    }
  }
  expect(await discovered(pages.get('') ?? '')).toEqual([]);
  await parser.close();
});
