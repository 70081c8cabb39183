import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVisits } from '../../src/build/read-visits.ts';
import type { DraftVisit } from '../../src/formats/draft.ts';
import { readAny } from '../../src/formats/read-any.ts';
import { READ, WRITTEN } from '../../src/formats/registry.ts';
import { isCommonEra, type Loss } from '../../src/formats/writing/write.ts';
import type { Stop, Visit } from '../../src/visit/visit.ts';
import { arbitraryVisit } from './arbitrary-visit.ts';
import { FACTS, type FactName } from './facts.ts';
import { furnished } from './furnished-visit.ts';

/** Written in a format. */
async function written(format: string, visit: Visit) {
  const writer = WRITTEN.find(({ id }) => id === format);
  if (!writer) throw new Error(`there is no writer ${format}`);
  const { write } = await writer.writing.load();
  const addressOf = ({ stop = '' }) => `https://news.example/trip/${stop}/`;
  return { ...write(visit, { addressOf }), name: `trip.${writer.writing.suffix}` };
}

/** And read again. */
async function andBack(format: string, visit: Visit): Promise<DraftVisit> {
  const { text, name } = await written(format, visit);
  const result = await readAny({ name, bytes: new TextEncoder().encode(text) });
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.draft;
}

/** Text as XML has it. */
const escaped = (text: string) => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');

/** Where a missing position is often written: readers ask about it. */
const onNullIsland = ({ place }: Stop) => {
  const [longitude, latitude] = place.position.value;
  return Math.abs(latitude) < 1e-6 && Math.abs(longitude - 360 * Math.round(longitude / 360)) < 1e-6;
};

/** What a format brings back, and for all else that a visit says the loss that its writer names. */
interface Row {
  readonly kept: readonly FactName[];
  readonly named: Partial<Record<FactName, Loss>>;
  /** What stands in the file for other programs and our reader leaves there: what its text then has. */
  readonly written?: Partial<Record<FactName, (visit: Visit) => readonly string[]>>;
}

const EACH_STOP = [
  'id',
  'name',
  'position',
  'days',
  'date',
  'time zone',
  'precision',
  'name of the place',
  'town',
  'identifiers of the town',
  'region',
  'country',
  'kind',
  'identifiers',
  'events',
] as const satisfies readonly FactName[];
/** What belongs to accounts and to nothing else. */
const OF_ACCOUNTS = {
  accounts: 'articles',
  'where the words stand': 'anchors',
  'what each fact rests on': 'standing',
  significance: 'significance',
  comparisons: 'comparisons',
  pictures: 'pictures',
  corrections: 'corrections',
} as const satisfies Row['named'];
const OF_WHOLE = ['title', 'description', 'language', 'licence'] as const satisfies readonly FactName[];
const WAYS = [
  'means of travel',
  'means of travel out',
  'ways by places',
  'recorded ways',
] as const satisfies readonly FactName[];
const SAID = ['quotations', 'sources'] as const satisfies readonly FactName[];

/** What formats that have no more of a way than its ends name. */
const NO_WAYS = {
  'means of travel': 'modes',
  'means of travel out': 'modes',
  'ways by places': 'legs',
  'recorded ways': 'legs',
  'places on the ways': 'legs',
} as const satisfies Row['named'];
/** Formats of programs that draw maps. */
const OF_MAPS: Row = {
  kept: [
    ...OF_WHOLE,
    ...EACH_STOP,
    'names',
    'names in scripts',
    'names of the town',
    'people',
    ...WAYS,
    ...SAID,
  ],
  named: {
    ...OF_ACCOUNTS,
    'dates of the whole': 'span',
    'who they are': 'who',
    'places on the ways': 'via',
  },
};

const TABLE: Readonly<Record<string, Row>> = {
  geojson: OF_MAPS,
  kml: OF_MAPS,
  csv: {
    kept: [...EACH_STOP, 'people', 'means of travel', ...SAID],
    named: {
      ...OF_ACCOUNTS,
      title: 'whole',
      description: 'whole',
      language: 'whole',
      licence: 'whole',
      'dates of the whole': 'whole',
      names: 'names',
      'names in scripts': 'names',
      'names of the town': 'names',
      'who they are': 'who',
      'means of travel out': 'legs',
      'ways by places': 'legs',
      'recorded ways': 'legs',
      'places on the ways': 'legs',
    },
  },
  gpx: {
    kept: [
      'title',
      'description',
      'name',
      'position',
      'date beyond a year',
      'kind',
      'ways by places',
      'places on the ways',
      ...SAID,
    ],
    named: {
      ...OF_ACCOUNTS,
      language: 'terms',
      licence: 'terms',
      'dates of the whole': 'span',
      id: 'ids',
      days: 'days',
      date: 'days',
      'time zone': 'times',
      precision: 'precision',
      'name of the place': 'place',
      names: 'names',
      'names in scripts': 'names',
      'names of the town': 'names',
      town: 'place',
      'identifiers of the town': 'place',
      region: 'place',
      country: 'place',
      identifiers: 'place',
      events: 'events',
      people: 'people',
      'who they are': 'people',
      'means of travel': 'modes',
      'means of travel out': 'modes',
      'recorded ways': 'tracks',
    },
  },
  icalendar: {
    kept: ['title', 'description', 'id', 'name', 'position', 'days', ...SAID],
    named: {
      ...OF_ACCOUNTS,
      language: 'terms',
      licence: 'terms',
      'dates of the whole': 'span',
      date: 'dates',
      'time zone': 'times',
      precision: 'precision',
      'name of the place': 'place',
      names: 'names',
      'names in scripts': 'names',
      'names of the town': 'names',
      town: 'place',
      'identifiers of the town': 'place',
      region: 'place',
      country: 'place',
      kind: 'kinds',
      identifiers: 'place',
      events: 'events',
      people: 'people',
      'who they are': 'people',
      ...NO_WAYS,
    },
  },
  'linked-places': {
    kept: [
      ...OF_WHOLE,
      'name',
      'position',
      'days',
      'date',
      'name of the place',
      'names',
      'town',
      'identifiers of the town',
      'region',
      'country',
      'kind',
      'identifiers',
      ...SAID,
    ],
    named: {
      ...OF_ACCOUNTS,
      'dates of the whole': 'span',
      id: 'ids',
      'time zone': 'times',
      precision: 'precision',
      'names in scripts': 'tags',
      'names of the town': 'towns',
      events: 'events',
      people: 'people',
      'who they are': 'people',
      ...NO_WAYS,
    },
  },
  tei: {
    kept: [
      ...OF_WHOLE,
      ...EACH_STOP,
      'names',
      'names in scripts',
      'names of the town',
      'people',
      ...SAID,
      'accounts',
      'where the words stand',
    ],
    named: {
      'dates of the whole': 'span',
      comparisons: 'comparisons',
      pictures: 'pictures',
      ...NO_WAYS,
    },
    written: {
      significance: ({ significance }) => significance.map(({ value }) => value),
      'what each fact rests on': ({ stops }) =>
        stops.flatMap(({ name: { basis } }) =>
          [
            ...(basis.kind === 'stated' ? basis.passages.map((id) => `passage.${id}`) : []),
            ...(basis.sources ?? []).map((id) => `source.${id}`),
          ].map((id) => `#${id}`),
        ),
      'who they are': ({ agents }) =>
        agents.flatMap(({ role, names }) => [...(role ? [role] : []), ...Object.values(names)]),
      corrections: ({ corrections = [] }) =>
        corrections.flatMap(({ date, reason }) => [`when="${date}"`, ...(reason ? [reason] : [])]),
    },
  },
};

/** What of a visit as odd as it can be comes back to the letter: of other texts, markup and commas stay for a person to read. */
const HELD: ReadonlySet<FactName> = new Set<FactName>([
  ...EACH_STOP,
  'date beyond a year',
  'names',
  'names in scripts',
  'names of the town',
  'means of travel',
]);
const heldBy = (format: string) =>
  (TABLE[format]?.kept ?? []).filter((fact) => HELD.has(fact)).map((fact) => FACTS[fact]);

/** Facts that are part of another, for formats that hold no more of it. */
const PARTLY: ReadonlySet<string> = new Set(['date beyond a year']);

it('has a row for each format that is written and read, and in it all that a visit says', () => {
  const both = WRITTEN.filter(({ id }) => READ.some((each) => each.id === id)).map(({ id }) => id);
  // Markdown comes back as an article, which has no stops.
  expect(Object.keys(TABLE).sort()).toEqual(both.filter((id) => id !== 'markdown').sort());
  for (const { kept, named, written = {} } of Object.values(TABLE))
    expect(
      Object.keys(FACTS).filter(
        (fact) =>
          !PARTLY.has(fact) && !kept.some((each) => each === fact) && !(fact in named) && !(fact in written),
      ),
    ).toEqual([]);
});

/** Calendars begin with the year 1. */
const fits = (format: string, visit: Visit) =>
  format !== 'icalendar' || visit.stops.every(({ when }) => isCommonEra(when.value.start));

/** Visits that have all that a visit can say, beside those that the site ships with. */
async function wholeVisits(): Promise<readonly Visit[]> {
  const read = await readVisits();
  if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
  return [...read.visits, ...read.visits.map(furnished)];
}

const whole = await wholeVisits();

describe.each(Object.entries(TABLE))('%s', (format, { kept, named, written: standing = {} }) => {
  it.each(whole.map((visit) => [visit.id, visit] as const))(
    'of %s brings back what it holds, and names what it does not',
    async (_, visit) => {
      const draft = await andBack(format, visit);
      for (const fact of kept)
        if (FACTS[fact].has(visit)) expect(() => FACTS[fact].law(draft, visit), fact).not.toThrow();
      const { losses, text } = await written(format, visit);
      for (const texts of Object.values(standing))
        for (const each of texts(visit)) expect(text).toContain(escaped(each));
      const all = Object.entries(named);
      const suffered = all.filter(([fact]) => FACTS[fact as FactName].has(visit)).map(([, loss]) => loss);
      expect(losses).toEqual(expect.arrayContaining(suffered));
      // Nor is it said of what the visit has nothing of.
      const spared = all.map(([, loss]) => loss).filter((loss) => !suffered.includes(loss));
      expect(losses.filter((loss) => spared.includes(loss))).toEqual([]);
    },
  );
});

describe.each(Object.keys(TABLE))('%s, written and read again', (format) => {
  it('brings back all that it can hold of every stop, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryVisit({ min: 1, max: 5 }).filter(
          (visit) => fits(format, visit) && !visit.stops.some(onNullIsland),
        ),
        async (visit) => {
          const draft = await andBack(format, visit);
          for (const { law } of heldBy(format)) law(draft, visit);
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
    const draft = await andBack(format, visit);
    for (const { law } of heldBy(format)) law(draft, visit);
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
  expect(draft.stops[1]?.arrival).toMatchObject({ via: [{ name: 'Between', coordinates: [11, 45.5] }] });
});

it.each([
  ['csv', ['train', undefined]],
  ['geojson', ['train', undefined]],
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
