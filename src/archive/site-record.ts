import { pathOf } from '../navigation/deep-link.ts';
import { type Redirect, redirectsOf } from '../navigation/redirects.ts';
import type { VisitAddresses } from '../visit/addresses.ts';
import { type LedgerSource, pathOfAddress, printLedger, record, unrecorded } from '../visit/ledger.ts';
import {
  itineraryRedirects,
  listRedirects,
  type Paged,
  pageRedirects,
  pathOfLast,
  recordPages,
  unrecordedPages,
} from './page-ledger.ts';
import { pathOfTopic, recordTopics, topicRedirects, unrecordedTopics } from './topic-ledger.ts';
import type { Topic } from './topics.ts';

/** What was published, as geodata/addresses.json records it. */
export type Recorded = Pick<LedgerSource, 'ledger' | 'topics' | 'pages'>;

/** What has addresses now. */
export interface Addressed {
  readonly addresses: readonly VisitAddresses[];
  readonly topics: readonly Topic[];
  readonly paged: readonly Paged[];
}

/** The paths, below the site's root, of the addresses that the record does not have. */
export function unrecordedPaths(
  recorded: Recorded,
  { addresses, topics, paged }: Addressed,
): readonly string[] {
  return [
    ...unrecorded(recorded.ledger, addresses).map(pathOfAddress),
    ...unrecordedTopics(recorded.topics, topics).map(pathOfTopic),
    ...unrecordedPages(recorded.pages, paged).map(pathOfLast),
  ];
}

/** Every address that was published once and leads on. */
export function siteRedirects(
  recorded: Recorded,
  { addresses, topics, paged }: Addressed,
): readonly Redirect[] {
  const visits = redirectsOf(addresses);
  const lists = listRedirects(topics);
  const gone = new Map(lists.map(({ from, to }) => [pathOf(from), to]));
  return [
    ...visits,
    ...topicRedirects(recorded.topics, topics),
    ...lists,
    ...pageRedirects(recorded.pages, paged, visits).map(({ from, to }) => ({
      from,
      to: gone.get(pathOf(to)) ?? to,
    })),
    ...itineraryRedirects(recorded.pages, paged, visits),
  ];
}

/** The text of the record with all addresses of now, those that are new to it recorded on a day (YYYY-MM-DD). */
export function printRecord(
  recorded: Recorded,
  { addresses, topics, paged }: Addressed,
  day: string,
): string {
  return printLedger({
    ledger: record(recorded.ledger, unrecorded(recorded.ledger, addresses), day),
    topics: recordTopics(recorded.topics, unrecordedTopics(recorded.topics, topics), day),
    pages: recordPages(recorded.pages, unrecordedPages(recorded.pages, paged)),
  });
}
