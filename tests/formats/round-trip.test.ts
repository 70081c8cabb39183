import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftStop, DraftVisit } from '../../src/formats/draft.ts';
import { readAny } from '../../src/formats/read-any.ts';
import { oneLine } from '../../src/formats/reading/clean.ts';
import { WRITTEN } from '../../src/formats/registry.ts';
import { isCommonEra } from '../../src/formats/writing/write.ts';
import { parseDate } from '../../src/visit/dates.ts';
import type { Stop, Visit } from '../../src/visit/visit.ts';
import { arbitraryVisit } from './arbitrary-visit.ts';

/** Written in a format and read again. */
async function andBack(format: string, visit: Visit): Promise<DraftVisit> {
  const writer = WRITTEN.find(({ id }) => id === format);
  if (!writer) throw new Error(`there is no writer ${format}`);
  const { write } = await writer.writing.load();
  const { text } = write(visit, { addressOf: ({ stop = '' }) => `https://news.example/trip/${stop}/` });
  const result = await readAny({
    name: `trip.${writer.writing.suffix}`,
    bytes: new TextEncoder().encode(text),
  });
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.draft;
}

/** Where a missing position is often written: readers ask about it. */
const onNullIsland = ({ place }: Stop) => {
  const [longitude, latitude] = place.position.value;
  return Math.abs(latitude) < 1e-6 && Math.abs(longitude - 360 * Math.round(longitude / 360)) < 1e-6;
};

/** A text as any format brings it back: one line, controls gone or replaced. Undefined where that is not much of a text. */
function told(text: string | undefined): string | undefined {
  return oneLine(text?.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffd-\uffff]/gu, ''));
}
const same = (back: string | undefined, original: string) =>
  expect(told(back) ?? '').toBe(told(original) ?? told(back) ?? '');

type Law = (back: DraftStop, stop: Stop) => void;

const position: Law = (back, { place }) => {
  const [east, north] = place.position.value;
  const turns = ((back.position?.[0] ?? Number.NaN) - east) / 360;
  expect(Math.abs(turns - Math.round(turns)) * 360).toBeLessThan(1e-6);
  expect(Math.abs((back.position?.[1] ?? Number.NaN) - north)).toBeLessThan(1e-6);
};
const name: Law = (back, stop) => same(back.name, stop.name.value);
/** The first and the last day. */
const days: Law = (back, { when }) => {
  const parsed = parseDate(back.date ?? '', back.timeZone ?? 'UTC');
  expect(parsed).toMatchObject({ kind: 'when', when: { start: when.value.start, end: when.value.end } });
};
/** The date to the letter, "about" and "perhaps" too. */
const date: Law = (back, { when }) => expect(back.date).toBe(when.value.edtf);
/** The same of what is no bare number. */
const beyondYear: Law = (back, stop) => {
  if (/\D/.test(stop.when.value.edtf)) date(back, stop);
};
const zone: Law = (back, { when }) => expect(back.timeZone).toBe(when.value.timeZone);
const id: Law = (back, stop) => expect(back.id).toBe(stop.id);
const placeName: Law = (back, { place }) => same(back.place?.name, place.name.value);
const country: Law = (back, { place }) => expect(back.place?.country).toBe(place.country);
const kind: Law = (back, { place }) => expect(back.place?.kind).toBe(place.kind);
const region: Law = (back, { place }) => same(back.place?.region, place.region ?? '');
const precision: Law = (back, { place }) => expect(back.place?.precision).toBe(place.precision);
const identifiers: Law = (back, { place }) => {
  expect(back.place?.wikidata).toBe(place.wikidata);
  expect(back.place?.geonames).toBe(place.geonames);
};
/** Names in other languages; `two` where the format knows them by two letters only. */
const names =
  (two = false): Law =>
  (back, { place }) => {
    for (const [language, text] of Object.entries(place.names))
      same(back.place?.names?.[two ? language.slice(0, 2) : language], text);
  };

const whole = [
  position,
  name,
  days,
  date,
  zone,
  id,
  placeName,
  country,
  kind,
  region,
  precision,
  identifiers,
];

/** What each format can hold of a stop, and so has to bring back. */
const HELD: Readonly<Record<string, readonly Law[]>> = {
  gpx: [position, name, kind, beyondYear],
  kml: [...whole, names()],
  csv: whole,
  geojson: [...whole, names()],
  icalendar: [position, name, days],
  'linked-places': [position, name, days, date, country, kind, identifiers, names(true)],
};

/** Calendars begin with the year 1. */
const fits = (format: string, visit: Visit) =>
  format !== 'icalendar' || visit.stops.every(({ when }) => isCommonEra(when.value.start));

/** That every stop came back, in their order, with all that the laws say. */
function expectStops(draft: DraftVisit, stops: readonly Stop[], laws: readonly Law[]) {
  expect(draft.stops).toHaveLength(stops.length);
  for (const [index, back] of draft.stops.entries()) {
    const stop = stops[index];
    if (stop) for (const law of laws) law(back, stop);
  }
}

describe.each(Object.entries(HELD))('%s, written and read again', (format, laws) => {
  it('brings back all that it can hold of every stop, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryVisit({ min: 1, max: 5 }).filter(
          (visit) => fits(format, visit) && !visit.stops.some(onNullIsland),
        ),
        async (visit) => {
          expectStops(await andBack(format, visit), visit.stops, laws);
        },
      ),
      { numRuns: 60, seed: 20231113 },
    );
  });

  it('brings back a visit of 1,000 stops', async () => {
    const [visit] = fc.sample(
      arbitraryVisit({ min: 1000, max: 1000 }).map((made) => ({
        ...made,
        stops: made.stops.filter((stop) => !onNullIsland(stop) && fits(format, { ...made, stops: [stop] })),
        legs: [],
      })),
      { numRuns: 1, seed: 7 },
    );
    if (!visit) throw new Error('no visit was generated');
    expectStops(await andBack(format, visit), visit.stops, laws);
  });
});

it('brings the way between two stops back from GPX as a way, not as stops', async () => {
  const [made] = fc.sample(arbitraryVisit({ min: 2, max: 2 }), { numRuns: 1, seed: 1 });
  const visit = made as Visit;
  const at = (stop: Stop | undefined, longitude: number, label: string): Stop => ({
    ...(stop as Stop),
    name: { value: label, basis: { kind: 'stated', passages: ['s0.p'] } },
    place: {
      ...(stop as Stop).place,
      position: { ...(stop as Stop).place.position, value: [longitude, 45] },
    },
  });
  const stops = [at(visit.stops[0], 10, 'First'), at(visit.stops[1], 12, 'Second')];
  const [leg] = visit.legs;
  const via = {
    name: 'Between',
    position: [11, 45.5],
    basis: { kind: 'established', sources: ['source'] },
  } as const;
  const draft = await andBack('gpx', { ...visit, stops, legs: leg ? [{ ...leg, via: [via] }] : [] });
  expect(draft.stops.map((stop) => stop.name)).toEqual(['First', 'Second']);
  expect(draft.stops[1]?.arrival).toMatchObject({ line: [[11, 45.5]] });
});

it.each([
  ['csv', ['train', undefined]],
  ['geojson', [undefined, undefined]],
] as const)(
  'brings back who was there from %s, and the means of travel where it has them',
  async (format, modes) => {
    const [made] = fc.sample(arbitraryVisit({ min: 3, max: 3 }), { numRuns: 1, seed: 2 });
    const visit = made as Visit;
    const basis = { kind: 'established', sources: ['source'] } as const;
    const agents = ['Kim Jong Un', 'Ким Чен Ын', 'O’Brien-Šimić, Jr.'].map(
      (name, index) => ({ id: `agent-${index}`, kind: 'Person', name, names: {} }) as const,
    );
    const there = [[0, 1], [], [1, 0, 2]].map((some) =>
      some.map((agent) => ({ agent: `agent-${agent}`, basis })),
    );
    const draft = await andBack(format, {
      ...visit,
      agents,
      stops: visit.stops.map((stop, index) => ({ ...stop, present: there[index] ?? [] })),
      legs: visit.legs.map((leg, index) => ({ ...leg, mode: index === 0 ? 'train' : 'unknown' })),
    });
    const names = new Map(draft.visit.agents?.map(({ id, name }) => [id, name]));
    expect(draft.stops.map(({ present = [] }) => present.map(({ agent }) => names.get(agent)))).toEqual([
      ['Kim Jong Un', 'Ким Чен Ын'],
      [],
      // A comma parts a surname from its name as well as two persons: the words stay for somebody to read.
      [],
    ]);
    expect(draft.accounts[0]?.sections[2]?.markdown).toContain('Jr.');
    expect(draft.visit.agents).toHaveLength(2);
    expect(draft.stops.slice(1).map(({ arrival }) => arrival?.mode)).toEqual(modes);
  },
);

it('keeps how somebody came to a stop, though the rows of a table go backwards in time', async () => {
  const table = [
    'name,latitude,longitude,date,mode,people',
    'Oslo,59.9,10.75,2024-05-03,by mule,Ada',
    'Hamar,60.8,11.07,2024-05-02,Bus,Ada|Grace',
    'Bergen,60.39,5.32,2024-05-01,ferry,Grace',
  ].join('\n');
  const result = await readAny({ name: 'trip.csv', bytes: new TextEncoder().encode(table) });
  if (result.kind === 'refused') throw new Error(result.reason);
  const { stops, accounts, visit } = result.draft;
  expect(
    stops.map(({ id, arrival, present }) => [id, arrival?.mode, present?.map(({ agent }) => agent)]),
  ).toEqual([
    ['bergen', 'ship', ['grace']],
    ['hamar', 'road', ['ada', 'grace']],
    ['oslo', undefined, ['ada']],
  ]);
  // What is no means of travel that is known stays as words.
  expect(accounts[0]?.sections.map(({ markdown }) => markdown).join()).toContain('mode: by mule');
  expect(visit.agents?.map(({ name }) => name)).toEqual(['Ada', 'Grace']);
});
