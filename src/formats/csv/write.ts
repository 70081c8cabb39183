import Papa from 'papaparse';
import {
  arrivalAt,
  citation,
  eventsAt,
  presentAt,
  rounded,
  sourcesOf,
  within180,
} from '../writing/telling.ts';
import { suffered, type Write } from '../writing/write.ts';

/** Controls but tab and line end make a table look like something else; the halves of a pair are no UTF-8. */
const clean = (row: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      typeof cell === 'string' ? cell.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '\ufffd') : cell,
    ]),
  );

/** How a text begins that a spreadsheet calculates, whatever lines follow, or that looks as if it had got its apostrophe already. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const BYTE_ORDER_MARK = '\ufeff';

/** The columns, which stand there however many stops there are. */
const COLUMNS = [
  'number',
  'id',
  'name',
  'place',
  'locality',
  'region',
  'country',
  'kind',
  'latitude',
  'longitude',
  'precision_m',
  'date',
  'start',
  'end',
  'time_zone',
  'description',
  'present',
  'arrival_mode',
  'arrival_km',
  'quotes',
  'sources',
  'wikidata',
  'geonames',
  'locality_wikidata',
  'locality_geonames',
  'link',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * A table with a row a stop: CSV as RFC 4180 has it, in UTF-8. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it, which spreadsheets read as "this is text".
 */
export const write: Write = (visit, { addressOf, byteOrderMark }) => {
  const rows = visit.stops.map((stop): Row => {
    const { place, when } = stop;
    const town = place.locality?.value;
    const [longitude, latitude] = within180(place.position.value);
    const arrival = arrivalAt(visit, stop);
    return {
      number: stop.number,
      id: stop.id,
      name: stop.name.value,
      place: place.name.value,
      locality: town?.name ?? '',
      region: place.region ?? '',
      country: place.country,
      kind: place.kind,
      latitude: rounded(latitude),
      longitude: rounded(longitude),
      precision_m: place.precision,
      date: when.value.edtf,
      start: when.value.start,
      end: when.value.end,
      time_zone: when.value.timeZone,
      description: eventsAt(stop),
      present: presentAt(visit, stop).join('; '),
      arrival_mode: arrival?.mode ?? '',
      arrival_km: arrival ? Math.round(arrival.length / 100) / 10 : '',
      quotes: stop.passages.map(({ exact }) => `“${exact}”`).join('\n'),
      sources: sourcesOf(visit, stop).map(citation).join('\n'),
      wikidata: place.wikidata ?? '',
      geonames: place.geonames ?? '',
      locality_wikidata: town?.wikidata ?? '',
      locality_geonames: town?.geonames ?? '',
      link: addressOf({ stop: stop.id }) ?? '',
    };
  });
  const data = rows.map(clean);
  const table = Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n', escapeFormulae: FORMULA });
  return {
    // The library ends a line that stands alone, and no last one.
    text: `${byteOrderMark ? BYTE_ORDER_MARK : ''}${table}${rows.length > 0 ? '\r\n' : ''}`,
    losses: suffered(visit, [
      'whole',
      'articles',
      'anchors',
      'standing',
      'significance',
      'comparisons',
      'names',
      'who',
      'legs',
      'pictures',
      'corrections',
    ]),
  };
};
