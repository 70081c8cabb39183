import { goneTopics, pathOfTopic, topicRedirects, unrecordedTopics } from '../archive/topic-ledger.ts';
import { personPages, topicsOf } from '../archive/topics.ts';
import { redirectsOf } from '../navigation/redirects.ts';
import { pathOfAddress, unrecorded } from '../visit/ledger.ts';
import { reportProblems } from '../visit/report.ts';
import { downloadsOf } from './downloads.ts';
import { readSettings } from './read-settings.ts';
import { readSheets } from './read-sheets.ts';
import { readVisits } from './read-visits.ts';
import { reviewsOf } from './review-visits.ts';
import type { Site } from './site.ts';
import { topicWriters } from './topics.ts';
import { worldSheets } from './world-sheets.ts';

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
