import { expect } from 'vitest';
import { BLOCK_SEPARATOR, canonicalText } from '../../src/article/article.ts';
import type { DraftStop, DraftVisit } from '../../src/formats/draft.ts';
import { oneLine } from '../../src/formats/reading/clean.ts';
import { nameOf } from '../../src/formats/reading/markup.ts';
import { sourcesOf } from '../../src/formats/writing/telling.ts';
import type { Position } from '../../src/geo/position.ts';
import { distance, greatCircles, lengthOf } from '../../src/geo/sphere.ts';
import { parseDate } from '../../src/visit/dates.ts';
import { spanOf } from '../../src/visit/span-of-dates.ts';
import type { Agent, Leg, Locality, Stop, Visit } from '../../src/visit/visit.ts';

/** One kind of thing that a visit says: whether one does, and that a draft says the same. */
export interface Fact {
  readonly has: (visit: Visit) => boolean;
  readonly law: (back: DraftVisit, visit: Visit) => void;
}

/** A text as any format brings it back: one line, controls gone or replaced. Undefined where that is not much of a text. */
export function told(text: string | undefined): string | undefined {
  return oneLine(text?.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffd-\uffff]/gu, ''));
}
/** Of what looks like markup in a name, what a page would show. */
const same = (back: string | undefined, original: string) =>
  expect(told(back) ?? '').toBe(told(nameOf(original)) ?? told(back) ?? '');

/** A fact of each stop, of those that have it. */
const ofStops = (
  law: (back: DraftStop, stop: Stop, visit: Visit) => void,
  has: (stop: Stop) => boolean = () => true,
): Fact => ({
  has: ({ stops }) => stops.some(has),
  law: (back, visit) => {
    expect(back.stops).toHaveLength(visit.stops.length);
    for (const [index, stop] of visit.stops.entries()) law(back.stops[index] as DraftStop, stop, visit);
  },
});

/** What no reader brings back: some loss has to name it. */
const never = (has: (visit: Visit) => boolean): Fact => ({
  has,
  law: () => {
    throw new Error('no reader brings it back');
  },
});

const ofWhole = (
  of: (visit: DraftVisit['visit']) => string | undefined,
  its: (visit: Visit) => string,
): Fact => ({
  has: () => true,
  law: (back, visit) => same(of(back.visit), its(visit)),
});

/** Names of places in the languages of some tags. */
const namesIn = (some: (tag: string) => boolean): Fact => {
  const named = ({ place }: Stop) => Object.entries(place.names).filter(([tag]) => some(tag));
  return ofStops(
    (back, stop) => {
      for (const [tag, name] of named(stop)) same(back.place?.names?.[tag], name);
    },
    (stop) => named(stop).length > 0,
  );
};

/** A fact of each town that a place lies in, where stop and place have names: a town that nothing is named in is the place itself. */
const ofTowns = (
  law: (back: NonNullable<DraftStop['place']>['locality'], town: Locality) => void,
  has: (town: Locality) => boolean,
): Fact =>
  ofStops(
    (back, { name, place }) => {
      const names = [name, place.name].map(({ value }) => told(nameOf(value)));
      const town = place.locality?.value;
      if (town && told(nameOf(town.name)) && names.every(Boolean)) law(back.place?.locality, town);
      if (!town) expect(back.place?.locality).toBeUndefined();
    },
    ({ place: { locality } }) => locality !== undefined && has(locality.value),
  );

const someAgent = (has: (agent: Agent) => unknown) => (visit: Visit) =>
  visit.stops.some(({ present }) => present.length > 0) && visit.agents.some(has);

/** What an account of a draft says, in letters and digits only: Markdown escapes the rest. */
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const wordsOf = ({ accounts }: DraftVisit) =>
  lettersOf(accounts.flatMap(({ sections }) => sections.map(({ markdown }) => markdown)).join('\n'));
const saysAll = (back: DraftVisit, texts: readonly string[]) => {
  const words = wordsOf(back);
  for (const text of texts) expect(words).toContain(lettersOf(text));
};

const wayTo = ({ legs }: Visit, stop: Stop) => legs.find(({ to }) => to === stop.id);
const wayOut = ({ legs }: Visit) => legs.find(({ to }) => to === undefined);
/** Points between the ends of a leg, which a way that is straight has none of. */
const inner = ({ from, to, path }: Leg) =>
  path.slice(from === undefined ? 0 : 1, to === undefined ? undefined : -1);

type Way = NonNullable<DraftStop['arrival']>;

/** That a way leads where a leg does: by each of its points, and by no others where it has none. */
function expectWay(way: Way | undefined, leg: Leg) {
  const points: readonly Position[] = way?.line ?? way?.via?.map(({ coordinates }) => coordinates) ?? [];
  const [start, end] = [leg.path[0] as Position, leg.path.at(-1) as Position];
  if (inner(leg).length === 0) expect(points).toEqual([]);
  const line = greatCircles([start, ...points, end], 1_000);
  for (const point of inner(leg)) {
    const away = Math.min(...line.map((each) => distance(each, point)));
    expect(away).toBeLessThan(Math.max(1_000, lengthOf(leg.path) / 2_000));
  }
}

/** Ways, of those legs that have so many points between their ends. */
const ways = (points: (leg: Leg) => number, has: (leg: Leg) => boolean = () => true): Fact => ({
  has: ({ legs }) => legs.some(has),
  law: (back, visit) => {
    for (const leg of visit.legs.filter((each) => inner(each).length === points(each))) {
      const at = visit.stops.findIndex(({ id }) => id === leg.to);
      expectWay(at < 0 ? back.stops.at(-1)?.departure : back.stops[at]?.arrival, leg);
    }
  },
});

const accountTexts = ({ articles }: Visit) => articles.map(({ blocks }) => canonicalText(blocks));

/** All that a visit says. */
export const FACTS = {
  title: ofWhole(
    ({ title }) => title,
    ({ title }) => title,
  ),
  description: ofWhole(
    ({ description }) => description,
    ({ description }) => description,
  ),
  language: ofWhole(
    ({ language }) => language,
    ({ language }) => language,
  ),
  licence: ofWhole(
    ({ licence }) => licence,
    ({ licence }) => licence,
  ),
  'dates of the whole': {
    has: ({ stops, dates }) => spanOf(stops.map(({ when }) => when.value)) !== dates.value.edtf,
    law: (back, { dates }) => expect(back.visit.date).toBe(dates.value.edtf),
  },
  significance: never(({ significance }) => significance.length > 0),
  id: ofStops((back, { id }) => expect(back.id).toBe(id)),
  name: ofStops((back, { name }) => same(back.name, name.value)),
  position: ofStops((back, { place }) => {
    const [east, north] = place.position.value;
    const turns = ((back.position?.[0] ?? Number.NaN) - east) / 360;
    expect(Math.abs(turns - Math.round(turns)) * 360).toBeLessThan(1e-6);
    expect(Math.abs((back.position?.[1] ?? Number.NaN) - north)).toBeLessThan(1e-6);
  }),
  /** The first and the last day. */
  days: ofStops((back, { when }) => {
    const parsed = parseDate(back.date ?? '', back.timeZone ?? 'UTC');
    expect(parsed).toMatchObject({ kind: 'when', when: { start: when.value.start, end: when.value.end } });
  }),
  /** The date to the letter, "about" and "perhaps" too. */
  date: ofStops(
    (back, { when }) => expect(back.date).toBe(when.value.edtf),
    ({ when: { value } }) => value.approximate || value.uncertain || value.precision !== 'day',
  ),
  /** The same of what is no bare number. */
  'date beyond a year': ofStops((back, { when }) =>
    expect(/^\d+$/.test(when.value.edtf) ? when.value.edtf : back.date).toBe(when.value.edtf),
  ),
  'time zone': ofStops((back, { when }) => expect(back.timeZone).toBe(when.value.timeZone)),
  precision: ofStops((back, { place }) => expect(back.place?.precision).toBe(place.precision)),
  'name of the place': ofStops((back, { place }) => same(back.place?.name, place.name.value)),
  names: namesIn((tag) => tag.length === 2),
  'names in scripts': namesIn((tag) => tag.length > 2),
  town: ofTowns(
    (back, { name }) => same(back?.name, name),
    () => true,
  ),
  'names of the town': ofTowns(
    (back, { names }) => {
      for (const [tag, name] of Object.entries(names)) same(back?.names?.[tag], name);
    },
    ({ names }) => Object.keys(names).length > 0,
  ),
  'identifiers of the town': ofTowns(
    (back, { wikidata, geonames }) => {
      expect(back?.wikidata).toBe(wikidata);
      expect(back?.geonames).toBe(geonames);
    },
    ({ wikidata, geonames }) => wikidata !== undefined || geonames !== undefined,
  ),
  region: ofStops(
    (back, { place }) => same(back.place?.region, place.region ?? ''),
    ({ place }) => place.region !== undefined,
  ),
  country: ofStops((back, { place }) => expect(back.place?.country).toBe(place.country)),
  kind: ofStops((back, { place }) => expect(back.place?.kind).toBe(place.kind)),
  identifiers: ofStops(
    (back, { place }) => {
      expect(back.place?.wikidata).toBe(place.wikidata);
      expect(back.place?.geonames).toBe(place.geonames);
    },
    ({ place }) => place.wikidata !== undefined || place.geonames !== undefined,
  ),
  events: ofStops(
    (back, { events }) =>
      expect((back.events ?? []).flatMap(({ text }) => told(text) ?? [])).toEqual(
        events.flatMap(({ value }) => told(value) ?? []),
      ),
    ({ events }) => events.length > 0,
  ),
  people: {
    has: ({ stops }) => stops.some(({ present }) => present.length > 0),
    law: (back, { stops, agents }) => {
      const [then, now] = [agents, back.visit.agents ?? []].map(
        (each) => new Map(each.map(({ id, name }) => [id, name])),
      );
      for (const [index, { present }] of stops.entries())
        expect((back.stops[index]?.present ?? []).map(({ agent }) => now?.get(agent))).toEqual(
          present.map(({ agent }) => then?.get(agent)),
        );
    },
  },
  'who they are': never(
    someAgent(
      ({ kind, names, role, wikidata }) =>
        kind !== 'Person' || Object.keys(names).length > 0 || role || wikidata,
    ),
  ),
  'means of travel': {
    has: ({ legs }) => legs.some(({ mode }) => mode !== 'unknown'),
    law: (back, visit) => {
      for (const [index, stop] of visit.stops.entries())
        expect(back.stops[index]?.arrival?.mode ?? 'unknown').toBe(wayTo(visit, stop)?.mode ?? 'unknown');
    },
  },
  'means of travel out': {
    has: (visit) => (wayOut(visit)?.mode ?? 'unknown') !== 'unknown',
    law: (back, visit) => expect(back.stops.at(-1)?.departure?.mode).toBe(wayOut(visit)?.mode),
  },
  'ways by places': ways(({ via }) => via.length),
  'recorded ways': ways(
    (leg) => inner(leg).length,
    (leg) => inner(leg).length > leg.via.length,
  ),
  'places on the ways': {
    has: ({ legs }) => legs.some(({ via }) => via.length > 0),
    law: (back, visit) => {
      const named = [...back.stops.flatMap(({ arrival, departure }) => [arrival, departure])].flatMap(
        (way) => way?.via?.map(({ name }) => name) ?? [],
      );
      expect(named).toEqual(visit.legs.flatMap(({ via }) => via.map(({ name }) => name)));
    },
  },
  quotations: {
    has: ({ stops }) => stops.some(({ passages }) => passages.length > 0),
    law: (back, { stops }) =>
      saysAll(
        back,
        stops.flatMap(({ passages }) => passages.map(({ exact }) => exact)),
      ),
  },
  sources: {
    has: ({ sources }) => sources.length > 0,
    law: (back, visit) =>
      saysAll(
        back,
        visit.stops.flatMap((stop) => sourcesOf(visit, stop).map(({ title }) => title)),
      ),
  },
  accounts: {
    has: () => true,
    law: (back, visit) => saysAll(back, accountTexts(visit)),
  },
  /** The passages of each stop, as often as their words stand in one paragraph. */
  'where the words stand': {
    has: () => true,
    law: (back, { stops }) => {
      const quotes = back.accounts.flatMap(({ sections }) =>
        sections.flatMap((section) => section.quotes ?? []),
      );
      for (const { id, passages } of stops)
        for (const { exact } of passages)
          if (!exact.includes(BLOCK_SEPARATOR))
            expect(quotes).toContainEqual(
              expect.objectContaining({ stop: id, kind: 'passage', exact: told(exact) }),
            );
    },
  },
  'what each fact rests on': never(() => true),
  comparisons: never(({ stops }) => stops.some(({ comparisons }) => comparisons.length > 0)),
  pictures: never(({ stops }) => stops.some(({ pictures }) => pictures.length > 0)),
  corrections: never(({ corrections }) => corrections !== undefined),
} satisfies Record<string, Fact>;

export type FactName = keyof typeof FACTS;
