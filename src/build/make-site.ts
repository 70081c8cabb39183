import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate as immediately } from 'node:timers/promises';
import { ownPages } from '../archive/own-pages.ts';
import type { VisitAddresses } from '../visit/addresses.ts';
import { inOrderOfRecord } from '../visit/ledger.ts';
import { gazetteerFolder } from './cut-gazetteer.ts';
import { feedFiles } from './feeds.ts';
import { fingerprintOf } from './fingerprint.ts';
import { icons } from './icons.ts';
import { drawnImage } from './images.ts';
import { keepOnly } from './kept-bytes.ts';
import { keptReadings } from './kept-reading.ts';
import { noticesOf } from './notices.ts';
import { DRAWN } from './picture.ts';
import type { Progress } from './progress.ts';
import { publishedBefore, type ReadArchive, readArchive } from './read-archive.ts';
import { readSettings, type Settings } from './read-settings.ts';
import type { Renderer } from './renderer.ts';
import { RENDITIONS } from './renditions.ts';
import { documentsOfTopics, type KeptDocuments } from './search.ts';
import type { Site } from './site.ts';
import { readAssets } from './site-assets.ts';
import { SiteTree, STAGING } from './site-tree.ts';
import { makeSiteWide } from './site-units.ts';
import { worldFiles, worldReferences } from './studio.ts';
import { topicWriters } from './topics.ts';
import type { Differences } from './tree-record.ts';
import { type Making, makeSearch, makeTopics, makeVisits, type ToBuild } from './units.ts';
import { ROOT } from './visit-folders.ts';
import { type MadeVisit, sharesOf } from './visit-job.ts';
import { withdrawnDownloads } from './withdrawn-visits.ts';
import { type VisitToKeep, writeWorker } from './worker.ts';
import { worldSheets } from './world-sheets.ts';

/** Where the site stands when it is whole. */
const TARGET = 'dist';

type Threads = Making['pool'];

/** What a site is made with. */
interface MakingSite {
  /** A hash of all code. */
  readonly code: string;
  readonly visits: readonly ToBuild[];
  readonly pool: Threads;
  readonly progress: Progress;
  /** The address of what renders pages. */
  readonly renderer: string;
  readonly warn: (message: string) => void;
}

/** Makes the site of some visits, see `buildSite`. */
export async function makeSite(from: MakingSite): Promise<void> {
  const { visits, pool, progress } = from;
  const gazetteer = existsSync(gazetteerFolder()) ? Promise.resolve() : pool.runApart({ kind: 'gazetteer' });
  const made = async () => {
    // The threads begin to read before this one looks up what there is of the site. Who waits for it hears if it fails.
    const read = readArchive(ROOT, pool, visits, progress);
    read.catch(() => {});
    const tree: Making['tree'] = SiteTree.begin(TARGET, () => lookOver(pool));
    // Our own bundle, from entry-server.tsx.
    const load = () => import(/* @vite-ignore */ from.renderer) as Promise<Renderer>;
    // What this thread needs when all visits are read it loads while others read them.
    Promise.all([load(), worldSheets()]).catch(() => {});
    const built = async () => build(await read, from, { tree, load, gazetteer });
    await Promise.all([tree.looked, built()]);
  };
  await Promise.all([gazetteer, made()]);
}

/** In a thread, how the folder that the site is made in differs from what its build wrote. */
async function lookOver(pool: Threads): Promise<Differences> {
  const answer = await pool.run({ kind: 'look', folder: STAGING });
  if (answer.kind !== 'looked')
    throw new Error(`a thread answered "${answer.kind}" to a folder to look over`);
  return answer.differences;
}

/** What has begun when the visits are read. */
interface Begun {
  readonly tree: Making['tree'];
  readonly load: () => Promise<Renderer>;
  /** Ends when the gazetteer is cut. */
  readonly gazetteer: Promise<unknown>;
}

async function build(
  archive: ReadArchive,
  { code, pool, progress, warn }: MakingSite,
  begun: Begun,
): Promise<void> {
  const { visits, digests, brief, said, topics } = archive;
  const { tree, gazetteer } = begun;
  const settings = await readSettings();
  const siteAssets = await readAssets(settings.tiles, digests.map(({ letters }) => letters).join(''));
  const making: Making = { code, tree, pool, progress, settings, assets: siteAssets.assets };
  const pages = ownPages(brief, topics);
  const inMaking = makeVisits(making, inShares(archive), pages);
  // The threads begin with them, and the rest is looked up meanwhile.
  await immediately();
  const { search, topicsKey } = beginSearch(making, archive);
  await immediately();
  const site = siteOf(archive, pages, settings);
  const opened = open(site, begun);
  // This thread makes what looks across visits while the others make these.
  const across = async () => {
    const { renderer, whole } = await opened;
    return makeSiteWide(making, { site: whole, said, topicsKey, renderer }, siteAssets, gazetteer);
  };
  const allMade = async () =>
    new Map(await Promise.all([...inMaking].map(async ([id, { made }]) => [id, await made] as const)));
  const byTopic = async () => {
    const { whole } = await opened;
    const world = worldReferences(whole.world).map(({ href }) => href);
    await makeTopics(making, whole, inMaking, said, world);
  };
  const feeds = async () => {
    const [made, { renderer, whole }] = await Promise.all([allMade(), opened]);
    const covers = { get: (id: string) => made.get(id)?.cover };
    for (const [path, text] of feedFiles({ ...whole, covers }, renderer)) tree.put(path, text);
    return made;
  };
  // While topics are still being made: nothing here is of them.
  const beside = async () => {
    const [made, wide, kept] = await Promise.all([feeds(), across(), search]);
    writeWorker(tree, {
      shared: siteAssets.shared,
      own: [...siteAssets.own, ...wide.kept],
      pages: { ...kept.always, ...wide.versions },
      visits: toKeep(archive.addresses, made, kept),
    });
    await clearKept([...visits.map(({ key }) => key), topicsKey], [...made.values()]);
    return made;
  };
  const [made] = await Promise.all([beside(), byTopic()]);
  tree.finish();
  console.log(`${tree.size} files of ${visits.length} visits written to dist in ${progress.elapsed}`);
  const missing = [...new Set([...made.values()].flatMap((each) => [...each.missing]))];
  const concerns = digests.flatMap((each) => each.concerns);
  for (const notice of noticesOf(site, missing, concerns)) warn(`\n${notice}`);
}

/** The search, which takes as long as the pages of a visit, and one thread does it alone: it begins with it as early as it can. */
function beginSearch(making: Making, { visits, digests, topics, recorded }: ReadArchive) {
  const gathered = digests.map((digest) => digest.gathered);
  const of = [gathered, recorded.topics, basename(gazetteerFolder())];
  const topicsKey = fingerprintOf([], making.code, JSON.stringify(of));
  const topicDocuments = () =>
    documentsOfTopics(inOrderOfRecord(topics, ({ kind, id }) => recorded.topics[kind]?.[id]));
  const searched = visits.map((visit, index) => {
    return { ...visit, documents: digests[index]?.documents ?? { versions: [], size: 0 } };
  });
  const inOrder = inOrderOfRecord(searched, ({ id }) => recorded.ledger.get(id));
  const search = makeSearch(making, inOrder, topicDocuments, topicsKey);
  // Who waits for it hears if it fails.
  search.catch(() => {});
  return { search, topicsKey };
}

/** The visits with the shares that jobs make of each. */
const inShares = ({ visits, digests }: ReadArchive) =>
  visits.flatMap((visit, index) => {
    const digest = digests[index];
    return digest ? [{ ...visit, addresses: digest.addresses, shares: sharesOf(digest.visit) }] : [];
  });

/** The site before anything is opened for its pages. */
function siteOf(
  archive: ReadArchive,
  pages: ReturnType<typeof ownPages>,
  { tiles, address }: Settings,
): Omit<Site, 'world'> {
  const { digests, brief, topics } = archive;
  return {
    visits: brief,
    // These stand on pages that are made by jobs of their own.
    sheets: new Map(),
    topicWriters: [],
    covers: new Map(),
    reading: new Map(digests.flatMap(({ visit, reading }) => (reading ? [[visit.id, reading]] : []))),
    downloads: new Map(),
    reviews: new Map(),
    topics,
    ownPages: pages,
    ...publishedBefore(archive),
    tiles,
    address,
  };
}

/** The site with all that its pages show, and what renders them. */
async function open(
  site: Omit<Site, 'world'>,
  { tree, load }: Begun,
): Promise<{ readonly renderer: Renderer; readonly whole: Site }> {
  const [renderer, world, writers, downloads] = await Promise.all([
    load(),
    worldSheets(),
    site.gone.length > 0 ? topicWriters() : [],
    withdrawnDownloads(site.withdrawn, site.address),
    tree.looked,
  ]);
  // The jobs of topics read them from there.
  for (const [path, text] of worldFiles(world)) tree.put(path, text);
  return { renderer, whole: { ...site, world, topicWriters: writers, downloads: new Map(downloads) } };
}

/** The visits with what is kept of each. */
const toKeep = (
  addresses: readonly VisitAddresses[],
  made: ReadonlyMap<string, MadeVisit>,
  { each }: KeptDocuments,
): readonly VisitToKeep[] =>
  addresses.flatMap(({ id, formerIds }) => {
    const visit = made.get(id);
    return visit ? [{ ...visit, id, formerIds, documents: each.get(id) ?? {} }] : [];
  });

/** Throws away what is kept in .cache of what the site has no more. */
async function clearKept(readings: readonly string[], made: readonly MadeVisit[]): Promise<void> {
  const { folder, names } = keptReadings(readings);
  await keepOnly(folder, names);
  const images = [
    ...icons()
      .map(drawnImage)
      .map(({ kept, name }) => [kept, name] as const),
    ...made.flatMap((each) => each.images),
  ];
  for (const where of [DRAWN, RENDITIONS])
    await keepOnly(
      where,
      images.flatMap(([kept, name]) => (kept === where ? [name] : [])),
    );
}
