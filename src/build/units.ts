import { setImmediate as immediately } from 'node:timers/promises';
import type { OwnPages } from '../archive/own-pages.ts';
import { firstBehind, firstFiles } from '../archive/search-digest.ts';
import type { SearchDocument } from '../archive/search-documents.ts';
import { namesakesOf, type Topic } from '../archive/topics.ts';
import type { VisitAddresses } from '../visit/addresses.ts';
import type { Job, JobAnswer } from './build-worker.ts';
import type { Assets } from './document.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isSearchedKept } from './kept-reading.ts';
import type { Pool } from './pool.ts';
import type { Progress } from './progress.ts';
import type { Settings } from './read-settings.ts';
import { type DocumentVersions, type KeptDocuments, keptDocuments } from './search.ts';
import type { MadeSearch, MadeTopicDocuments } from './search-job.ts';
import type { Site } from './site.ts';
import type { SiteTree } from './site-tree.ts';
import type { MadeSiteWide } from './site-units.ts';
import { type MadeTopic, outlineOf, type ShownInTopic } from './topic-job.ts';
import { topicSources } from './topic-sources.ts';
import { type MadeVisit, type Shown, together } from './visit-job.ts';
import type { Share } from './visit-pages.ts';

/** What a build is made with: each unit is taken over from an earlier site where it was made from the same, else made in a thread. */
export interface Making {
  /** A hash of all code. */
  readonly code: string;
  readonly tree: SiteTree<MadeVisit | MadeTopic | MadeTopicDocuments | MadeSearch | MadeSiteWide>;
  readonly pool: Pool<Job, JobAnswer>;
  readonly progress: Progress;
  readonly settings: Settings;
  readonly assets: Assets;
}

/** A visit and the hash of what it is made from. */
export interface ToBuild {
  readonly id: string;
  readonly key: string;
}

/** A visit that has been read: `says` is a hash of all but its texts, see kept-reading.ts. */
export interface Said {
  readonly key: string;
  readonly says: string;
}

/** What every job is given that makes pages. */
const commonOf = ({ settings, assets, tree: { folder } }: Making) => ({ settings, assets, folder });

/** A visit that is being made. */
interface VisitInMaking {
  readonly shown: Promise<Shown>;
  readonly made: Promise<MadeVisit>;
}

/** Topics that are looked up at once: more than there are threads to make them. */
const AT_ONCE = 16;

/** By their ids. */
type VisitsInMaking = ReadonlyMap<string, VisitInMaking>;

/** Makes the files of every visit, and tells what the rest of the site has to know of them. */
export function makeVisits(
  making: Making,
  visits: readonly (ToBuild & { readonly shares: readonly Share[]; readonly addresses: VisitAddresses })[],
  pages: ReadonlyMap<string, OwnPages>,
): VisitsInMaking {
  const { tree, pool, progress } = making;
  const common = commonOf(making);
  const madeFrom = fingerprintOf([], JSON.stringify(common));
  const part = progress.begin('Making visits', visits.length);
  return new Map(
    visits.map((visit) => {
      let tell: (shown: Shown) => void = () => {};
      const told = new Promise<Shown>((resolve) => {
        tell = resolve;
      });
      const made = make(visit, tell);
      // One that is taken over tells nothing before.
      const shown = Promise.race([told, made]);
      // Who waits for `made` hears of it.
      shown.catch(() => {});
      return [visit.id, { shown, made }];
    }),
  );

  async function make(
    { id, key, shares, addresses }: (typeof visits)[number],
    tell: (shown: Shown) => void,
  ): Promise<MadeVisit> {
    const own = pages.get(id);
    const name = `visit ${id}`;
    const from = fingerprintOf([], key, madeFrom, JSON.stringify([...(own ?? [])]));
    const known = (await tree.reuse(name, from))?.made;
    if (known?.kind === 'visit') {
      part.step();
      return known;
    }
    const answers = await Promise.all(
      shares.map(async (share) => {
        const answer = await pool.run(
          {
            kind: 'make',
            key,
            share,
            ...(share.index === 0 ? { addresses } : {}),
            ...(own ? { ownPages: own } : {}),
            ...common,
          },
          (early) => early.kind === 'shown' && tell(early),
        );
        if (answer.kind !== 'made') throw new Error(`a thread answered "${answer.kind}" to a visit to make`);
        part.step(1 / shares.length);
        return answer;
      }),
    );
    const { made, files } = together(answers);
    tree.add(name, from, files, made);
    return made;
  }
}

/**
 * Makes the files of each person, place, country and year as soon as those of its visits are made, `world` being where the sheets of the
 * world stand in the site.
 */
export async function makeTopics(
  making: Making,
  site: Site,
  made: VisitsInMaking,
  said: ReadonlyMap<string, Said>,
  world: readonly string[],
): Promise<void> {
  const { code, tree, pool, progress } = making;
  const common = commonOf(making);
  const madeFrom = fingerprintOf([], JSON.stringify([code, common, world]));
  const keyOf = (visit: string) => had(said, visit).key;
  // A topic shows the card of a visit and is drawn on its map. Of a long visit the rest is as long as the visit.
  const drawn = new Map<string, ShownInTopic>();
  const drawing = new Map(
    [...made].map(([id, { shown }]) => {
      const known = shown.then(({ sheets, cover }) => {
        const pages = JSON.stringify([site.firstRecords.get(id), ...(site.ownPages.get(id) ?? [])]);
        const from = fingerprintOf([], had(said, id).says, pages, cover, ...sheets);
        drawn.set(id, { sheets, cover, from });
      });
      // Who waits for it hears if it fails.
      known.catch(() => {});
      return [id, known];
    }),
  );
  // Of a large archive few: each topic looks through them for its own.
  const redirects = site.redirects.filter(({ to }) => to.kind === 'topic');
  const part = progress.begin('Making persons, places, countries and years', site.topics.length);
  // By then visits are known that are taken over.
  await tree.looked;
  await immediately();
  // First those that take long: what is begun last, one thread does alone. What is as large stays beside what has the same visits.
  const inTurn = [...site.topics].sort((a, b) => b.journeys.length - a.journeys.length);
  const [ready, others]: [Topic[], Topic[]] = [[], []];
  for (const topic of inTurn)
    (topic.journeys.every(({ visit }) => drawn.has(visit.id)) ? ready : others).push(topic);
  // Not all of those at once that nothing holds up: after an edit they are nearly all, and what all wait with would fill the memory.
  const next = ready.values();
  await Promise.all([
    ...Array.from({ length: AT_ONCE }, async () => {
      for (const topic of next) await make(topic);
    }),
    ...others.map(async (topic) => {
      // At once, not one after the other: of topics that wait for the same visit, the one that asked first goes on first.
      await Promise.all(topic.journeys.map(({ visit }) => had(drawing, visit.id)));
      await make(topic);
    }),
  ]);

  async function make(topic: Topic): Promise<void> {
    const name = `${topic.kind} ${topic.id}`;
    const sources = topicSources(topic, { ...site, redirects }, (visit) => had(drawn, visit).from);
    const key = fingerprintOf([], madeFrom, sources);
    if (!(await tree.reuse(name, key))) {
      const { made: before, files } = await tree.before(name);
      const isPaged = before?.kind === 'topic-pages';
      const ids = topic.journeys.map(({ visit }) => visit.id);
      const answer = await pool.run({
        kind: 'topic',
        topic: outlineOf(topic, keyOf),
        namesakes: namesakesOf(topic, site.topics).map((other) => outlineOf(other, keyOf)),
        ownPages: only(site.ownPages, ids),
        firstRecords: only(site.firstRecords, ids),
        made: only(drawn, ids),
        redirects: redirects.filter(({ to }) => to.kind === 'topic' && to.id === topic.id),
        world,
        madeFrom,
        known: isPaged ? { pages: before.pages, files } : { pages: [], files: new Map() },
        ...common,
      });
      if (answer.kind !== 'topic') throw new Error(`a thread answered "${answer.kind}" to a topic`);
      tree.add(name, key, answer.files, answer.made);
    }
    part.step();
  }
}

function had<T>(visits: ReadonlyMap<string, T>, id: string): T {
  const found = visits.get(id);
  if (found === undefined) throw new RangeError(`a topic tells of ${id}, which was not read`);
  return found;
}

const only = <T>(all: { readonly get: (id: string) => T | undefined }, ids: readonly string[]) =>
  new Map(
    ids.flatMap((id) => {
      const value = all.get(id);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );

/**
 * Makes what the search looks things up in, and tells what is kept of it for reading offline. The documents stand in the order of the
 * visits; those of `topics`, of which `topicsKey` is a hash, are asked for where they have to be made.
 */
export async function makeSearch(
  { tree, pool }: Making,
  visits: readonly (ToBuild & { readonly documents: DocumentVersions })[],
  topics: () => readonly SearchDocument[],
  topicsKey: string,
): Promise<KeptDocuments> {
  const keys = visits.map(({ key }) => key);
  const [name, from] = ['search', fingerprintOf([], JSON.stringify([keys, topicsKey]))];
  const counts = visits.map(({ documents }) => documents.versions.length);
  const firsts = firstFiles(counts);
  // Documents follow from a visit, or from the topics, and the number of their first file.
  const units = visits.map(({ id, key }, index) => {
    return { name: `documents ${id}`, from: `${key} ${firsts[index]}`, key };
  });
  const ofTopics = { name: 'topic documents', from: `${topicsKey} ${firstBehind(counts)}` };
  const there = await Promise.all(
    units.map(async (unit) => (await tree.reuse(unit.name, unit.from)) !== undefined),
  );
  const known = isSearchedKept(topicsKey)
    ? (await tree.reuse(ofTopics.name, ofTopics.from))?.made
    : undefined;
  const topicsThere = known?.kind === 'topic-documents' ? known : undefined;
  const isThere = (await tree.reuse(name, from)) !== undefined && there.every(Boolean);
  const made = topicsThere && isThere ? topicsThere : await make();
  return keptDocuments(visits, made.versions);

  async function make(): Promise<MadeTopicDocuments> {
    const { made: before, files: known } = await tree.before(name);
    const answer = await pool.run({
      kind: 'search',
      visits: visits.map(({ key, documents }, index) => {
        return { key, files: documents.versions.length, there: there[index] ?? false };
      }),
      topics: { key: topicsKey, documents: topicsThere ?? topics() },
      folder: tree.folder,
      known,
      madeOf: before?.kind === 'search' ? before.digests : undefined,
    });
    if (answer.kind !== 'search') throw new Error(`a thread answered "${answer.kind}" to the search`);
    tree.add(name, from, answer.files, answer.made);
    for (const unit of units) {
      const own = answer.documents.get(unit.key);
      if (own) tree.add(unit.name, unit.from, own);
    }
    const anew = answer.topics;
    if (anew) tree.add(ofTopics.name, ofTopics.from, anew.files, anew.made);
    const its = anew?.made ?? topicsThere;
    if (!its) throw new Error('the search was made without the topics');
    return its;
  }
}
