import { describe, expect, it } from 'vitest';
import { frameFor, lineOf } from '../../src/cartography/frame.ts';
import { widthOf } from '../../src/cartography/labels.ts';
import type { Sheet } from '../../src/cartography/sheet.ts';
import { stillScene } from '../../src/cartography/still-scene.ts';
import { project } from '../../src/geo/mercator.ts';
import { visitLink } from '../../src/navigation/deep-link.ts';
import type { Leg } from '../../src/visit/visit.ts';
import { longVisit } from '../visit/long-visit.ts';

describe('a map that nobody can come nearer to', () => {
  const visit = longVisit(1);
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

  it('gathers many, though none of them would have to move far: it is to be looked at, not counted', () => {
    const { pins, clusters } = draw(apart(60, 2)).scene;
    expect(pins.length + clusters.length).toBeLessThan(40);
    expect(clusters.reduce((sum, { stops }) => sum + stops, 0) + pins.length).toBe(60);
    const few = draw(apart(40, 2)).scene;
    expect(few.pins).toHaveLength(40);
  });

  it('names a country where its name is seen whole', () => {
    const of = apart(12, 8);
    const { within } = draw(of);
    const [west, y] = [within.centre[0] - within.width / 2, within.centre[1] + 120 / SCALE];
    const sheet: Sheet = {
      ...{ name: 'overview', box: [0, 0, 1, 1], minZoom: 0, origin: [0, 0], unit: 1 },
      ...{ land: '', coast: '', lake: '', river: '', border: '', disputed: '' },
      labels: [
        { text: 'Iran', kind: 'country', rank: 1, x: west + 10 / SCALE, y },
        { text: 'Iraq', kind: 'country', rank: 1, x: west - 60 / SCALE, y },
        { text: 'India', kind: 'country', rank: 1, x: west + 140 / SCALE, y },
      ],
    };
    const { labels } = stillScene(of, [sheet], SCALE, frameFor(of, visitLink('whole')), within);
    expect(labels.filter(({ kind }) => kind === 'country').map(({ text }) => text)).toEqual(['India']);
  });

  it('lays the name of a country beside the dots of stops that are elsewhere', () => {
    const of = apart(12, 8);
    const { within } = draw(of);
    const [x, y] = [within.centre[0], within.centre[1] + 120 / SCALE];
    const sheet: Sheet = {
      ...{ name: 'overview', box: [0, 0, 1, 1], minZoom: 0, origin: [0, 0], unit: 1 },
      ...{ land: '', coast: '', lake: '', river: '', border: '', disputed: '' },
      labels: [{ text: 'India', kind: 'country', rank: 1, x, y }],
    };
    const sideWith = (dots: Parameters<typeof stillScene>[5]) => {
      const scene = stillScene(of, [sheet], SCALE, frameFor(of, visitLink('whole')), within, dots);
      return scene.labels.find(({ text }) => text === 'India')?.side;
    };
    expect(sideWith([])).toBe('centre');
    expect(sideWith([{ at: [x, y + 4 / SCALE], size: 3 }])).toBe('above');
  });

  it('lays a town beside the way that passes it, where stops stand together too', () => {
    const stops = [...apart(15, 0.1).stops, ...apart(415, 0.1).stops.slice(-15)];
    const leg: Leg = {
      mode: 'train',
      length: 2_700_000,
      via: [],
      path: [
        [11.4, 50],
        [50, 50],
      ],
    };
    const of = { ...visit, stops, legs: [leg] };
    const [x, y] = project(lineOf(leg)[lineOf(leg).length >> 1] ?? [0, 0]);
    const sheet: Sheet = {
      ...{ name: 'overview', box: [0, 0, 1, 1], minZoom: 0, origin: [0, 0], unit: 1 },
      ...{ land: '', coast: '', lake: '', river: '', border: '', disputed: '' },
      labels: [{ text: 'Samara', kind: 'city', rank: 1, x, y }],
    };
    const { within } = draw(of);
    const scene = stillScene(of, [sheet], SCALE, frameFor(of, visitLink('whole')), within);
    expect(scene.clusters.length).toBeGreaterThan(0);
    const sides = scene.labels.flatMap(({ text, side }) => (text === 'Samara' ? [side] : []));
    expect(['above', 'below']).toContain(sides[0]);
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
