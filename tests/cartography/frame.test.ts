import { beforeAll, describe, expect, it } from 'vitest';
import { readVisits } from '../../src/build/read-visits.ts';
import { frameFor, frameOfPath, frameOfTopic, isWide, lineOf, viewOf } from '../../src/cartography/frame.ts';
import { mercatorPerMetre, project } from '../../src/geo/mercator.ts';
import type { Position } from '../../src/geo/position.ts';
import { linkTo, visitLink } from '../../src/navigation/deep-link.ts';
import type { Visit } from '../../src/visit/visit.ts';

let visits: readonly Visit[];
beforeAll(async () => {
  const read = await readVisits();
  visits = read.kind === 'visits' ? read.visits : [];
});

/** A visit that flies from one place to another. */
function flight(one: Position, other: Position): Visit {
  const [visit] = visits;
  const [from, to] = visit?.stops ?? [];
  const [leg] = visit?.legs ?? [];
  if (!visit || !from || !to || !leg) throw new Error('there is a visit with a way');
  const at = (stop: typeof from, value: Position) => ({
    ...stop,
    place: { ...stop.place, position: { ...stop.place.position, value } },
  });
  return {
    ...visit,
    stops: [at(from, one), at(to, other)],
    legs: [{ ...leg, from: from.id, to: to.id, path: [one, other] }],
  };
}

/** The part of the points of a visit's ways that its frame holds. */
function partOf(visit: Visit): number {
  const { centre, height } = frameFor(visit, visitLink(visit.id));
  const points = visit.legs.flatMap(lineOf).map(project);
  return points.filter(([, y]) => Math.abs(y - centre[1]) <= height / 2).length / points.length;
}

describe('a frame', () => {
  it('of a visit holds every stop and every leg', () => {
    for (const visit of visits) {
      const { centre, width, height } = frameFor(visit, visitLink(visit.id));
      const points = [
        ...visit.stops.map((stop) => stop.place.position.value),
        ...visit.legs.flatMap((leg) => lineOf(leg)),
      ].map(project);
      for (const [x, y] of points) {
        expect(Math.abs(x - centre[0])).toBeLessThan(width / 2);
        expect(Math.abs(y - centre[1])).toBeLessThan(height / 2);
      }
    }
  });

  it('of a visit that flies to nearly the other side of the world is of its stops: the way may leave it', () => {
    const heightOf = (of: Visit) => frameFor(of, visitLink(of.id)).height;
    // From Buenos Aires to Shanghai over the north of Siberia, from London to Tokyo, and from Moscow to Beijing.
    const [across, far, near] = [
      flight([-58.4, -34.6], [121.5, 31.2]),
      flight([-0.1, 51.5], [139.7, 35.7]),
      flight([37.6, 55.8], [116.4, 39.9]),
    ];
    expect(heightOf(across)).toBeLessThan(0.5);
    expect(partOf(across)).toBeLessThan(1);
    expect(partOf(far)).toBe(1);
    expect(partOf(near)).toBe(1);
  });

  it('of ways over the edge of the map of the world is that map, not another beside it', () => {
    const over = flight([139.7, 35.7], [-122.4, 37.8]);
    const { centre, width } = frameFor(over, visitLink(over.id));
    expect([centre[0], width]).toEqual([0.5, 1]);
  });

  it('of a topic is the world once where its room would show more of it, else what it is of a visit', () => {
    const [round, high] = [flight([-122.4, 37.8], [174.8, -36.8]), flight([-68.3, -54.8], [-51.7, 64.2])];
    for (const each of [round, high]) {
      const { centre, width } = frameOfTopic(each);
      expect([centre[0], width]).toEqual([0.5, 1]);
      expect(frameOfTopic(each).height).toBe(frameFor(each, visitLink(each.id)).height);
    }
    const near = flight([37.6, 55.8], [116.4, 39.9]);
    expect(frameOfTopic(near)).toEqual(frameFor(near, visitLink(near.id)));
  });

  it('of a stop is centred on it and no closer than its precision bears', () => {
    for (const visit of visits) {
      for (const stop of visit.stops) {
        const frame = frameFor(visit, linkTo(stop.id, visitLink(visit.id)));
        const { position, precision } = stop.place;
        expect(frame.centre).toEqual(project(position.value));
        expect(frame.width).toBeGreaterThan(4 * precision * mercatorPerMetre(position.value[1]));
      }
    }
  });

  it('of a stop is never wider than the world, whatever precision somebody typed', () => {
    const [visit] = visits;
    const [stop] = visit?.stops ?? [];
    if (!visit || !stop) throw new Error('there is a visit');
    const vague = { ...stop, place: { ...stop.place, precision: 1e9 } };
    const { width, height } = frameFor({ ...visit, stops: [vague] }, linkTo(stop.id, visitLink(visit.id)));
    expect([width, height]).toEqual([1, 1]);
  });

  it('fits whatever room there is', () => {
    const frame = { centre: [0.5, 0.5], width: 0.25, height: 0.5 } as const;
    expect(viewOf(frame, { width: 1000, height: 512 }).zoom).toBeCloseTo(2);
    expect(viewOf(frame, { width: 128, height: 5000 }).zoom).toBeCloseTo(1);
  });
});

it('draws the way across the 180th meridian as one line, the short way', () => {
  const bly = visits.find((visit) => visit.id === 'nellie-bly-1889');
  const pacific = bly?.legs.find((leg) => leg.to === 'san-francisco');
  const line = pacific ? lineOf(pacific) : [];
  expect(line.length).toBeGreaterThan(50);
  expect(line.at(-1)?.[0]).toBeCloseTo(360 - 122.39);
  for (const [index, [longitude]] of line.entries()) {
    expect(Math.abs(longitude - (line[index - 1]?.[0] ?? longitude))).toBeLessThan(5);
  }
  expect(pacific?.length).toBeGreaterThan(8_000_000);
  expect(pacific?.length).toBeLessThan(10_000_000);
});

it('never shows more of the world than once on a map of the world that a hand can move', () => {
  const frame = { centre: [0.5, 0.5], width: 1, height: 1 } as const;
  const room = { width: 1200, height: 400 };
  expect(2 ** viewOf(frame, room).zoom * 256).toBeCloseTo(400);
  expect(2 ** viewOf({ ...frame, once: 'in-room' }, room).zoom * 256).toBeCloseTo(1200);
  const map = { width: 1300, height: 460 };
  expect(2 ** viewOf({ ...frame, once: 'in-room' }, room, map).zoom * 256).toBeCloseTo(1200);
  expect(2 ** viewOf({ ...frame, once: 'on-map' }, room, map).zoom * 256).toBeCloseTo(1300);
});

it('leaves a way round the world little room beside it, and stands below the card', () => {
  const round = frameOfPath([
    [-74, 40],
    [290, 1],
  ]);
  expect(round.width).toBeLessThan(365 / 360 + 0.2);
  expect(isWide(round)).toBe(true);
  expect(
    isWide(
      frameOfPath([
        [130, 43],
        [137, 51],
      ]),
    ),
  ).toBe(false);
});
