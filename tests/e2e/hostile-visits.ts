import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VisitFiles } from '../../src/visit/resolve-visit.ts';

const FIXTURES = 'tests/fixtures/hostile';

/** The picture that every stop has. */
export const PICTURE = {
  kind: 'picture',
  name: 'plan.png',
  path: 'tests/fixtures/pictures/plan.png',
  width: 500,
  height: 320,
  digest: '0',
} as const;

/** Every hostile string of the fixtures. */
export async function hostileStrings(): Promise<readonly string[]> {
  const names = (await readdir(FIXTURES)).filter((name) => name.endsWith('.json'));
  const lists = await Promise.all(
    // Our own fixtures: lists of strings.
    names.map(async (name) => JSON.parse(await readFile(join(FIXTURES, name), 'utf8')) as readonly string[]),
  );
  return [...new Set(lists.flat())];
}

/** Where a stop takes its author's text, each with a harmless one. */
const STOP = {
  name: 'Harbour',
  placeName: 'The harbour',
  placeNames: '항구',
  region: 'Primorye',
  kind: 'harbour',
  event: 'They met.',
  via: 'A bridge',
  agent: 'A person',
  agentNames: '사람',
  role: 'Guest',
  source: 'A report',
  publisher: 'A paper',
  alt: 'A ship',
  caption: 'The ship',
  credit: 'Drawn for a test',
  pictureLicence: 'CC0-1.0',
  // Where not every text can stand.
  id: '',
  passage: 'words',
  date: '2023-09-16',
  timeZone: 'Asia/Vladivostok',
  country: 'RU',
  wikidata: 'Q1',
  url: 'https://paper.example/',
  quote: 'harbour',
  picture: 'plan.png',
} as const;

/** Where a visit and the head of its article do. */
const VISIT = {
  title: 'A visit',
  description: 'Some stops.',
  licence: 'CC0-1.0',
  language: 'en',
  visitId: '',
  headline: 'A visit',
  paper: 'A paper',
  dateline: 'HARBOUR',
  origin: 'Written for a test',
  articleLicence: 'CC0-1.0',
  articleLanguage: 'en',
  sourceUrl: 'https://paper.example/',
  articleDate: '2023-09-16',
} as const;

export type StopTexts = { readonly [Place in keyof typeof STOP]: string };
export type VisitTexts = { readonly [Place in keyof typeof VISIT]: string };
export const STOP_PLACES = Object.keys(STOP) as readonly (keyof StopTexts)[]; // its own keys
export const VISIT_PLACES = Object.keys(VISIT) as readonly (keyof VisitTexts)[]; // its own keys

/** A visit's files with the given texts where they belong, and harmless ones everywhere else. */
export function visitWith(
  folder: string,
  visit: Partial<VisitTexts>,
  stops: readonly Partial<StopTexts>[],
  paragraphs: readonly string[] = [],
): VisitFiles {
  const v = { ...VISIT, ...visit };
  const rows = stops.map((stop) => ({ ...STOP, ...stop }));
  const file = {
    type: 'FeatureCollection',
    visit: {
      id: v.visitId || folder,
      title: v.title,
      description: v.description,
      language: v.language,
      licence: v.licence,
      date: '2023-09-16',
      timeZone: 'Asia/Vladivostok',
      basis: { date: { established: ['source-0'] } },
      articles: ['main'],
      agents: rows.map(({ agent, agentNames, role }, at) => {
        return { id: `agent-${at}`, kind: 'Person', name: agent, names: { ko: agentNames }, role };
      }),
      sources: rows.map(({ source, publisher, url }, at) => {
        return { id: `source-${at}`, title: source, publisher, url };
      }),
    },
    features: rows.map((row, at) => featureOf(row, at)),
  };
  const head = {
    title: v.headline,
    publisher: v.paper,
    date: v.articleDate,
    dateline: v.dateline,
    language: v.articleLanguage,
    source: v.origin,
    sourceUrl: v.sourceUrl,
    licence: v.articleLicence,
  };
  // JSON's strings are strings of YAML.
  const matter = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const body = ['They came to the harbour.', ...paragraphs].join('\n\n');
  return {
    id: folder,
    path: 'visit.geojson',
    text: JSON.stringify(file),
    articles: [{ id: 'main', path: 'main.md', text: ['---', ...matter, '---', '', body, ''].join('\n') }],
    pictures: [PICTURE],
  };
}

function featureOf(row: StopTexts, at: number) {
  const established = { established: [`source-${at}`] };
  return {
    type: 'Feature',
    id: row.id || `stop-${at}`,
    geometry: { type: 'Point', coordinates: [131 + (at % 7) / 5, 43 + Math.floor(at / 7) / 5] },
    properties: {
      name: row.name,
      date: row.date,
      timeZone: row.timeZone,
      place: {
        name: row.placeName,
        names: { ko: row.placeNames },
        region: row.region,
        country: row.country,
        kind: row.kind,
        precision: 1000,
        wikidata: row.wikidata,
      },
      passages: [
        { id: row.passage, source: 'main', selector: { type: 'TextQuoteSelector', exact: row.quote } },
      ],
      pictures: [
        {
          file: row.picture,
          alt: row.alt,
          caption: row.caption,
          credit: row.credit,
          licence: row.pictureLicence,
        },
      ],
      events: [{ text: row.event, ...established }],
      present: [{ agent: `agent-${at}`, ...established }],
      basis: { name: established, date: established, place: established, position: established },
      ...(at > 0
        ? {
            arrival: {
              mode: 'road',
              via: [{ name: row.via, coordinates: [130.9 + at / 100, 42.9], ...established }],
              ...established,
            },
          }
        : {}),
    },
  };
}
