import type { Sheet } from '../cartography/sheet.ts';
import { countOf, type Line, linesOf, type Points } from './path-data.ts';

/** In the whole numbers of a sheet. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

interface BoxedLine extends Line {
  readonly box: Box;
  /** Its points, some at a time, for where only a part of it is seen. */
  readonly runs: () => readonly Run[];
}

interface Run {
  readonly points: Points;
  readonly box: Box;
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
  const kept: number[] = [];
  let column = Number.NaN;
  let row = Number.NaN;
  for (let at = 0; at < points.length; at += 2) {
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    const ownColumn = Math.round(x / cell);
    const ownRow = Math.round(y / cell);
    if (ownColumn !== column || ownRow !== row) kept.push(x, y);
    column = ownColumn;
    row = ownRow;
  }
  return { points: kept, closed };
}

function boxedLine(line: Line): BoxedLine {
  const { points } = line;
  let known: readonly Run[] | undefined;
  const runs = () => {
    known ??= Array.from({ length: Math.ceil(countOf(points) / RUN) }, (_, index) => {
      const own = points.slice(index * 2 * RUN, (index + 1) * 2 * RUN);
      return { points: own, box: boxOf(own) };
    });
    return known;
  };
  return { ...line, box: boxOf(points), runs };
}

/** Whether a run lies beyond one side of a box, and all of it but its ends can go. */
const isFar = ({ points, box }: Run, within: Box) => countOf(points) > 2 && !meets(box, within);

/**
 * The points of a ring without those that lie, as do their neighbours, beyond one side of a box: an edge from the first to the last of them
 * lies beyond it, too, so that clipping leaves the same.
 */
export function pointsNear(ring: BoxedLine, within: Box): Points {
  const near: number[] = [];
  for (const run of ring.runs()) {
    const { points } = run;
    if (!isFar(run, within)) append(near, points);
    else near.push(points[0] ?? 0, points[1] ?? 0, points.at(-2) ?? 0, points.at(-1) ?? 0);
  }
  return near;
}

/** The parts of a line that may lie in a box, each with the points right before and after it. */
export function piecesNear(line: BoxedLine, within: Box): readonly Line[] {
  const runs = line.runs();
  if (!runs.some((run) => isFar(run, within))) return [line];
  const pieces: number[][] = [];
  let piece: number[] = [];
  for (const run of runs) {
    const { points } = run;
    if (isFar(run, within)) {
      append(piece, points.slice(0, 2));
      pieces.push(piece);
      piece = points.slice(-2);
    } else append(piece, points);
  }
  // A ring comes back to where it began.
  if (line.closed) append(piece, line.points.slice(0, 2));
  return [...pieces, piece].map((points) => ({ points, closed: false }));
}

/** No spread: a ring may have more points than a call may have arguments. */
function append(to: number[], points: Points): void {
  for (let at = 0; at < points.length; at++) to.push(points[at] ?? 0);
}

function boxOf(points: Points): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (let at = 0; at < points.length; at += 2) {
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

export const meets = (a: Box, b: Box) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
export const isWithin = (a: Box, b: Box) => a[0] >= b[0] && a[2] <= b[2] && a[1] >= b[1] && a[3] <= b[3];
