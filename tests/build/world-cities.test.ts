import { expect, it } from 'vitest';
import { knownCities } from '../../src/build/coarse-sheets.ts';
import { labelsKeptIn } from '../../src/build/cut-basemap/kept-labels.ts';
import { worldCities } from '../../src/build/world-cities.ts';

const labels = worldCities(await knownCities(), labelsKeptIn('geodata/basemap'));

it('names cities the world over, the largest from afar, and the more the closer one looks', () => {
  const from = (name: string) => labels.find(({ text }) => text === name)?.from;
  for (const name of ['Tokyo', 'New York City', 'Cairo', 'Buenos Aires', 'Sydney'])
    expect(from(name)).toBe(4);
  expect(from('Khabarovsk')).toBeLessThanOrEqual(6);
  const upTo = (zoom: number) => labels.filter((label) => (label.from ?? 0) <= zoom).length;
  expect(upTo(4)).toBeGreaterThan(100);
  for (const zoom of [5, 6, 7]) expect(upTo(zoom)).toBeGreaterThan(upTo(zoom - 1) * 1.5);
  // A few ten thousand bytes, once they are packed.
  expect(upTo(7)).toBe(labels.length);
  expect(labels.length).toBeLessThan(3000);
});

it('leaves room round each city at the zoom from which it is named', () => {
  for (const [index, { x, y, from = 0 }] of labels.entries())
    for (const other of labels.slice(0, index)) {
      const [across, down] = [Math.abs(other.x - x), Math.abs(other.y - y)].map(
        (each) => each * 256 * 2 ** from,
      );
      const isClose = (across ?? 0) < 129 && (down ?? 0) < 51;
      if (isClose) expect.unreachable(`${other.text} is beside it`);
    }
});
