import type { Element } from 'xast';
import type { Raw } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Leg, Mode, Stop, Visit } from '../../visit/visit.ts';
import { cutAt180, decimal, eventsAt, nameAt, presentAt, toldInText, within180 } from '../writing/telling.ts';
import { isCommonEra, lossNote, suffered, type Write, type WriteOptions } from '../writing/write.ts';
import { printed, printXml, xmlComment, xmlText } from '../writing/xml.ts';

const KML = 'http://www.opengis.net/kml/2.2';
const GX = 'http://www.google.com/kml/ext/2.2';
/** Metres from which a stop is looked at. */
const RANGE = 20_000;

/** Colours as KML has them: opacity, blue, green, red. */
const LINE: Readonly<Record<Mode, string>> = {
  train: 'ff2b3a6d',
  ship: 'ff8f6a2b',
  air: 'ff7a3f7a',
  road: 'ff3d5c2f',
  foot: 'ff2f5c5c',
  unknown: 'ff808080',
};

/** KML 2.2 (OGC 07-147r2): placemarks with their days as TimeSpan, the ways as lines, and a tour from stop to stop. */
export const write: Write = (visit, options) => {
  const losses = suffered(visit, [
    'span',
    'early',
    'dates',
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
  const modes = [...new Set(visit.legs.map(({ mode }) => mode))];
  const root = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
    { type: 'comment', value: xmlComment(lossNote(losses) ?? '') },
    x('kml', { xmlns: KML, 'xmlns:gx': GX }, [
      x('Document', [
        x('name', xmlText(visit.title)),
        x('open', '1'),
        x('description', xmlText(inHtml(visit.description))),
        x('Style', { id: 'stop' }, [x('IconStyle', [x('color', 'ff0f33b8'), x('scale', '1.1')])]),
        ...modes.map((mode) =>
          x('Style', { id: `way-${mode}` }, [x('LineStyle', [x('color', LINE[mode]), x('width', '3')])]),
        ),
        x('ExtendedData', [printedData('language', visit.language), printedData('licence', visit.licence)]),
        x('Folder', [
          x('name', 'Stops'),
          ...visit.stops.map((stop) => printed(placemark(visit, stop, options))),
        ]),
        ...(visit.legs.length > 0
          ? [x('Folder', [x('name', 'Ways'), ...visit.legs.map((leg) => printed(line(visit, leg)))])]
          : []),
        x('gx:Tour', [
          x('name', xmlText(visit.title)),
          x(
            'gx:Playlist',
            visit.stops.flatMap((stop) => tourStep(stop).map(printed)),
          ),
        ]),
      ]),
    ]),
  ]);
  return { text: printXml(root), losses };
};

const lonLat = (stop: Stop) => within180(stop.place.position.value).map(decimal);

/** A description is read as HTML, so text has to be made some: what looks like markup would be gone, and so would paragraphs. */
const inHtml = (paragraph: string) => `<p>${escaped(paragraph)}</p>`;
const linkTo = (address: string) => `<p><a href="${escaped(address)}">${escaped(address)}</a></p>`;
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function placemark(visit: Visit, stop: Stop, { addressOf }: WriteOptions): Element {
  const { when, place } = stop;
  const town = place.locality?.value;
  const address = addressOf({ stop: stop.id });
  const data = (name: string, value: string | undefined) =>
    value === undefined ? [] : [printedData(name, value)];
  return x('Placemark', { id: `stop-${stop.id}` }, [
    x('name', xmlText(`${stop.number}. ${stop.name.value}`)),
    x(
      'description',
      xmlText([...toldInText(visit, stop).map(inHtml), ...(address ? [linkTo(address)] : [])].join('\n')),
    ),
    ...(isCommonEra(when.value.start)
      ? [x('TimeSpan', [x('begin', when.value.start), x('end', when.value.end)])]
      : []),
    x('styleUrl', '#stop'),
    x('ExtendedData', [
      ...data('id', stop.id),
      ...data('number', String(stop.number)),
      ...data('date', when.value.edtf),
      ...data('timeZone', when.value.timeZone),
      ...data('place', place.name.value),
      ...data('locality', town?.name),
      ...data('region', place.region),
      ...data('country', place.country),
      ...data('kind', place.kind),
      ...data('precision', String(place.precision)),
      ...data('wikidata', place.wikidata),
      ...data('geonames', place.geonames?.toString()),
      ...data('localityWikidata', town?.wikidata),
      ...data('localityGeonames', town?.geonames?.toString()),
      ...data('present', presentAt(visit, stop).join('; ') || undefined),
      ...data('events', eventsAt(stop) || undefined),
      ...Object.entries(place.names).flatMap(([language, name]) => data(`name:${language}`, name)),
      ...Object.entries(town?.names ?? {}).flatMap(([language, name]) => data(`locality:${language}`, name)),
    ]),
    x('Point', [x('coordinates', lonLat(stop).join(','))]),
  ]);
}

/** A value of ExtendedData, a dozen of which every stop has: as trees they were most of what is written. */
const printedData = (name: string, value: string): Raw => ({
  type: 'raw',
  value: `<Data name="${escaped(name)}"><value>${escaped(xmlText(value))}</value></Data>`,
});

function line(visit: Visit, leg: Leg): Element {
  const name = (end: string | undefined) => nameAt(visit, end) ?? '…';
  const lines = cutAt180(leg).map((part) =>
    x('LineString', [
      x('tessellate', '1'),
      x('coordinates', part.map((each) => each.map(decimal).join(',')).join(' ')),
    ]),
  );
  const [only] = lines;
  return x('Placemark', [
    x('name', xmlText(`${name(leg.from)} – ${name(leg.to)}`)),
    x('styleUrl', `#way-${leg.mode}`),
    x('ExtendedData', [x('Data', { name: 'mode' }, [x('value', leg.mode)])]),
    ...(lines.length === 1 && only ? [only] : [x('MultiGeometry', lines)]),
  ]);
}

/** Flies to a stop, opens what it says, waits, and closes it. */
function tourStep(stop: Stop): readonly Element[] {
  const [longitude, latitude] = lonLat(stop);
  const balloon = (visible: '0' | '1') =>
    x('gx:AnimatedUpdate', [
      x('gx:duration', '0'),
      x('Update', [
        x('targetHref'),
        x('Change', [x('Placemark', { targetId: `stop-${stop.id}` }, [x('gx:balloonVisibility', visible)])]),
      ]),
    ]);
  return [
    x('gx:FlyTo', [
      x('gx:duration', '4'),
      x('gx:flyToMode', 'smooth'),
      x('LookAt', [
        x('longitude', longitude),
        x('latitude', latitude),
        x('heading', '0'),
        x('tilt', '0'),
        x('range', String(RANGE)),
      ]),
    ]),
    balloon('1'),
    x('gx:Wait', [x('gx:duration', '4')]),
    balloon('0'),
  ];
}
