import { type Bounds, boundsOf, type Position } from '../../geo/position.ts';
import type { Leg, Stop, Visit } from '../../visit/visit.ts';
import {
  citation,
  cutAt180,
  eventsAt,
  lineOf,
  nameAt,
  presentAt,
  rounded,
  sourcesOf,
  within180,
} from '../writing/telling.ts';
import { lossNote, suffered, type Write, type WriteOptions } from '../writing/write.ts';

/**
 * GeoJSON (RFC 7946) for any GIS: a point a stop and a line a way, with flat properties that a table of attributes can
 * show. What the visit's own visit.geojson has, and this has not, is said in the foreign member "note".
 */
export const write: Write = (visit, options) => {
  const losses = suffered(visit, [
    'span',
    'articles',
    'anchors',
    'standing',
    'significance',
    'comparisons',
    'who',
    'via',
    'pictures',
    'corrections',
  ]);
  const stops = visit.stops.map((stop) => stopFeature(visit, stop, options));
  const lines = visit.legs.map((leg) => legFeature(visit, leg));
  const collection = {
    type: 'FeatureCollection',
    // What is nowhere has none.
    ...(visit.stops.length > 0 ? { bbox: boxOf(visit) } : {}),
    title: visit.title,
    description: visit.description,
    language: visit.language,
    licence: visit.licence,
    note: lossNote(losses) ?? null,
    features: [...stops, ...lines],
  };
  return { text: printed(collection), losses };
};

/** A line a member and a line a feature: to be read, compared by lines, and not a line for each coordinate. */
function printed({ features, ...members }: { readonly features: readonly unknown[] }): string {
  const head = Object.entries(members).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return ['{', ...head, `"features": [`, lines, ']', '}', ''].join('\n');
}

/** What holds all stops and lines. Its west is greater than its east where they cross the 180th meridian (section 5.2). */
function boxOf(visit: Visit): Bounds {
  const corners = visit.legs.flatMap((leg): readonly Position[] => {
    const [west, south, east, north] = boundsOf(lineOf(leg));
    return [
      [west, south],
      [east, north],
    ];
  });
  const [west, south, east, north] = boundsOf([
    ...visit.stops.map(({ place }) => place.position.value),
    ...corners,
  ]);
  const round = rounded(east - west) >= 360;
  const longitude = (value: number) => rounded(within180([value, 0])[0]);
  return [round ? -180 : longitude(west), rounded(south), round ? 180 : longitude(east), rounded(north)];
}

/** Names in other languages as properties, called after what they name: "place_ru". */
const named = (what: 'place' | 'locality', names: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(Object.entries(names).map(([language, name]) => [`${what}_${language}`, name]));

function stopFeature(visit: Visit, stop: Stop, { addressOf }: WriteOptions) {
  const { place, when } = stop;
  const town = place.locality?.value;
  const [longitude, latitude] = within180(place.position.value);
  return {
    type: 'Feature',
    id: stop.id,
    geometry: { type: 'Point', coordinates: [rounded(longitude), rounded(latitude)] },
    properties: {
      kind: 'stop',
      number: stop.number,
      name: stop.name.value,
      date: when.value.edtf,
      start: when.value.start,
      end: when.value.end,
      time_zone: when.value.timeZone,
      place: place.name.value,
      ...named('place', place.names),
      locality: town?.name ?? null,
      ...named('locality', town?.names),
      region: place.region ?? null,
      country: place.country,
      place_kind: place.kind,
      precision_m: place.precision,
      wikidata: place.wikidata ?? null,
      geonames: place.geonames ?? null,
      locality_wikidata: town?.wikidata ?? null,
      locality_geonames: town?.geonames ?? null,
      events: eventsAt(stop),
      present: presentAt(visit, stop).join('; '),
      quotes: stop.passages.map(({ exact }) => `“${exact}”`).join('\n'),
      sources: sourcesOf(visit, stop).map(citation).join('\n'),
      url: addressOf({ stop: stop.id }) ?? null,
    },
  };
}

function legFeature(visit: Visit, leg: Leg) {
  const parts = cutAt180(leg);
  const [only] = parts;
  return {
    type: 'Feature',
    id: `${leg.from ?? ''}-${leg.to ?? ''}-way`,
    geometry:
      parts.length === 1
        ? { type: 'LineString', coordinates: only }
        : { type: 'MultiLineString', coordinates: parts },
    properties: {
      kind: 'way',
      from: nameAt(visit, leg.from) ?? null,
      to: nameAt(visit, leg.to) ?? null,
      mode: leg.mode,
      through: leg.via.map((via) => via.name).join('; '),
      length_m: Math.round(leg.length),
    },
  };
}
