import type { Position } from '../../geo/position.ts';
import { distance, unwrap } from '../../geo/sphere.ts';
import type { Found, FoundLine, FoundPlace } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';

/** The shapes that formats have, with positions that have been checked. */
export type Shape =
  | { readonly kind: 'point'; readonly position: Position }
  | {
      readonly kind: 'line';
      readonly line: readonly Position[];
      readonly times?: readonly number[] | undefined;
    }
  | { readonly kind: 'area'; readonly ring: readonly Position[] };

/** What something with any number of shapes is: a place for each point and area, a line for each line. */
export function foundIn(
  parts: readonly Shape[],
  of: Omit<FoundPlace, 'kind'>,
  book: Notebook,
  open?: FoundLine['open'],
): readonly Found[] {
  const shapes = joinedAt180(parts);
  if (shapes.length === 0) return [{ ...of, kind: 'place' }];
  const areas = shapes.filter((shape) => shape.kind === 'area');
  const others = shapes.filter((shape) => shape.kind !== 'area');
  // All areas together are one place.
  if (others.length + Math.min(areas.length, 1) > 1) book.guessed('several-shapes', of.at);
  const found = others.map((shape, index): Found => {
    const words = wordsOf(of, index);
    if (shape.kind === 'point') return { ...of, words, kind: 'place', position: shape.position };
    const { position: _, precision: __, ...said } = of;
    return { ...said, words, kind: 'line', line: shape.line, times: shape.times, open };
  });
  if (areas.length === 0) return found;
  book.guessed('area', of.at);
  const ring = areas.flatMap((area) => area.ring);
  return [...found, { ...of, words: wordsOf(of, others.length), kind: 'place', ...middleOf(ring) }];
}

/** Lines that were cut where they cross the 180th meridian (RFC 7946, section 3.1.9), whole again. */
function joinedAt180(shapes: readonly Shape[]): readonly Shape[] {
  const joined: Shape[] = [];
  for (const shape of shapes) {
    const before = joined.at(-1);
    const goesOn =
      before?.kind === 'line' && shape.kind === 'line' && areAcross(before.line.at(-1), shape.line[0]);
    if (!goesOn) joined.push(shape);
    else
      joined[joined.length - 1] = {
        kind: 'line',
        // The point on the meridian was put there to cut at.
        line: [...before.line.slice(0, -1), ...shape.line.slice(1)],
        ...(before.times && shape.times
          ? { times: [...before.times.slice(0, -1), ...shape.times.slice(1)] }
          : {}),
      };
  }
  return joined;
}

const areAcross = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  Math.abs(a[0]) === 180 &&
  a[0] === -b[0] &&
  Math.abs(a[1] - b[1]) < 1e-6;

/** Of several shapes of one thing only the first has its words. */
const wordsOf = ({ words }: Omit<FoundPlace, 'kind'>, index: number) => (index === 0 ? words : []);

/** The middle of the box round an area, and the distance in metres from there to its farthest corner. */
function middleOf(ring: readonly Position[]): { readonly position?: Position; readonly precision?: number } {
  const path = unwrap(ring);
  if (path.length === 0) return {};
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of path) {
    [west, south] = [Math.min(west, x), Math.min(south, y)];
    [east, north] = [Math.max(east, x), Math.max(north, y)];
  }
  const within = (((((west + east) / 2 + 180) % 360) + 360) % 360) - 180;
  const position: Position = [Math.round(within * 1e5) / 1e5, Math.round(((south + north) / 2) * 1e5) / 1e5];
  const radius = ring.reduce((most, corner) => Math.max(most, distance(position, corner)), 1);
  return { position, precision: Math.ceil(radius) };
}
