import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { visitLink } from '../../src/navigation/deep-link.ts';
import { Sketch } from '../../src/ui/sketch.tsx';
import { longVisit } from '../visit/long-visit.ts';

const draw = (stops: number, on: 'screen' | 'paper') => {
  const visit = longVisit(stops);
  const html = renderToStaticMarkup(<Sketch visit={visit} link={visitLink(visit.id)} sheets={[]} on={on} />);
  const moves = [...html.matchAll(/class="pin[^>]*--dx:(-?\d+)px;--dy:(-?\d+)px/g)].map(([, x, y]) =>
    Math.hypot(Number(x), Number(y)),
  );
  return { farthest: Math.max(...moves), rings: html.split('is-cluster').length - 1, markers: moves.length };
};

it.each(['screen', 'paper'] as const)('draws a marker a stop on %s where they are few', (on) => {
  const { rings, markers } = draw(12, on);
  expect(rings).toBe(0);
  expect(markers).toBe(12);
});

it.each(['screen', 'paper'] as const)(
  'gathers the markers of many stops on %s, each near its place',
  (on) => {
    const { farthest, rings, markers } = draw(120, on);
    expect(rings).toBeGreaterThan(1);
    expect(markers).toBeLessThan(120);
    expect(farthest).toBeLessThanOrEqual(24);
  },
);
