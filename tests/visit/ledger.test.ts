import { expect, it } from 'vitest';
import { checkLedger } from '../../src/visit/check-ledger.ts';
import {
  firstRecords,
  inOrderOfRecord,
  parseLedger,
  printLedger,
  record,
  unrecorded,
} from '../../src/visit/ledger.ts';

const place = { line: 1, column: 1 };
const visit = (
  id: string,
  formerIds: readonly string[],
  stops: Readonly<Record<string, readonly string[]>>,
  accounts: Readonly<Record<string, readonly string[]>> = { main: [] },
) => ({
  id,
  formerIds,
  place,
  file: `${id}/visit.geojson`,
  stops: Object.entries(stops).map(([stop, former]) => ({ id: stop, formerIds: former, place })),
  articles: Object.entries(accounts).map(([account, former]) => ({ id: account, formerIds: former, place })),
});

const VISITS = [
  visit('trip', ['way'], { a: [], b: ['c'] }, { main: ['old'], second: [] }),
  visit('constructor', [], { a: [] }),
];

function parsed(text: string) {
  const found = parseLedger('addresses.json', text);
  if (found.kind === 'problems') throw new Error(JSON.stringify(found.problems));
  return found.source;
}

it('records every address that answers, former ones too, and then misses none', () => {
  const none = parsed('{}').ledger;
  const more = unrecorded(none, VISITS);
  expect(more).toEqual([
    { visit: 'trip' },
    { visit: 'way' },
    { visit: 'trip', stop: 'a' },
    { visit: 'trip', stop: 'b' },
    { visit: 'trip', stop: 'c' },
    { visit: 'trip', account: 'old' },
    { visit: 'trip', account: 'second' },
    { visit: 'constructor' },
    { visit: 'constructor', stop: 'a' },
  ]);
  const ledger = record(none, more, '2026-11-24');
  expect(unrecorded(ledger, VISITS)).toEqual([]);
  const source = parsed(printLedger({ ledger, topics: {}, pages: new Map() }));
  expect(source.ledger).toEqual(ledger);
  expect(checkLedger(source, VISITS, [])).toEqual([]);
});

it('keeps the day on which an address was recorded first', () => {
  const first = record(parsed('{}').ledger, [{ visit: 'trip' }, { visit: 'trip', stop: 'a' }], '2026-01-01');
  const then = record(first, unrecorded(first, VISITS), '2026-02-02');
  expect(then.get('trip')).toEqual({
    recorded: '2026-01-01',
    stops: new Map([
      ['a', '2026-01-01'],
      ['b', '2026-02-02'],
      ['c', '2026-02-02'],
    ]),
    accounts: new Map([
      ['old', '2026-02-02'],
      ['second', '2026-02-02'],
    ]),
  });
});

it('says of every recorded address that is gone that it is', () => {
  const ledger = record(parsed('{}').ledger, unrecorded(parsed('{}').ledger, VISITS), '2026-11-24');
  const source = parsed(printLedger({ ledger, topics: {}, pages: new Map() }));
  const renamed = [visit('trip', [], { a: [], d: ['b'] })];
  const lost = checkLedger(source, renamed, []).map(({ message }) => /address (\S+)/.exec(message)?.[1]);
  expect(lost).toEqual(['trip/c/', 'trip/by/old/', 'trip/by/second/', 'way/', 'constructor/']);
});

it('lets nothing that is new stand before what was recorded, nor move it', () => {
  const first = record(parsed('{}').ledger, [{ visit: 'trip' }, { visit: 'way' }], '2026-01-01');
  const then = record(first, [{ visit: 'a-later-one' }], '2026-02-02');
  const ids = ['a-later-one', 'and-a-new-one', 'constructor', 'trip', 'way'];
  expect(inOrderOfRecord(ids, (id) => then.get(id))).toEqual([
    'trip',
    'way',
    'a-later-one',
    'and-a-new-one',
    'constructor',
  ]);
});

it('tells under which id a renamed visit was recorded first', () => {
  const { ledger } = parsed(
    JSON.stringify({
      path: { recorded: '2026-02-01', stops: {} },
      way: { recorded: '2026-01-01', stops: {} },
      trip: { recorded: '2026-03-01', stops: {} },
      walk: { recorded: '2026-01-01', stops: {} },
      trail: { recorded: '2026-01-01', stops: {} },
    }),
  );
  const visits = [
    visit('trip', ['path', 'way'], {}),
    // What it was called when nobody had recorded it yet, nobody knows it by.
    visit('walk', ['never-published'], {}),
    visit('ride', ['trail'], {}),
    visit('constructor', [], {}),
  ];
  expect([...firstRecords(ledger, visits)]).toEqual([
    ['trip', { id: 'way', day: '2026-01-01' }],
    ['walk', { id: 'walk', day: '2026-01-01' }],
    ['ride', { id: 'trail', day: '2026-01-01' }],
  ]);
});

it('keeps that a visit was withdrawn, asks for none of its addresses, and says so where it is there', () => {
  const ledger = record(parsed('{}').ledger, unrecorded(parsed('{}').ledger, VISITS), '2026-11-24');
  const trip = { date: '2026-11-29', reason: 'By order.', formerIds: ['way'] };
  const noted = new Map(
    [...ledger].map(([id, each]) => (id === 'trip' ? [id, { ...each, withdrawn: trip }] : [id, each])),
  );
  const source = parsed(printLedger({ ledger: noted, topics: {}, pages: new Map() }));
  expect(source.ledger).toEqual(noted);
  // Also where something else is recorded later.
  expect(record(noted, [{ visit: 'trip', stop: 'z' }], '2026-12-01').get('trip')?.withdrawn).toEqual(trip);
  const others = VISITS.filter(({ id }) => id !== 'trip');
  expect(checkLedger(source, others, [])).toEqual([]);
  const [problem, former, ...more] = checkLedger(source, VISITS, []);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ rule: 'withdrawn', file: 'trip/visit.geojson' });
  expect(former?.message).toContain('the address way/');
});

it('says of a withdrawal of another shape what is wrong with it', () => {
  const text = '{ "trip": { "recorded": "2026-01-01", "stops": {}, "withdrawn": { "date": "soon" } } }';
  const found = parseLedger('addresses.json', text);
  expect(found.kind === 'problems' && found.problems.map(({ message }) => message)).toEqual([
    'trip.withdrawn.date is not what the ledger holds',
  ]);
});
