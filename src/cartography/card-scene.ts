import { type MercatorPoint, project } from '../geo/mercator.ts';
import type { VisitLink } from '../navigation/deep-link.ts';
import { currentStop } from '../navigation/step.ts';
import type { Leg, Stop, Visit } from '../visit/visit.ts';
import { type Frame, lineOf } from './frame.ts';
import { type Box, type LabelCandidate, placeLabels, type Side, widthOf } from './labels.ts';
import type { Sheet, SheetLabel } from './sheet.ts';
import { type Pixel, spread } from './spread.ts';

/** The size of a card image in pixels, as the networks that show it ask for it. */
export const CARD = { width: 1200, height: 630 } as const;

/** The part of a card that its words have when they stand beside the map, in pixels. */
export const WORDS_WIDTH = 660;
/** The height of the map when the words stand under it: a journey that is much wider than high. */
const STRIP_HEIGHT = 288;
const STRIP_FROM = 2;

/** The marker of the stop that a card is about: a disc over a point that stands on the place. */
export const BALLOON = { radius: 46, lift: 74 } as const;
/** Markers with a number are this large, plain ones smaller (radius); more stops than this are plain. */
const NUMBERED = { radius: 27, most: 12 };
const PLAIN = 12;
/** Pixels between a marker and the edge of the map. */
const EDGE = 6;

const LABEL_SIZE = 27;
/** The height of a country's on a page, in pixels. */
const PAGE_SIZE = 13;
/** A city is named when it lies this near to the way, in pixels. */
const NEAR = 30;
/** Room between a city's point and its name, and between a name and the edge of the map, in pixels. */
export const BESIDE = 14;
const MARGIN = 14;
/** The kinds of names that a card has, the most telling first: it is seen at a quarter of its size. */
const KINDS: readonly SheetLabel['kind'][] = ['country', 'sea', 'city'];
const MOST_OF_A_KIND = 3;
/**
 * Names of lesser rank than this belong to maps that are looked at for longer; on the world's strip, all but the first. A country is named
 * where it has room.
 */
const MOST_RANK: Readonly<Record<CardScene['layout'], number>> = { beside: 3, under: 0 };

export interface CardLabel {
  readonly text: string;
  readonly kind: SheetLabel['kind'];
  readonly at: Pixel;
  readonly side: Side;
  readonly size: number;
}

interface CardDot {
  readonly stop: Stop;
  readonly at: Pixel;
  readonly radius: number;
  readonly numbered: boolean;
}

/** The map of a card: what stands where in its room, in pixels. */
export interface CardScene {
  readonly layout: 'beside' | 'under';
  readonly room: { readonly width: number; readonly height: number };
  /** Pixels to the width of the world. */
  readonly scale: number;
  /** A point of the Mercator square in the room. */
  readonly place: (point: MercatorPoint) => Pixel;
  readonly lines: readonly { readonly leg: Leg; readonly points: readonly Pixel[] }[];
  readonly dots: readonly CardDot[];
  /** The place of the stop that the card is about. */
  readonly current: { readonly stop: Stop; readonly at: Pixel } | undefined;
  readonly labels: readonly CardLabel[];
}

/** The map's room on a card, for a frame. */
function roomFor(frame: Frame): Pick<CardScene, 'layout' | 'room'> {
  return frame.width / frame.height > STRIP_FROM
    ? { layout: 'under', room: { width: CARD.width, height: STRIP_HEIGHT } }
    : { layout: 'beside', room: { width: CARD.width - WORDS_WIDTH, height: CARD.height } };
}

/** What a balloon stands above its place; a frame has a little room at its edges already. */
const ABOVE = BALLOON.lift + BALLOON.radius - 8;

/** Pixels of a room that are left free for markers. */
interface Free {
  readonly above: number;
  readonly below: number;
}

const scaleIn = ({ width, height }: CardScene['room'], frame: Frame, { above, below }: Free): number =>
  Math.min(width / frame.width, (height - above - below) / frame.height);

/** How much of the map round a frame its cards show at the most: so many frames across and down, which share its centre. */
export function reachOfCards(frame: Frame): readonly [across: number, down: number] {
  const { room } = roomFor(frame);
  const scale = scaleIn(room, frame, { above: ABOVE, below: 0 });
  // The middle of the frame stands below that of the room, by half of what is left free above it.
  return [room.width / (scale * frame.width), (room.height + ABOVE) / (scale * frame.height)];
}

/** Lays out the map of a card: the whole visit (`frame`), with the stop of the link marked. */
export function cardScene(visit: Visit, link: VisitLink, frame: Frame, sheets: readonly Sheet[]): CardScene {
  const { layout, room } = roomFor(frame);
  const stop = currentStop(visit, link);
  const placeWith =
    (free: Free) =>
    ([x, y]: MercatorPoint): Pixel => [
      (x - frame.centre[0]) * scaleIn(room, frame, free) + room.width / 2,
      (y - frame.centre[1]) * scaleIn(room, frame, free) + (room.height + free.above - free.below) / 2,
    ];
  const free = stop
    ? { above: ABOVE, below: 0 }
    : freeFor(dotsOf(visit, stop, placeWith({ above: 0, below: 0 })), room.height);
  const [scale, place] = [scaleIn(room, frame, free), placeWith(free)];
  const dots = dotsOf(visit, stop, place);
  const current = stop && { stop, at: place(project(stop.place.position.value)) };
  const lines = visit.legs.map((leg) => ({
    leg,
    points: lineOf(leg).map((position) => place(project(position))),
  }));
  const way = lines.flatMap(({ points }) => along(points));
  const taken = [
    ...dots.map(({ at, radius }) => boxAround(at, radius, radius)),
    ...(current ? [boxAround([current.at[0], current.at[1] - BALLOON.lift + 5], 52, 69)] : []),
  ];
  return {
    layout,
    room,
    scale,
    place,
    lines,
    dots,
    current,
    labels: labelsOf(sheets, { layout, room, place, taken, way }),
  };
}

function dotsOf(
  visit: Visit,
  current: Stop | undefined,
  place: (point: MercatorPoint) => Pixel,
): readonly CardDot[] {
  const numbered = !current && visit.stops.length <= NUMBERED.most;
  const radius = numbered ? NUMBERED.radius : PLAIN;
  const stops = visit.stops.filter((stop) => stop !== current);
  const points = stops.map((stop) => place(project(stop.place.position.value)));
  const moves = numbered ? spread(points, 2 * radius + 2) : [];
  return stops.map((stop, index) => {
    const [x, y] = points[index] ?? [0, 0];
    const [dx, dy] = moves[index] ?? [0, 0];
    return { stop, at: [x + dx, y + dy], radius, numbered };
  });
}

/** What is to be left free for no marker to stand over the edge of a room of this height: those that lie close are moved apart. */
function freeFor(dots: readonly CardDot[], height: number): Free {
  const above = Math.max(0, ...dots.map(({ at: [, y], radius }) => radius + EDGE - y));
  const below = Math.max(0, ...dots.map(({ at: [, y], radius }) => y + radius + EDGE - height));
  const part = Math.min(1, ABOVE / (above + below || 1));
  return { above: above * part, below: below * part };
}

/** Points of a line, near enough to each other that no name can stand between two of them. */
function along(line: readonly Pixel[]): readonly Pixel[] {
  return line.flatMap(([x, y], index) => {
    const [fromX, fromY] = line[index - 1] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 12));
    return Array.from({ length: steps }, (_, step): Pixel => {
      const part = (step + 1) / steps;
      return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
    });
  });
}

const boxAround = ([x, y]: Pixel, dx: number, dy: number): Box => ({
  left: x - dx,
  top: y - dy,
  right: x + dx,
  bottom: y + dy,
});

interface LabelRoom {
  readonly layout: CardScene['layout'];
  readonly room: CardScene['room'];
  readonly place: CardScene['place'];
  /** What a name must not cover. */
  readonly taken: readonly Box[];
  /** Points along the way: names of countries and seas keep off it, cities are named for being on it. */
  readonly way: readonly Pixel[];
}

function labelsOf(
  sheets: readonly Sheet[],
  { layout, room, place, taken, way }: LabelRoom,
): readonly CardLabel[] {
  const scale = place([1, 0])[0] - place([0, 0])[0];
  // Its letters are larger than those of a page.
  const zoom = Math.log2(scale / 256 / (LABEL_SIZE / PAGE_SIZE));
  const inRoom = sheets
    .flatMap((sheet) => sheet.labels)
    .filter(({ kind, rank, from }) => {
      if (!KINDS.includes(kind) || (from ?? 0) > zoom) return false;
      return rank <= MOST_RANK[layout] || (kind === 'country' && from !== undefined);
    })
    .flatMap((label) =>
      [-1, 0, 1].map((turn) => ({
        label,
        id: `${label.kind} ${label.text} ${turn}`,
        at: place([label.x + turn, label.y]),
      })),
    )
    .filter(({ label, at }) => {
      const city = label.kind === 'city';
      const half = widthOf(spelled(label), LABEL_SIZE) * (city ? 1.05 : 0.5);
      const box = boxAround(at, half, LABEL_SIZE * 0.65);
      const inside =
        box.left > MARGIN &&
        box.right < room.width - MARGIN &&
        box.top > MARGIN &&
        box.bottom < room.height - MARGIN;
      return (
        inside && (city ? way.some((point) => isNear(point, at)) : !way.some((point) => isIn(box, point)))
      );
    });
  // Sheets name the same; a city of the same name elsewhere is another.
  const offered = [...new Map(inRoom.map((each) => [each.id, each])).values()].sort(
    (a, b) => KINDS.indexOf(a.label.kind) - KINDS.indexOf(b.label.kind) || a.label.rank - b.label.rank,
  );
  const candidates = offered.map(
    ({ label, id, at }): LabelCandidate => ({
      id,
      width: widthOf(spelled(label), LABEL_SIZE),
      at,
      size: LABEL_SIZE,
      beside: label.kind === 'city' ? BESIDE : undefined,
      hasDot: label.kind === 'city',
    }),
  );
  const cities = offered.filter(({ label }) => label.kind === 'city');
  const open = way.filter((point) => !cities.some(({ at }) => isNear(point, at)));
  const obstacles = [...taken, ...open.map((point) => boxAround(point, 5, 5))];
  const placed = placeLabels(candidates, obstacles).flatMap(({ id, side }): readonly CardLabel[] => {
    const found = offered.find((each) => each.id === id);
    return found
      ? [{ text: found.label.text, kind: found.label.kind, at: found.at, side, size: LABEL_SIZE }]
      : [];
  });
  return KINDS.flatMap((kind) => placed.filter((label) => label.kind === kind).slice(0, MOST_OF_A_KIND));
}

/** A name with the room that its letters take: those of a country are capitals, and spaced. */
const spelled = ({ kind, text }: SheetLabel) =>
  kind === 'country' ? text.toUpperCase() + text.slice(0, Math.ceil(text.length / 4)).toUpperCase() : text;

const isNear = ([x, y]: Pixel, [otherX, otherY]: Pixel) => Math.hypot(x - otherX, y - otherY) < NEAR;
const isIn = ({ left, top, right, bottom }: Box, [x, y]: Pixel) =>
  x > left && x < right && y > top && y < bottom;
