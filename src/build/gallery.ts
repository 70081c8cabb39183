import { createHash } from 'node:crypto';
import { archive } from '#messages/archive.ts';
import { messages } from '#messages/interface.ts';
import type { GallerySketch } from '../app/entry-server.tsx';
import { comparedOf } from '../archive/compared.ts';
import {
  type GalleryEntry,
  galleryIndexOf,
  inGalleryOrder,
  PER_PAGE,
  pagesOfGallery,
  peopleIndexOf,
  pointsIndexOf,
} from '../archive/gallery-index.ts';
import { firstMonthOf } from '../archive/months.ts';
import { barsOf, NO_TIMELINE, timelineOf } from '../archive/timeline.ts';
import { unpackPoints } from '../archive/unpack-points.ts';
import { frameOfPoints } from '../cartography/world-frame.ts';
import { formatCountry, formatWhen } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { type DeepLink, GALLERY, type GalleryLink, pathOf } from '../navigation/deep-link.ts';
import { COMPARED, THUMBNAIL } from '../visit/reserved-ids.ts';
import type { Visit } from '../visit/visit.ts';
import { type Assets, documentOf } from './document.ts';
import { pageHead } from './page-head.ts';
import type { Renderer } from './renderer.ts';
import type { Site, SiteFile } from './site.ts';
import { worldReferences } from './studio.ts';
import { ON_FIRST_PAGE, ON_THUMBNAIL, thinSheets } from './thin-sheets.ts';

/** Countries that the list names of a visit. */
const MOST_COUNTRIES = 3;

/** All that the first page, and those that go on with its list, are made from. */
interface Archive {
  readonly visits: readonly Visit[];
  readonly entries: readonly GalleryEntry[];
  /** The files that its script loads, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Where they lie. The hash of them all is in its name: a host may keep them for ever. */
  readonly folder: string;
  /** What the drawn map shows. */
  readonly sketch: GallerySketch;
}

const archives = new WeakMap<Site, Archive>();

function archiveOf(site: Site): Archive {
  const known = archives.get(site);
  if (known) return known;
  const visits = inGalleryOrder(site.visits);
  const entries = visits.map(entryOf);
  const points = pointsIndexOf(visits);
  const parts = Array.from(
    { length: pagesOfGallery(entries.length) },
    (_, part) =>
      [
        `entries-${part}.json`,
        JSON.stringify(entries.slice(part * PER_PAGE, (part + 1) * PER_PAGE)),
      ] as const,
  );
  const files = new Map([
    ['index.json', JSON.stringify(galleryIndexOf(visits))],
    ['people.json', JSON.stringify(peopleIndexOf(visits, site.ownPages, formerPersons(site)))],
    ['points.json', JSON.stringify(points)],
    ...parts,
  ]);
  const hash = createHash('sha256');
  for (const text of files.values()) hash.update(text);
  const folder = `assets/gallery-${hash.digest('hex').slice(0, 8)}/`;
  const unpacked = unpackPoints(points);
  const frame = frameOfPoints(unpacked);
  const sketch = { points: unpacked, frame, sheets: thinSheets(site.world, frame, ON_FIRST_PAGE) };
  const archive = { visits, entries, files, folder, sketch };
  archives.set(site, archive);
  return archive;
}

/** The ids that pages of persons had before, each with the one that took its place. */
const formerPersons = ({ redirects }: Site) =>
  Object.fromEntries(
    redirects.flatMap(({ from, to }) =>
      from.kind === 'topic' && to.kind === 'topic' && from.topic === 'people' && from.id && to.id
        ? [[from.id, to.id]]
        : [],
    ),
  );

function entryOf({ id, title, description, language, dates, stops }: Visit): GalleryEntry {
  const countries = [...new Set(stops.map(({ place }) => formatCountry(place.country)))];
  const about = [
    formatWhen(dates.value),
    messages.stopCount(stops.length),
    archive.firstOf(countries, MOST_COUNTRIES),
  ].join(DOT);
  return { id, title, description, language, about };
}

/** The entries of the first page. */
export const latestEntries = (site: Site): readonly GalleryEntry[] =>
  archiveOf(site).entries.slice(0, PER_PAGE);

/** What the first page filters by is kept with it up to this many characters; that of a larger archive is asked for. */
const KEPT_WHOLE = 500_000;

/** What the first page shows without a network, besides its scripts: its drawings, the coarse map, and the columns of a small archive. */
export function keptWithGallery(site: Site): readonly string[] {
  const { files, folder } = archiveOf(site);
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return [
    ...latestEntries(site).map(({ id }) => `${id}/${THUMBNAIL}`),
    ...worldReferences(site.world.slice(0, 1)).map(({ href }) => href),
    ...(size <= KEPT_WHOLE ? [...files.keys()].map((name) => folder + name) : []),
  ];
}

/** The first page, or a page that its list goes on in; undefined where it has ended. */
export function galleryDocument(
  site: Site,
  renderer: Renderer,
  { page = 1 }: GalleryLink,
  assets: Assets,
): Buffer | undefined {
  const { visits, entries, folder, sketch } = archiveOf(site);
  const pages = pagesOfGallery(entries.length);
  if (page > pages) return undefined;
  const listed = entries.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  if (page > 1) {
    const link: DeepLink = { ...GALLERY, page };
    const rendered = renderer.renderGalleryPage(listed, page, pages, sketch);
    const about = pageHead(site, link, rendered, undefined);
    return documentOf(rendered, link, assets, { about, own: { styles: assets.gallery.styles } });
  }
  const starts = visits.map(({ dates }) => firstMonthOf(dates.value.start));
  const ends = visits.map(({ dates }) => firstMonthOf(dates.value.end));
  const timeline =
    visits.length === 0
      ? NO_TIMELINE
      : timelineOf(starts.reduce(least, Infinity), ends.reduce(greatest, -Infinity));
  const data = {
    visits: visits.length,
    stops: sketch.points.x.length,
    entries: listed,
    timeline,
    bars: barsOf(timeline, starts),
    frame: sketch.frame,
    folder,
    sheets: worldReferences(site.world),
    tiles: site.tiles,
  };
  const corrected = site.withdrawn.length > 0 || site.visits.some((visit) => visit.corrections !== undefined);
  const rendered = renderer.renderGallery(data, site.topics, corrected, sketch);
  const about = pageHead(site, GALLERY, rendered, undefined);
  const own = { ...assets.gallery, data: { id: renderer.GALLERY_DATA_ID, value: data } };
  return documentOf(rendered, GALLERY, assets, { about, own });
}

const least = (a: number, b: number) => Math.min(a, b);
const greatest = (a: number, b: number) => Math.max(a, b);

/** The first page and those that its list goes on in. */
export const galleryLinks = (site: Site): readonly GalleryLink[] =>
  Array.from({ length: pagesOfGallery(archiveOf(site).entries.length) }, (_, index) =>
    index === 0 ? GALLERY : { ...GALLERY, page: index + 1 },
  );

/** The pages of all visits with what they filter and draw by. */
export function* gallerySiteFiles(site: Site, renderer: Renderer, assets: Assets): Generator<SiteFile> {
  const { files, folder } = archiveOf(site);
  for (const [name, text] of files) yield [folder + name, text];
  for (const link of galleryLinks(site)) {
    const document = galleryDocument(site, renderer, link, assets);
    if (document) yield [`${pathOf(link)}index.html`, document];
  }
}

/** What lists and comparisons load of a visit. */
export function* visitGalleryFiles(site: Site, renderer: Renderer, visit: Visit): Generator<SiteFile> {
  yield [`${visit.id}/${COMPARED}`, JSON.stringify(comparedOf(visit))];
  const sheets = thinSheets(site.sheets.get(visit.id) ?? [], renderer.thumbnailFrame(visit), ON_THUMBNAIL);
  yield [`${visit.id}/${THUMBNAIL}`, renderer.renderThumbnail(visit, sheets)];
}
