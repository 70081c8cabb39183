import type { Seen } from './seen.ts';
import type { Pixel } from './spread.ts';

/** A box of the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelCandidate {
  readonly id: string;
  /** The room that its letters take, in pixels; see `widthOf`. */
  readonly width: number;
  /** The room that they take in two lines, where it may stand so. */
  readonly foldedWidth?: number | undefined;
  /** The point that the label names, in pixels. */
  readonly at: Pixel;
  /** Of what it names: points that a country or a sea lies all round, the best first; it may stand at any. */
  readonly around?: readonly Spot[] | undefined;
  /** Height of its letters, in pixels. */
  readonly size: number;
  /** Room to leave between the point and a label beside it, in pixels; a label without a point stands centred on it. */
  readonly beside: number | undefined;
  /** Whether the point is drawn with the label, as the dot of a city is. */
  readonly hasDot?: boolean;
  /** Whether it is left out where it is clear of the ways on no side. */
  readonly hasToBeClear?: boolean;
}

/** A point of a country or a sea, in pixels. */
export interface Spot {
  readonly at: Pixel;
  /** Half the width and half the height of an ellipse round it in which nothing else lies, in pixels; undefined where that is not known. */
  readonly room: Pixel | undefined;
}

/** A straight part of a way, in pixels. */
export type Segment = readonly [from: Pixel, to: Pixel];

export type Side = 'right' | 'left' | 'above' | 'below' | 'centre';

interface PlacedLabel {
  readonly id: string;
  readonly side: Side;
  /** The point that it stands at, of what lies all round some points one of these or one near it. */
  readonly at: Pixel;
  /** Whether it stands in two lines. */
  readonly isFolded: boolean;
}

/** How a label may stand. */
interface Stand {
  readonly at: Pixel;
  readonly side: Side;
  readonly isFolded: boolean;
  readonly boxes: Boxes;
  /** What its letters take, without the room round them. */
  readonly letters: Box;
}

/** Of a name, and of the dot that is drawn with it. */
type Boxes = readonly [name: Box, ...dot: Box[]];

const BESIDE: readonly Side[] = ['right', 'left', 'above', 'below'];
const CENTRED: readonly Side[] = ['centre'];
const UPRIGHT: readonly Side[] = ['above', 'below'];
/**
 * How far a name moves from a point that it stands on, as parts of the most that it may, the nearest first: along one axis, then, within
 * the ellipse that lies round it, along both.
 */
const PARTS = [0.3, 0.6, 1] as const;
const ASLANT = [
  [0.3, 0.3],
  [0.3, 0.6],
  [0.6, 0.3],
  [0.6, 0.6],
  [0.3, 0.9],
  [0.9, 0.3],
] as const;
const MOVES: readonly Pixel[] = [
  ...PARTS.flatMap((part): readonly Pixel[] => [
    [0, -part],
    [0, part],
    [part, 0],
    [-part, 0],
  ]),
  ...ASLANT.flatMap(([across, down]): readonly Pixel[] => [
    [-across, -down],
    [across, -down],
    [-across, down],
    [across, down],
  ]),
];
/** Pixels between a label and what would cut it: how wide it is, is only near enough. */
const RIM = 4;
/** Room between two labels in a row, or a name and a marker that is another's, as a part of their size: with less they read as one. */
const APART = 0.6;
/** Pixels round the point of a city that its dot takes. */
const DOT = 3;
/** The height of a line, and of two that belong together, as a part of their size; see map-labels.css. */
const LINE = 1.3;
/** The same with room above and below: what is all round a point is not of what stands there. */
const LINE_AROUND = 2;
const TWO_LINES = 2.3;

/** The width of a text in pixels, near enough to keep labels apart without asking a browser: build and page agree. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text)
    ems += (letter.codePointAt(0) ?? 0) >= 0x1100 ? 1 : /[\p{Lu}mw—]/u.test(letter) ? 0.68 : 0.52;
  return ems * size;
}

/**
 * Chooses, in the order given (the most important first), the labels that fit: none covers another, nor an obstacle, and none is seen
 * in part. A label beside its point tries the right, the left, above and below; what names all that lies round a point stands on it, or at
 * another point of what it names, or off one as far as there is room. Each takes the first of these that is clear of the `ways`, in one
 * line before two. Where none is, it stands over a way, since a stop mostly has one on each side; but what has to be clear
 * of them, as a city, which has nothing to do with them, is left out.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
  seen?: Seen,
  ways: readonly Segment[] = [],
): readonly PlacedLabel[] {
  const taken: Box[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const fits = ({ at, boxes, letters }: Stand) => {
      const [name, dot] = boxes;
      if (taken.some((other) => overlaps(name, other) || (dot && overlaps(dot, other)))) return false;
      return !readsAsAnothers(candidate, name, obstacles) && (!seen || isUncut(withPoint(letters, at), seen));
    };
    const isClear = ({ letters }: Stand) => !ways.some((way) => crosses(way, letters));
    const stand = firstOf(standsOf(candidate), fits, isClear, candidate.hasToBeClear);
    if (!stand) continue;
    const [name, ...dot] = stand.boxes;
    const room = candidate.size * APART;
    taken.push({ ...name, left: name.left - room, right: name.right + room }, ...dot);
    placed.push({ id: candidate.id, side: stand.side, at: stand.at, isFolded: stand.isFolded });
  }
  return placed;
}

/** The first that fits and is clear; else, unless it has to be clear, the first that fits. */
function firstOf(
  stands: Iterable<Stand>,
  fits: (stand: Stand) => boolean,
  isClear: (stand: Stand) => boolean,
  hasToBeClear = false,
): Stand | undefined {
  let fitting: Stand | undefined;
  for (const stand of stands) {
    if (!fits(stand)) continue;
    if (isClear(stand)) return stand;
    fitting ??= stand;
  }
  return hasToBeClear ? undefined : fitting;
}

/** The ways for a label to stand, the best first; mostly that is the one. */
function* standsOf(candidate: LabelCandidate): Generator<Stand> {
  const { width, foldedWidth, size, at, around, beside } = candidate;
  if (around) return yield* standsAround(candidate, around);
  const sides = beside === undefined ? CENTRED : BESIDE;
  const lines = [
    { width, height: size * LINE, isFolded: false },
    ...(foldedWidth === undefined ? [] : [{ width: foldedWidth, height: size * TWO_LINES, isFolded: true }]),
  ];
  for (const { isFolded, ...room } of lines)
    for (const side of sides) {
      const boxes = boxesOf(candidate, at, side, room);
      yield { at, side, isFolded, boxes, letters: boxes[0] };
    }
}

/** On each of the points, then off them as far as there is room; an only one's name also above and below it, however little that is. */
function* standsAround(candidate: LabelCandidate, spots: readonly Spot[]): Generator<Stand> {
  const [width, height] = [candidate.width, candidate.size * LINE_AROUND];
  const stand = (at: Pixel, side: Side): Stand => {
    const boxes = boxesOf(candidate, at, side, { width, height });
    return { at, side, isFolded: false, boxes, letters: within(boxes[0], candidate.size) };
  };
  for (const { at } of spots) yield stand(at, 'centre');
  for (const [right, down] of MOVES)
    for (const { at, room } of spots) {
      if (!room) continue;
      const [dx, dy] = [Math.min(width, room[0] - width / 2), Math.min(height, room[1] - height / 2)];
      if ((right === 0 || dx > 0) && (down === 0 || dy > 0))
        yield stand([at[0] + right * dx, at[1] + down * dy], 'centre');
    }
  const [only, ...others] = spots;
  if (only && others.length === 0) for (const side of UPRIGHT) yield stand(only.at, side);
}

/**
 * The letters of a name that stands in the midst of what it names, with a hair's breadth beside them, which a way must not touch either:
 * half a letter from either end of its room they end.
 */
const within = ({ left, top, right, bottom }: Box, size: number): Box => {
  const above = ((LINE_AROUND - LINE) / 2) * size;
  return { left: left + size / 4, top: top + above, right: right - size / 4, bottom: bottom - above };
};

/** Whether a name, which has no dot of its own, stands beside the marker of something else. */
function readsAsAnothers(
  { at, size, beside, hasDot, around }: LabelCandidate,
  { left, top, right, bottom }: Box,
  markers: readonly Box[],
): boolean {
  if (beside === undefined || hasDot || around) return false;
  const [x, y] = at;
  const room = { left: left - size * APART, top, right: right + size * APART, bottom };
  return markers.some(
    (each) => overlaps(room, each) && !holds(each, { left: x, top: y, right: x, bottom: y }),
  );
}

/** A label with the point that it names: where that is out of sight, the name alone says nothing. */
const withPoint = ({ left, top, right, bottom }: Box, [x, y]: Pixel): Box => ({
  left: Math.min(left, x) - RIM,
  top: Math.min(top, y) - RIM,
  right: Math.max(right, x) + RIM,
  bottom: Math.max(bottom, y) + RIM,
});

/** Whether a box is seen whole, or not at all: a drag will find that. */
function isUncut(box: Box, { view, covers }: Seen): boolean {
  if (!overlaps(box, view)) return true;
  return holds(view, box) && !covers.some((cover) => overlaps(box, cover));
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function boxesOf(
  { beside = 0, hasDot }: LabelCandidate,
  [x, y]: Pixel,
  side: Side,
  { width, height }: { readonly width: number; readonly height: number },
): Boxes {
  const left = side === 'right' ? x + beside : side === 'left' ? x - beside - width : x - width / 2;
  const top = side === 'above' ? y - beside - height : side === 'below' ? y + beside : y - height / 2;
  const name = { left, top, right: left + width, bottom: top + height };
  return hasDot ? [name, { left: x - DOT, top: y - DOT, right: x + DOT, bottom: y + DOT }] : [name];
}

/**
 * Whether a part of a way leads through a box: cut to what lies between each pair of its sides (Liang and Barsky, 1984), something
 * is left.
 */
function crosses([[fromX, fromY], [toX, toY]]: Segment, { left, top, right, bottom }: Box): boolean {
  // As most of it does: it lies on one side of the box.
  if ((fromX < left && toX < left) || (fromX > right && toX > right)) return false;
  if ((fromY < top && toY < top) || (fromY > bottom && toY > bottom)) return false;
  let [first, last] = [0, 1];
  for (const [from, by, least, most] of [
    [fromX, toX - fromX, left, right],
    [fromY, toY - fromY, top, bottom],
  ] as const) {
    if (by === 0) {
      if (from < least || from > most) return false;
      continue;
    }
    const [one, other] = [(least - from) / by, (most - from) / by];
    first = Math.max(first, Math.min(one, other));
    last = Math.min(last, Math.max(one, other));
  }
  return first <= last;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
