import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  numbersOf,
  optionsOf,
  unpackColumn,
  unpackIndex,
  visitsThatFit,
  waysOut,
  withPersonsNow,
} from '../../src/archive/gallery-filter.ts';
import {
  galleryIndexOf,
  inGalleryOrder,
  POINT_UNITS,
  peopleIndexOf,
  pointsIndexOf,
} from '../../src/archive/gallery-index.ts';
import { firstMonthOf, lastMonthOf, monthName, yearName, yearOfMonth } from '../../src/archive/months.ts';
import { ownPages } from '../../src/archive/own-pages.ts';
import { barsOf, choiceOfSpans, chosenSpans, timelineOf } from '../../src/archive/timeline.ts';
import { topicsOf } from '../../src/archive/topics.ts';
import { unpackPoints, visitsWithin } from '../../src/archive/unpack-points.ts';
import { readVisits } from '../../src/build/read-visits.ts';
import { project } from '../../src/geo/mercator.ts';
import { type GalleryChoice, VALUE_FIELDS, without } from '../../src/navigation/archive-query.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { arbitraryVisit } from '../formats/arbitrary-visit.ts';

const read = await readVisits();
if (read.kind === 'problems') throw new Error('the visits that ship with the site have problems');
const shipped = inGalleryOrder(read.visits);

/** Visits as odd as they can be, in the order of the list. */
const archives = fc
  .array(arbitraryVisit({ min: 1, max: 5 }), { maxLength: 6 })
  .map((visits) => inGalleryOrder(visits.map((visit, index) => ({ ...visit, id: `visit-${index}` }))));

/** Through JSON, as the page gets them. */
const opened = (visits: readonly Visit[]) => ({
  columns: unpackIndex(JSON.parse(JSON.stringify(galleryIndexOf(visits)))),
  people: unpackColumn(JSON.parse(JSON.stringify(peopleIndexOf(visits, new Map(), {}))).people),
  points: unpackPoints(JSON.parse(JSON.stringify(pointsIndexOf(visits)))),
});

const fits = (visits: readonly Visit[], choice: GalleryChoice) => {
  const { columns, people } = opened(visits);
  return numbersOf(visitsThatFit(columns, people, choice));
};

/** The same question, asked of the visits themselves. */
const fitsPlainly = (
  { stops, dates, language: own }: Visit,
  { person, country, placeKind, year, language, from, to }: GalleryChoice,
) =>
  (person === undefined ||
    stops.some(({ present }) => present.some(({ agent }) => person.includes(agent)))) &&
  (country === undefined || stops.some(({ place }) => country.includes(place.country))) &&
  (placeKind === undefined || stops.some(({ place }) => placeKind.includes(place.kind))) &&
  (language === undefined || language.includes(own)) &&
  (year === undefined ||
    year.some(
      (each) =>
        firstMonthOf(dates.value.end) >= firstMonthOf(each) &&
        firstMonthOf(dates.value.start) <= lastMonthOf(each),
    )) &&
  (from === undefined || firstMonthOf(dates.value.end) >= firstMonthOf(from)) &&
  (to === undefined || firstMonthOf(dates.value.start) <= lastMonthOf(to));

function together(before: GalleryChoice, each: GalleryChoice): GalleryChoice {
  const lists = VALUE_FIELDS.flatMap((field) => {
    const own = each[field];
    return own ? [[field, [...new Set([...(before[field] ?? []), ...own])]] as const] : [];
  });
  return { ...before, ...each, ...Object.fromEntries(lists) };
}

describe('choosing visits', () => {
  const CASES: readonly (readonly [choice: GalleryChoice, ids: readonly string[]])[] = [
    [{}, ['kim-russia-2023', 'kim-vladivostok-2019', 'nellie-bly-1889']],
    [{ person: ['kim-jong-un'] }, ['kim-russia-2023', 'kim-vladivostok-2019']],
    [{ person: ['kim-jong-un'], to: '2020' }, ['kim-vladivostok-2019']],
    [
      { person: ['nellie-bly', 'vladimir-putin'], country: ['JP', 'RU'] },
      ['kim-russia-2023', 'kim-vladivostok-2019', 'nellie-bly-1889'],
    ],
    [{ country: ['RU'], from: '2023-09', to: '2023-09' }, ['kim-russia-2023']],
    [{ year: ['2019', '1889'] }, ['kim-vladivostok-2019', 'nellie-bly-1889']],
    // It began in the year before.
    [{ from: '1890', to: '1890' }, ['nellie-bly-1889']],
    [{ year: ['1890'] }, ['nellie-bly-1889']],
    [{ country: ['RU'], to: '1900' }, []],
    [{ person: ['nobody'] }, []],
  ];
  it.each(CASES)('%j', (choice, ids) =>
    expect(fits(shipped, choice).map((number) => shipped[number]?.id)).toEqual(ids),
  );

  it.each([
    ['1000-05-01', '1100-05-01', 101],
    // As of a people or a house, of which every year would be one.
    ['1000-05-01', '1101-05-01', 0],
  ])('has a visit from %s to %s in %d years', (start, end, years) => {
    const [visit] = shipped;
    if (!visit) throw new Error('a visit ships with the site');
    const dates = { ...visit.dates, value: { ...visit.dates.value, start, end } };
    expect(opened([{ ...visit, dates }]).columns.values.year.size).toBe(years);
  });

  it('answers from the columns what the visits themselves say', () => {
    fc.assert(
      fc.property(archives, fc.infiniteStream(fc.nat()), (visits, chance) => {
        const values = visits.flatMap((visit) => [
          ...visit.stops.flatMap(({ place, present }) => [
            { country: [place.country] },
            { placeKind: [place.kind] },
            ...present.map(({ agent }) => ({ person: [agent] })),
          ]),
          { language: [visit.language] },
          { year: [yearName(yearOfMonth(firstMonthOf(visit.dates.value.start)))] },
          { from: monthName(firstMonthOf(visit.dates.value.start)) },
          { to: monthName(firstMonthOf(visit.dates.value.end)) },
        ]);
        const pick = () => values[(chance.next().value ?? 0) % Math.max(1, values.length)] ?? {};
        // Two values of one field, where chance picks them, are both asked for.
        const choice = [pick(), pick(), pick(), pick()].reduce(together, {});
        const plainly = visits.flatMap((visit, number) => (fitsPlainly(visit, choice) ? [number] : []));
        expect(fits(visits, choice)).toEqual(plainly);
      }),
    );
  });

  it('counts for each value the visits that would be shown', () => {
    const { columns } = opened(shipped);
    const all = visitsThatFit(columns, undefined, {});
    expect(optionsOf(columns.values.country, all)[0]).toEqual({ value: 'RU', count: 2 });
    const kim = visitsThatFit(columns, opened(shipped).people, { person: ['kim-jong-un'] });
    expect(optionsOf(columns.values.country, kim)).toEqual([{ value: 'RU', count: 2 }]);
  });

  it('knows which filter to leave out when nothing fits', () => {
    const { columns, people } = opened(shipped);
    expect(waysOut(columns, people, { country: ['RU'], to: '1900', language: ['en'] })).toEqual([
      { field: 'time', count: 2 },
      { field: 'country', count: 1 },
    ]);
    expect(without({ country: ['RU'], from: '1900', to: '1901', listed: 48 }, 'time')).toEqual({
      country: ['RU'],
    });
  });
});

describe('persons', () => {
  /** The visits, in the latest of which "kim-jong-un" is somebody else. */
  const visits = shipped.map((visit, number) => ({
    ...visit,
    agents: visit.agents.map((agent) =>
      number === 0 && agent.id === 'kim-jong-un'
        ? { ...agent, name: 'Kim Jong Un the younger', wikidata: 'Q999999999' }
        : agent,
    ),
  }));

  it('are two where visits speak by one id of two, and each is chosen by the id of his page', () => {
    const pages = ownPages(visits, topicsOf(visits));
    const { people, names } = peopleIndexOf(visits, pages, {});
    const columns = unpackIndex(galleryIndexOf(visits));
    const chosenBy = (person: string) =>
      numbersOf(visitsThatFit(columns, unpackColumn(people), { person: [person] })).map(
        (number) => visits[number]?.id,
      );
    expect(chosenBy('kim-jong-un')).toEqual(['kim-vladivostok-2019']);
    expect(chosenBy('kim-jong-un-2')).toEqual(['kim-russia-2023']);
    expect(names[people.values.indexOf('kim-jong-un')]).toBe('Kim Jong Un');
    expect(names[people.values.indexOf('kim-jong-un-2')]).toBe('Kim Jong Un the younger');
  });

  it.each([
    [{ role: 'Pianist' }, 'Kim Jong Un (Pianist)', 'Kim Jong Un (Leader)'],
    [{ role: undefined }, 'Kim Jong Un (2023)', 'Kim Jong Un (2019)'],
  ])('of one name are told apart by what tells most (%j)', (other, younger, elder) => {
    const one = visits.map((visit) => ({
      ...visit,
      agents: visit.agents.map(({ role: _, ...agent }) =>
        agent.wikidata === 'Q999999999'
          ? { ...agent, name: 'Kim Jong Un', ...other }
          : { ...agent, ...(other.role ? { role: 'Leader' } : {}) },
      ),
    })) as readonly Visit[];
    const { people, names } = peopleIndexOf(one, ownPages(one, topicsOf(one)), {});
    expect(names[people.values.indexOf('kim-jong-un-2')]).toBe(younger);
    expect(names[people.values.indexOf('kim-jong-un')]).toBe(elder);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are found at the ids that their pages had before', () => {
    const former = new Map([['the-marshal', 'kim-jong-un']]);
    expect(
      withPersonsNow({ person: ['the-marshal', 'nellie-bly', 'kim-jong-un'], from: '1890' }, former),
    ).toEqual({
      person: ['kim-jong-un', 'nellie-bly'],
      from: '1890',
    });
    const choice = { person: ['nellie-bly'], listed: 48 };
    expect(withPersonsNow(choice, former)).toBe(choice);
  });
});

describe('where the stops are', () => {
  it('comes back from the file to within its grain', () => {
    fc.assert(
      fc.property(archives, (visits) => {
        const { points } = opened(visits);
        const stops = visits.flatMap((visit) => visit.stops);
        expect(points.x.length).toBe(stops.length);
        for (const [at, { place }] of stops.entries()) {
          const [x, y] = project(place.position.value);
          const away = Math.abs((points.x[at] ?? 0) - (x - Math.floor(x)));
          expect(Math.min(away, 1 - away)).toBeLessThanOrEqual(1 / POINT_UNITS);
          expect(Math.abs((points.y[at] ?? 0) - y)).toBeLessThanOrEqual(1 / POINT_UNITS);
        }
        expect([...points.first]).toEqual([
          0,
          ...visits.map((_, at) =>
            visits.slice(0, at + 1).reduce((sum, { stops: own }) => sum + own.length, 0),
          ),
        ]);
      }),
    );
  });

  it('finds the visits of a box, each with its first stop there', () => {
    const { points } = opened(shipped);
    const [x, y] = project([131.9, 43.1]);
    const box = [x - 0.002, y - 0.002, x + 0.002, y + 0.002] as const;
    expect(visitsWithin(points, new Uint8Array([1, 1, 1]), box).map(({ visit }) => visit)).toEqual([0, 1]);
    expect(visitsWithin(points, new Uint8Array([0, 1, 1]), box).map(({ visit }) => visit)).toEqual([1]);
  });

  it.each([
    ['another copy of the world', [1.8, 0.1, 1.9, 0.9]],
    ['most of the Pacific', [0.8, 0.1, 1.3, 0.9]],
    ['the same, a turn to the west', [-0.2, 0.1, 0.3, 0.9]],
    ['more than the world', [-0.6, 0, 0.9, 1]],
  ] as const)('finds a visit in a box that shows %s', (_, box) => {
    const { points } = opened(shipped);
    // Of Vladivostok alone.
    expect(visitsWithin(points, new Uint8Array([1, 0, 0]), box)).toHaveLength(1);
  });
});

describe('the timeline', () => {
  const month = fc.integer({ min: -30_000, max: 30_000 });
  it('holds everything from its first month to its last in few enough bars', () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 1 }), (starts) => {
        const timeline = timelineOf(Math.min(...starts), Math.max(...starts));
        const bars = barsOf(timeline, starts);
        expect(bars.length).toBe(timeline.length);
        expect(bars.length).toBeLessThanOrEqual(160);
        expect(bars.reduce((sum, bar) => sum + bar, 0)).toBe(starts.length);
      }),
    );
  });

  it('goes from handles to an address and back', () => {
    fc.assert(
      fc.property(month, fc.nat(20_000), fc.nat(), fc.nat(), (first, length, one, other) => {
        const timeline = timelineOf(first, first + length);
        const [a, b] = [one % timeline.length, other % timeline.length];
        const range = [Math.min(a, b), Math.max(a, b)] as const;
        expect(chosenSpans(timeline, choiceOfSpans(timeline, range))).toEqual(range);
      }),
    );
  });

  it.each([
    ['2019', 2019 * 12, 2019 * 12 + 11],
    ['2019-04', 2019 * 12 + 3, 2019 * 12 + 3],
    ['-0043-03', -43 * 12 + 2, -43 * 12 + 2],
    ['-000043-03-15', -43 * 12 + 2, -43 * 12 + 2],
  ])('reads %s', (time, first, last) =>
    expect([firstMonthOf(time), lastMonthOf(time)]).toEqual([first, last]),
  );
});
