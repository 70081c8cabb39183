import type { Read } from './draft.ts';
import type { Write } from './writing/write.ts';

/**
 * A format that visits come in, leave in, or both. What reads and writes it is loaded when somebody asks for it, the same
 * in browsers and in Node.
 */
export interface Format {
  /** Stable: commands and addresses name it. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly reading?: Reading;
  readonly writing?: Writing;
  /** Of what is written and never read: whether a file is of it, by its beginning, so that it can be said which to take instead. */
  readonly isUnread?: (head: string) => boolean;
}

export interface Reading {
  /** Extensions of files that claim to be of the format. */
  readonly extensions: readonly string[];
  /** Whether a file is of the format, by what it looks like (`looksLike`) and by its beginning as text. */
  readonly knows: (looks: string, head: string) => boolean;
  readonly load: () => Promise<{ readonly read: Read }>;
}

interface Writing {
  /** What stands behind the visit's id in the name of its file. */
  readonly suffix: string;
  readonly load: () => Promise<{ readonly write: Write }>;
}

/** Of what is JSON, by what only such a file has. */
const isArcgisStory = (head: string) =>
  /^\s*\{/.test(head) &&
  /"nodes"\s*:\s*\{/.test(head) &&
  /"type"\s*:\s*"(?:storycover|story|tour)"/.test(head);
const isPalladio = (head: string) =>
  /^\s*\{/.test(head) &&
  /"files"\s*:\s*\[/.test(head) &&
  /"(?:cardinality|countBy|uniqueKey)"\s*:/.test(head);
const isStoryMap = (head: string) => /^\s*\{[\s\S]*"storymap"\s*:/.test(head);
/** Linked Places is GeoJSON with more in it. */
const isLinkedPlaces = (head: string) =>
  /linkedpast|linked-places|pelagios|"timespans?"\s*:|"names"\s*:\s*\[/i.test(head);
const isJson = (looks: string) => /JSON/.test(looks);
/** JSON of a program that has a format of its own. */
const isProject = (head: string) => isStoryMap(head) || isArcgisStory(head) || isPalladio(head);

/** Every format, in the order in which they are offered. */
export const FORMATS = [
  {
    id: 'geojson',
    name: 'GeoJSON',
    mediaType: 'application/geo+json',
    reading: {
      extensions: ['geojson', 'umap'],
      knows: (looks, head) => isJson(looks) && !isLinkedPlaces(head) && !isProject(head),
      load: () => import('./geojson/read.ts'),
    },
    writing: { suffix: 'geojson', load: () => import('./geojson/write.ts') },
  },
  {
    id: 'kml',
    name: 'KML 2.2',
    mediaType: 'application/vnd.google-earth.kml+xml',
    reading: {
      extensions: ['kml', 'kmz'],
      knows: (looks) => looks === 'KML' || looks.startsWith('a ZIP'),
      load: () => import('./kml/read.ts'),
    },
    writing: { suffix: 'kml', load: () => import('./kml/write.ts') },
  },
  {
    id: 'gpx',
    name: 'GPX 1.1',
    mediaType: 'application/gpx+xml',
    reading: {
      extensions: ['gpx'],
      knows: (looks) => looks === 'GPX',
      load: () => import('./gpx/read.ts'),
    },
    writing: { suffix: 'gpx', load: () => import('./gpx/write.ts') },
  },
  {
    id: 'csv',
    name: 'CSV',
    mediaType: 'text/csv',
    // Any text with a comma looks like a table: only its extension makes it one. Tabs do, as in what Excel calls "Unicode Text".
    reading: {
      extensions: ['csv', 'tsv', 'tab'],
      knows: (looks) => looks === 'a table parted by tabs',
      load: () => import('./csv/read.ts'),
    },
    writing: { suffix: 'csv', load: () => import('./csv/write.ts') },
  },
  {
    id: 'icalendar',
    name: 'iCalendar',
    mediaType: 'text/calendar',
    reading: {
      extensions: ['ics', 'ical'],
      knows: (looks) => looks === 'an iCalendar',
      load: () => import('./icalendar/read.ts'),
    },
    writing: { suffix: 'ics', load: () => import('./icalendar/write.ts') },
  },
  {
    id: 'linked-places',
    name: 'Linked Places Format 1.2',
    mediaType: 'application/ld+json',
    reading: {
      extensions: ['lpf', 'geojson'],
      knows: (looks, head) => isJson(looks) && isLinkedPlaces(head) && !isProject(head),
      load: () => import('./linked-places/read.ts'),
    },
    writing: { suffix: 'lpf.json', load: () => import('./linked-places/write.ts') },
  },
  {
    id: 'annotations',
    name: 'Web Annotations',
    mediaType: 'application/ld+json',
    isUnread: (head) =>
      /^\s*\{\s*"@context"\s*:\s*\[?\s*"https?:\/\/www\.w3\.org\/ns\/anno\.jsonld"/.test(head),
    writing: { suffix: 'annotations.jsonld', load: () => import('./annotations/write.ts') },
  },
  {
    id: 'schema-org',
    name: 'schema.org',
    mediaType: 'application/ld+json',
    isUnread: (head) => /^\s*\{\s*"@context"\s*:\s*\[?\s*"https?:\/\/schema\.org\/?"/.test(head),
    writing: { suffix: 'schema.jsonld', load: () => import('./schema-org/write.ts') },
  },
  {
    id: 'markdown',
    name: 'Markdown',
    mediaType: 'text/markdown',
    reading: {
      extensions: ['md', 'markdown'],
      knows: (looks) => looks.startsWith('Markdown'),
      load: () => import('./markdown/read.ts'),
    },
    writing: { suffix: 'md', load: () => import('./markdown/write.ts') },
  },
  {
    id: 'tei',
    name: 'TEI P5',
    mediaType: 'application/tei+xml',
    reading: {
      extensions: ['tei'],
      knows: (looks) => looks === 'a text in TEI',
      load: () => import('./tei/read.ts'),
    },
    writing: { suffix: 'tei', load: () => import('./tei/write.ts') },
  },
  {
    id: 'storymapjs',
    name: 'StoryMapJS',
    mediaType: 'application/json',
    reading: {
      extensions: [],
      knows: (_, head) => isStoryMap(head),
      load: () => import('./storymapjs/read.ts'),
    },
  },
  {
    id: 'mapbox-story',
    name: 'Mapbox story',
    mediaType: 'text/javascript',
    reading: {
      extensions: ['js', 'mjs'],
      knows: (looks, head) => looks === 'a program (JavaScript)' && /\bchapters["']?\s*:\s*\[/.test(head),
      load: () => import('./mapbox-story/read.ts'),
    },
  },
  {
    id: 'arcgis-story',
    name: 'ArcGIS StoryMaps',
    mediaType: 'application/json',
    reading: {
      extensions: [],
      knows: (looks, head) => isJson(looks) && isArcgisStory(head),
      load: () => import('./arcgis-story/read.ts'),
    },
  },
  {
    id: 'palladio',
    name: 'Palladio',
    mediaType: 'application/json',
    reading: {
      extensions: ['palladio'],
      knows: (looks, head) => isJson(looks) && isPalladio(head),
      load: () => import('./palladio/read.ts'),
    },
  },
  {
    id: 'html',
    name: 'HTML',
    mediaType: 'text/html',
    reading: {
      extensions: ['html', 'htm', 'xhtml'],
      knows: (looks) => looks === 'an HTML page',
      load: () => import('./html/read.ts'),
    },
  },
  {
    id: 'text',
    name: 'plain text',
    mediaType: 'text/plain',
    reading: {
      extensions: ['txt', 'text'],
      knows: (looks) => looks === 'plain text' || looks === 'a table (CSV)',
      load: () => import('./text/read.ts'),
    },
  },
] as const satisfies readonly Format[];

type Known = (typeof FORMATS)[number];
type Written = Extract<Known, { readonly writing: Writing }>;
type ReadFormat = Format & { readonly reading: Reading };

/** A format that visits leave in. */
export type WrittenFormat = Format & { readonly id: Written['id']; readonly writing: Writing };

/** What is written. */
export const WRITTEN: readonly WrittenFormat[] = FORMATS.filter((format) => 'writing' in format);
/** What is written and never read. */
export const UNREAD: readonly (Format & { readonly isUnread: (head: string) => boolean })[] = FORMATS.filter(
  (format) => 'isUnread' in format,
);
/** What is read. */
export const READ: readonly ReadFormat[] = FORMATS.filter((format) => 'reading' in format);
