import { expect, it } from 'vitest';
import { findStops } from '../../src/archive/find-stops.ts';
import { overviewFile, readOverview } from '../../src/visit/overview.ts';
import { partsOf } from '../../src/visit/parts.ts';
import { longVisit } from '../visit/long-visit.ts';

const plain = longVisit(120);
const visit = {
  ...plain,
  stops: plain.stops.map((stop) =>
    stop.number === 30 ? { ...stop, name: { ...stop.name, value: 'São Tomé Quay' } } : stop,
  ),
};
const overview = readOverview(overviewFile(visit, partsOf(visit)));

it.each([
  ['sao', [29]],
  ['TOMÉ são', [29]],
  ['ome', []],
  ['place 119', [118]],
  ['1950-02-0', [31, 32, 33, 34, 35, 36, 37, 38, 39]],
  ['  ', []],
  ['nowhere', []],
])('finds by "%s"', (words, found) => {
  expect(findStops(overview, words)).toEqual(found);
});

it('finds a number as the page words it', () => {
  const many = longVisit(1234);
  expect(findStops(readOverview(overviewFile(many, partsOf(many))), '1,234')).toEqual([1233]);
});
