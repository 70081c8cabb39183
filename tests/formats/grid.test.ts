import fc from 'fast-check';
import { forward } from 'mgrs';
import { expect, it } from 'vitest';
import { positionOfGrid } from '../../src/formats/reading/grid.ts';
import { distance } from '../../src/geo/sphere.ts';

it.each([
  // The Eiffel Tower, the CN Tower (Wikipedia, Universal Transverse Mercator) and the Sydney Opera House.
  ['31U DQ 48251 11951', [2.29449, 48.85826], 10],
  ['31U 448251 5411951', [2.29449, 48.85826], 10],
  ['31UDQ4811', [2.298, 48.854], 500],
  ['17TPJ3008433438', [-79.387139, 43.642567], 10],
  ['17T 630084 4833438', [-79.387139, 43.642567], 10],
  ['56H 334897 6252302', [151.2153, -33.8568], 10],
] as const)('reads %s', (text, position, precision) => {
  const found = positionOfGrid(text);
  expect(found?.precision).toBe(precision);
  expect(distance(found?.position ?? [0, 0], position)).toBeLessThan(precision === 10 ? 60 : 900);
});

it.each(['Lisbon', '2023-09-16', '41.15, -8.61', '61UDQ4825111951', '31U', '18T', 'Route 66', '31UIO12'])(
  'takes “%s” for no place on the grid',
  (text) => expect(positionOfGrid(text)).toBeUndefined(),
);

it('is the inverse of writing MGRS, to the metre', () =>
  fc.assert(
    fc.property(
      fc.double({ min: -179.9, max: 179.9, noNaN: true }),
      fc.double({ min: -79, max: 83, noNaN: true }),
      (longitude, latitude) => {
        const found = positionOfGrid(forward([longitude, latitude]));
        expect(distance(found?.position ?? [0, 0], [longitude, latitude])).toBeLessThan(3);
      },
    ),
    { seed: 5 },
  ));
