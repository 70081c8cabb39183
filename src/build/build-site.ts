import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate as immediately } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { documentOfTopic } from '../archive/search-documents.ts';
import {
  checkTopics,
  goneTopics,
  pathOfTopic,
  topicRedirects,
  unrecordedTopics,
} from '../archive/topic-ledger.ts';
import { personPages, topicsOf } from '../archive/topics.ts';
import { GALLERY, pathOf, SEARCH } from '../navigation/deep-link.ts';
import { redirectsOf } from '../navigation/redirects.ts';
import { pathOfAddress, unrecorded } from '../visit/ledger.ts';
import { reportProblems } from '../visit/report.ts';
import { bundledFiles, CLIENT_BUNDLE, SERVER_BUNDLE } from './bundles.ts';
import { GAZETTEER, gazetteerFolder } from './cut-gazetteer.ts';
import { BUILD_WORKER, bundledName, SERVER, WORKER } from './entries.ts';
import { feedFiles } from './feeds.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keptWithGallery } from './gallery.ts';
import { icons } from './icons.ts';
import { drawnImage } from './images.ts';
import { stamp } from './keep-list.ts';
import { keepOnly } from './kept-bytes.ts';
import { isKept, keptReadings, readingDigest } from './kept-reading.ts';
import { noticesOf } from './notices.ts';
import { ownPlaces } from './own-places.ts';
import { DRAWN } from './picture.ts';
import { Pool } from './pool.ts';
import { Progress } from './progress.ts';
import { readSettings } from './read-site.ts';
import { readAcross, visitIds } from './read-visits.ts';
import type { Renderer } from './renderer.ts';
import { RENDITIONS } from './renditions.ts';
import { printConcerns } from './review-visits.ts';
import type { KeptDocuments } from './search.ts';
import type { Site } from './site.ts';
import { readAssets, type SiteAssets } from './site-assets.ts';
import { SiteTree } from './site-tree.ts';
import { siteWideFiles } from './site-wide.ts';
import { studioAssets, studioFiles, worldReferences } from './studio.ts';
import { topicWriters } from './topics.ts';
import { type Making, makeSearch, makeTopics, makeVisits, type ToBuild } from './units.ts';
import { type MadeVisit, readVisitJob, sourcesOf } from './visit-job.ts';
import { writeWorker } from './worker.ts';
import { worldSheets } from './world-sheets.ts';

const ROOT = 'geodata';

type Threads = Making['pool'];

/**
 * Builds the site into `dist`: what has not changed since the last build is taken over from it, and the rest is made by as many
 * threads as there are cores. Throws, with every problem of every file in its message, before anything of the site is touched.
 *
 * @param code a hash of all that it is made with
 */
export async function buildSite(code: string, warn: (message: string) => void): Promise<void> {
  const progress = new Progress(process.stdout);
  const renderer = pathToFileURL(resolve(SERVER_BUNDLE, bundledName(SERVER))).href;
  const pool: Threads = new Pool(resolve(SERVER_BUNDLE, bundledName(BUILD_WORKER)), renderer);
  try {
    // Before the threads have loaded what visits are read and drawn with: its towns fill half a gigabyte.
    const gazetteer = existsSync(gazetteerFolder())
      ? Promise.resolve()
      : pool.runApart({ kind: 'gazetteer' });
    const made = async () => {
      const visits = await readAll(pool, code, progress);
      // Our own bundle, from entry-server.tsx.
      const load = () => import(/* @vite-ignore */ renderer) as Promise<Renderer>;
      await build(visits, pool, load, gazetteer, progress, warn);
    };
    await Promise.all([gazetteer, made()]);
  } finally {
    await pool.close();
  }
}

/** Reads every visit that was not read before as it is now, and throws if anything is wrong with any. */
async function readAll(pool: Threads, code: string, progress: Progress) {
  const ids = await visitIds(ROOT);
  const visits = ids.map((id): ToBuild => ({ id, key: fingerprintOf(sourcesOf(id), code) }));
  // Threads need half a second to start: meanwhile this one reads the first, and after an edit there is no other.
  const first = visits.find(({ key }) => !isKept(key));
  if (first) pool.start();
  progress.begin('Reading visits', visits.length);
  const read = await Promise.all(
    visits.map(async (visit) => {
      const { id, key } = visit;
      const job = { kind: 'read', visit: id, key } as const;
      const answer = isKept(key)
        ? ({ kind: 'read' } as const)
        : await (visit === first ? readVisitJob(job) : pool.run(job));
      progress.step();
      return answer.kind === 'problems'
        ? answer
        : { kind: 'digest' as const, key, digest: readingDigest(key) };
    }),
  );
  progress.end();
  const across = await readAcross(
    ROOT,
    ids,
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
  pool: Threads,
  load: () => Promise<Renderer>,
  gazetteer: Promise<unknown>,
  progress: Progress,
  warn: (message: string) => void,
): Promise<void> {
  const settings = await readSettings();
  const siteAssets = await readAssets(settings.tiles, digests.map(({ letters }) => letters).join(''));
  const tree: Making['tree'] = SiteTree.begin('dist');
  const making: Making = { tree, pool, progress, settings, assets: siteAssets.assets };
  const pages = personPages(topics);
  const site: Omit<Site, 'world'> = {
    visits: digests.map(({ visit }) => visit),
    // These stand on pages that are made by jobs of their own.
    sheets: new Map(),
    topicWriters: [],
    covers: new Map(),
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
  const allPages = async () => {
    // This thread makes what looks across visits while the others make these.
    const across = async () => {
      const writers = gone.length > 0 ? topicWriters() : [];
      const [renderer, world, toWrite] = await Promise.all([load(), worldSheets(), writers]);
      const whole = { ...site, world, topicWriters: toWrite };
      return { renderer, whole, versions: await putSiteWide(tree, whole, renderer, siteAssets, gazetteer) };
    };
    const [made, { renderer, whole, versions }] = await Promise.all([
      makeVisits(making, visits, pages),
      across(),
    ]);
    const covers = { get: (id: string) => made.get(id)?.cover };
    for (const [path, text] of feedFiles({ ...whole, covers }, renderer)) tree.put(path, text);
    const world = worldReferences(whole.world).map(({ href }) => href);
    await makeTopics(making, whole, made, said, world);
    return { made, whole, versions };
  };
  const searched = visits.map((visit, index) => {
    return { ...visit, documents: digests[index]?.documents ?? { versions: [], size: 0 } };
  });
  const search = makeSearch(making, searched, topics.map(documentOfTopic));
  const [{ made, whole, versions }, kept] = await Promise.all([allPages(), search]);
  putWorker(tree, whole, siteAssets, made, versions, kept);
  tree.finish();
  await clearKept(visits, [...made.values()]);
  console.log(`${tree.size} files of ${visits.length} visits written to dist in ${progress.elapsed}`);
  const missing = [...new Set([...made.values()].flatMap((each) => [...each.missing]))];
  const concerns = printConcerns(digests.flatMap((each) => each.concerns));
  for (const notice of [...noticesOf(whole, missing), concerns])
    if (notice !== undefined) warn(`\n${notice}`);
}

/**
 * Puts what is no one visit's and no one topic's, letting the threads be answered in between. Returns the versions of those pages that
 * are kept for reading offline, by their folders.
 */
async function putSiteWide(
  tree: Making['tree'],
  site: Site,
  renderer: Renderer,
  { assets, styles, font }: SiteAssets,
  cut: Promise<unknown>,
): Promise<Readonly<Record<string, string>>> {
  for (const [path, file] of bundledFiles()) {
    if (path !== WORKER) tree.putFile(path, fingerprintOf([file]), file);
  }
  tree.putFile(font.path, font.hash, font.file);
  for (const image of icons().map(drawnImage)) tree.putFile(image.path, image.name, await image.file());
  for (const [path, text] of await studioFiles(site.tiles, await studioAssets(CLIENT_BUNDLE, assets)))
    tree.put(path, text);
  await cut;
  const gazetteer = gazetteerFolder();
  if (!tree.reuse(GAZETTEER, gazetteer)) tree.addFolder(GAZETTEER, gazetteer);
  for (const [path, text] of ownPlaces(site.visits)) tree.put(`${GAZETTEER}/${path}`, text);
  const leading = [GALLERY, SEARCH, renderer.COMPARE_LINK].map(pathOf);
  const versions: Record<string, string> = {};
  for (const [path, text] of siteWideFiles(site, renderer, assets, styles)) {
    const page = path.endsWith('index.html') ? stamp(text) : undefined;
    const folder = path.slice(0, -'index.html'.length);
    if (page && leading.includes(folder)) versions[folder] = page.version;
    tree.put(path, page?.text ?? text);
    await immediately();
  }
  return versions;
}

function putWorker(
  tree: Making['tree'],
  site: Site,
  { shared, own }: SiteAssets,
  made: ReadonlyMap<string, MadeVisit>,
  versions: Readonly<Record<string, string>>,
  { each, always }: KeptDocuments,
): void {
  const kept = [...made].map(([id, { pages, standIns, shown }], index) => {
    return { id, pages, standIns, shown, documents: each[index] ?? {} };
  });
  writeWorker(tree, shared, [...own, ...keptWithGallery(site)], { ...always, ...versions }, kept);
}

/** Throws away what is kept in .cache of what the site has no more. */
async function clearKept(visits: readonly ToBuild[], made: readonly MadeVisit[]): Promise<void> {
  const { folder, names } = keptReadings(visits.map(({ key }) => key));
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
