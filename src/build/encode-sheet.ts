import type { Sheet, SheetLabel } from '../cartography/sheet.ts';
import { mercatorPerMetre, project, southing } from '../geo/mercator.ts';
import { isAllRound, type Position } from '../geo/position.ts';
import type { AreaFeature, Cut, LineFeature } from './cut-basemap/cut.ts';
import { countOf, encodeLines, type Line, type Points } from './path-data.ts';

/** A whole number of a path is this part of the cut's tolerance: fine enough that rounding adds nothing to be seen. */
const GRAIN = 1 / 3;

type Point = readonly [x: number, y: number];

/**
 * A map goes on where the Mercator square ends, at y 0 and 1: a sheet that goes to a pole has but sea beyond it in the north, and in the
 * south Antarctica.
 */
const [NORTH_POLE, SOUTH_POLE] = [-1, 2];

/** How much a world goes on beyond its edges, as a part of its width: where it meets its next copy, sea would show between two lands. */
const OVERLAP = 1 / 512;

/** Encodes a cut as the sheet that a page fetches. */
export function encodeSheet({ sheet: plan, features }: Cut): Sheet {
  const [west, south, east, north] = plan.box;
  const origin = project([west, north]);
  const [right, bottom] = project([east, south]);
  const unit = significant(mercatorPerMetre((south + north) / 2) * plan.tolerance * GRAIN);
  const overlap = isAllRound(plan.box) ? OVERLAP : 0;
  const toPath = (positions: readonly Position[]): Points => {
    const points: number[] = [];
    for (const position of positions) {
      const [across] = project(position);
      const x = across + (across <= origin[0] ? -overlap : across >= right ? overlap : 0);
      const y = Math.max(NORTH_POLE, Math.min(SOUTH_POLE, southing(position[1])));
      points.push(Math.round((x - origin[0]) / unit), Math.round((y - origin[1]) / unit));
    }
    return points;
  };
  const [top, end] = [north < 90 ? origin[1] : NORTH_POLE, south > -90 ? bottom : SOUTH_POLE];
  const corner: Point = [Math.round((right - origin[0]) / unit), Math.round((end - origin[1]) / unit)];
  const rings = (layer: AreaFeature['properties']['layer']): readonly Points[] =>
    features.flatMap((feature) =>
      feature.properties.layer === layer && feature.geometry.type === 'MultiPolygon'
        ? feature.geometry.coordinates.flat().map(toPath)
        : [],
    );
  const lines = (layer: LineFeature['properties']['layer']): readonly Line[] =>
    features.flatMap((feature) =>
      feature.properties.layer === layer && feature.geometry.type === 'MultiLineString'
        ? feature.geometry.coordinates.map((line) => ({ points: toPath(line), closed: false }))
        : [],
    );
  const land = rings('land');
  const digits = Math.ceil(-Math.log10(unit));
  return {
    name: plan.name,
    box: [origin[0], top, right, end],
    minZoom: plan.minZoom,
    origin,
    unit,
    land: encodeLines(land.map((points) => ({ points, closed: true }))),
    coast: encodeLines(land.flatMap((ring) => shoreOf(ring, corner))),
    lake: encodeLines(rings('lake').map((points) => ({ points, closed: true }))),
    river: encodeLines(lines('river')),
    border: encodeLines(lines('border')),
    disputed: encodeLines(lines('disputed')),
    labels: features.flatMap((feature): readonly SheetLabel[] => {
      if (feature.properties.layer !== 'label' || feature.geometry.type !== 'Point') return [];
      const { name, kind, rank, from } = feature.properties;
      const [x, y] = project(feature.geometry.coordinates);
      const at = { x: Number(x.toFixed(digits)), y: Number(y.toFixed(digits)) };
      return [{ text: name, kind, rank, ...(from === undefined ? {} : { from }), ...at }];
    }),
  };
}

/** Enough digits that the far edge of a world in whole numbers stays within one of them. */
const significant = (value: number) => Number(value.toPrecision(6));

/**
 * The parts of a closed ring (its first point repeated at the end) that are shore: an edge that runs along a side of
 * the box, from 0,0 to `corner`, is where the sheet was cut, and a stroke there would draw a frame.
 */
function shoreOf(ring: Points, [right, bottom]: Point): readonly Line[] {
  const runs: number[][] = [];
  let cut = true;
  for (let at = 2; at < ring.length; at += 2) {
    const fromX = ring[at - 2] ?? 0;
    const fromY = ring[at - 1] ?? 0;
    const toX = ring[at] ?? 0;
    const toY = ring[at + 1] ?? 0;
    const isAlongCut =
      (fromX === toX && (fromX <= 0 || fromX >= right)) || (fromY === toY && (fromY <= 0 || fromY >= bottom));
    if (isAlongCut) cut = true;
    else if (cut) {
      runs.push([fromX, fromY, toX, toY]);
      cut = false;
    } else runs.at(-1)?.push(toX, toY);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return [];
  if (runs.length === 1 && countOf(first) === countOf(ring)) return [{ points: ring, closed: true }];
  // A ring may begin in the middle of a shore: its last run goes on in its first.
  if (runs.length > 1 && last.at(-2) === first[0] && last.at(-1) === first[1])
    return [...runs.slice(1, -1), [...last, ...first.slice(2)]].map((points) => ({ points, closed: false }));
  return runs.map((points) => ({ points, closed: false }));
}
