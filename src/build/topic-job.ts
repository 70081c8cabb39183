import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnPages } from '../archive/own-pages.ts';
import type { Journey, Topic } from '../archive/topics.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { FirstRecord } from '../visit/ledger.ts';
import type { Assets } from './document.ts';
import { fingerprintOf } from './fingerprint.ts';
import { stamp } from './keep-list.ts';
import { toldOf } from './kept-reading.ts';
import type { Settings } from './read-settings.ts';
import type { Renderer } from './renderer.ts';
import type { Site } from './site.ts';
import { type TopicPage, topicParts, topicWriters } from './topics.ts';
import type { Shown } from './visit-job.ts';
import { type Written, writeInto } from './written.ts';

/** A topic as it is sent to a thread, which has its visits from their readings: see kept-reading.ts. */
type TopicOutline = Outlined<Topic>;

type Outlined<T> = T extends Topic ? Omit<T, 'journeys'> & { readonly journeys: readonly Outline[] } : never;

interface Outline {
  /** The key of the visit's reading. */
  readonly key: string;
  readonly stops: readonly string[];
}

/** `keyOf` names the reading of a visit. */
export const outlineOf = (topic: Topic, keyOf: (visit: string) => string): TopicOutline => ({
  ...topic,
  journeys: topic.journeys.map(({ visit, stops }) => ({
    key: keyOf(visit.id),
    stops: stops.map(({ id }) => id),
  })),
});

/** How a topic shows a visit. `from` is a hash of all that it has of it, and of where that leads. */
export interface ShownInTopic extends Shown {
  readonly from: string;
}

/** What the next build has to know of a topic of several pages: of each, a hash of all that it was made from. */
export interface MadeTopic {
  readonly kind: 'topic-pages';
  readonly pages: readonly string[];
}

/** Makes the files of a person, a place, a country or a year. */
export interface TopicJob {
  readonly kind: 'topic';
  readonly topic: TopicOutline;
  /** Others of whom visits speak by the same id. */
  readonly namesakes: readonly TopicOutline[];
  /** Of each of its visits, by its id. */
  readonly made: ReadonlyMap<string, ShownInTopic>;
  /** The paths of the sheets of the world. */
  readonly world: readonly string[];
  /** Of those of its visits that have some, see `Site`. */
  readonly ownPages: ReadonlyMap<string, OwnPages>;
  /** Addresses of before that lead to topics of its id. */
  readonly redirects: Site['redirects'];
  /** Of those of its visits that were recorded, see `Site`. */
  readonly firstRecords: ReadonlyMap<string, FirstRecord>;
  /** A hash of what all topics are made from. */
  readonly madeFrom: string;
  /** The folder of the site, and what stands in it of the topic, where it has several pages. */
  readonly folder: string;
  readonly known: { readonly pages: readonly string[]; readonly files: ReadonlyMap<string, Written> };
  readonly settings: Settings;
  readonly assets: Assets;
}

export interface TopicAnswer {
  readonly kind: 'topic';
  readonly files: readonly Written[];
  readonly made?: MadeTopic;
}

export async function doTopicJob(job: TopicJob, renderer: Renderer): Promise<TopicAnswer> {
  const { made, ownPages, redirects, firstRecords, madeFrom, folder, known, settings, assets } = job;
  const topic = filled(job.topic);
  const site: Site = {
    visits: topic.journeys.map(({ visit }) => visit),
    sheets: heldBy((id) => made.get(id)?.sheets.map((path) => sheetsLately.get(join(folder, path)))),
    covers: heldBy((id) => made.get(id)?.cover),
    topics: [topic, ...job.namesakes.map(filled)],
    topicWriters: await topicWriters(),
    ownPages,
    world: job.world.map((path) => sheetsLately.get(join(folder, path))),
    downloads: new Map(),
    reviews: new Map(),
    redirects,
    firstRecords,
    gone: [],
    withdrawn: [],
    unrecorded: [],
    reading: new Map(),
    tiles: settings.tiles,
    address: settings.address,
  };
  const { pages, files } = topicParts(site, renderer, topic, assets, (id) => made.get(id)?.from ?? '');
  const written = pages.map((page) => {
    // What has one page is made anew for what changes it.
    const from = pages.length > 1 ? fingerprintOf([], madeFrom, page.from) : undefined;
    return { from, file: knownPage(page.path, from, known) ?? putPage(page) };
  });
  const keys = written.flatMap(({ from }) => from ?? []);
  return {
    kind: 'topic',
    files: [
      ...written.map(({ file }) => file),
      ...[...files()].map(([path, text]) => writeInto(folder, path, text)),
    ],
    ...(keys.length > 0 ? { made: { kind: 'topic-pages', pages: keys } } : {}),
  };

  function putPage({ path, document }: TopicPage): Written {
    return writeInto(folder, path, stamp(document()).content);
  }
}

/** A page that stands there already as it would be made. */
const knownPage = (path: string, from: string | undefined, { pages, files }: TopicJob['known']) =>
  from !== undefined && pages.includes(from) ? files.get(path) : undefined;

const heldBy = <T>(get: (id: string) => T | undefined) => ({ get });

function filled(outline: TopicOutline): Topic {
  const journeys = outline.journeys.map(({ key, stops }): Journey => {
    const visit = visitsLately.get(key);
    const wanted = new Set(stops);
    return { visit, stops: visit.stops.filter(({ id }) => wanted.has(id)) };
  });
  return { ...outline, journeys };
}

/** Topics of the same visits come one after the other; what is had of all visits would fill the memory. */
const LATELY = 32;

class Lately<T> {
  private readonly had = new Map<string, T>();

  constructor(private readonly read: (from: string) => T) {}

  get(from: string): T {
    const value = this.had.get(from) ?? this.read(from);
    this.had.delete(from);
    this.had.set(from, value);
    const [oldest] = this.had.keys();
    if (this.had.size > LATELY && oldest !== undefined) this.had.delete(oldest);
    return value;
  }
}

const visitsLately = new Lately(toldOf);
// As visit-pages.ts and studio.ts wrote it.
const sheetsLately = new Lately((file) => JSON.parse(readFileSync(file, 'utf8')) as Sheet);
