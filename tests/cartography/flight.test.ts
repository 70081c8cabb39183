import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flightBetween } from '../../src/cartography/flight.ts';
import type { View } from '../../src/cartography/frame.ts';

const view = fc.record({
  centre: fc.tuple(fc.double({ min: -1, max: 2, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  zoom: fc.double({ min: 0, max: 13, noNaN: true }),
});
const ACROSS = 400;

/** How far two views are from each other, in pixels of the second, and in zoom. */
const apart = (one: View, other: View) => [
  Math.hypot(one.centre[0] - other.centre[0], one.centre[1] - other.centre[1]) * 256 * 2 ** other.zoom,
  Math.abs(one.zoom - other.zoom),
];

describe('a flight', () => {
  it('begins where it begins and ends where it ends', () => {
    fc.assert(
      fc.property(view, view, (from, to) => {
        const way = flightBetween(from, to, ACROSS);
        for (const [shown, end] of [
          [way(0), from],
          [way(1), to],
        ] as const) {
          const [pixels = 1, zoom = 1] = apart(shown, end);
          expect(pixels).toBeLessThan(0.5);
          expect(zoom).toBeLessThan(0.001);
        }
      }),
    );
  });

  it('never jumps: no picture is more than a part of a view away from the one before', () => {
    fc.assert(
      fc.property(view, view, (from, to) => {
        const way = flightBetween(from, to, ACROSS);
        for (let step = 1; step <= 200; step++) {
          const [pixels = ACROSS, zoom = 1] = apart(way((step - 1) / 200), way(step / 200));
          expect(pixels).toBeLessThan(ACROSS / 4);
          expect(zoom).toBeLessThan(0.25);
        }
      }),
    );
  });

  it('rises far enough to see where it comes from and where it goes', () => {
    const from: View = { centre: [0.1, 0.4], zoom: 9 };
    const to: View = { centre: [0.8, 0.5], zoom: 9 };
    const way = flightBetween(from, to, ACROSS);
    const top = Math.min(...Array.from({ length: 101 }, (_, step) => way(step / 100).zoom));
    expect(0.7 * 256 * 2 ** top).toBeLessThan(2 * ACROSS);
  });
});
