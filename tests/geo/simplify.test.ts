import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Position } from '../../src/geo/position.ts';
import { simplify, thinned } from '../../src/geo/simplify.ts';
import { distance } from '../../src/geo/sphere.ts';

/** A walk of steps of at most some 150 m. */
const walk = fc
  .array(fc.tuple(fc.integer({ min: -10, max: 10 }), fc.integer({ min: -10, max: 10 })), {
    minLength: 2,
    maxLength: 200,
  })
  .map((steps) => {
    let at: Position = [131.9, 43.1];
    return steps.map(([east, north]): Position => {
      at = [at[0] + east / 10_000, at[1] + north / 10_000];
      return at;
    });
  });

it.each([
  ['simplified', simplify],
  ['thinned', thinned],
] as const)('keeps both ends of a %s path, and points of it alone', (_, fewer) => {
  fc.assert(
    fc.property(walk, fc.integer({ min: 0, max: 300 }), (path, metres) => {
      const left = fewer(path, metres);
      expect([left[0], left.at(-1)]).toEqual([path[0], path.at(-1)]);
      expect(left.every((point) => path.includes(point))).toBe(true);
    }),
    { seed: 20231113 },
  );
});

it('leaves out no point that lies further than it may from the last one that stays', () => {
  fc.assert(
    fc.property(walk, fc.integer({ min: 1, max: 300 }), (path, metres) => {
      const left = new Set(thinned(path, metres));
      let kept = path[0];
      for (const point of path) {
        if (left.has(point)) kept = point;
        else expect(distance(kept ?? point, point)).toBeLessThan(metres * 1.01);
      }
    }),
    { seed: 20231113 },
  );
});
