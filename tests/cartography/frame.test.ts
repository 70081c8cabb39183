import { beforeAll, describe, expect, it } from 'vitest';
import { readVisits } from '../../src/build/read-visits.ts';
import { frameFor, lineOf, viewOf } from '../../src/cartography/frame.ts';
import { mercatorPerMetre, project } from '../../src/geo/mercator.ts';
import { linkTo, visitLink } from '../../src/navigation/deep-link.ts';
import type { Visit } from '../../src/visit/visit.ts';

let visits: readonly Visit[];
beforeAll(async () => {
  const read = await readVisits();
  visits = read.kind === 'visits' ? read.visits : [];
});

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
