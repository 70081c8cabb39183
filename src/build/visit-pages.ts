import { formatMessages } from '#messages/formats.ts';
import type { FileToTake, Rendered } from '../app/entry-server.tsx';
import type { PageData } from '../app/page-data.ts';
import type { Article } from '../article/article.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { IntlAnswers } from '../messages/intl.ts';
import { type DeepLink, isVisitLink, pathOf, type VisitLink, visitLink } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import { accountOf } from '../visit/accounts.ts';
import { isLong, pagesOfGrounds } from '../visit/parts.ts';
import type { Visit } from '../visit/visit.ts';
import { cardOf } from './cards.ts';
import { compareDocument } from './compare.ts';
import { correctionsDocument } from './corrections.ts';
import { type Assets, documentOf, type Paper } from './document.ts';
import type { Download } from './downloads.ts';
import { formerDocument } from './former-pages.ts';
import { galleryDocument, visitGalleryFiles } from './gallery.ts';
import { goneDocument } from './gone-topics.ts';
import { hashOf } from './hash.ts';
import { type LongVisit, longPageOf, longVisitOf } from './long-visit.ts';
import { oembedFiles } from './oembed.ts';
import { pageHead } from './page-head.ts';
import type { Picture } from './picture.ts';
import type { Renderer } from './renderer.ts';
import { searchDocument } from './search.ts';
import type { Site, SiteFile } from './site.ts';
import { worldReferences } from './studio.ts';
import { ON_PAPER, thinSheets } from './thin-sheets.ts';
import { topicDocument } from './topics.ts';
import { hasPage, pageLinks, visitLinks } from './visit-links.ts';
import { withdrawnDocument } from './withdrawn-visits.ts';

/** The page at a link as a document, or what leads on from there; undefined for a link that leads nowhere and never led anywhere. */
export function visitDocument(
  site: Site,
  renderer: Renderer,
  link: DeepLink,
  assets: Assets,
): string | Buffer | undefined {
  return (
    pageDocument(site, renderer, link, assets) ??
    withdrawnDocument(site, renderer, link, assets) ??
    formerDocument(site, link, assets)
  );
}

function pageDocument(site: Site, renderer: Renderer, link: DeepLink, assets: Assets): Buffer | undefined {
  if (link.kind === 'gallery') return galleryDocument(site, renderer, link, assets);
  if (link.kind === 'compare') return compareDocument(site, renderer, assets);
  if (link.kind === 'corrections') return correctionsDocument(site, renderer, assets);
  if (link.kind === 'search') return searchDocument(site, renderer, assets);
  if (link.kind === 'topic')
    return topicDocument(site, renderer, link, assets) ?? goneDocument(site, renderer, link, assets);
  const visit = site.visits.find((each) => each.id === link.visit);
  if (!isVisitLink(link)) return visit && asideDocument(site, renderer, link, visit, assets);
  if (!visit || !hasPage(visit, link)) return undefined;
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
  return documentOf(rendered, link, assets, { about, data, paper });
}

/** A page of a long visit: what it shows, and where the rest is fetched from. */
function longDocument(
  site: Site,
  renderer: Renderer,
  visit: Visit,
  link: VisitLink,
  assets: Assets,
): Buffer | undefined {
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
  const paper = link.view === 'page' ? encoded(renderer.renderLongPaper(data.visit)) : undefined;
  return documentOf(rendered, link, assets, { about, data: page, paper });
}

/** A long visit's own files, made once. */
function longOf(site: Site, renderer: Renderer, visit: Visit): LongVisit {
  return longVisitOf(visit, renderer, { sheets: referencesOf(site, visit), tiles: site.tiles });
}

/** A page beside the visit's own: what its facts rest on, or its files. Nothing in it needs a script. */
function asideDocument(
  site: Site,
  renderer: Renderer,
  link: AsideLink,
  visit: Visit,
  assets: Assets,
): Buffer | undefined {
  const rendered = renderAside(site, renderer, link, visit);
  if (!rendered) return undefined;
  const subject = { visit, stop: undefined, card: cardOf(site, renderer, visit, visitLink(visit.id)) };
  return documentOf(rendered, link, assets, { about: pageHead(site, link, rendered, subject) });
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
      const { concerns, accepted } = site.reviews.get(visit.id) ?? { concerns: [], accepted: [] };
      // That a silence is idle is of the file, not of the visit.
      const review = { concerns: concerns.filter(({ rule }) => rule !== 'accepted/unneeded'), accepted };
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

const encoded = ({ front, notes }: ReturnType<Renderer['renderPaper']>): Paper => ({
  front: Buffer.from(front),
  notes: Buffer.from(notes),
});

const papers = new WeakMap<Visit, Paper>();

function paperOf(site: Site, visit: Visit, renderer: Renderer): Paper {
  const whole = visitLink(visit.id);
  const drawn = () => thinSheets(site.sheets.get(visit.id) ?? [], renderer.frameFor(visit, whole), ON_PAPER);
  const address = site.address && site.address + pathOf(whole);
  const known = papers.get(visit) ?? encoded(renderer.renderPaper(visit, drawn(), address));
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
    sheets: referencesOf(site, visit),
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

/** One of some shares in which the files of a visit are made. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** What falls to a share of a list. */
export const shareOf = <T>(list: readonly T[], { index, of }: Share): readonly T[] =>
  list.filter((_, place) => place % of === index);

/** The sheets of the map that were cut for a visit, of which its pages have the addresses. */
export function* sheetFiles(site: Site, visit: Visit): Generator<SiteFile> {
  for (const sheet of site.sheets.get(visit.id) ?? [])
    yield [referenceTo(visit, sheet).href, JSON.stringify(sheet)];
}

/**
 * The files of one visit but the sheets of its map. They say nothing of any other visit: each is made by itself, see visit-job.ts.
 */
export function* visitFiles(
  site: Site,
  renderer: Renderer,
  assets: Assets,
  visit: Visit,
  share: Share = { index: 0, of: 1 },
): Generator<SiteFile> {
  if (share.index === 0) yield* filesOfWhole(site, renderer, assets, visit);
  const links = visitLinks(visit).filter(({ kind }) => kind !== 'files');
  for (const link of shareOf(links, share)) yield* pageFile(site, renderer, link, assets);
}

/** What is made of a visit once: all but its pages, and the page that tells of these files. */
function* filesOfWhole(site: Site, renderer: Renderer, assets: Assets, visit: Visit): Generator<SiteFile> {
  for (const { path, text } of site.downloads.get(visit.id) ?? []) yield [path, text];
  if (isLong(visit)) yield* longOf(site, renderer, visit).files;
  yield* visitGalleryFiles(site, renderer, visit);
  yield* oembedFiles(site, renderer, visit);
  yield* pageFile(site, renderer, { kind: 'files', visit: visit.id }, assets);
}

function* pageFile(site: Site, renderer: Renderer, link: DeepLink, assets: Assets): Generator<SiteFile> {
  const document = visitDocument(site, renderer, link, assets);
  if (document) yield [`${pathOf(link)}index.html`, document];
}

/** The cards of a visit's pages. */
export function visitCards(site: Site, renderer: Renderer, visit: Visit): readonly Picture[] {
  return [...new Set(pageLinks(visit).map((link) => cardOf(site, renderer, visit, link)))];
}

/**
 * The sheets that the pages of a visit load as their view comes to them: its own, and the map of the world where a window goes
 * beyond these.
 */
function referencesOf(site: Site, visit: Visit): readonly SheetReference[] {
  const own = (site.sheets.get(visit.id) ?? []).map((sheet) => referenceTo(visit, sheet));
  const isOfWorld = own.some(({ box: [west, , east] }) => east - west >= 1);
  return isOfWorld ? own : [...worldReferences(site.world.slice(0, 1)), ...own];
}

const references = new WeakMap<Sheet, SheetReference>();

/** An edge of a sheet to four metres: at the deepest zoom a fifth of a pixel, in half the digits, which every page carries. */
const inShort = (edge: number) => Math.round(edge * 1e7) / 1e7;

/** The hash in the name lets a host keep the file for ever. */
function referenceTo(visit: Visit, sheet: Sheet): SheetReference {
  const known = references.get(sheet);
  if (known) return known;
  const { name, box, minZoom, ...shapes } = sheet;
  const hash = hashOf(JSON.stringify(shapes), 8);
  const [west, north, east, south] = box;
  const reference = {
    name,
    box: [inShort(west), inShort(north), inShort(east), inShort(south)] as const,
    minZoom,
    href: `assets/map/${visit.id}-${name}-${hash}.json`,
  };
  references.set(sheet, reference);
  return reference;
}
