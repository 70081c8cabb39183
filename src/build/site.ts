import type { OwnPages } from '../archive/own-pages.ts';
import type { GoneTopic } from '../archive/topic-ledger.ts';
import type { Topic } from '../archive/topics.ts';
import type { WithdrawnVisit } from '../archive/withdrawn.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { Tiles } from '../cartography/tiles.ts';
import type { Redirect } from '../navigation/redirects.ts';
import type { Review } from '../review/review.ts';
import type { FirstRecord } from '../visit/ledger.ts';
import type { Visit } from '../visit/visit.ts';
import type { Download } from './downloads.ts';
import type { TopicWriter } from './topics.ts';

/** What there is of each visit, by its id. */
type Held<T> = Pick<ReadonlyMap<string, T>, 'get'>;

/** Everything that the pages are made from, read and checked. */
export interface Site {
  /** For what looks across visits these may be without the texts of their articles. */
  readonly visits: readonly Visit[];
  readonly sheets: Held<readonly Sheet[]>;
  /** Each visit in other formats, by its id. */
  readonly downloads: Held<readonly Download[]>;
  /** The path of the card that a visit's address shows; made anew of those that are not here. */
  readonly covers: Held<string>;
  /** The paths of all that somebody reads of a visit, for one that is here without its texts and has pages for their chapters. */
  readonly reading: Held<readonly string[]>;
  /** Persons, places, countries and years, and what writes their files. */
  readonly topics: readonly Topic[];
  readonly topicWriters: readonly TopicWriter[];
  /** Where persons and places have their pages, as far as it is not where one would think, by the visit's id. */
  readonly ownPages: Held<OwnPages>;
  /** The map of the world that belongs to no visit. */
  readonly world: readonly Sheet[];
  /** What a sub-editor would ask about each visit, by its id. */
  readonly reviews: Held<Review>;
  readonly tiles: Tiles;
  /** Addresses that were published once and lead on. */
  readonly redirects: readonly Redirect[];
  /** How visits were recorded first: what feeds know each by for ever, and since when it is there for those who follow them. */
  readonly firstRecords: Held<FirstRecord>;
  /** Persons, places, countries and years that had an address and are in no visit any more. */
  readonly gone: readonly GoneTopic[];
  /** Visits that are no longer to be read, the latest first. */
  readonly withdrawn: readonly WithdrawnVisit[];
  /** Paths of addresses that the ledger does not hold yet. */
  readonly unrecorded: readonly string[];
  /** The site's public address, ending in a slash; undefined when the owner named none. */
  readonly address: string | undefined;
}

/** A site that has nothing yet: what is made of a part of one is given what that part needs. */
export const EMPTY_SITE: Site = {
  visits: [],
  sheets: new Map(),
  downloads: new Map(),
  covers: new Map(),
  reading: new Map(),
  topics: [],
  topicWriters: [],
  ownPages: new Map(),
  world: [],
  reviews: new Map(),
  tiles: 'none',
  redirects: [],
  firstRecords: new Map(),
  gone: [],
  withdrawn: [],
  unrecorded: [],
  address: undefined,
};

/** A file of the site: its path below the root, and its text, of a page as bytes. */
export type SiteFile = readonly [path: string, content: string | Buffer];
