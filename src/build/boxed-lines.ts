import type { Sheet } from '../cartography/sheet.ts';
import { type Line, linesOf, type Point } from './path-data.ts';

/** In the whole numbers of a sheet. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

interface BoxedLine extends Line {
  readonly box: Box;
  /** Its points, some at a time, for where only a part of it is seen. */
  readonly runs: () => readonly { readonly points: readonly Point[]; readonly box: Box }[];
}

/** Points of a run: a continent's shore has thousands, and a page shows few of them. */
const RUN = 24;

/** The lines of a sheet's path by the level at which they are asked for: each has half as many cells across as the one before. */
interface Levels {
  readonly lines: (readonly Line[])[];
  /** Those of them that were asked for. */
  readonly boxed: Map<number, readonly BoxedLine[]>;
}

const levelsOf = new WeakMap<Sheet, Map<string, Levels>>();

/** The level whose cells are at most half as large as what a drawing can tell apart (`grain`, in the whole numbers of the sheet). */
export const levelFor = (grain: number) => Math.max(0, Math.floor(Math.log2(grain)) - 1);

/**
 * The lines of a sheet's path with the boxes round them, without the points that stay within a cell. Many pages show the same sheet,
 * and little of it, or all of it from afar.
 */
export function boxedLines(sheet: Sheet, path: string, level: number): readonly BoxedLine[] {
  const paths = levelsOf.get(sheet) ?? new Map<string, Levels>();
  levelsOf.set(sheet, paths);
  const { lines, boxed } = paths.get(path) ?? { lines: [linesOf(path)], boxed: new Map() };
  paths.set(path, { lines, boxed });
  for (let next = lines.length; next <= level; next++)
    lines.push((lines[next - 1] ?? []).map((line) => thinned(line, 2 ** next)));
  const asked = boxed.get(level) ?? (lines[level] ?? []).map(boxedLine);
  boxed.set(level, asked);
  return asked;
}

/** A line without the points that lie in the same cell as the one before them. */
function thinned({ points, closed }: Line, cell: number): Line {
  let column = Number.NaN;
  let row = Number.NaN;
  const kept = points.filter(([x, y]) => {
    const ownColumn = Math.round(x / cell);
    const ownRow = Math.round(y / cell);
    const same = ownColumn === column && ownRow === row;
    column = ownColumn;
    row = ownRow;
    return !same;
  });
  return { points: kept, closed };
}

function boxedLine(line: Line): BoxedLine {
  const { points } = line;
  let known: ReturnType<BoxedLine['runs']> | undefined;
  const runs = () => {
    known ??= Array.from({ length: Math.ceil(points.length / RUN) }, (_, index) => {
      const own = points.slice(index * RUN, (index + 1) * RUN);
      return { points: own, box: boxOf(own) };
    });
    return known;
  };
  return { ...line, box: boxOf(points), runs };
}

/**
 * The first and the last point of a run that lies beyond one side of a box: whatever lies between them is beyond it too, and so is
 * the edge between the two, so that clipping leaves the same.
 */
export const endsOf = (points: readonly Point[]): readonly Point[] => {
  const [first, last] = [points[0], points.at(-1)];
  return first && last && points.length > 2 ? [first, last] : points;
};

/** The parts of a line that may lie in a box, each with the points right before and after it. */
export function piecesNear(line: BoxedLine, within: Box): readonly Line[] {
  const runs = line.runs();
  const isFar = ({ points, box }: (typeof runs)[number]) => points.length > 2 && !meets(box, within);
  if (!runs.some(isFar)) return [line];
  const pieces: Point[][] = [[]];
  for (const run of runs) {
    if (isFar(run)) {
      pieces.at(-1)?.push(...run.points.slice(0, 1));
      pieces.push(run.points.slice(-1));
    } else pieces.at(-1)?.push(...run.points);
  }
  // A ring comes back to where it began.
  if (line.closed) pieces.at(-1)?.push(...line.points.slice(0, 1));
  return pieces.map((points) => ({ points, closed: false }));
}

function boxOf(points: readonly Point[]): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

export const meets = (a: Box, b: Box) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
export const isWithin = (a: Box, b: Box) => a[0] >= b[0] && a[2] <= b[2] && a[1] >= b[1] && a[3] <= b[3];
