import { messages } from '#messages/interface.ts';
import { isoOfDay } from '../../visit/calendar-days.ts';
import type { Claim, Locality, Place, Source, Stop, Visit, When } from '../../visit/visit.ts';
import {
  citation,
  presentAt,
  rounded,
  sourcesNamed,
  sourcesOf,
  whereOf,
  within180,
} from '../writing/telling.ts';
import { lossNote, suffered, type Write, type WriteOptions } from '../writing/write.ts';
import { certaintyOf } from './certainty.ts';

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** Linked Places Format 1.2: GeoJSON that is JSON-LD too, a place a stop, with its days, names, links and citations. */
export const write: Write = (visit, { addressOf }) => {
  const losses = suffered(visit, [
    'span',
    'ids',
    'articles',
    'anchors',
    'standing',
    'significance',
    'comparisons',
    'precision',
    'tags',
    'towns',
    'events',
    'people',
    'legs',
    'modes',
    'pictures',
    'times',
    'corrections',
  ]);
  const passages = visit.stops.flatMap((stop) => stop.passages);
  const accountOf = new Map(passages.map(({ id, article }) => [id, article]));
  const told: Told = { visit, accountOf, addressOf };
  const collection = {
    type: 'FeatureCollection',
    // The published context has no terms for what is said of a collection beside its title, nor for which of the larger
    // places that a place is part of is its town.
    '@context': [
      CONTEXT,
      {
        description: 'http://purl.org/dc/terms/description',
        language: 'http://purl.org/dc/terms/language',
        note: 'http://www.w3.org/2004/02/skos/core#note',
        addressLocality: 'https://schema.org/addressLocality',
        addressRegion: 'https://schema.org/addressRegion',
      },
    ],
    title: visit.title,
    description: visit.description,
    note: lossNote(losses) ?? null,
    language: visit.language,
    license: visit.licence,
    features: visit.stops.map((stop) => feature(told, stop)),
  };
  return { text: `${JSON.stringify(collection, null, 2)}\n`, losses };
};

/** What a visit says, by what its facts rest on. */
interface Told extends Pick<WriteOptions, 'addressOf'> {
  readonly visit: Visit;
  /** The account of each passage, by its id. */
  readonly accountOf: ReadonlyMap<string, string>;
}

function feature(told: Told, stop: Stop) {
  const { visit, addressOf } = told;
  const { place, name, when } = stop;
  return {
    '@id': addressOf({ stop: stop.id }) ?? urnOf(told, stop),
    type: 'Feature',
    properties: {
      title: name.value,
      ccodes: [place.country],
      ...(place.locality ? { addressLocality: place.locality.value.name } : {}),
      ...(place.region ? { addressRegion: place.region } : {}),
    },
    when: whenOf(when.value),
    names: namesOf(told, stop),
    // Our own word for it, which is of no published vocabulary.
    types: [{ label: place.kind, sourceLabels: [{ label: place.kind, ...langOf(visit.language) }] }],
    geometry: {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'Point',
          coordinates: within180(place.position.value).map(rounded),
          certainty: certaintyOf(place.precision),
          citations: citations(told, place.position),
        },
      ],
    },
    ...(place.locality ? { relations: relationsOf(told, stop, place.locality) } : {}),
    links: [
      ...identifiersOf(place).map((identifier) => ({ type: 'closeMatch', identifier })),
      ...sourcesOf(visit, stop).flatMap(({ url }) => (url ? [{ type: 'subjectOf', identifier: url }] : [])),
    ],
    descriptions: descriptionsOf(told, stop),
  };
}

const urnOf = ({ visit }: Told, { id }: Stop) => `urn:whereabouts:${visit.id}:${id}`;

/** What a place is in gazetteers. */
const identifiersOf = ({ wikidata, geonames }: Pick<Place, 'wikidata' | 'geonames'>): readonly string[] => [
  ...(wikidata ? [`http://www.wikidata.org/entity/${wikidata}`] : []),
  ...(geonames ? [`http://www.geonames.org/${geonames}/`] : []),
];

/** That a place is part of its town, once for each gazetteer that has the town. One that none has goes by a name of our own. */
function relationsOf(told: Told, stop: Stop, locality: Claim<Locality>) {
  const { name } = locality.value;
  const identifiers = identifiersOf(locality.value);
  const targets = identifiers.length > 0 ? identifiers : [`${urnOf(told, stop)}:locality`];
  return targets.map((relationTo) => ({
    relationType: 'gvp:broaderPartitive',
    relationTo,
    label: name,
    citations: citations(told, locality),
  }));
}

/** The place's own name, what the stop is called, and names in other languages. */
function namesOf(told: Told, { name, place }: Stop) {
  const own = langOf(told.visit.language);
  return [
    { toponym: place.name.value, ...own, citations: citations(told, place.name) },
    ...(name.value === place.name.value
      ? []
      : [{ toponym: name.value, ...own, citations: citations(told, name) }]),
    ...Object.entries(place.names).map(([lang, toponym]) => ({ toponym, ...langOf(lang) })),
  ];
}

/** What happened there, and the words of the accounts. */
function descriptionsOf({ visit, addressOf }: Told, stop: Stop) {
  const present = presentAt(visit, stop);
  const sources = sourcesOf(visit, stop);
  const sentences = [
    `${whereOf(stop)}, ${messages.within(stop.place.precision)}.`,
    ...stop.events.map(({ value }) => value),
    ...(present.length > 0 ? [`${messages.whoWasThere}: ${present.join(', ')}.`] : []),
    ...(sources.length > 0 ? [`${messages.paperSources}: ${sources.map(citation).join('; ')}.`] : []),
  ];
  return [
    ...sentences.map((value) => ({ value, ...langOf(visit.language) })),
    ...stop.passages.map((passage) => {
      const address = addressOf({ stop: stop.id, account: passage.article, passage: passage.id });
      return {
        ...(address ? { '@id': address } : {}),
        value: `“${passage.exact}”`,
        ...langOf(visit.articles.find(({ id }) => id === passage.article)?.language ?? visit.language),
      };
    }),
  ];
}

/** The language of a text in the two letters that the format has (ISO 639-1); of others, and of scripts, it says nothing. */
function langOf(tag: string): { lang?: string } {
  const lang = /^[a-z]{2}(?=-|$)/.exec(tag)?.[0];
  return lang ? { lang } : {};
}

/** A day or more as a timespan, each end in ISO 8601 as exact as it is known, "about" and "perhaps" as ISO 8601-2 marks them. */
function whenOf({ edtf, start, end }: When) {
  const [from = edtf, to = from] = edtf.split('/');
  return { timespans: [{ start: endOf(from, start), end: endOf(to, end) }] };
}

/** One end of a date: its day, as exact as EDTF has it. */
function endOf(edtf: string, day: string) {
  const precision = (['year', 'month', 'day'] as const)[edtf.split(/(?<=\d)-/).length - 1];
  return { in: isoOfDay(day, precision) + (/[~?%]$/.exec(edtf)?.[0] ?? '') };
}

/** What a fact rests on: sources by their addresses, passages by their account. */
function citations({ visit, accountOf }: Told, { basis }: Claim<unknown>) {
  const stated = basis.kind === 'stated' ? basis.passages : [];
  const accounts = new Set(stated.map((passage) => accountOf.get(passage)));
  const bySource = (source: Source) => ({
    label: `${source.title}, ${source.publisher}`,
    ...(source.url ? { '@id': source.url } : {}),
  });
  return [
    ...visit.articles
      .filter(({ id }) => accounts.has(id))
      .map(({ title, publisher, date }) => ({ label: `${title}, ${publisher}, ${date}` })),
    ...sourcesNamed(visit, basis.sources ?? []).map(bySource),
  ];
}
