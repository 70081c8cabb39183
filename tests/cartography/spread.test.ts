import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, widthOf } from '../../src/cartography/labels.ts';
import { type Pixel, spread } from '../../src/cartography/spread.ts';

const at = (points: readonly Pixel[], moves: readonly Pixel[]) =>
  points.map(([x, y], i): Pixel => [x + (moves[i]?.[0] ?? 0), y + (moves[i]?.[1] ?? 0)]);

describe('spread', () => {
  it('leaves markers that have room where they are', () => {
    expect(
      spread(
        [
          [0, 0],
          [100, 0],
        ],
        30,
      ),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
  it('parts an airport, a city and an island that lie on one another', () => {
    const points: Pixel[] = [
      [50, 50],
      [51, 52],
      [50, 50],
    ];
    const seen = at(points, spread(points, 30));
    for (const [i, a] of seen.entries()) {
      for (const b of seen.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(27);
    }
  });
  it('is the same each time', () => {
    const pixel = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(pixel, { maxLength: 12 }), (points) => {
        expect(spread(points, 30)).toEqual(spread(points, 30));
      }),
    );
  });
});

describe('placeLabels', () => {
  const label = (id: string, x: number, y: number) => ({
    id,
    text: 'Vladivostok',
    at: [x, y] as const,
    size: 12,
    beside: 6,
  });
  it('keeps the first, moves the second aside, drops what has no room', () => {
    expect(placeLabels([label('a', 100, 100), label('b', 100, 101)], [])).toEqual([
      { id: 'a', side: 'right' },
      { id: 'b', side: 'left' },
    ]);
    expect(placeLabels([label('a', 100, 100)], [{ left: 0, top: 0, right: 300, bottom: 300 }])).toEqual([]);
  });
  it('counts wide scripts as wide', () =>
    expect(widthOf('모스크바', 10)).toBeGreaterThan(widthOf('abcd', 10)));
});
