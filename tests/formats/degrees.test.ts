import { expect, it } from 'vitest';
import { pairOf } from '../../src/formats/reading/degrees.ts';

it.each([
  '41.15, -8.61',
  '41.15 -8.61',
  '41,15; -8,61',
  '-8.61E 41.15N',
  '41.15° N, 8.61° W',
  'N41.15 W8.61',
  'N 41° 09.000 W 008° 36.600',
  '41° 9′ 0″ N, 8° 36′ 36″ W',
  'W8°36\'36" N41°9\'0"',
  '41:09:00N 8:36:36W',
  '410900N 0083636W',
  '4109N 00836.6W',
  '+41.15-008.61/',
  '+410900-0083636+095/',
  '+4109-00836.6CRSWGS_84/',
  'lat: 41.15 lng: -8.61',
  'Longitude: -8.61, latitude: 41.15',
  '41°09′00″ с. ш. 8°36′36″ з. д.',
  '北纬41.15° 西经8.61°',
  '북위 41.15° 서경 8.61°',
  'POINT(-8.61 41.15)',
])('reads “%s”', (text) => {
  const [longitude, latitude] = pairOf(text) ?? [];
  expect(longitude).toBeCloseTo(-8.61, 5);
  expect(latitude).toBeCloseTo(41.15, 5);
});

it.each([
  'Lisbon',
  '16/9',
  '2023-09-16',
  'Longitude',
  'lat 41.15',
  '4175N 00836W',
  'On Sunday, in Porto',
  '41.15',
])('takes “%s” for no pair', (text) => expect(pairOf(text)).toBeUndefined());
