import { describe, expect, it } from 'vitest';
import { boxRound, crowdMarks, crowdScene, stopsToGather } from '../../src/cartography/crowd.ts';
import { isCrowded, mayGather } from '../../src/cartography/crowded.ts';
import { frameFor, viewOf } from '../../src/cartography/frame.ts';
import { routeWithin } from '../../src/cartography/route.ts';
import { boxOfFrame } from '../../src/cartography/seen.ts';
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
const NOTHING = { legs: [], sheets: [] };
const seenAt = (scale: number) => ({ view: boxOfFrame(frame, scale), covers: [] });

describe('the map of a long visit', () => {
  it.each([512, 4096, 32_768])('shows every stop once at a scale of %i', (scale) => {
    const { pins, clusters } = crowdScene(overview, 'stop-77', NOTHING, { scale, box: WORLD }, seenAt(scale));
    const gathered = clusters.reduce((sum, { stops }) => sum + stops, 0);
    expect(pins.length + gathered).toBe(300);
    expect(pins.filter(({ stop }) => stop.id === 'stop-77')).toHaveLength(1);
    expect(new Set(pins.map(({ stop }) => stop.id)).size).toBe(pins.length);
  });

  it('shows fewer markers from afar, and only those within the box', () => {
    const markers = (scale: number, box: readonly [number, number, number, number]) => {
      const { pins, clusters } = crowdScene(overview, undefined, NOTHING, { scale, box }, seenAt(scale));
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

describe('the map of a visit of few stops', () => {
  /** Stops so many degrees of longitude from each other. */
  const few = (count: number, degrees: number) => {
    const whole = longVisit(count);
    const stops = whole.stops.map((stop, index) => ({
      ...stop,
      place: {
        ...stop.place,
        position: { ...stop.place.position, value: [index * degrees, 50] as const },
      },
    }));
    return { ...whole, stops, legs: [] };
  };
  const marksIn = (of: ReturnType<typeof few>, width: number, height: number) => {
    const box = frameFor(of, visitLink('few'));
    const scale = 256 * 2 ** viewOf(box, { width, height }).zoom;
    return crowdMarks(stopsToGather(of), undefined, { scale, box: boxRound(box, 1.5) });
  };
  /** Two towns at either end of the world: a dozen stops in one, a dozen in the other. */
  const towns = (() => {
    const all = few(24, 0.01);
    const stops = all.stops.map((stop, index) => {
      const [longitude, latitude] = stop.place.position.value;
      const value = [longitude + (index < 12 ? 0 : 100), latitude] as const;
      return { ...stop, place: { ...stop.place, position: { ...stop.place.position, value } } };
    });
    return { ...all, stops };
  })();

  it('has a marker a stop where there is room for them, and gathers them where there is not', () => {
    const way = few(24, 4);
    expect(isCrowded(way)).toBe(false);
    expect(mayGather(way)).toBe(true);
    const [desk, phone] = [marksIn(way, 800, 500), marksIn(way, 210, 98)];
    expect(desk.pins.map(({ stop }) => stop.number)).toEqual(way.stops.map(({ number }) => number));
    expect(desk.clusters).toEqual([]);
    expect(phone.clusters.length).toBeGreaterThan(1);
  });

  it.each([
    ['a way', few(24, 4)],
    ['two towns', towns],
  ])('shows each stop once and no marker far from its place, in any room: %s', (_, of) => {
    for (const [width, height] of [
      [1200, 700],
      [766, 324],
      [326, 288],
      [210, 98],
    ] as const) {
      const { pins, clusters } = marksIn(of, width, height);
      expect(clusters.reduce((sum, { stops }) => sum + stops, 0) + pins.length).toBe(24);
      for (const { move } of [...pins, ...clusters]) expect(Math.hypot(...move)).toBeLessThanOrEqual(38);
    }
  });

  it('never gathers a handful', () => {
    for (const degrees of [0, 0.005, 30]) expect(mayGather(few(5, degrees))).toBe(false);
  });
});
