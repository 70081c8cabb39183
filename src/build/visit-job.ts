import { existsSync } from 'node:fs';
import { setImmediate as immediately } from 'node:timers/promises';
import { type OwnPages, withPages } from '../archive/own-pages.ts';
import { excerpt } from '../messages/excerpt.ts';
import { pathOf, visitLink } from '../navigation/deep-link.ts';
import type { VisitAddresses } from '../visit/addresses.ts';
import { COMPARED } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { missingLetters } from './card-fonts.ts';
import { cardOf } from './cards.ts';
import type { Assets } from './document.ts';
import { downloadsOf } from './downloads.ts';
import { formerFiles } from './former-files.ts';
import { drawnImage, renditionImages } from './images.ts';
import { assetsIn, stamp, stampData } from './keep-list.ts';
import { readingOf } from './kept-reading.ts';
import { LONG_VISITS } from './long-visit.ts';
import type { Settings } from './read-settings.ts';
import { readSheets } from './read-sheets.ts';
import type { Renderer } from './renderer.ts';
import { EMPTY_SITE, type Site } from './site.ts';
import { basemapOf } from './visit-folders.ts';
import { keptLinks, pageLinks, standIns } from './visit-links.ts';
import { type Share, shareOf, sheetFiles, visitCards, visitFiles } from './visit-pages.ts';
import { worldSheets } from './world-sheets.ts';
import { linkInto, type Written, writeInto } from './written.ts';

/** Makes the files of a visit, or a share of them. Nothing but the visit's own folder decides what comes out. */
export interface VisitJob {
  readonly kind: 'make';
  /** Of its reading, see kept-reading.ts. */
  readonly key: string;
  /** Of the first share, which makes what stands at former addresses. */
  readonly addresses?: VisitAddresses;
  /** The folder of the site. */
  readonly folder: string;
  readonly settings: Settings;
  readonly assets: Assets;
  /** Where its persons and places have their pages, as far as it is not where one would think. */
  readonly ownPages?: OwnPages;
  readonly share: Share;
}

export interface VisitAnswer {
  readonly kind: 'made';
  readonly made: MadeVisit;
  readonly files: readonly Written[];
}

/** How topics show a visit, told before its pages are written and its cards drawn. */
export interface Shown {
  /** The path of its card. */
  readonly cover: string;
  /** The paths of the sheets that were cut for it. */
  readonly sheets: readonly string[];
}

export interface ShownAnswer extends Shown {
  readonly kind: 'shown';
}

/** What the rest of the site has to know of a visit's files. */
export interface MadeVisit extends Shown {
  readonly kind: 'visit';
  /** Its pages by their folders, and what it is compared by, each with the version that it says of itself. */
  readonly pages: Readonly<Record<string, string>>;
  /** Pages that stand in for others of their folder, see worker/keep-list.ts. */
  readonly standIns: Readonly<Record<string, string>>;
  /** Those of its files below assets/ that its pages may show. */
  readonly shown: readonly string[];
  /** The names under which its images are kept in .cache, by folder. */
  readonly images: readonly (readonly [folder: string, name: string])[];
  /** Letters that no face of the cards has. */
  readonly missing: string;
}

/** Pages that a thread makes of a visit before another may go on with it: what every share has to begin with costs as much as some. */
const PAGES_OF_SHARE = 100;

/** The shares in which a visit is made, so that no long one keeps one thread busy and leaves the others without work. */
export function sharesOf(visit: Visit): readonly Share[] {
  const of = Math.ceil(pageLinks(visit).length / PAGES_OF_SHARE);
  return Array.from({ length: of }, (_, index) => ({ index, of }));
}

/** @param tell told by the first share how topics show the visit */
export async function makeVisitJob(
  job: VisitJob,
  renderer: Renderer,
  tell: (early: ShownAnswer) => void,
): Promise<VisitAnswer> {
  const { folder, assets, share, addresses } = job;
  const { site, visit } = await opened(job);
  const cards = shareOf(visitCards(site, renderer, visit), share);
  const images = [...cards.map(drawnImage), ...(share.index === 0 ? renditionImages(visit) : [])];
  // Not in this thread: while they are drawn, it writes the pages.
  const drawn = Promise.all(images.map(({ file }) => file()));
  // First, and before its pages: that is all that topics wait for.
  const sheetsFirst = share.index === 0 ? sheetFiles(site, visit) : [];
  const written = [...sheetsFirst].map(([path, text]) => writeInto(folder, path, text));
  const atFormer = addresses ? [...formerFiles(site, renderer, visit, addresses)] : [];
  const former = atFormer.map(([path, text]) => writeInto(folder, path, text));
  const { path: cover } = cardOf(site, renderer, visit, visitLink(visit.id));
  // One that was never cut shows little more than the map of the world, on which topics are drawn.
  const sheets = existsSync(basemapOf(visit.id)) ? written.map(([path]) => path) : [];
  if (share.index === 0) tell({ kind: 'shown', cover, sheets });
  const [{ files, pages, shown }, drawings] = await Promise.all([
    writePages(site, renderer, visit, { folder, assets, share }),
    drawn,
  ]);
  const pictures = images.map(({ path, name }, index) => linkInto(folder, path, name, drawings[index] ?? ''));
  const made: MadeVisit = {
    kind: 'visit',
    pages,
    standIns: Object.fromEntries(
      standIns(visit)
        .map(pathOf)
        .map((page) => [page.replace(/[^/]+\/$/, ''), page]),
    ),
    // The sheets of its map are named in what its pages fetch, and not in them.
    shown: [...written.map(([path]) => path), ...shown],
    cover,
    sheets,
    images: images.map(({ kept: where, name }) => [where, name]),
    missing: (await missingLetters(wordsOnCards(visit))).join(''),
  };
  return { kind: 'made', made, files: [...written, ...former, ...files, ...pictures] };
}

/** What the cards of a visit are lettered with, as far as their faces can. */
const wordsOnCards = (visit: Visit): string =>
  [
    visit.title,
    ...visit.articles.map(({ title }) => title),
    ...visit.stops.flatMap(({ name, passages: [first] }) => [name.value, excerpt(first?.exact ?? '', 120)]),
  ].join(' ');

/** A visit's site, of nothing but itself, as the thread had it for the last share. */
let last: { readonly key: string; readonly opened: ReturnType<typeof open> } | undefined;

function opened(job: VisitJob): ReturnType<typeof open> {
  if (last?.key !== job.key) last = { key: job.key, opened: open(job) };
  return last.opened;
}

async function open({ key, settings, ownPages, share }: VisitJob) {
  const { visit: read, review } = readingOf(key);
  const visit = withPages(read, ownPages);
  // Only the first share has them, and who is handed it has opened no other before.
  const downloads = share.index === 0 ? await downloadsOf(visit, settings.address) : [];
  const site: Site = {
    ...EMPTY_SITE,
    ...settings,
    visits: [visit],
    sheets: new Map([[visit.id, await readSheets(visit.id)]]),
    downloads: new Map([[visit.id, downloads]]),
    reviews: new Map([[visit.id, review]]),
    world: await worldSheets(),
  };
  return { visit, site };
}

async function writePages(
  site: Site,
  renderer: Renderer,
  visit: Visit,
  { folder, assets, share }: Pick<VisitJob, 'folder' | 'assets' | 'share'>,
) {
  const files: Written[] = [];
  const pages: Record<string, string> = {};
  const kept = new Set(keptLinks(visit).map(pathOf));
  const shown = new Set<string>();
  for (const [path, text] of visitFiles(site, renderer, assets, visit, share)) {
    // Pictures are drawn by others, but handed out and put away by this thread.
    await immediately();
    const page = path.endsWith('index.html') ? stamp(text) : undefined;
    if (path === `${visit.id}/${COMPARED}`) {
      const data = stampData(text);
      files.push(writeInto(folder, path, data.content));
      pages[path] = data.version;
      continue;
    }
    // Of a long visit, what its pages fetch: any stop can be stepped to, though few have their pages kept.
    if (path.startsWith(LONG_VISITS)) shown.add(path);
    files.push(writeInto(folder, path, page?.content ?? text));
    const place = path.slice(0, -'index.html'.length);
    if (!page || !kept.has(place)) continue;
    pages[place] = page.version;
    for (const asset of assetsIn(text)) shown.add(asset);
  }
  return { files, pages, shown: [...shown] };
}

/** A visit that was made in shares, of which the first has what stands in none but it. */
export function together(shares: readonly VisitAnswer[]): VisitAnswer {
  const [first] = shares;
  if (!first) throw new RangeError('a visit is made in one share at least');
  const files = shares.flatMap((share) => share.files);
  // A page may show what another share has made; what only looks like the name of a file, nobody has.
  const own = new Set(files.map(([path]) => path));
  const all = shares.map(({ made }) => made);
  return {
    ...first,
    files,
    made: {
      ...first.made,
      pages: Object.assign({}, ...all.map(({ pages }) => pages)),
      shown: [...new Set(all.flatMap(({ shown }) => shown))].filter((path) => own.has(path)),
      images: all.flatMap(({ images }) => images),
      missing: [...new Set(all.flatMap(({ missing }) => [...missing]))].join(''),
    },
  };
}
