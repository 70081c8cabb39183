import { describe, expect, it } from 'vitest';
import { dotsOf } from '../../src/cartography/dots.ts';
import { frameFor } from '../../src/cartography/frame.ts';
import { visitLink } from '../../src/navigation/deep-link.ts';
import { longVisit } from '../visit/long-visit.ts';

/** The rooms of a phone and of a desk, in pixels. */
const ROOMS = [
  [310, 200],
  [880, 400],
] as const;

describe.each(ROOMS)('dots for thousands of stops in a room of %i by %i pixels', (width, height) => {
  const visit = longVisit(5000);
  const frame = frameFor(visit, visitLink(visit.id));
  const scale = Math.min(width / frame.width, height / frame.height);
  const dots = dotsOf(visit, scale, frame);

  it('leaves land between them: none covers another', () => {
    const pixels = dots.map(({ at: [x, y], size }) => ({ x: x * scale, y: y * scale, size }));
    // The middle of a dot moves a little as it takes in what stands close to it.
    for (const [index, one] of pixels.entries())
      for (const other of pixels.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(
          0.8 * ((one.size + other.size) / 2),
        );
    expect(dots.length).toBeGreaterThan(40);
  });

  it('covers no more of the land than an eye can look past', () => {
    const inked = dots.reduce((sum, { size }) => sum + Math.PI * (size / 2) ** 2, 0);
    const land = frame.width * scale * frame.height * scale;
    expect(inked / land).toBeLessThan(0.5);
  });
});

it('makes a dot as much larger in its area as it stands for more stops', () => {
  const visit = longVisit(5);
  const [first, second] = visit.stops;
  if (!first || !second) throw new Error('there are stops');
  const four = { ...visit, stops: [...Array.from({ length: 4 }, () => first), second] };
  const frame = frameFor(four, visitLink(visit.id));
  const [gathered, alone] = dotsOf(four, 400 / frame.width, frame).map(({ size }) => size);
  expect(gathered).toBe(2 * (alone ?? 0));
});
