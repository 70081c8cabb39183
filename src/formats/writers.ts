import type { Write } from './writing/write.ts';

/** A format that visits are written in. Its writer is loaded when somebody asks for it. */
export interface Writer {
  /** Stable: commands and addresses name it. */
  readonly id: string;
  readonly name: string;
  /** What stands behind the visit's id in the name of its file. */
  readonly suffix: string;
  readonly mediaType: string;
  /** What it is for, in a line. */
  readonly use: string;
  readonly load: () => Promise<{ readonly write: Write }>;
}

export const WRITERS: readonly Writer[] = [
  {
    id: 'geojson',
    name: 'GeoJSON',
    suffix: 'geojson',
    mediaType: 'application/geo+json',
    use: 'For maps and geographic information systems: QGIS, geojson.io, Leaflet, Mapbox.',
    load: () => import('./geojson/write.ts'),
  },
  {
    id: 'kml',
    name: 'KML 2.2',
    suffix: 'kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    use: 'For Google Earth, with the days on its time slider and a tour from stop to stop.',
    load: () => import('./kml/write.ts'),
  },
  {
    id: 'gpx',
    name: 'GPX 1.1',
    suffix: 'gpx',
    mediaType: 'application/gpx+xml',
    use: 'For navigation devices and apps: waypoints and a route.',
    load: () => import('./gpx/write.ts'),
  },
  {
    id: 'csv',
    name: 'CSV',
    suffix: 'csv',
    mediaType: 'text/csv',
    use: 'For a spreadsheet or a program: a row a stop.',
    load: () => import('./csv/write.ts'),
  },
  {
    id: 'icalendar',
    name: 'iCalendar',
    suffix: 'ics',
    mediaType: 'text/calendar',
    use: 'For a calendar: an all-day event a stop.',
    load: () => import('./icalendar/write.ts'),
  },
  {
    id: 'linked-places',
    name: 'Linked Places Format 1.2',
    suffix: 'lpf.json',
    mediaType: 'application/ld+json',
    use: 'For historical gazetteers: the World Historical Gazetteer, Recogito, Peripleo.',
    load: () => import('./linked-places/write.ts'),
  },
  {
    id: 'annotations',
    name: 'Web Annotations',
    suffix: 'annotations.jsonld',
    mediaType: 'application/ld+json',
    use: 'For annotation tools: each passage with the stop that it tells of (W3C).',
    load: () => import('./annotations/write.ts'),
  },
  {
    id: 'schema-org',
    name: 'schema.org',
    suffix: 'schema.jsonld',
    mediaType: 'application/ld+json',
    use: 'For search engines and knowledge graphs: a trip, its events, their places and people.',
    load: () => import('./schema-org/write.ts'),
  },
  {
    id: 'markdown',
    name: 'Markdown',
    suffix: 'md',
    mediaType: 'text/markdown',
    use: 'To read, mail or paste: the itinerary with its sources, and the accounts whole.',
    load: () => import('./markdown/write.ts'),
  },
];
