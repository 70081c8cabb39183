import type { DraftStop, DraftVisit } from './draft.ts';
import { articleOf } from './draft-article.ts';
import { IMPORTED } from './draft-head.ts';
import { type Quoted, quotedIn } from './draft-passages.ts';

/** A visit's folder as texts. What a person has to decide yet is absent in it, so that the check names it. */
export interface VisitFolder {
  /** visit.geojson. */
  readonly geojson: string;
  /** articles/<id>.md. */
  readonly articles: readonly { readonly id: string; readonly text: string }[];
  /** published.json, where that was noted. */
  readonly published?: string;
}

/** The files of a draft under the id that its folder has. */
export function draftFiles(draft: DraftVisit, id: string): VisitFolder {
  const accounts = draft.accounts.map((account) => ({ account, text: articleOf(account) }));
  const quoted = new Map(accounts.flatMap(({ account, text }) => [...quotedIn(account, text)]));
  const { agents = [], sources = [], articles = [], ...visit } = draft.visit;
  const file = {
    $schema: '../../visit.schema.json',
    type: 'FeatureCollection',
    visit: { ...visit, id, articles, agents, sources },
    features: draft.stops.map((stop) => featureOf(stop, quoted.get(stop.id))),
  };
  return {
    geojson: `${JSON.stringify(inOrder(file), null, 2)}\n`,
    articles: accounts.map(({ account, text }) => ({ id: account.id, text })),
  };
}

function featureOf(stop: DraftStop, quoted: Quoted = { passages: [] }): object {
  const { id, position, place, passages = quoted.passages, basis, events = [], ...properties } = stop;
  const imported = { established: [IMPORTED] };
  const { name, date } = quoted;
  return {
    type: 'Feature',
    id,
    geometry: position ? { type: 'Point', coordinates: position } : null,
    properties: {
      ...properties,
      place,
      passages,
      events,
      // What the file does not say, whoever says it later does not have from it.
      basis: {
        name: imported,
        ...(stop.date === undefined ? {} : { date: imported }),
        place: imported,
        ...(position ? { position: imported } : {}),
        ...basis,
        ...(name === undefined ? {} : { name: { stated: [name] } }),
        ...(date === undefined || stop.date === undefined ? {} : { date: { stated: [date] } }),
      },
    },
  };
}

/** The keys of a visit and of its stops in the order in which people read them; others behind. */
const KEYS: readonly string[] = [
  'id',
  'formerIds',
  'title',
  'description',
  'name',
  'language',
  'licence',
  'date',
  'timeZone',
  'place',
  'passages',
  'pictures',
  'events',
  'present',
  'basis',
  'arrival',
  'departure',
  'articles',
  'agents',
  'sources',
];

function inOrder<File extends { visit: object; features: readonly object[] }>(file: File): object {
  return {
    ...file,
    visit: sorted(file.visit),
    features: file.features.map((feature) =>
      'properties' in feature && typeof feature.properties === 'object' && feature.properties
        ? { ...feature, properties: sorted(feature.properties) }
        : feature,
    ),
  };
}

function sorted(value: object): object {
  const rank = (key: string) => {
    const index = KEYS.indexOf(key);
    return index < 0 ? KEYS.length : index;
  };
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)));
}
