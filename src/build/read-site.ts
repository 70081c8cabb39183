import { readFile } from 'node:fs/promises';
import { goneTopics, pathOfTopic, topicRedirects, unrecordedTopics } from '../archive/topic-ledger.ts';
import { personPages, topicsOf } from '../archive/topics.ts';
import { TILES, type Tiles } from '../cartography/tiles.ts';
import { redirectsOf } from '../navigation/redirects.ts';
import { pathOfAddress, unrecorded } from '../visit/ledger.ts';
import { reportProblems } from '../visit/report.ts';
import { downloadsOf } from './downloads.ts';
import { readSheets } from './read-sheets.ts';
import { readVisits } from './read-visits.ts';
import { reviewsOf } from './review-visits.ts';
import type { Site } from './site.ts';
import { topicWriters } from './topics.ts';
import { worldSheets } from './world-sheets.ts';

/** The owner's settings, geodata/site.json. */
export interface Settings {
  /** The public address of the site, for example https://news.example/maps/: all absolute addresses come from it. */
  readonly address?: string;
  readonly tiles: Tiles;
}

/** All that the site is made from. Throws one error that names every problem of every file, each on its own lines. */
export async function readSite(): Promise<Site> {
  const result = await readVisits();
  if (result.kind === 'problems') throw new Error(`\n${reportProblems(result.problems)}`);
  const settings = await readSettings();
  const sheets = await Promise.all(
    result.visits.map(async (visit) => [visit.id, await readSheets(visit.id)] as const),
  );
  const downloads = await Promise.all(
    result.visits.map(async (visit) => [visit.id, await downloadsOf(visit, settings.address)] as const),
  );
  const topics = topicsOf(result.visits, result.topicLedger);
  return {
    visits: result.visits,
    sheets: new Map(sheets),
    reviews: await reviewsOf(result.sound),
    downloads: new Map(downloads),
    covers: new Map(),
    topics,
    personPages: personPages(topics),
    topicWriters: await topicWriters(),
    world: await worldSheets(),
    tiles: settings.tiles,
    redirects: [...redirectsOf(result.addresses), ...topicRedirects(result.topicLedger, topics)],
    gone: goneTopics(result.topicLedger, topics),
    reading: new Map(),
    unrecorded: [
      ...unrecorded(result.ledger, result.addresses).map(pathOfAddress),
      ...unrecordedTopics(result.topicLedger, topics).map(pathOfTopic),
    ],
    address: settings.address,
  };
}

/** The owner's settings. Throws on what they cannot be. */
export async function readSettings(): Promise<Settings> {
  const file = 'geodata/site.json';
  const settings: unknown = JSON.parse(await readFile(file, 'utf8'));
  const fault = (what: string) => new Error(`${file}: ${what}`);
  if (typeof settings !== 'object' || settings === null) throw fault('expected an object');
  const { address, tiles = 'none' } = settings as Readonly<Record<string, unknown>>;
  const known = TILES.find((each) => each === tiles);
  if (!known) throw fault(`"tiles" is ${JSON.stringify(tiles)}; expected one of ${TILES.join(', ')}`);
  if (address === undefined || address === null) return { tiles: known };
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  // The paths of pages are simply put behind it.
  if (!url || !/^https?:$/.test(url.protocol) || !url.href.endsWith('/') || url.search || url.hash) {
    throw fault(
      `"address" is ${JSON.stringify(address)}; expected a whole address that ends in a slash, or null`,
    );
  }
  return { address: url.href, tiles: known };
}
