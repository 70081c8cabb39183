import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { documentOfTopic } from '../archive/search-documents.ts';
import {
  checkTopics,
  goneTopics,
  pathOfTopic,
  topicRedirects,
  unrecordedTopics,
} from '../archive/topic-ledger.ts';
import { personPages, topicsOf } from '../archive/topics.ts';
import { redirectsOf } from '../navigation/redirects.ts';
import { pathOfAddress, unrecorded } from '../visit/ledger.ts';
import { reportProblems } from '../visit/report.ts';
import { SERVER_BUNDLE } from './bundles.ts';
import { gazetteerFolder } from './cut-gazetteer.ts';
import { BUILD_WORKER, bundledName, SERVER } from './entries.ts';
import { feedFiles } from './feeds.ts';
import { fingerprintOf } from './fingerprint.ts';
import { icons } from './icons.ts';
import { drawnImage } from './images.ts';
import { keepOnly } from './kept-bytes.ts';
import { isKept, keptReadings, readingDigest } from './kept-reading.ts';
import { noticesOf } from './notices.ts';
import { DRAWN } from './picture.ts';
import { Pool } from './pool.ts';
import { Progress } from './progress.ts';
import { readAcross, visitIds } from './read-across.ts';
import type { ReadJob } from './read-job.ts';
import { readSettings } from './read-settings.ts';
import type { Renderer } from './renderer.ts';
import { RENDITIONS } from './renditions.ts';
import type { KeptDocuments } from './search.ts';
import type { Site } from './site.ts';
import { readAssets, type SiteAssets } from './site-assets.ts';
import { FORMER, SiteTree } from './site-tree.ts';
import { type MadeSiteWide, makeSiteWide } from './site-units.ts';
import { SourcePrints } from './source-prints.ts';
import { worldReferences } from './studio.ts';
import { topicWriters } from './topics.ts';
import type { Differences } from './tree-record.ts';
import { type Making, makeSearch, makeTopics, makeVisits, type ToBuild } from './units.ts';
import { type MadeVisit, sharesOf, sourcesOf } from './visit-job.ts';
import { writeWorker } from './worker.ts';
import { worldSheets } from './world-sheets.ts';

const ROOT = 'geodata';
/** Where the site stands when it is whole. */
const TARGET = 'dist';
/** Bytes of visits to make from which on memory matters more than an eighth of the processor's time. */
const MUCH = 1_000_000;
/** Visits that this thread looks through in the time that the others need to start. */
const MEANWHILE = 100;

type Threads = Making['pool'];

/**
 * Builds the site into `dist`: what has not changed since the last build is taken over from it, and the rest is made by as many
 * threads as there are cores. Throws, with every problem of every file in its message, before anything of the site is touched.
 *
 * @param code a hash of all that it is made with
 */
export async function buildSite(code: string, warn: (message: string) => void): Promise<void> {
  const progress = new Progress(process.stdout);
  const visits = await visitsToBuild(code);
  const renderer = pathToFileURL(resolve(SERVER_BUNDLE, bundledName(SERVER))).href;
  const pool: Threads = new Pool(resolve(SERVER_BUNDLE, bundledName(BUILD_WORKER)), renderer);
  try {
    // Before the threads have loaded what visits are read and drawn with: its towns fill half a gigabyte.
    const gazetteer = existsSync(gazetteerFolder())
      ? Promise.resolve()
      : pool.runApart({ kind: 'gazetteer' });
    const made = async () => {
      SiteTree.settle(TARGET);
      const [differences, read] = await Promise.all([lookAtFormer(pool), readAll(pool, visits, progress)]);
      // Our own bundle, from entry-server.tsx.
      const load = () => import(/* @vite-ignore */ renderer) as Promise<Renderer>;
      await build(read, code, pool, load, gazetteer, differences, progress, warn);
    };
    await Promise.all([gazetteer, made()]);
  } finally {
    await pool.close();
  }
}

/** In a thread, how the former site differs from what its build wrote. */
async function lookAtFormer(pool: Threads): Promise<Differences> {
  const answer = await pool.run({ kind: 'look', folder: FORMER });
  if (answer.kind !== 'looked')
    throw new Error(`a thread answered "${answer.kind}" to a folder to look over`);
  return answer.differences;
}

/** The visits that there are. When there is much to make of them, the threads that are to come are told to keep their heaps small. */
async function visitsToBuild(code: string): Promise<readonly ToBuild[]> {
  const prints = SourcePrints.read();
  const visits = (await visitIds(ROOT)).map((id): ToBuild => {
    return { id, key: fingerprintOf([], prints.of(sourcesOf(id)), code) };
  });
  prints.keep();
  const sizes = visits
    .filter(({ key }) => !isKept(key))
    .map(
      ({ id }) => statSync(join(ROOT, 'visits', id, 'visit.geojson'), { throwIfNoEntry: false })?.size ?? 0,
    );
  // Three heaps that each grow to twice of what they hold would be half of the memory. Threads that have begun do not hear of it.
  if (sizes.reduce((sum, size) => sum + size, 0) > MUCH) setFlagsFromString('--heap-growing-percent=30');
  return visits;
}

const readHere = async (job: ReadJob) => (await import('./read-job.ts')).doReadJob(job);

/** Reads every visit that was not read before as it is now, and throws if anything is wrong with any. */
async function readAll(pool: Threads, visits: readonly ToBuild[], progress: Progress) {
  const unread = new Set(visits.filter(({ key }) => !isKept(key)));
  // Threads need half a second to start. When there is nothing else to do meanwhile, this one reads the first.
  const [first] = visits.length - unread.size < MEANWHILE ? unread : [];
  progress.begin('Reading visits', visits.length);
  const asked = new Map(
    [...unread].map((visit) => {
      const job = { kind: 'read', visit: visit.id, key: visit.key } as const;
      return [visit, visit === first ? readHere(job) : pool.run(job)] as const;
    }),
  );
  const read = await Promise.all(
    visits.map(async (visit) => {
      const answer = await asked.get(visit);
      progress.step();
      return answer?.kind === 'problems'
        ? answer
        : { kind: 'digest' as const, key: visit.key, digest: readingDigest(visit.key) };
    }),
  );
  progress.end();
  const across = await readAcross(
    ROOT,
    visits.map(({ id }) => id),
    read.map((each) => (each.kind === 'digest' ? each.digest.addresses : each.addresses)),
  );
  const problems = [
    ...read.flatMap((each) => (each.kind === 'problems' ? each.problems : [])),
    ...across.problems,
  ];
  if (across.parsed.kind === 'problems' || problems.length > 0)
    throw new Error(`\n${reportProblems(problems)}`);
  const sound = read.flatMap((each) => (each.kind === 'digest' ? [each] : []));
  const digests = sound.map(({ digest }) => digest);
  const { source } = across.parsed;
  const topics = topicsOf(
    digests.map(({ visit }) => visit),
    source.topics,
  );
  const lost = checkTopics(source, topics);
  if (lost.length > 0) throw new Error(`\n${reportProblems(lost)}`);
  const missing = [
    ...unrecorded(source.ledger, across.addresses).map(pathOfAddress),
    ...unrecordedTopics(source.topics, topics).map(pathOfTopic),
  ];
  const redirects = [...redirectsOf(across.addresses), ...topicRedirects(source.topics, topics)];
  const said = new Map(sound.map(({ key, digest: { visit, says } }) => [visit.id, { key, says }]));
  const gone = goneTopics(source.topics, topics);
  return { visits, digests, said, topics, redirects, gone, unrecorded: missing };
}

async function build(
  {
    visits,
    digests,
    said,
    topics,
    redirects,
    gone,
    unrecorded: missingInLedger,
  }: Awaited<ReturnType<typeof readAll>>,
  code: string,
  pool: Threads,
  load: () => Promise<Renderer>,
  gazetteer: Promise<unknown>,
  differences: Differences,
  progress: Progress,
  warn: (message: string) => void,
): Promise<void> {
  const settings = await readSettings();
  const siteAssets = await readAssets(settings.tiles, digests.map(({ letters }) => letters).join(''));
  const tree: Making['tree'] = SiteTree.begin(TARGET, differences);
  const making: Making = { code, tree, pool, progress, settings, assets: siteAssets.assets };
  const pages = personPages(topics);
  const topicDocuments = topics.map(documentOfTopic);
  const topicsKey = fingerprintOf([], code, JSON.stringify(topicDocuments));
  const inShares = visits.map((visit, index) => {
    const digest = digests[index];
    return { ...visit, shares: digest ? sharesOf(digest.visit) : [] };
  });
  const site: Omit<Site, 'world'> = {
    visits: digests.map(({ visit }) => visit),
    // These stand on pages that are made by jobs of their own.
    sheets: new Map(),
    topicWriters: [],
    covers: new Map(),
    reading: new Map(digests.flatMap(({ visit, reading }) => (reading ? [[visit.id, reading]] : []))),
    downloads: new Map(),
    reviews: new Map(),
    topics,
    personPages: pages,
    redirects,
    gone,
    unrecorded: missingInLedger,
    tiles: settings.tiles,
    address: settings.address,
  };
  const opening = async () => {
    const writers = gone.length > 0 ? topicWriters() : [];
    const [renderer, world, toWrite] = await Promise.all([load(), worldSheets(), writers]);
    return { renderer, whole: { ...site, world, topicWriters: toWrite } };
  };
  const opened = opening();
  // This thread makes what looks across visits while the others make these.
  const across = async () => {
    const { renderer, whole } = await opened;
    return makeSiteWide(making, whole, said, topicDocuments, renderer, siteAssets, gazetteer);
  };
  const each = async () => {
    const [made, { renderer, whole }] = await Promise.all([makeVisits(making, inShares, pages), opened]);
    const covers = { get: (id: string) => made.get(id)?.cover };
    for (const [path, text] of feedFiles({ ...whole, covers }, renderer)) tree.put(path, text);
    const world = worldReferences(whole.world).map(({ href }) => href);
    await makeTopics(making, whole, made, said, world);
    return made;
  };
  const searched = visits.map((visit, index) => {
    return { ...visit, documents: digests[index]?.documents ?? { versions: [], size: 0 } };
  });
  const search = makeSearch(making, searched, topicDocuments, topicsKey);
  const [made, wide, kept] = await Promise.all([each(), across(), search]);
  putWorker(tree, siteAssets, made, wide, kept);
  tree.finish();
  await clearKept([...visits.map(({ key }) => key), topicsKey], [...made.values()]);
  console.log(`${tree.size} files of ${visits.length} visits written to dist in ${progress.elapsed}`);
  const missing = [...new Set([...made.values()].flatMap((each) => [...each.missing]))];
  const concerns = digests.flatMap((each) => each.concerns);
  for (const notice of noticesOf(site, missing, concerns)) warn(`\n${notice}`);
}

function putWorker(
  tree: Making['tree'],
  { shared, own }: SiteAssets,
  made: ReadonlyMap<string, MadeVisit>,
  { versions, kept: ofGallery }: MadeSiteWide,
  { each, always }: KeptDocuments,
): void {
  const kept = [...made].map(([id, { pages, standIns, shown }], index) => {
    return { id, pages, standIns, shown, documents: each[index] ?? {} };
  });
  writeWorker(tree, shared, [...own, ...ofGallery], { ...always, ...versions }, kept);
}

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
