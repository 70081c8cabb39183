import { expect, it } from 'vitest';
import { cardScene, reachOfCards } from '../../src/cartography/card-scene.ts';
import { frameFor } from '../../src/cartography/frame.ts';
import { linkTo, visitLink } from '../../src/navigation/deep-link.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { longVisit } from '../visit/long-visit.ts';

const long = longVisit(5);

/** A visit of stops at these positions, and no ways between them. */
const visitAt = (...positions: readonly (readonly [longitude: number, latitude: number])[]): Visit => ({
  ...long,
  legs: [],
  stops: positions.flatMap((value, index) => {
    const [stop] = long.stops;
    if (!stop) return [];
    const position = { ...stop.place.position, value };
    return [{ ...stop, id: `stop-${index}`, number: index + 1, place: { ...stop.place, position } }];
  }),
});

it.each([
  ['wide', visitAt([0, 40], [22, 46])],
  ['very wide', visitAt([0, 40], [60, 42])],
  ['square', visitAt([0, 40], [10, 48])],
  ['high', visitAt([10, 0], [11, 40])],
])('has a map up to the edges of the cards of a %s visit', (_, visit) => {
  const whole = visitLink(visit.id);
  const frame = frameFor(visit, whole);
  const [across, down] = reachOfCards(frame);
  for (const link of [whole, linkTo('stop-0', whole)]) {
    const { room, place } = cardScene(visit, link, frame, []);
    const [x, y] = frame.centre;
    const [left, top] = place([x - (frame.width * across) / 2, y - (frame.height * down) / 2]);
    const [right, bottom] = place([x + (frame.width * across) / 2, y + (frame.height * down) / 2]);
    expect(left).toBeLessThan(1);
    expect(top).toBeLessThan(1);
    expect(right).toBeGreaterThan(room.width - 1);
    expect(bottom).toBeGreaterThan(room.height - 1);
  }
});

it('has no marker of a card cut off where those that lie close are moved apart', () => {
  const visit = visitAt([123, 24.4], [127.6, 26.2], [127.7, 26.1], [127.68, 26.18], [127.66, 26.19]);
  const whole = visitLink(visit.id);
  const { room, dots } = cardScene(visit, whole, frameFor(visit, whole), []);
  expect(dots).toHaveLength(5);
  for (const { at, radius } of dots) {
    expect(at[1]).toBeGreaterThan(radius);
    expect(at[1]).toBeLessThan(room.height - radius);
  }
});
