import { ownPages, withPages } from '../archive/own-pages.ts';
import { siteRedirects, unrecordedPaths } from '../archive/site-record.ts';
import { goneTopics } from '../archive/topic-ledger.ts';
import { withdrawnVisits } from '../archive/withdrawn.ts';
import { firstRecords } from '../visit/ledger.ts';
import { reportProblems } from '../visit/report.ts';
import type { Visit } from '../visit/visit.ts';
import { type Download, downloadsOf } from './downloads.ts';
import { readSettings } from './read-settings.ts';
import { readSheets } from './read-sheets.ts';
import { type ReadBefore, readVisits } from './read-visits.ts';
import { reviewsOf } from './review-visits.ts';
import type { Site } from './site.ts';
import { topicWriters } from './topics.ts';
import { ROOT } from './visit-folders.ts';
import { withdrawnDownloads } from './withdrawn-visits.ts';
import { worldSheets } from './world-sheets.ts';

/**
 * All that the site is made from. Throws one error that names every problem of every file, each on its own lines. What was read `before`
 * of visits whose files have not changed is taken as it is.
 */
export async function readSite(before?: ReadBefore): Promise<Site> {
  const result = await readVisits(ROOT, before);
  if (result.kind === 'problems') throw new Error(`\n${reportProblems(result.problems)}`);
  const settings = await readSettings();
  const sheets = await Promise.all(
    result.visits.map(async (visit) => [visit.id, await readSheets(visit.id)] as const),
  );
  const downloads = await Promise.all(
    result.visits.map(async (visit) => [visit.id, await keptDownloads(visit, settings.address)] as const),
  );
  const { addressed, recorded } = result;
  const { topics } = addressed;
  const pages = ownPages(result.visits, topics);
  const withdrawn = withdrawnVisits(recorded.ledger);
  return {
    visits: result.visits.map((visit) => withPages(visit, pages.get(visit.id))),
    sheets: new Map(sheets),
    reviews: await reviewsOf(result.sound),
    downloads: new Map([...downloads, ...(await withdrawnDownloads(withdrawn, settings.address))]),
    covers: new Map(),
    topics,
    ownPages: pages,
    topicWriters: await topicWriters(),
    world: await worldSheets(),
    tiles: settings.tiles,
    redirects: siteRedirects(recorded, addressed),
    firstRecords: firstRecords(recorded.ledger, addressed.addresses),
    gone: goneTopics(recorded.topics, topics),
    withdrawn,
    reading: new Map(),
    unrecorded: unrecordedPaths(recorded, addressed),
    address: settings.address,
  };
}

interface Kept {
  readonly address: string | undefined;
  readonly downloads: Promise<readonly Download[]>;
}

const kept = new WeakMap<Visit, Kept>();

/** The downloads of a visit, which is the same as long as its files are. */
function keptDownloads(visit: Visit, address: string | undefined): Kept['downloads'] {
  const known = kept.get(visit);
  if (known && known.address === address) return known.downloads;
  const downloads = downloadsOf(visit, address);
  kept.set(visit, { address, downloads });
  return downloads;
}
