import { expect, it } from 'vitest';
import { MAX_LATITUDE, mercatorPerMetre } from '../../src/geo/mercator.ts';

it.each([90, -90, 87, -86])(
  'has a scale at %d degrees, where there is no map: that of its edge',
  (latitude) => {
    expect(mercatorPerMetre(latitude)).toBe(mercatorPerMetre(MAX_LATITUDE));
  },
);

it('takes more of the map for a metre, the nearer it is to the edge', () => {
  expect(mercatorPerMetre(60) / mercatorPerMetre(0)).toBeCloseTo(2, 9);
  expect(mercatorPerMetre(-60)).toBe(mercatorPerMetre(60));
});
