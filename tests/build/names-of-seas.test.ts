import { describe, expect, it } from 'vitest';
import { labelsKeptIn } from '../../src/build/cut-basemap/kept-labels.ts';
import { readLand } from '../../src/build/read-land.ts';
import { widthOf } from '../../src/cartography/labels.ts';
import { project, unproject } from '../../src/geo/mercator.ts';
import { landOf } from '../../src/review/land.ts';

/** The size of a sea's name in pixels, see map-labels.css. */
const SIZE = 13;

const touchesLand = landOf(await readLand());
const further = labelsKeptIn('geodata/basemap').filter(
  ({ properties: { kind, from } }) => kind === 'sea' && from !== undefined,
);

describe('the further points at which a sea is named', () => {
  it('are of the North Sea and of others', () =>
    expect(new Set(further.map(({ properties }) => properties.name)).size).toBeGreaterThan(10));

  it.each(
    further.map(({ properties, geometry }) => [properties.name, geometry.coordinates, properties] as const),
  )(
    'have room for the name without land from the zoom that they say: %s, %j',
    (name, position, { from = 0 }) => {
      const pixel = 1 / 256 / 2 ** from;
      const [x, y] = project(position);
      const [wide, high] = [(widthOf(name, SIZE) / 2) * pixel, (SIZE / 2) * pixel];
      const [west, north] = unproject([x - wide, y - high]);
      const [east, south] = unproject([x + wide, y + high]);
      expect(touchesLand([Math.max(-180, west), south, Math.min(180, east), north])).toBe(false);
    },
  );
});
