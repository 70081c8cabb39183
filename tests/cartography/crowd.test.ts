import { describe, expect, it } from 'vitest';
import { crowdScene, routeWithin, stillScene } from '../../src/cartography/crowd.ts';
import { frameFor } from '../../src/cartography/frame.ts';
import { widthOf } from '../../src/cartography/labels.ts';
import { linkTo, visitLink } from '../../src/navigation/deep-link.ts';
import { overviewFile, readOverview } from '../../src/visit/overview.ts';
import { partsOf } from '../../src/visit/parts.ts';
import { longVisit } from '../visit/long-visit.ts';

const visit = longVisit(300);
const parts = partsOf(visit);
const overview = readOverview(overviewFile(visit, parts));
const [part] = parts;
if (!part) throw new Error('a long visit has a part');
const frame = frameFor(part, visitLink('long'));
const WORLD = [-1, 0, 2, 1] as const;

describe('the map of a long visit', () => {
  it.each([512, 4096, 32_768])('shows every stop once at a scale of %i', (scale) => {
    const { pins, clusters } = crowdScene(overview, 'stop-77', [], [], scale, frame, WORLD);
    const gathered = clusters.reduce((sum, { stops }) => sum + stops, 0);
    expect(pins.length + gathered).toBe(300);
    expect(pins.filter(({ stop }) => stop.id === 'stop-77')).toHaveLength(1);
    expect(new Set(pins.map(({ stop }) => stop.id)).size).toBe(pins.length);
  });

  it('shows fewer markers from afar, and only those within the box', () => {
    const markers = (scale: number, box: readonly [number, number, number, number]) => {
      const { pins, clusters } = crowdScene(overview, undefined, [], [], scale, frame, box);
      return [...pins, ...clusters];
    };
    expect(markers(256, WORLD).length).toBeLessThan(markers(16_384, WORLD).length);
    const box = [0.5, 0.3, 0.7, 0.6] as const;
    for (const { at } of markers(16_384, box)) {
      expect(at[0]).toBeGreaterThanOrEqual(box[0]);
      expect(at[0]).toBeLessThanOrEqual(box[2]);
    }
  });

  it('draws the route with fewer points from afar, each run by one means', () => {
    const points = (scale: number) =>
      routeWithin(overview, [WORLD], scale).flatMap((run) => run.points).length;
    expect(points(64)).toBeLessThan(points(65_536));
    expect(new Set(routeWithin(overview, [WORLD], 4096).map(({ mode }) => mode))).toEqual(
      new Set(['train', 'unknown']),
    );
  });

  it('frames a part as it does the whole visit, and a stop by its nearest neighbour in any part', () => {
    expect(frame).toEqual(frameFor(visit, visitLink('long')));
    for (const [index, id] of [
      [0, 'stop-3'],
      [0, 'stop-64'],
      [4, 'stop-300'],
    ] as const) {
      const own = parts[index];
      if (!own) throw new Error('no such part');
      const link = linkTo(id, visitLink('long'));
      const [one, other] = [frameFor(own, link), frameFor(visit, link)];
      expect(one.centre).toEqual(other.centre);
      expect(one.width / other.width).toBeCloseTo(1, 3);
    }
  });
});

describe('a map that nobody can come nearer to', () => {
  const [first] = visit.stops;
  if (!first) throw new Error('a visit has a stop');
  /** Stops that are so many degrees of longitude from each other. */
  const apart = (count: number, degrees: number) => ({
    ...visit,
    legs: [],
    stops: Array.from({ length: count }, (_, index) => ({
      ...first,
      id: `stop-${index}`,
      number: index + 1,
      place: {
        ...first.place,
        position: { ...first.place.position, value: [10 + index * degrees, 50] as const },
      },
    })),
  });
  const SCALE = 4096;
  const draw = (of: typeof visit) => {
    const whole = frameFor(of, visitLink('whole'));
    const within = { ...whole, width: Math.max(whole.width * 1.2, 880 / SCALE), height: 400 / SCALE };
    return { within, scene: stillScene(of, [], SCALE, whole, within) };
  };

  it('shows every stop by itself where there is room, moved a little', () => {
    for (const of of [apart(12, 8), apart(3, 0.5)]) {
      const { pins, clusters } = draw(of).scene;
      expect(pins).toHaveLength(of.stops.length);
      expect(clusters).toEqual([]);
      for (const { move } of pins) expect(Math.hypot(...move)).toBeLessThanOrEqual(72);
    }
  });

  it('gathers those that would have to move far, each once, and no marker covers another', () => {
    const { pins, clusters } = draw(apart(100, 0.3)).scene;
    expect(clusters.length).toBeGreaterThan(1);
    expect(clusters.reduce((sum, { stops }) => sum + stops, 0) + pins.length).toBe(100);
    const marks = [...pins, ...clusters].map(({ at, move }) => [
      at[0] * SCALE + move[0],
      at[1] * SCALE + move[1],
    ]);
    for (const [index, [x = 0, y = 0]] of marks.entries()) {
      expect(Math.hypot(...([...pins, ...clusters][index]?.move ?? [Number.NaN]))).toBeLessThanOrEqual(72);
      for (const [otherX = 0, otherY = 0] of marks.slice(index + 1))
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(27);
    }
  });

  it('has no name that its edge would cut off', () => {
    const { within, scene } = draw(apart(12, 8));
    const [west, east] = [within.centre[0] - within.width / 2, within.centre[0] + within.width / 2];
    expect(scene.labels.length).toBeGreaterThan(0);
    for (const { text, at, move, side, beside } of scene.labels) {
      const [x, wide] = [at[0] * SCALE + move[0], widthOf(text, 13)];
      const left = side === 'right' ? x + beside : side === 'left' ? x - beside - wide : x - wide / 2;
      expect(left).toBeGreaterThanOrEqual(west * SCALE);
      expect(left + wide).toBeLessThanOrEqual(east * SCALE);
    }
  });
});
