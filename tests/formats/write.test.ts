import fc from 'fast-check';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import ical from 'node-ical';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatMessages } from '#messages/formats.ts';
import { BLOCK_SEPARATOR, canonicalText } from '../../src/article/article.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { WRITTEN } from '../../src/formats/registry.ts';
import { isCommonEra, type Write } from '../../src/formats/writing/write.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { arbitraryVisit } from './arbitrary-visit.ts';
import { documentLoader } from './contexts.ts';

const ADDRESS = 'https://news.example/';
const addressOf = ({ stop = '', account, passage }: { stop?: string; account?: string; passage?: string }) =>
  `${ADDRESS}${account ? `by/${account}/` : ''}${stop}${passage ? `#${passage}` : ''}`;

const writers = new Map<string, Write>();
let shipped: readonly Visit[] = [];
beforeAll(async () => {
  for (const { id, writing } of WRITTEN) writers.set(id, (await writing.load()).write);
  const read = await readVisits();
  if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
  shipped = read.visits;
});
function written(id: string, visit: Visit, options = {}) {
  const write = writers.get(id);
  if (!write) throw new Error(`there is no writer ${id}`);
  return write(visit, { addressOf, ...options });
}

const inRange = (longitude: number, latitude: number) => {
  expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
  expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
};
/** The same place, whole turns of longitude apart or not, to the digits that are written. */
function samePlace(longitude: number, latitude: number, stop: Visit['stops'][number] | undefined) {
  const [east, north] = stop?.place.position.value ?? [Number.NaN, Number.NaN];
  inRange(longitude, latitude);
  const turns = (longitude - east) / 360;
  expect(Math.abs(turns - Math.round(turns)) * 360).toBeLessThan(2e-7);
  expect(Math.abs(latitude - north)).toBeLessThan(2e-7);
}

/** The elements of an XML document with their attributes and texts; throws where it is not well-formed. */
function elementsOf(xml: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: number[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(elements.length);
    elements.push({ name, attributes: { ...attributes } as Record<string, string>, text: '' });
  });
  parser.on('text', (text) => {
    const at = elements[open.at(-1) ?? -1];
    if (at) at.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}
const named = (xml: string, name: string) => elementsOf(xml).filter((element) => element.name === name);

/** What a format holds of any visit, however odd. */
const HOLDS: Readonly<Record<string, (visit: Visit) => void>> = {
  geojson: (visit) => {
    const { features, bbox } = JSON.parse(written('geojson', visit).text);
    const [west, south, east, north] = bbox;
    const inBox = ([longitude, latitude]: [number, number]) => {
      const inside =
        west <= east ? west <= longitude && longitude <= east : west <= longitude || longitude <= east;
      // The meridian is both its sides.
      expect(inside || Math.abs(longitude) === 180, `${longitude} in ${bbox}`).toBe(true);
      expect(south <= latitude && latitude <= north, `${latitude} in ${bbox}`).toBe(true);
    };
    const stops = features.filter(
      (each: { properties: { kind: string } }) => each.properties.kind === 'stop',
    );
    expect(stops).toHaveLength(visit.stops.length);
    for (const [index, { geometry, properties }] of stops.entries()) {
      samePlace(geometry.coordinates[0], geometry.coordinates[1], visit.stops[index]);
      inBox(geometry.coordinates);
      expect(properties.date).toBe(visit.stops[index]?.when.value.edtf);
      expect(properties.name).toBe(JSON.parse(JSON.stringify(visit.stops[index]?.name.value)));
    }
    for (const { geometry } of features.slice(stops.length)) {
      const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
      for (const line of lines) {
        for (const [longitude, latitude] of line) {
          inRange(longitude, latitude);
          inBox([longitude, latitude]);
        }
        // Nothing goes round the world the long way (RFC 7946, section 3.1.9).
        for (const [at, [longitude]] of line.entries())
          if (at > 0) expect(Math.abs(longitude - line[at - 1][0])).toBeLessThanOrEqual(180);
      }
    }
  },
  gpx: (visit) => {
    const { text } = written('gpx', visit);
    const points = named(text, 'wpt');
    expect(points).toHaveLength(visit.stops.length);
    for (const [index, { attributes }] of points.entries())
      samePlace(Number(attributes['lon']), Number(attributes['lat']), visit.stops[index]);
    // XML's decimal knows no exponent, and the schema's longitudes end before 180.
    for (const { attributes } of [...points, ...named(text, 'rtept')]) {
      for (const name of ['lat', 'lon']) expect(attributes[name]).toMatch(/^-?\d{1,3}(\.\d{1,7})?$/);
      expect(Number(attributes['lon'])).toBeLessThan(180);
    }
    // A day is no moment: a midnight would be one in the wrong zone.
    expect(named(text, 'time')).toEqual([]);
    expect(named(text, 'rtept')).toHaveLength(
      visit.stops.length + visit.legs.flatMap((leg) => leg.via).length,
    );
  },
  kml: (visit) => {
    const { text } = written('kml', visit);
    const points = named(text, 'Placemark').filter(({ attributes }) => attributes['id'] !== undefined);
    expect(points).toHaveLength(visit.stops.length);
    const begins = named(text, 'begin').map((each) => each.text);
    const inEra = visit.stops.filter(({ when }) => /^(?!0000)\d/.test(when.value.start));
    expect(begins).toEqual(inEra.map(({ when }) => when.value.start));
    expect(named(text, 'gx:FlyTo')).toHaveLength(visit.stops.length);
    // A balloon is HTML: of the visit's own words, nothing may be markup in it.
    for (const { text: html } of named(text, 'description'))
      expect(html.replace(/<\/?p>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
  },
  csv: (visit) => {
    const { text } = written('csv', visit);
    const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(visit.stops.length);
    for (const [index, row] of data.entries()) {
      samePlace(Number(row['longitude']), Number(row['latitude']), visit.stops[index]);
      expect(row['date']?.replace(/^'/, '')).toBe(visit.stops[index]?.when.value.edtf);
      for (const [column, cell] of Object.entries(row))
        if (!/^(latitude|longitude)$/.test(column)) expect(cell, column).not.toMatch(/^[=+\-@\t\r]/);
    }
  },
  icalendar: (visit) => {
    const { text } = written('icalendar', visit);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const geo of text.match(/^GEO:.*$/gm) ?? [])
      expect(geo.trimEnd()).toMatch(/^GEO:-?\d+(\.\d+)?;-?\d+(\.\d+)?$/);
    const components = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents();
    const inEra = visit.stops.filter(({ when }) => isCommonEra(when.value.start));
    if (inEra.length === 0) {
      const [whole, ...others] = components;
      expect(others).toEqual([]);
      expect(whole?.name).toBe(isCommonEra(visit.dates.value.start) ? 'vevent' : 'vjournal');
      expect(whole?.getFirstPropertyValue('uid')).toBe(`${visit.id}@whereabouts`);
      return;
    }
    const events = components.filter(({ name }) => name === 'vevent');
    expect(components).toHaveLength(inEra.length);
    for (const [index, event] of events.entries()) {
      const stop = inEra[index];
      // The library's own dates drop the noughts of early years, so the file's own notation is compared.
      expect(event.getFirstProperty('dtstart')?.toICALString()).toBe(
        `DTSTART;VALUE=DATE:${stop?.when.value.start.replaceAll('-', '')}`,
      );
      expect(event.getFirstPropertyValue('uid')).toBe(`${visit.id}.${stop?.id}@whereabouts`);
    }
  },
  'linked-places': (visit) => {
    const { features } = JSON.parse(written('linked-places', visit).text);
    expect(features).toHaveLength(visit.stops.length);
    for (const [index, feature] of features.entries()) {
      const [longitude, latitude] = feature.geometry.geometries[0].coordinates;
      samePlace(longitude, latitude, visit.stops[index]);
      // What the format's description requires of each record.
      expect(feature['@id']).toMatch(/^(https|urn):/);
      expect(feature.properties.title).toBeTypeOf('string');
      expect(feature.names[0].citations.length).toBeGreaterThan(0);
      expect(feature.when.timespans[0].start.in).toMatch(/^-?\d{4}(-\d\d){0,2}[~?%]?$/);
    }
  },
  annotations: (visit) => {
    const { first, total } = JSON.parse(written('annotations', visit).text);
    expect(first.items).toHaveLength([visit, ...visit.stops].flatMap((each) => each.passages).length);
    expect(total).toBe(first.items.length);
    // What is said of the visit as a whole stands at the words that it rests on.
    const described = first.items.flatMap(({ body }: { body: { purpose?: string; value: string }[] }) =>
      body.flatMap(({ purpose, value }) => (purpose === 'describing' ? value : [])),
    );
    expect(new Set(described)).toEqual(
      new Set(visit.significance.flatMap(({ value, basis }) => (basis.kind === 'stated' ? value : []))),
    );
  },
  'schema-org': (visit) => {
    const graph = JSON.parse(written('schema-org', visit).text)['@graph'];
    const events = graph.filter((each: { '@type': string }) => each['@type'] === 'Event');
    expect(events).toHaveLength(visit.stops.length);
  },
  tei: (visit) => {
    const { text } = written('tei', visit);
    const elements = elementsOf(text);
    const events = named(text, 'event');
    expect(events.map(({ attributes }) => [attributes['xml:id'], attributes['when-custom']])).toEqual(
      visit.stops.map(({ id, when }) => [`stop.${id}`, when.value.edtf]),
    );
    const places = elements.filter(({ name }) => name === 'place');
    const geos = named(text, 'geo');
    for (const [index, { attributes }] of events.entries()) {
      const at = places.findIndex((place) => `#${place.attributes['xml:id']}` === attributes['where']);
      const [latitude, longitude] = (geos[at]?.text ?? '').split(' ').map(Number);
      samePlace(longitude ?? Number.NaN, latitude ?? Number.NaN, visit.stops[index]);
    }
    // The days of the W3C begin with the year 1.
    for (const { attributes } of events)
      for (const name of ['when', 'from', 'to'])
        expect(attributes[name] ?? '2000-01-01').toMatch(/^(?!0000)\d{4}-\d\d-\d\d$/);
    const ids = elements.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][\w.-]*$/);
    const pointers = elements.flatMap(({ attributes }) =>
      ['source', 'where', 'corresp', 'ref', 'prev'].flatMap((name) => attributes[name]?.split(' ') ?? []),
    );
    // The accounts of visits that nobody made have no passages marked.
    const lead = pointers.filter((each) => shipped.includes(visit) || !each.startsWith('#passage.'));
    expect(lead.filter((each) => each.startsWith('#') && !ids.includes(each.slice(1)))).toEqual([]);
  },
  markdown: (visit) => {
    const { text } = written('markdown', visit);
    expect(text.match(/^### \d+\\?\. /gm)).toHaveLength(visit.stops.length);
    expect(text.includes('## Why it matters')).toBe(visit.significance.length > 0);
  },
};

it('has a law for every format', () => {
  expect(Object.keys(HOLDS).sort()).toEqual(WRITTEN.map(({ id }) => id).sort());
});

describe.each(Object.entries(HOLDS))('%s', (id, holds) => {
  it('holds the visits that are shipped', () => shipped.forEach(holds));

  it('holds any visit', () => {
    fc.assert(fc.property(arbitraryVisit({ min: 1, max: 6 }), holds), { numRuns: 60, seed: 20231113 });
  });

  it('holds a visit of 1,000 stops', () => {
    const [visit] = fc.sample(arbitraryVisit({ min: 1000, max: 1000 }), { numRuns: 1, seed: 7 });
    if (visit) holds(visit);
  });

  it('says what it leaves out, in the file too where there is room for a note', () => {
    for (const visit of shipped) {
      const { text, losses } = written(id, visit);
      expect(losses.length).toBeGreaterThan(0);
      if (!['gpx', 'kml', 'geojson', 'linked-places', 'icalendar', 'tei'].includes(id)) continue;
      const plain = text.replace(/\r\n /g, '').replace(/\\([,;])/g, '$1');
      for (const loss of losses) expect(plain).toContain(formatMessages.losses[loss]);
    }
  });

  it('writes the same file twice, and no address where the site has none', () => {
    for (const visit of shipped) {
      expect(written(id, visit)).toEqual(written(id, visit));
      expect(written(id, visit, { addressOf: () => undefined }).text).not.toContain(ADDRESS);
    }
  });
});

it.each(['markdown', 'tei'])(
  'says as %s where an account is from with one full stop, whether it came with one or not',
  (id) => {
    const [visit] = shipped;
    if (!visit) throw new Error('no visit is shipped');
    const [said, stopped] = ['Written for a test', 'Written for a test.'].map(
      (source) =>
        written(id, { ...visit, articles: visit.articles.map((each) => ({ ...each, source })) }).text,
    );
    expect(said).toContain(`Written for a test. ${visit.articles[0]?.licence.slice(0, 5)}`);
    expect(stopped).toBe(said);
  },
);

it('begins a table with a byte order mark where it is asked to, and only then', () => {
  for (const visit of shipped) {
    expect(written('csv', visit).text.charCodeAt(0)).not.toBe(0xfeff);
    expect(written('csv', visit, { byteOrderMark: true }).text.charCodeAt(0)).toBe(0xfeff);
  }
});

it('writes events that another reader of calendars reads as whole days, their place first latitude', () => {
  for (const visit of shipped) {
    const events = Object.values(ical.sync.parseICS(written('icalendar', visit).text)).filter(
      (each) => each?.type === 'VEVENT',
    );
    expect(events.map((each) => each?.type === 'VEVENT' && each.summary)).toEqual(
      visit.stops.map((stop) => stop.name.value),
    );
    for (const [index, event] of events.entries()) {
      if (event?.type !== 'VEVENT') continue;
      expect(event.datetype).toBe('date');
      const [longitude, latitude] = visit.stops[index]?.place.position.value ?? [];
      expect(Number(event.geo?.lat)).toBeCloseTo(latitude ?? Number.NaN, 6);
      expect(((Number(event.geo?.lon) - (longitude ?? Number.NaN)) % 360) + 0).toBeCloseTo(0, 6);
    }
  }
});

it.each([
  ['Railway station', 'Railway station, Vladivostok, Russia'],
  ['Vladivostok railway station', 'Vladivostok railway station, Russia'],
  ['Vladivostok', 'Vladivostok, Russia'],
])('says the town behind %s where that does not say it', (name, where) => {
  const [visit] = fc.sample(arbitraryVisit({ min: 1, max: 1 }), { numRuns: 1, seed: 3 });
  const [stop] = visit?.stops ?? [];
  if (!visit || !stop) throw new Error('no visit was generated');
  const { region: _, ...rest } = stop.place;
  const basis = { kind: 'established', sources: ['source'] } as const;
  const place = {
    ...rest,
    name: { value: name, basis },
    locality: { value: { name: 'Vladivostok', names: {}, wikidata: 'Q959', geonames: 2013348 }, basis },
  };
  const when = { ...stop.when, value: { ...stop.when.value, start: '2019-04-24', end: '2019-04-26' } };
  const one = { ...visit, stops: [{ ...stop, place, when }] };
  expect(written('icalendar', one).text.replace(/\\/g, '')).toContain(`LOCATION:${where}\r\n`);
  // Where each fact tells what it rests on, so does this one.
  expect(written('markdown', one).text).toMatch(/\n- \*\*In:\*\* Vladivostok \\?\[1\\?\]\n/);
  const [, , event] = JSON.parse(written('schema-org', one).text)['@graph'];
  expect(event.location.address.addressLocality).toBe('Vladivostok');
  expect(event.location.containedInPlace.sameAs).toBe('https://www.wikidata.org/entity/Q959');
  const { relations, properties } = JSON.parse(written('linked-places', one).text).features[0];
  expect(properties.addressLocality).toBe('Vladivostok');
  expect(relations.map(({ relationTo }: { relationTo: string }) => relationTo)).toEqual([
    'http://www.wikidata.org/entity/Q959',
    'http://www.geonames.org/2013348/',
  ]);
});

it.each([
  ['on the days of a visit without a stop that has any', '2023-09-12', 'vevent'],
  ['in a note where the visit is of before the era', '-0043-03-15', 'vjournal'],
])('writes a calendar that has something in it: %s', (_, day, kind) => {
  for (const visit of shipped) {
    const dates = { ...visit.dates, value: { ...visit.dates.value, start: day, end: day } };
    const empty = { ...visit, dates, stops: [], legs: [] };
    HOLDS['icalendar']?.(empty);
    expect(written('icalendar', empty).text).toContain(`BEGIN:${kind.toUpperCase()}\r\n`);
  }
});

it('ties each passage by a quotation and a position that say the same, in code points', () => {
  const heading = { kind: 'heading', level: 2, segments: [{ text: '🚂 𐌰' }] } as const;
  const shift = `${heading.segments[0].text}${BLOCK_SEPARATOR}`.length;
  const moved = <Told extends Pick<Visit, 'passages'>>(told: Told): Told => ({
    ...told,
    passages: told.passages.map((each) => ({ ...each, start: each.start + shift, end: each.end + shift })),
  });
  const behindOthers = shipped.map((visit) => ({
    ...moved(visit),
    stops: visit.stops.map(moved),
    articles: visit.articles.map((each) => ({ ...each, blocks: [heading, ...each.blocks] })),
  }));
  for (const visit of [...shipped, ...behindOthers]) {
    const { first } = JSON.parse(written('annotations', visit).text);
    for (const { target } of first.items) {
      const [quote, position] = target.selector;
      const account = visit.articles.find(({ id }) => target.source.includes(`by/${id}/`));
      const points = [...canonicalText(account?.blocks ?? [])];
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
    }
  }
});

it('writes JSON-LD that a processor expands, with no term that its vocabulary does not have', async () => {
  // Safe mode refuses what would be dropped: a key or a type that the context does not know.
  const options = { documentLoader, safe: true };
  for (const visit of shipped)
    for (const id of ['annotations', 'schema-org', 'linked-places']) {
      const document = JSON.parse(written(id, visit).text);
      // The types of the processor ask for more of a loader than it needs.
      const expanded = await jsonld.expand(document, options as never);
      await expect(jsonld.expand({ ...document, untold: 'x' }, options as never)).rejects.toThrow();
      const text = JSON.stringify(expanded);
      for (const stop of visit.stops)
        expect(text, id).toContain(JSON.stringify(stop.name.value).slice(1, -1));
    }
});
