import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonPages, Topic } from '../archive/topics.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { Assets } from './document.ts';
import { stamp } from './keep-list.ts';
import type { Settings } from './read-site.ts';
import type { Renderer, Site } from './site.ts';
import { type Written, writeInto } from './site-tree.ts';
import { topicFiles, topicWriters } from './topics.ts';
import { worldSheets } from './world-sheets.ts';

/** Makes the files of a person, a place, a country or a year. */
export interface TopicJob {
  readonly kind: 'topic';
  readonly topic: Topic;
  /** Others of whom visits speak by the same id. */
  readonly namesakes: readonly Topic[];
  /** Of each of its visits, by its id, the paths of its sheets and of its card. */
  readonly made: ReadonlyMap<string, { readonly sheets: readonly string[]; readonly cover: string }>;
  /** Of those of its visits that have some, see `Site`. */
  readonly personPages: ReadonlyMap<string, PersonPages>;
  /** The folder of the site. */
  readonly folder: string;
  readonly settings: Settings;
  readonly assets: Assets;
}

export interface TopicAnswer {
  readonly kind: 'topic';
  readonly files: readonly Written[];
}

export async function doTopicJob(job: TopicJob, renderer: Renderer): Promise<TopicAnswer> {
  const { topic, namesakes, made, personPages, folder, settings, assets } = job;
  const site: Site = {
    visits: topic.journeys.map(({ visit }) => visit),
    sheets: heldBy((id) => made.get(id)?.sheets.map((path) => readSheet(join(folder, path)))),
    covers: heldBy((id) => made.get(id)?.cover),
    topics: [topic, ...namesakes],
    topicWriters: await topicWriters(),
    personPages,
    world: await worldSheets(),
    downloads: new Map(),
    reviews: new Map(),
    redirects: [],
    unrecorded: [],
    tiles: settings.tiles,
    address: settings.address,
  };
  const files = [...topicFiles(site, renderer, topic, assets)].map(([path, text]) =>
    writeInto(folder, path, path.endsWith('index.html') ? stamp(text).text : text),
  );
  return { kind: 'topic', files };
}

const heldBy = <T>(get: (id: string) => T | undefined) => ({ get });

const lately = new Map<string, Sheet>();
/** Topics of the same visits come one after the other; the sheets of all visits would fill the memory. */
const LATELY = 32;

function readSheet(file: string): Sheet {
  // As site.ts wrote it.
  const sheet = lately.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Sheet);
  lately.delete(file);
  lately.set(file, sheet);
  for (const [oldest] of lately) if (lately.size > LATELY) lately.delete(oldest);
  return sheet;
}
