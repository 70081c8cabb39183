import { messages } from '#messages/interface.ts';
import { type MercatorPoint, project, unproject } from '../geo/mercator.ts';
import { distance } from '../geo/sphere.ts';
import type { Leg, Visit } from '../visit/visit.ts';
import { lineOf } from './frame.ts';
import { type Box, type LabelCandidate, placeLabels, type Segment, type Side, widthOf } from './labels.ts';
import { type Pin, pinsAt } from './pins.ts';
import { roundOf, type Seen } from './seen.ts';
import type { Sheet, SheetLabel } from './sheet.ts';
import { type Around, inPixels, roomAt, sheetLabels, WIDE, zoomOf } from './sheet-names.ts';
import type { Pixel } from './spread.ts';

/** Pixels between a marker and its name: the ring round the current one, which is larger, takes five of them. */
const BESIDE_PIN = 7;
/** A leg that is shorter than this on the screen, in pixels, carries no badge. */
const LEAST_LEG = 130;
/** Metres from a city within which somebody was in it, or as good as: a map of the world hides what is farther off below a marker, too. */
const IN_CITY = 30_000;

/** A name on the map, or the badge of a way. */
export interface SceneLabel {
  readonly id: string;
  /** What it says; where it stands in two lines, a line feed parts them. */
  readonly text: string;
  /** As a sheet has it. */
  readonly english?: string | undefined;
  readonly kind: SheetLabel['kind'] | 'stop' | 'leg';
  readonly at: MercatorPoint;
  readonly side: Side;
  /** Pixels from the point, for a label beside it. */
  readonly beside: number;
  /** Pixels by which the point itself was moved (a stop's marker). */
  readonly move: Pixel;
  /** The way that a leg goes at this point, in degrees clockwise from the top of the map. */
  readonly heading?: number;
}

/** Everything on the map that keeps its size in pixels whatever the zoom. */
export interface Scene {
  readonly pins: readonly Pin[];
  readonly labels: readonly SceneLabel[];
}

const SIZES: Readonly<Record<SceneLabel['kind'], number>> = {
  stop: 13,
  leg: 12,
  country: 13,
  sea: 13,
  city: 12,
  lake: 11,
  river: 11,
  island: 11,
};
/** How much wider than `widthOf` has it a system's letters may be, and its bold ones. */
const [PLAIN, BOLD] = [1.1, 1.2];
/** What has little to do with a way that leads over its name: a name that is struck through helps nobody. */
const MAY_BE_LEFT_OUT: ReadonlySet<SceneLabel['kind']> = new Set(['city', 'lake', 'river', 'island']);
/** Below this zoom a map shows so many countries and seas that one is not missed whose name a way leads over. */
const OF_ONE_COUNTRY = 3;
/** Room between the letters of a country's name, as a part of their size. */
const SPACING = 0.14;
/** The name of a stop that is wider than this, in its letters' height, may stand in two lines. */
const LONG_NAME = 8;
/** Pixels from a stop within which the map need not name again what the stop is called. */
const RIGHT_BESIDE = 120;

/** The class of a label: how map-labels.css sets it. */
export const lookOf = ({ kind, side, text }: SceneLabel): string =>
  `label is-${kind} at-${side}${text.includes('\n') ? ' is-folded' : ''}`;

/**
 * What stands where at a scale: pixels to the width of the world. The sketch and the live map ask the same question. `seen` is in pixels of
 * the world at that scale.
 */
export function sceneAt(visit: Visit, sheets: readonly Sheet[], scale: number, seen: Seen): Scene {
  const pins = pinsAt(visit.stops, scale, seen);
  return { pins, labels: visitLabels(visit, pins, sheets, scale, seen) };
}

/** The names round the markers of a visit. */
export function visitLabels(
  { legs }: Visit,
  pins: readonly Pin[],
  sheets: readonly Sheet[],
  scale: number,
  seen: Seen,
  ways?: Named['ways'],
): readonly SceneLabel[] {
  const xs = pins.map(({ at: [x] }) => x);
  const reach = [Math.min(...xs), Math.max(...xs)] as const;
  return labelsFor({ pins, others: [], legs, ways, sheets }, scale, seen, reach);
}

/** What names are given to, and what they must not cover. */
interface Named {
  readonly pins: readonly Pin[];
  /** What else stands on the map and has no name of its own. */
  readonly others: readonly Pick<Pin, 'at' | 'move' | 'size'>[];
  readonly legs: readonly Leg[];
  /** Ways that tell nothing of themselves. */
  readonly ways?: readonly (readonly MercatorPoint[])[] | undefined;
  readonly sheets: readonly Sheet[];
}

/** The names that there is room for. `reach` is how far west and east the visit goes, in the Mercator square. */
export function labelsFor(
  { pins, others, legs, ways = [], sheets }: Named,
  scale: number,
  seen: Seen,
  reach: readonly [west: number, east: number],
): readonly SceneLabel[] {
  const near = roundOf(seen.view);
  const lines = legs.map((leg) => ({ leg, line: lineOf(leg).map(project) }));
  const onSheets = sheetLabels(sheets, reach, scale, seen.view);
  const offered = [
    ...[...pins.map(stopLabel), ...lines.flatMap(({ leg, line }) => legLabel(leg, line, scale))].map(offer),
    ...onSheets.map(({ label, around }): Offered => {
      const beside = besideMarker(label, pins, scale);
      return beside ? offer(beside) : { ...offer(label), around, hasDot: label.kind === 'city' };
    }),
  ];
  const placed = placeLabels(
    offered.map((each) => candidate(each, scale, seen.letters)),
    [...pins, ...others].map((pin) => pinBox(pin, scale)),
    seen,
    [...lines.map(({ line }) => line), ...ways].flatMap((line) => segmentsIn(line, scale, near)),
  );
  const stands = new Map(placed.map((each) => [each.id, each]));
  const stops = offered.flatMap(({ label }) =>
    label.kind === 'stop' && stands.has(label.id) ? [label] : [],
  );
  return offered.flatMap(({ label, around, folded }) => {
    const stand = stands.get(label.id);
    if (!stand || (label.kind !== 'stop' && stops.some((stop) => isSame(label, stop, scale)))) return [];
    const text = stand.isFolded && folded ? folded.text : label.text;
    const at: MercatorPoint = around ? [stand.at[0] / scale, stand.at[1] / scale] : label.at;
    return [{ ...label, text, at, side: stand.side }];
  });
}

/**
 * The name of a city whose dot a marker hides stands beside the marker: where somebody was is told by the city more than by the villages
 * round it, which have room for their dots. Not that of another city, nor where the marker has come there only by making way for another.
 */
function besideMarker(label: SceneLabel, pins: readonly Pin[], scale: number): SceneLabel | undefined {
  if (label.kind !== 'city') return undefined;
  const away = ({ at }: Pin, [x, y]: Pixel) =>
    Math.hypot((at[0] - label.at[0]) * scale + x, (at[1] - label.at[1]) * scale + y);
  const pin = pins.find(
    (each) =>
      away(each, each.move) < each.size / 2 &&
      away(each, [0, 0]) < each.size / 2 &&
      distance(unproject(each.at), unproject(label.at)) < IN_CITY,
  );
  return pin && { ...label, at: pin.at, move: pin.move, beside: pin.size / 2 + BESIDE_PIN };
}

/** Whether a name on a sheet is that of a stop right beside it, which need not be said twice. */
const isSame = (label: SceneLabel, stop: SceneLabel, scale: number): boolean =>
  (label.text === stop.text || label.english === stop.text) &&
  Math.hypot(label.at[0] - stop.at[0], label.at[1] - stop.at[1]) * scale < RIGHT_BESIDE;

interface Folded {
  readonly text: string;
  /** Of its wider line, as a part of the letters' size. */
  readonly width: number;
}

/** The long name of a stop in two lines, as even as its spaces let them be; undefined where it has none, or is not long. */
function folded({ kind, text }: SceneLabel): Folded | undefined {
  if (kind !== 'stop' || widthOf(text, BOLD) < LONG_NAME) return undefined;
  const words = text.split(' ');
  const ways = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1), words.slice(index + 1)].map((each) => each.join(' '));
    return { text: lines.join('\n'), width: Math.max(...lines.map((line) => widthOf(line, BOLD))) };
  });
  return ways.sort((a, b) => a.width - b.width)[0];
}

/** The parts of a line that may lie in a box of pixels: a few of thousands, so that nothing is made of the others. */
function segmentsIn(line: readonly MercatorPoint[], scale: number, box: Box): readonly Segment[] {
  const [left, top, right, bottom] = [
    box.left / scale,
    box.top / scale,
    box.right / scale,
    box.bottom / scale,
  ];
  const segments: Segment[] = [];
  let before = line[0] ?? [0, 0];
  for (const point of line) {
    const beyond =
      Math.max(before[0], point[0]) < left ||
      Math.min(before[0], point[0]) > right ||
      Math.max(before[1], point[1]) < top ||
      Math.min(before[1], point[1]) > bottom;
    if (!beyond)
      segments.push([
        [before[0] * scale, before[1] * scale],
        [point[0] * scale, point[1] * scale],
      ]);
    before = point;
  }
  return segments;
}

interface Offered {
  readonly label: SceneLabel;
  /** What lies all round each of some points may stand at any. */
  readonly around: readonly Around[] | undefined;
  readonly folded: Folded | undefined;
  /** Whether it is drawn with a dot of its own, which nothing may hide. */
  readonly hasDot: boolean;
}

const offer = (label: SceneLabel): Offered => ({
  label,
  around: undefined,
  folded: folded(label),
  hasDot: false,
});

function candidate({ label, around, folded, hasDot }: Offered, scale: number, letters = 1): LabelCandidate {
  const size = SIZES[label.kind] * letters;
  return {
    id: label.id,
    width: widthOfLabel(label, size),
    foldedWidth: folded && folded.width * size,
    at: [label.at[0] * scale + label.move[0], label.at[1] * scale + label.move[1]],
    around: around?.map(({ at, from }) => ({ at: inPixels(at, scale), room: roomAt(from, scale) })),
    size: size * (label.kind === 'leg' ? 1.3 : 1),
    beside: label.kind === 'leg' ? undefined : label.beside,
    hasDot,
    hasToBeClear: MAY_BE_LEFT_OUT.has(label.kind) || (WIDE.has(label.kind) && zoomOf(scale) < OF_ONE_COUNTRY),
  };
}

/** The width of a label as map-labels.css sets it. */
function widthOfLabel({ kind, text }: SceneLabel, size: number): number {
  if (kind === 'stop') return widthOf(text, BOLD) * size;
  // With less than a letter between them, two countries read as one.
  if (kind === 'country') return widthOf(text.toUpperCase(), size) + (text.length * SPACING + 1) * size;
  // A badge has padding, an arrow, and a border.
  return kind === 'leg' ? widthOf(`${text}MMM`, size * 1.3) : widthOf(text, size) * PLAIN;
}

function pinBox({ at, move, size }: Pick<Pin, 'at' | 'move' | 'size'>, scale: number): Box {
  const [x, y] = [at[0] * scale + move[0], at[1] * scale + move[1]];
  return { left: x - size / 2, top: y - size / 2, right: x + size / 2, bottom: y + size / 2 };
}

function stopLabel({ stop, at, move, size }: Pin): SceneLabel {
  return {
    id: `stop ${stop.id}`,
    text: stop.name.value,
    kind: 'stop',
    at,
    side: 'right',
    beside: size / 2 + BESIDE_PIN,
    move,
  };
}

function legLabel(leg: Leg, line: readonly MercatorPoint[], scale: number): readonly SceneLabel[] {
  const lengths = line.map(([x, y], index) => {
    const [fromX, fromY] = line[index - 1] ?? [x, y];
    return Math.hypot(x - fromX, y - fromY);
  });
  const total = lengths.reduce((sum, each) => sum + each, 0);
  if (total * scale < LEAST_LEG) return [];
  let gone = 0;
  const half = lengths.findIndex((each) => {
    gone += each;
    return gone >= total / 2;
  });
  const [from, to] = [line[half - 1], line[half]];
  if (!from || !to) return [];
  const part = lengths[half] ? (gone - total / 2) / (lengths[half] ?? 1) : 0;
  return [
    {
      id: `leg ${leg.from ?? ''} ${leg.to ?? ''}`,
      text: messages.travelled(leg),
      kind: 'leg',
      at: [to[0] + (from[0] - to[0]) * part, to[1] + (from[1] - to[1]) * part],
      side: 'centre',
      beside: 0,
      move: [0, 0],
      heading: (Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI,
    },
  ];
}
