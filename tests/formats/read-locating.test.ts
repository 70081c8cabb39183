import { expect, it } from 'vitest';
import { readGazetteer } from '../../src/build/read-gazetteer.ts';
import { read } from '../../src/formats/csv/read.ts';
import { readLocating } from '../../src/formats/read-locating.ts';

const CSV = [
  'name,address,date',
  'The hotel,"Nevsky 1, Leningrad, Russia",1957-05-01',
  'The market,Bombay,1957-05-03',
  'A lane,"Ocean Road, Nowhereville, XQ",1957-05-04',
].join('\n');

it('finds the places of a table by their addresses, and leaves to a person what it does not know', async () => {
  const source = { name: 'tour.csv', bytes: new TextEncoder().encode(CSV) };
  const result = await readLocating(read, source, () => readGazetteer([]));
  if (result.kind === 'refused') throw new Error(result.reason);
  const [hotel, market, lane] = result.draft.stops;
  // What is known is the town, and not the house.
  expect(hotel?.place).toMatchObject({
    country: 'RU',
    kind: 'place',
    locality: { name: 'Leningrad', geonames: 498817, established: ['imported', 'geonames'] },
  });
  expect(hotel?.place?.geonames).toBeUndefined();
  expect(hotel?.position?.[1]).toBeCloseTo(59.94, 1);
  expect(market?.place).toMatchObject({ country: 'IN', kind: 'city', geonames: 1275339 });
  expect(market?.place?.locality).toBeUndefined();
  expect(lane?.position).toBeUndefined();
  expect(result.draft.visit.sources?.some(({ title }) => title.includes('GeoNames'))).toBe(true);
  const located = result.notes.filter(({ about }) => about.startsWith('located'));
  expect(located.map(({ message }) => message)).toEqual([
    'Of “Nevsky 1, Leningrad, Russia” only “Leningrad” was found in GeoNames gazetteer: the stop stands in the middle of that until you find the place itself.',
    '“Bombay” was located by its name in GeoNames gazetteer: Mumbai.',
  ]);
});

const TABLE = [
  'name,address,city,country,date',
  'The hotel,Victoria,Lyon,France,1957-05-01',
  'The bridge,Main Street 5,Richmond,Canada,1957-05-02',
  'The town hall,,Cambridge,USA,1957-05-03',
  'The farm,Long Lane,,Vermont,1957-05-04',
].join('\n');

it('finds the places of a table by its columns together: a street has the name of a city elsewhere', async () => {
  const source = { name: 'tour.csv', bytes: new TextEncoder().encode(TABLE) };
  const result = await readLocating(read, source, () => readGazetteer([]));
  if (result.kind === 'refused') throw new Error(result.reason);
  expect(
    result.draft.stops.map(({ place, position }) => [
      place?.name,
      place?.locality?.name,
      place?.country,
      position?.map(Math.round),
    ]),
  ).toEqual([
    ['Victoria', 'Lyon', 'FR', [5, 46]],
    ['Main Street 5', 'Richmond', 'CA', [-123, 49]],
    ['Cambridge', undefined, 'US', [-71, 42]],
    // A region is no town.
    ['Long Lane', undefined, 'US', [-73, 44]],
  ]);
  // Nothing of it is said twice.
  expect(JSON.stringify(result.draft.accounts)).not.toContain('city:');
});

it('tells by what is named behind it which place is meant', async () => {
  const lines = [
    'name,place,date',
    '1,"Paris, Texas",1957-05-01',
    '2,"Victoria, Lyon",1957-05-02',
    '3,"Hotel, Bahnhofstrasse 1, CH-3011 Bern, Switzerland",1957-05-03',
  ];
  const source = { name: 'tour.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
  const result = await readLocating(read, source, () => readGazetteer([]));
  if (result.kind === 'refused') throw new Error(result.reason);
  expect(result.draft.stops.map(({ position }) => position?.map(Math.round))).toEqual([
    [-96, 34],
    [5, 46],
    [7, 47],
  ]);
});
