import { x } from 'xastscript';
import type { Position } from '../../geo/position.ts';
import type { Leg, Stop, Visit } from '../../visit/visit.ts';
import { arrivalAt, decimal, departureOf, rounded, toldInText, within180 } from '../writing/telling.ts';
import { lossNote, suffered, type Write, type WriteOptions } from '../writing/write.ts';
import { printXml, xmlComment, xmlText } from '../writing/xml.ts';

const NAMESPACE = 'http://www.topografix.com/GPX/1/1';

/**
 * GPX 1.1 (topografix.com/GPX/1/1): a waypoint a stop, and the visit as a route through them and the known places
 * between. A `<time>` is a moment, which no date is, so there is none: the day stands in the description.
 */
export const write: Write = (visit, options) => {
  const losses = suffered(visit, [
    'terms',
    'span',
    'ids',
    'days',
    'times',
    'precision',
    'articles',
    'anchors',
    'standing',
    'significance',
    'comparisons',
    'names',
    'place',
    'events',
    'people',
    'modes',
    'tracks',
    'pictures',
    'corrections',
  ]);
  const address = options.addressOf({});
  const root = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
    { type: 'comment', value: xmlComment(lossNote(losses) ?? '') },
    x('gpx', { xmlns: NAMESPACE, version: '1.1', creator: 'Whereabouts' }, [
      x('metadata', [
        x('name', xmlText(visit.title)),
        x('desc', xmlText(visit.description)),
        ...(address === undefined ? [] : [x('link', { href: address })]),
      ]),
      ...visit.stops.map((stop) => stopPoint('wpt', visit, stop, options)),
      x('rte', [
        x('name', xmlText(visit.title)),
        ...visit.stops.flatMap((stop) => [
          ...viaPoints(arrivalAt(visit, stop)),
          x('rtept', at(stop.place.position.value), [x('name', xmlText(stop.name.value)), x('type', 'stop')]),
        ]),
        ...viaPoints(departureOf(visit)),
      ]),
    ]),
  ]);
  return { text: printXml(root), losses };
};

const viaPoints = (leg: Leg | undefined) =>
  (leg?.via ?? []).map(({ name, position }) =>
    x('rtept', at(position), [x('name', xmlText(name)), x('type', 'via')]),
  );

function at(position: Position) {
  const [longitude, latitude] = within180(position);
  // The schema has longitudes below 180.
  const west = rounded(longitude) === 180 ? -180 : longitude;
  return { lat: decimal(latitude), lon: decimal(west) };
}

function stopPoint(name: 'wpt', visit: Visit, stop: Stop, { addressOf }: WriteOptions) {
  const address = addressOf({ stop: stop.id });
  return x(name, at(stop.place.position.value), [
    x('name', xmlText(stop.name.value)),
    x('cmt', xmlText(stop.when.value.edtf)),
    x('desc', xmlText(toldInText(visit, stop).join('\n'))),
    ...(address === undefined ? [] : [x('link', { href: address })]),
    x('type', xmlText(stop.place.kind)),
  ]);
}
