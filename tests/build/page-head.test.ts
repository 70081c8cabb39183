import ogs from 'open-graph-scraper';
import { beforeAll, expect, it } from 'vitest';
import * as renderer from '../../src/app/entry-server.tsx';
import { missingLetters } from '../../src/build/card-fonts.ts';
import { cardOf } from '../../src/build/cards.ts';
import { noticesOf } from '../../src/build/notices.ts';
import { pageHead } from '../../src/build/page-head.ts';
import { readSite } from '../../src/build/read-site.ts';
import type { Site } from '../../src/build/site.ts';
import { type DeepLink, linkTo, visitLink } from '../../src/navigation/deep-link.ts';
import type { Visit } from '../../src/visit/visit.ts';

const HOSTILE = `</title></script><script>alert('1')</script><!-- "quoted" & <b>bold</b> -->`;

let site: Site;
let visit: Visit;
beforeAll(async () => {
  site = { ...(await readSite()), address: 'https://news.example/maps/' };
  const first = site.visits[0];
  if (!first) throw new Error('there is no visit');
  visit = first;
});

function headOf(of: Visit, link: DeepLink, description = of.description): string {
  const card = cardOf(site, renderer, of, visitLink(of.id));
  const rendered = { title: of.title, description, language: of.language, body: '' };
  return pageHead(site, link, rendered, { visit: of, stop: undefined, card }).join('\n');
}

it('lets no title or description out of its place', async () => {
  const hostile = { ...visit, title: HOSTILE, description: HOSTILE };
  const head = headOf(hostile, visitLink(visit.id));
  expect(head.match(/<script/g)).toHaveLength(1);
  expect(head.match(/<\/script/g)).toHaveLength(1);
  const { result } = await ogs({ html: `<html><head>${head}</head></html>` });
  expect(result.ogTitle).toContain(HOSTILE);
  expect(result.ogDescription).toBe(HOSTILE);
  const data = JSON.stringify(result.jsonLD);
  expect(data).toContain(JSON.stringify(HOSTILE).slice(1, -1));
});

it.each([
  ['an order', { order: 'reported' }],
  ['an embed', { view: 'embed' }],
] as const)('names the same page for %s', (_, other) => {
  const link = linkTo('artyom', visitLink(visit.id));
  expect(headOf(visit, { ...link, ...other })).toContain(
    `<link rel="canonical" href="https://news.example/maps/${visit.id}/artyom/">`,
  );
});

it('cuts a long description between words', () => {
  const head = headOf(visit, visitLink(visit.id), 'He went on from there. '.repeat(40));
  const [, said = ''] = /name="description" content="([^"]*)"/.exec(head) ?? [];
  expect(said.length).toBeLessThanOrEqual(200);
  expect(said).toMatch(/(He|went|on|from|there\.?)…$/);
});

it('says what a build without an address leaves out, and which letters no card can show', async () => {
  expect(noticesOf(site, [], [])).toEqual([]);
  const [address] = noticesOf({ ...site, address: undefined }, [], []);
  for (const word of ['sitemap', 'feeds', 'canonical', '"address" in geodata/site.json'])
    expect(address).toContain(word);
  expect(noticesOf(site, await missingLetters('<div>ᚠ</div>'), [])[0]).toContain('ᚠ');
});
