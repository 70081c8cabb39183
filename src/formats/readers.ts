import type { Read, SourceFile } from './draft.ts';
import { looksLike } from './reading/looks-like.ts';

/** A format that is read. Its reader is loaded when a file asks for it. */
export interface Reader {
  readonly name: string;
  readonly extensions: readonly string[];
  /** Whether a file whose extension says little has this format. `head` is its beginning as text. */
  readonly knows: (looks: string, head: string) => boolean;
  readonly load: () => Promise<{ readonly read: Read }>;
}

const JSON_LOOKS = /JSON|StoryMapJS/;

/** The more particular first: Linked Places is GeoJSON too, and everything is plain text. */
export const READERS: readonly Reader[] = [
  {
    name: 'GPX',
    extensions: ['gpx'],
    knows: (looks) => looks === 'GPX',
    load: () => import('./gpx/read.ts'),
  },
  {
    name: 'KML',
    extensions: ['kml', 'kmz'],
    knows: (looks) => looks === 'KML' || looks.startsWith('a ZIP'),
    load: () => import('./kml/read.ts'),
  },
  {
    name: 'StoryMapJS',
    extensions: [],
    knows: (_, head) => /^\s*\{[\s\S]*"storymap"\s*:/.test(head),
    load: () => import('./storymapjs/read.ts'),
  },
  {
    name: 'Linked Places Format',
    extensions: ['lpf'],
    knows: (looks, head) =>
      JSON_LOOKS.test(looks) &&
      /linkedpast|linked-places|pelagios|"timespans?"\s*:|"names"\s*:\s*\[/i.test(head),
    load: () => import('./linked-places/read.ts'),
  },
  {
    name: 'GeoJSON',
    extensions: ['geojson'],
    knows: (looks) => JSON_LOOKS.test(looks),
    load: () => import('./geojson/read.ts'),
  },
  {
    name: 'iCalendar',
    extensions: ['ics', 'ical'],
    knows: (looks) => looks === 'an iCalendar',
    load: () => import('./icalendar/read.ts'),
  },
  {
    name: 'HTML',
    extensions: ['html', 'htm', 'xhtml'],
    knows: (looks) => looks === 'an HTML page',
    load: () => import('./html/read.ts'),
  },
  {
    name: 'CSV',
    extensions: ['csv', 'tsv', 'tab'],
    knows: () => false,
    load: () => import('./csv/read.ts'),
  },
  {
    name: 'Markdown',
    extensions: ['md', 'markdown'],
    knows: (looks) => looks.startsWith('Markdown'),
    load: () => import('./markdown/read.ts'),
  },
  {
    name: 'plain text',
    extensions: ['txt', 'text'],
    knows: (looks) => looks === 'plain text' || looks.startsWith('a table'),
    load: () => import('./text/read.ts'),
  },
];

/** Characters of a file's beginning that tell its format. */
const HEAD = 1 << 16;

/**
 * The format of a file: of those that its extension allows the one that its beginning fits, else the first of them, so
 * that it can say why it is not what it claims; without an extension that says anything, by its beginning alone.
 */
export function readerFor(source: SourceFile): Reader | undefined {
  const extension = /\.(\w+)$/.exec(source.name)?.[1]?.toLowerCase() ?? '';
  const looks = looksLike(source);
  const head = new TextDecoder().decode(source.bytes.subarray(0, HEAD));
  const fits = ({ knows }: Reader) => knows(looks, head);
  const claimed = READERS.filter(({ extensions }) => extensions.includes(extension));
  // What calls itself GeoJSON may be one of the formats that are GeoJSON too.
  const family = extension === 'geojson' ? READERS.filter(({ name }) => name === 'Linked Places Format') : [];
  return [...family, ...claimed].find(fits) ?? claimed[0] ?? READERS.find(fits);
}

/** Reads a file of any format. */
export const readAny: Read = async (source, options) => {
  const reader = readerFor(source);
  if (!reader) {
    const names = READERS.map(({ name }) => name).join(', ');
    return {
      kind: 'refused',
      reason: `${source.name}: the file looks like ${looksLike(source)}; what can be read is ${names}`,
    };
  }
  const { read } = await reader.load();
  return read(source, options);
};
