import { createHash } from 'node:crypto';
import type {
  FileToTake,
  GalleryData,
  GallerySketch,
  Paper,
  Rendered,
  TopicPageProps,
  TopicsPageProps,
} from '../app/entry-server.tsx';
import type { PageData } from '../app/page-data.ts';
import { type GalleryEntry, inGalleryOrder } from '../archive/gallery-index.ts';
import { topicName } from '../archive/topic-name.ts';
import type { PersonPages, Topic } from '../archive/topics.ts';
import type { Article } from '../article/article.ts';
import type { Chapter } from '../article/chapters.ts';
import type { Frame } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import { archive } from '../messages/archive-en.ts';
import { messages } from '../messages/en.ts';
import { formatMessages } from '../messages/formats-en.ts';
import type { IntlAnswers } from '../messages/intl.ts';
import {
  type DeepLink,
  inAccount,
  inView,
  isVisitLink,
  linkTo,
  pathOf,
  SEARCH,
  type VisitLink,
  visitLink,
} from '../navigation/deep-link.ts';
import type { Redirect } from '../navigation/redirects.ts';
import { currentStop } from '../navigation/step.ts';
import type { Review } from '../review/review.ts';
import { accountOf, addressedAs } from '../visit/accounts.ts';
import type { Overview } from '../visit/overview.ts';
import { isLong, pagesOfGrounds } from '../visit/parts.ts';
import type { StopInBrief, Visit } from '../visit/visit.ts';
import { cardOf } from './cards.ts';
import { compareDocument, compareSiteFiles } from './compare.ts';
import { type Assets, documentOf, notFoundDocument, policyMeta } from './document.ts';
import type { Download } from './downloads.ts';
import { feedFiles } from './feeds.ts';
import { galleryDocument, gallerySiteFiles, visitGalleryFiles } from './gallery.ts';
import { headersFile, nginxFile } from './headers.ts';
import {
  chapterLinks,
  type LongPageToRender,
  type LongVisit,
  longPageOf,
  longVisitOf,
} from './long-visit.ts';
import { manifestFile } from './manifest.ts';
import { oembedFiles } from './oembed.ts';
import { pageHead } from './page-head.ts';
import type { Drawing, Picture } from './picture.ts';
import { redirectDocument, redirectsFile } from './redirects.ts';
import { searchDocument } from './search.ts';
import { crawlerFiles } from './sitemap.ts';
import { ON_PAPER, thinSheets } from './thin-sheets.ts';
import { type TopicWriter, topicDocument, topicListFiles } from './topics.ts';

/** The app's server bundle, see app/entry-server.tsx. */
export interface Renderer {
  readonly frameFor: (visit: Visit, link: VisitLink) => Frame;
  readonly answersFor: (visit: Visit) => IntlAnswers;
  readonly renderPaper: (visit: Visit, sheets: readonly Sheet[], address: string | undefined) => Paper;
  readonly renderVisitPage: (data: PageData, link: VisitLink, sketchSheets: readonly Sheet[]) => Rendered;
  readonly chapterAnswers: (
    chapter: Chapter,
    named: Readonly<Record<string, StopInBrief>>,
    link: VisitLink,
  ) => IntlAnswers;
  readonly renderLongPage: (
    shown: LongPageToRender,
    link: VisitLink,
    sketchSheets: readonly Sheet[],
  ) => Rendered;
  readonly renderLongPaper: (visit: Visit) => Paper;
  readonly renderItinerary: (visit: Visit, overview: Overview) => Rendered;
  readonly renderFiles: (visit: Visit, files: readonly FileToTake[]) => Rendered;
  readonly renderHowWeKnow: (visit: Visit, review: Review, page: number) => Rendered;
  readonly renderShareCard: (visit: Visit, link: VisitLink, sheets: readonly Sheet[]) => Drawing;
  /** The colour that a page is on, for an app's window while it opens. */
  readonly paperColour: string;
  /** The frame that an embed stands in, and its size; see ui/embed-code.ts. */
  readonly embedCode: (address: string, title: string) => string;
  readonly EMBED_SIZE: { readonly width: number; readonly height: number };
  readonly renderGallery: (data: GalleryData, topics: readonly Topic[], sketch: GallerySketch) => Rendered;
  readonly renderGalleryPage: (
    entries: readonly GalleryEntry[],
    page: number,
    pages: number,
    sketch: GallerySketch,
  ) => Rendered;
  readonly GALLERY_DATA_ID: string;
  readonly renderCompare: (entries: readonly GalleryEntry[]) => Rendered;
  readonly COMPARE_DATA_ID: string;
  readonly COMPARE_LINK: DeepLink;
  readonly thumbnailFrame: (visit: Visit) => Frame;
  readonly renderThumbnail: (visit: Visit, sheets: readonly Sheet[]) => string;
  readonly renderSearch: (topics: readonly Topic[], visits: number) => Rendered;
  readonly renderTopic: (props: TopicPageProps) => Rendered;
  readonly renderTopics: (props: TopicsPageProps) => Rendered;
  readonly renderNotFound: (visits: readonly Visit[]) => Rendered;
}

/** What there is of each visit, by its id. */
export type Held<T> = Pick<ReadonlyMap<string, T>, 'get'>;

/** Everything that the pages are made from, read and checked. */
export interface Site {
  /** For what looks across visits these may be without the texts of their articles. */
  readonly visits: readonly Visit[];
  readonly sheets: Held<readonly Sheet[]>;
  /** Each visit in other formats, by its id. */
  readonly downloads: Held<readonly Download[]>;
  /** The path of the card that a visit's address shows; made anew of those that are not here. */
  readonly covers: Held<string>;
  /** Persons, places, countries and years, and what writes their files. */
  readonly topics: readonly Topic[];
  readonly topicWriters: readonly TopicWriter[];
  /** The pages of persons of whom a visit speaks by an id that leads to somebody else, by the visit's id. */
  readonly personPages: Held<PersonPages>;
  /** The map of the world that belongs to no visit. */
  readonly world: readonly Sheet[];
  /** What a sub-editor would ask about each visit, by its id. */
  readonly reviews: Held<Review>;
  readonly tiles: Tiles;
  /** Addresses that were published once and lead on. */
  readonly redirects: readonly Redirect[];
  /** Paths of addresses that the ledger does not hold yet. */
  readonly unrecorded: readonly string[];
  /** The site's public address, ending in a slash; undefined when the owner named none. */
  readonly address: string | undefined;
}

/** A file of the site: its path below the root and its text. */
export type SiteFile = readonly [path: string, text: string];

/** The pages of a visit: for each account its own, and one a stop. */
export function pageLinks(visit: Visit): readonly VisitLink[] {
  return visit.articles.flatMap(({ id }) => {
    const whole = inAccount(visitLink(visit.id), addressedAs(visit, id));
    return [whole, ...visit.stops.map((stop) => linkTo(stop.id, whole))];
  });
}

const pages = new WeakMap<Visit, ReadonlySet<string>>();

/** Whether a visit has a page at a link. */
function hasPage(visit: Visit, link: VisitLink): boolean {
  const chapters = isLong(visit) ? chapterLinks(visit) : [];
  const known = pages.get(visit) ?? new Set([...pageLinks(visit), ...chapters].map(pathOf));
  pages.set(visit, known);
  return known.has(pathOf(inView(link, 'page')));
}

/** The same with what stands beside them: every address of a visit that somebody reads. */
export function readingLinks(visit: Visit): readonly DeepLink[] {
  const long = isLong(visit) ? [...chapterLinks(visit), { kind: 'itinerary', visit: visit.id } as const] : [];
  return [
    ...pageLinks(visit),
    ...long,
    ...Array.from(
      { length: pagesOfGrounds(visit) },
      (_, index): DeepLink => ({
        kind: 'how-we-know',
        visit: visit.id,
        ...(index > 0 ? { page: index + 1 } : {}),
      }),
    ),
    { kind: 'files', visit: visit.id },
  ];
}

/**
 * The pages of a visit that are kept for reading offline: of a long one not those of its stops, which are too many, but one that stands
 * in for all of them; nor what its facts rest on beyond the first page of that.
 */
export function keptLinks(visit: Visit): readonly DeepLink[] {
  if (!isLong(visit)) return readingLinks(visit);
  const others = readingLinks(visit).filter(
    (link) => link.kind !== 'stop' && !(link.kind === 'how-we-know' && link.page),
  );
  return [...others, ...standIns(visit)];
}

/** Of a long visit, for each of its accounts the page that is opened without a network in the place of any other stop's. */
export function standIns(visit: Visit): readonly VisitLink[] {
  const [first] = isLong(visit) ? visit.stops : [];
  if (!first) return [];
  return visit.articles.map(({ id }) =>
    linkTo(first.id, inAccount(visitLink(visit.id), addressedAs(visit, id))),
  );
}

/** All that is written of a visit: its pages, and an embed of each. */
export function visitLinks(visit: Visit): readonly DeepLink[] {
  return readingLinks(visit).flatMap((link): readonly DeepLink[] =>
    isVisitLink(link) && !isChapter(link) ? [link, inView(link, 'embed')] : [link],
  );
}

const isChapter = (link: VisitLink) => link.kind === 'visit' && link.chapter !== undefined;

/** One visit's or stop's page as a document; undefined for a link that leads nowhere and never led anywhere. */
export function visitDocument(
  site: Site,
  renderer: Renderer,
  link: DeepLink,
  assets: Assets,
): string | undefined {
  if (link.kind === 'gallery') return galleryDocument(site, renderer, link, assets);
  if (link.kind === 'compare') return compareDocument(site, renderer, assets);
  if (link.kind === 'search') return searchDocument(site, renderer, assets);
  if (link.kind === 'topic')
    return topicDocument(site, renderer, link, assets) ?? formerDocument(site, link, assets);
  const visit = site.visits.find((each) => each.id === link.visit);
  if (!isVisitLink(link)) return visit && asideDocument(site, renderer, link, visit, assets);
  if (!visit || !hasPage(visit, link)) return formerDocument(site, link, assets);
  const sheets = site.sheets.get(visit.id) ?? [];
  if (isLong(visit)) return longDocument(site, renderer, visit, link, assets);
  const data = dataFor(
    site,
    renderer,
    visit,
    link.view === 'embed' ? undefined : accountOf(visit, link.account),
  );
  const sketch = thinSheets(sheets, renderer.frameFor(visit, link));
  const rendered = renderer.renderVisitPage(data, link, sketch);
  const subject = { visit, stop: currentStop(visit, link), card: cardOf(site, renderer, visit, link) };
  const about = pageHead(site, link, rendered, subject);
  const paper = link.view === 'page' ? paperOf(site, visit, renderer) : undefined;
  return documentOf(rendered, link, assets, data, about, paper);
}

/** A page of a long visit: what it shows, and where the rest is fetched from. */
function longDocument(
  site: Site,
  renderer: Renderer,
  visit: Visit,
  link: VisitLink,
  assets: Assets,
): string | undefined {
  const shown = longPageOf(longOf(site, renderer, visit), link);
  if (!shown) return undefined;
  const { data, page } = shown;
  const sketch = thinSheets(site.sheets.get(visit.id) ?? [], renderer.frameFor(data.visit, link));
  const rendered = renderer.renderLongPage(shown, link, sketch);
  const card = cardOf(site, renderer, visit, link);
  const about = pageHead(site, link, rendered, {
    visit: data.visit,
    stop: currentStop(data.visit, link),
    card,
  });
  const paper = link.view === 'page' ? renderer.renderLongPaper(data.visit) : undefined;
  return documentOf(rendered, link, assets, page, about, paper);
}

/** A long visit's own files, made once. */
function longOf(site: Site, renderer: Renderer, visit: Visit): LongVisit {
  const sheets = (site.sheets.get(visit.id) ?? []).map((sheet) => referenceTo(visit, sheet));
  return longVisitOf(visit, renderer, { sheets, tiles: site.tiles });
}

/** A page beside the visit's own: what its facts rest on, or its files. Nothing in it needs a script. */
function asideDocument(
  site: Site,
  renderer: Renderer,
  link: AsideLink,
  visit: Visit,
  assets: Assets,
): string | undefined {
  const rendered = renderAside(site, renderer, link, visit);
  if (!rendered) return undefined;
  const subject = { visit, stop: undefined, card: cardOf(site, renderer, visit, visitLink(visit.id)) };
  return documentOf(rendered, link, assets, undefined, pageHead(site, link, rendered, subject));
}

type AsideLink = Extract<DeepLink, { readonly kind: 'how-we-know' | 'files' | 'itinerary' }>;

function renderAside(site: Site, renderer: Renderer, link: AsideLink, visit: Visit): Rendered | undefined {
  switch (link.kind) {
    case 'itinerary':
      return isLong(visit)
        ? renderer.renderItinerary(visit, longOf(site, renderer, visit).overview)
        : undefined;
    case 'files':
      return renderer.renderFiles(visit, (site.downloads.get(visit.id) ?? []).map(toTake));
    case 'how-we-know': {
      const { page = 1 } = link;
      const review = site.reviews.get(visit.id) ?? { concerns: [], accepted: [] };
      return page <= pagesOfGrounds(visit) ? renderer.renderHowWeKnow(visit, review, page) : undefined;
    }
  }
}

const toTake = ({ format: { id, name }, path, text, losses }: Download): FileToTake => ({
  name,
  use: formatMessages.uses[id],
  path,
  bytes: Buffer.byteLength(text),
  missing: losses.map((loss) => formatMessages.losses[loss]),
});

/** The page at an address that something had before; it leads on to the one that it has. */
function formerDocument(site: Site, link: DeepLink, assets: Assets): string | undefined {
  const redirect = site.redirects.find(({ from }) => pathOf(from) === pathOf(link));
  const named = redirect && calledAt(site, redirect.to);
  return named && redirectDocument(site, redirect, named, policyMeta(assets.policy));
}

/** What the page is called that a former address leads to, and in which language. */
function calledAt({ visits, topics }: Site, to: DeepLink) {
  if (to.kind === 'topic') {
    const topic = topics.find(({ kind, id }) => kind === to.topic && id === to.id);
    const name = topic ? topicName(topic) : archive.topics[to.topic];
    return { title: archive.topicTitle(name), language: 'en' };
  }
  const visit = isVisitLink(to) ? visits.find(({ id }) => id === to.visit) : undefined;
  if (!visit || !isVisitLink(to)) return undefined;
  return { title: messages.pageTitle(visit, currentStop(visit, to)), language: visit.language };
}

const papers = new WeakMap<Visit, Paper>();

function paperOf(site: Site, visit: Visit, renderer: Renderer): Paper {
  const whole = visitLink(visit.id);
  const drawn = () => thinSheets(site.sheets.get(visit.id) ?? [], renderer.frameFor(visit, whole), ON_PAPER);
  const address = site.address && site.address + pathOf(whole);
  const known = papers.get(visit) ?? renderer.renderPaper(visit, drawn(), address);
  papers.set(visit, known);
  return known;
}

const dataOfPages = new WeakMap<Visit, Map<Article | undefined, PageData>>();

/** What the pages that show an account carry, or those that show none: the same in each. */
function dataFor(site: Site, renderer: Renderer, visit: Visit, shown: Article | undefined): PageData {
  const known = dataOfPages.get(visit) ?? new Map<Article | undefined, PageData>();
  dataOfPages.set(visit, known);
  const data = known.get(shown) ?? {
    visit: withTextOf(visit, shown),
    tiles: site.tiles,
    answers: answersFor(visit, renderer),
    sheets: (site.sheets.get(visit.id) ?? []).map((sheet) => referenceTo(visit, sheet)),
  };
  known.set(shown, data);
  return data;
}

/** A page carries the text of the account that it shows, and an embed none: the others stay at home. */
function withTextOf(visit: Visit, shown: Article | undefined): Visit {
  const articles = visit.articles.map((article) =>
    article === shown ? article : { ...article, blocks: [] },
  );
  return { ...visit, articles };
}

const answers = new WeakMap<Visit, IntlAnswers>();

function answersFor(visit: Visit, renderer: Renderer): IntlAnswers {
  const known = answers.get(visit) ?? renderer.answersFor(visit);
  answers.set(visit, known);
  return known;
}

/** The files of one visit. They say nothing of any other visit: each is made by itself, see visit-job.ts. */
export function* visitFiles(
  site: Site,
  renderer: Renderer,
  assets: Assets,
  visit: Visit,
): Generator<SiteFile> {
  for (const sheet of site.sheets.get(visit.id) ?? []) {
    yield [referenceTo(visit, sheet).href, JSON.stringify(sheet)];
  }
  for (const { path, text } of site.downloads.get(visit.id) ?? []) yield [path, text];
  if (isLong(visit)) yield* longOf(site, renderer, visit).files;
  yield* visitGalleryFiles(site, renderer, visit);
  yield* oembedFiles(site, renderer, visit);
  for (const link of visitLinks(visit)) {
    const document = visitDocument(site, renderer, link, assets);
    if (document) yield [`${pathOf(link)}index.html`, document];
  }
}

/** The cards of a visit's pages. */
export function visitCards(site: Site, renderer: Renderer, visit: Visit): readonly Picture[] {
  return [...new Set(pageLinks(visit).map((link) => cardOf(site, renderer, visit, link)))];
}

/**
 * The pages that look across all visits, and what goes with them: no one visit's own, no one topic's, and not what the search looks
 * things up in. `styles` is the text of the style sheet that the 404 page carries in
 * itself.
 */
export function* siteWideFiles(
  site: Site,
  renderer: Renderer,
  assets: Assets,
  styles: string,
): Generator<SiteFile> {
  yield* topicListFiles(site, renderer, assets);
  yield [`${pathOf(SEARCH)}index.html`, searchDocument(site, renderer, assets)];
  for (const { from } of site.redirects) {
    const document = visitDocument(site, renderer, from, assets);
    if (document) yield [`${pathOf(from)}index.html`, document];
  }
  yield manifestFile(renderer.paperColour);
  yield* crawlerFiles(site);
  yield* feedFiles(site, renderer);
  const base = site.address && new URL(site.address).pathname;
  yield [
    '404.html',
    notFoundDocument(renderer.renderNotFound(inGalleryOrder(site.visits)), base, styles, assets.policy),
  ];
  if (assets.policy) {
    yield ['_headers', headersFile(assets.policy, base)];
    if (site.redirects.length > 0) yield ['_redirects', redirectsFile(site.redirects, base)];
    yield ['_nginx.conf', nginxFile(assets.policy)];
  }
  yield* compareSiteFiles(site, renderer, assets);
  yield* gallerySiteFiles(site, renderer, assets);
}

const references = new WeakMap<Sheet, SheetReference>();

/** The hash in the name lets a host keep the file for ever. */
function referenceTo(visit: Visit, sheet: Sheet): SheetReference {
  const known = references.get(sheet);
  if (known) return known;
  const { name, box, minZoom, ...shapes } = sheet;
  const hash = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 8);
  const reference = { name, box, minZoom, href: `assets/map/${visit.id}-${name}-${hash}.json` };
  references.set(sheet, reference);
  return reference;
}
