import { mkdir, readFile, writeFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, expect, it } from 'vitest';
import * as renderer from '../../src/app/entry-server.tsx';
import { missingLetters } from '../../src/build/card-fonts.ts';
import { cardOf } from '../../src/build/cards.ts';
import { drawnFile } from '../../src/build/picture.ts';
import { readSite } from '../../src/build/read-site.ts';
import type { Site } from '../../src/build/site.ts';
import { linkTo, visitLink } from '../../src/navigation/deep-link.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { FAR_NAMES, renamed } from './far-names.ts';

/** The part of a card's pixels that may differ from its reference: smoothed edges, not a letter. */
const TOLERANCE = 0.0005;

let site: Site;
beforeAll(async () => {
  site = await readSite();
});

function visitOf(id: string): Visit {
  const visit = site.visits.find((each) => each.id === id);
  if (!visit) throw new Error(`no visit ${id}`);
  return visit;
}

async function drawCard(visit: Visit, stop?: string): Promise<PNG> {
  const card = cardOf(site, renderer, visit, linkTo(stop, visitLink(visit.id)));
  return PNG.sync.read(await readFile(await drawnFile(card)));
}

async function drawFarName(name: keyof typeof FAR_NAMES): Promise<PNG> {
  const visit = visitOf('kim-russia-2023');
  const [, stop] = visit.stops;
  if (!stop) throw new Error('the visit has no second stop');
  return drawCard(renamed(visit, stop, FAR_NAMES[name]), stop.id);
}

/** The part of the pixels in which two cards differ. */
function difference(one: PNG, other: PNG): number {
  const { width, height } = one;
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.1 }) / (width * height);
}

const reference = (name: string) => `tests/build/cards/${name}.png`;

async function expectReference(name: string, seen: PNG): Promise<void> {
  const kept = await readFile(reference(name)).catch(() => undefined);
  const differs = kept ? difference(PNG.sync.read(kept), seen) : 1;
  if (differs <= TOLERANCE) return;
  await mkdir('.cache/cards-seen', { recursive: true });
  const file = `.cache/cards-seen/${name}.png`;
  await writeFile(file, PNG.sync.write(seen));
  expect.fail(
    `${(differs * 100).toFixed(1)} % of ${reference(name)} differ: look at ${file}, and copy it there if it is right`,
  );
}

it.each([
  ['a visit', 'visit', 'kim-russia-2023', undefined],
  ['a stop', 'stop', 'kim-russia-2023', 'airport-near-vladivostok'],
  ['a stop of a way round the world', 'world', 'nellie-bly-1889', 'san-francisco'],
])('draws %s as its reference picture shows it', async (_, name, visit, stop) => {
  const seen = await drawCard(visitOf(visit), stop);
  expect([seen.width, seen.height]).toEqual([1200, 630]);
  await expectReference(name, seen);
});

it.each(Object.keys(FAR_NAMES) as (keyof typeof FAR_NAMES)[])('letters names that are %s', async (name) => {
  await expectReference(name, await drawFarName(name));
  expect(await missingLetters(Object.values(FAR_NAMES[name]).join(''))).toEqual([]);
});

it('would see another stop, and another letter', async () => {
  const visit = visitOf('kim-russia-2023');
  const [first, second] = await Promise.all([drawCard(visit, 'artyom'), drawCard(visit, 'russky-island')]);
  expect(difference(first, second)).toBeGreaterThan(TOLERANCE);
  const stop = visit.stops[0];
  if (!stop) throw new Error('the visit has no stop');
  const [right, wrong] = await Promise.all(
    ['Artyom', 'Artyon'].map((name) => drawCard(renamed(visit, stop, { ...FAR_NAMES.long, name }), stop.id)),
  );
  expect(right && wrong && difference(right, wrong)).toBeGreaterThan(TOLERANCE);
});

it.each([
  ['Armenian', 'Երևանի երկաթուղային կայարան'],
  ['Georgian', 'თბილისის რკინიგზის სადგური'],
  ['Bengali', 'কলকাতার হাওড়া সেতু'],
  ['Tamil', 'சென்னை மத்திய தொடருந்து நிலையம்'],
  ['Ethiopic', 'አዲስ አበባ ምድር ባቡር ጣቢያ'],
])('has a face for %s', async (_, words) => {
  const visit = visitOf('kim-russia-2023');
  const [, stop] = visit.stops;
  if (!stop) throw new Error('the visit has no second stop');
  const named = renamed(visit, stop, { visit: words, name: words, passage: words });
  const { markup } = renderer.renderShareCard(named, linkTo(stop.id, visitLink(visit.id)), []);
  expect(markup).toContain(words);
  expect(await missingLetters(words)).toEqual([]);
});

it.each([
  ['ព្រះបរមរាជវាំង ភ្នំពេញ', 'Komsomolsk-on-Amur'],
  ['ວຽງຈັນ ພະທາດຫຼວງ', 'Komsomolsk-on-Amur'],
  // Vietnamese, with the marks apart from their letters.
  ['Sân bay ở Điện Biên'.normalize('NFD'), 'Sân bay ở Điện Biên'.normalize('NFC')],
])('draws no empty boxes for %s', async (words, name) => {
  const visit = visitOf('kim-russia-2023');
  const [, stop] = visit.stops;
  if (!stop) throw new Error('the visit has no second stop');
  const named = renamed(visit, stop, { visit: words, name: words, passage: words });
  const stops = named.stops.map((each) =>
    each.id === stop.id
      ? { ...each, place: { ...each.place, names: { ru: 'Комсомольск', en: name } } }
      : each,
  );
  const link = linkTo(stop.id, visitLink(visit.id));
  const { markup } = renderer.renderShareCard({ ...named, stops }, link, []);
  expect(markup).toContain(name);
  expect(await missingLetters(markup)).toEqual([]);
});

it('has an English number of stops run its own way beside an Arabic title', () => {
  const visit = { ...visitOf('kim-russia-2023'), title: 'كيم جونغ أون في روسيا' };
  const { markup } = renderer.renderShareCard(visit, visitLink(visit.id), []);
  expect(markup).toMatch(/class="share-context is-ltr">5\u00a0stops</);
});

it('names the letters that no face has', async () => {
  expect(await missingLetters('Artyom ᚠᚢᚦ')).toEqual(['ᚠ', 'ᚢ', 'ᚦ']);
});
