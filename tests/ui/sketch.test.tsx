import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Sheet } from '../../src/cartography/sheet.ts';
import { visitLink } from '../../src/navigation/deep-link.ts';
import { Sketch } from '../../src/ui/sketch.tsx';
import { overviewFile, readOverview } from '../../src/visit/overview.ts';
import { partsOf } from '../../src/visit/parts.ts';
import { longVisit } from '../visit/long-visit.ts';

const draw = (stops: number, on: 'screen' | 'paper') => {
  const visit = longVisit(stops);
  const html = renderToStaticMarkup(<Sketch visit={visit} link={visitLink(visit.id)} sheets={[]} on={on} />);
  // A screen has a layout for a desk and two for small rooms.
  return html
    .split('class="marks')
    .slice(on === 'screen' ? 1 : 0)
    .map(marksOf);
};

const marksOf = (html: string) => {
  const moves = [...html.matchAll(/class="pin[^>]*--dx:(-?\d+)px;--dy:(-?\d+)px/g)].map(([, x, y]) =>
    Math.hypot(Number(x), Number(y)),
  );
  return { farthest: Math.max(...moves), rings: html.split('is-cluster').length - 1, markers: moves.length };
};

it.each(['screen', 'paper'] as const)('draws a marker a stop on %s where they are few', (on) => {
  const layouts = draw(12, on);
  expect(layouts).toHaveLength(on === 'screen' ? 3 : 1);
  for (const { rings, markers } of layouts) {
    expect(rings).toBe(0);
    expect(markers).toBe(12);
  }
});

it.each(['screen', 'paper'] as const)(
  'gathers the markers of many stops on %s, each near its place',
  (on) => {
    for (const { farthest, rings, markers } of draw(120, on)) {
      expect(rings).toBeGreaterThan(0);
      expect(markers).toBeLessThan(120);
      expect(farthest).toBeLessThanOrEqual(24);
    }
  },
);

it('says of how many stops a ring is so that nobody takes it for the number of one', () => {
  const visit = longVisit(120);
  const html = renderToStaticMarkup(
    <Sketch visit={visit} link={visitLink(visit.id)} sheets={[]} on="paper" />,
  );
  const said = [...html.matchAll(/class="pin is-cluster"[^>]*><span[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(said.length).toBeGreaterThan(0);
  for (const text of said) expect(text).toMatch(/^×\d/);
});

it('lets a way over the edge of the map of the world come in again at the other one', () => {
  const visit = longVisit(2);
  const stops = visit.stops.map((stop, index) => ({
    ...stop,
    place: {
      ...stop.place,
      position: { ...stop.place.position, value: [index === 0 ? 171 : -171, 0] as const },
    },
  }));
  const legs = visit.legs.map((leg) => ({ ...leg, path: [[171, 0] as const, [189, 0] as const] }));
  const world = { ...visit, stops, legs };
  const html = renderToStaticMarkup(
    <Sketch visit={world} link={visitLink(world.id)} sheets={[]} on="topic" hrefOf={() => ''} />,
  );
  const [, path = ''] = html.match(/class="leg[^"]*" d="([^"]*)"/) ?? [];
  const dots = [...html.matchAll(/class="dot" d="M(-?\d+)/g)].map(([, x]) => Number(x));
  const runs = path.split('M').slice(1);
  const ends = runs.map((run) => {
    const [x = 0, , ...steps] = (run.match(/-?\d+/g) ?? []).map(Number);
    return [x, steps.reduce((at, step, index) => (index % 2 === 0 ? at + step : at), x)];
  });
  expect(ends.map(([from]) => from)).toContain(dots[0]);
  expect(ends.map(([, to]) => to)).toContain(dots[1]);
  // Beyond the edge it goes on, as the map does in the rim round it: for 18 degrees of 360.
  expect(ends.some(([from = 0, to = 0]) => from === dots[0] && Math.abs(to - from - 50) <= 1)).toBe(true);
});

it.each(['screen', 'paper'] as const)(
  'has the ground of the world once on %s, however often it is seen',
  (on) => {
    const visit = longVisit(2);
    const blank = { name: 'world', minZoom: 0, unit: 0.001, labels: [] };
    const shapes = { land: 'M0 0h9', coast: 'M0 0h8', lake: '', river: '', border: '', disputed: '' };
    const sheets = [-1, 0, 1].map((turn): Sheet => {
      return { ...blank, ...shapes, box: [turn, 0, turn + 1, 1], origin: [turn, 0] };
    });
    const html = renderToStaticMarkup(
      <Sketch visit={visit} link={visitLink(visit.id)} sheets={sheets} on={on} />,
    );
    expect(html.split(shapes.land)).toHaveLength(2);
    const [, unit] = html.match(/scale\(([\d.]+)\)/) ?? [];
    const [, id] = html.match(/<g id="([^"]+)"><g transform/) ?? [];
    const repeated = [...html.matchAll(/<use href="#([^"]+)" x="([\d.]+)"/g)];
    expect(repeated.map(([, of]) => of)).toEqual([id, id]);
    for (const [index, [, , x]] of repeated.entries())
      expect(Number(x)).toBeCloseTo(1000 * (index + 1) * Number(unit), -1);
    // Two drawings of a page have not one name.
    expect(id).toContain(on);
  },
);

it('draws the ways of a long visit as a line for each means', () => {
  const visit = longVisit(300);
  const parts = partsOf(visit);
  const [part = visit] = parts;
  const overview = readOverview(overviewFile(visit, parts));
  const html = renderToStaticMarkup(
    <Sketch visit={part} link={visitLink(visit.id)} overview={overview} sheets={[]} on="paper" />,
  );
  const modes = [...html.matchAll(/class="leg is-(\w+)"/g)].map(([, mode]) => mode);
  expect(modes.length).toBeGreaterThan(0);
  expect(new Set(modes).size).toBe(modes.length);
});
