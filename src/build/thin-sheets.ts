import { reachOfCards } from '../cartography/card-scene.ts';
import { type Frame, isWide, TOPIC_SHAPE } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { boxedLines, isWithin, levelFor, meets, piecesNear, pointsNear } from './boxed-lines.ts';
import { clipArea, clipLine, wholeLine } from './clip-lines.ts';
import { encodeLines, type Line, type Points } from './path-data.ts';
import { plainLine } from './plain-lines.ts';

/** What a drawing is made for. */
export interface Drawing {
  /** Points across the frame that it can tell apart. */
  readonly grain: number;
  /** The frames that fit beside each other into the widest room it may get, across and down, for a frame. */
  readonly reach: (frame: Frame) => readonly [across: number, down: number];
  /** Whether what is the same a turn further is drawn once and repeated there, see ui/map-drawing.tsx. */
  readonly repeats?: true;
  /** Whether it has the bends that are hardly seen, too: where each of its points is several of a screen, and none is paid for. */
  readonly keepsBends?: true;
}

/** A screen of any shape: rooms are wider or higher than frames. What is wide stands below a card, with as much of the map above it. */
const ON_SCREEN: Drawing = {
  grain: 420,
  repeats: true,
  reach: (frame) => {
    const shape = frame.width / frame.height;
    return isWide(frame) ? [2, Math.max(3, 1.25 * shape)] : [Math.max(3, 2.3 / shape), 3];
  },
};

/** Width by height of the room that paper gives a map (ui/paper.css): a little more than A4 and Letter have. */
const PAPER_SHAPE = 2.1;

/** Paper, coarser than a screen since every page carries it for the few that are printed. */
export const ON_PAPER: Drawing = {
  grain: 260,
  repeats: true,
  reach: ({ width, height }) => [
    Math.max(1, (PAPER_SHAPE * height) / width),
    Math.max(1, width / height / 1.85) * 1.02,
  ],
};

/**
 * A drawing that fills its room to the edges, which lie a little outside what the frame is fitted into: it reaches `across` times as wide as
 * the room of a topic.
 */
const filling = ({ width, height }: Frame, across: number) =>
  [Math.max(1, (TOPIC_SHAPE * height) / width) * across, Math.max(1, width / height) * 1.2] as const;

/** The page of a topic. */
export const ON_TOPIC: Drawing = {
  grain: 420,
  repeats: true,
  reach: (frame) => filling(frame, 1.2),
};

/** Of the world, nothing is drawn twice. */
const once = ({ width }: Frame, across: number) => Math.min(across, Math.max(1, 1 / width));

/** The first page: a phone's map goes farther than the room beside its buttons. The page itself repeats the world. */
export const ON_FIRST_PAGE: Drawing = {
  grain: 420,
  reach: (frame) => {
    const [across, down] = filling(frame, 1.45);
    return [once(frame, across), down];
  },
};

/** The picture of a link, a strip or a room that is higher than wide, and a little round it, where lines that are cut end. */
export const ON_CARD: Drawing = {
  grain: 420,
  keepsBends: true,
  reach: (frame) => {
    const [across, down] = reachOfCards(frame);
    return [across * 1.05, down * 1.05];
  },
};

/** A picture as wide as a thumb, in its own shape. */
export const ON_THUMBNAIL: Drawing = { grain: 130, reach: () => [1.02, 1.02] };

/** A sheet finer than this is drawn only where the frame is small enough to show it. */
const POINTS_PER_FRAME = 260;

/**
 * The map round a frame, as coarse as a first glance bears: it stands in every page, so each point is paid for. Of the
 * sheets that cover the frame, the finest that is not finer than the grain is drawn; lines are cut at the margin.
 */
export function thinSheets(
  sheets: readonly Sheet[],
  frame: Frame,
  drawing: Drawing = ON_SCREEN,
): readonly Sheet[] {
  const known = lately.get(sheets) ?? new Map<string, readonly Sheet[]>();
  lately.set(sheets, known);
  const key = JSON.stringify([
    frame,
    drawing.grain,
    drawing.repeats,
    drawing.keepsBends,
    drawing.reach(frame),
  ]);
  return hadLately(known, key, () => thinAll(sheets, frame, drawing, key));
}

/** What was asked for lately of the same sheets: a page and its embed show one frame, and all cards of a visit another. */
const lately = new WeakMap<readonly Sheet[], Map<string, readonly Sheet[]>>();
/** The same of one sheet: each page of a topic has sheets of its own beside those of the world, and all have one frame. */
const latelyOf = new WeakMap<Sheet, Map<string, readonly Sheet[]>>();
const LATELY = 8;

function hadLately<T>(known: Map<string, T>, key: string, make: () => T): T {
  const made = known.get(key) ?? make();
  known.delete(key);
  known.set(key, made);
  for (const [oldest] of known) if (known.size > LATELY) known.delete(oldest);
  return made;
}

function thinAll(sheets: readonly Sheet[], frame: Frame, drawing: Drawing, key: string): readonly Sheet[] {
  const size = Math.max(frame.width, frame.height);
  // However wide the frame, there is a map of the world.
  const coarsest = Math.min(...sheets.map(({ minZoom }) => minZoom));
  const zoom = Math.max(coarsest, Math.log2(POINTS_PER_FRAME / size / 256) + 0.6);
  const turns = turnsOf(frame, drawing);
  const seen = sheets
    .filter((sheet) => sheet.minZoom <= zoom)
    .map((sheet) => ({ sheet, parts: partsOf(sheet, frame, drawing, turns) }))
    .filter(({ parts }) => parts.length > 0);
  return seen.flatMap(({ sheet, parts }, index) => {
    const above = seen.slice(index + 1).flatMap((each) => each.parts);
    const open = parts.filter(({ box }) => !above.some((part) => isWithin(box, part.box)));
    if (open.length === 0) return [{ ...sheet, isCovered: true }];
    const known = latelyOf.get(sheet) ?? new Map<string, readonly Sheet[]>();
    latelyOf.set(sheet, known);
    return hadLately(known, `${key} ${open.map(({ turn }) => turn)}`, () =>
      thin(sheet, open, frame, drawing),
    );
  });
}

/** Copies of the world, in whole turns, that a frame may reach into: a way round the world goes on past its edge. */
function turnsOf(frame: Frame, { reach }: Drawing): readonly number[] {
  const half = (frame.width * reach(frame)[0]) / 2;
  // Of a sheet, too, that goes past the edge itself.
  const [first, last] = [Math.floor(frame.centre[0] - half) - 1, Math.floor(frame.centre[0] + half) + 1];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What a frame shows of a sheet in one turn. */
interface Part {
  readonly turn: number;
  /** As in `Sheet`, before the turn. */
  readonly within: MapBox;
  /** Where it is drawn. */
  readonly box: MapBox;
}

function partsOf(sheet: Sheet, frame: Frame, drawing: Drawing, turns: readonly number[]): readonly Part[] {
  return turns.flatMap((turn) => {
    const within = seenOf(sheet, frame, drawing, turn);
    return within ? [{ turn, within, box: turned(within, turn) }] : [];
  });
}

/** Parts of a sheet as coarse as a frame bears, each moved to where the frame is. */
function thin(sheet: Sheet, parts: readonly Part[], frame: Frame, drawing: Drawing): readonly Sheet[] {
  const across = parts.reduce((sum, { within: [west, , east] }) => sum + east - west, 0);
  const [west, , east] = sheet.box;
  // Of the world more than once: then all of it is one drawing.
  if (drawing.repeats && east - west === 1 && across > 1) {
    const [, north = 0, , south = 1] = parts[0]?.within ?? [];
    const whole = cutTo([west, north, east, south], sheet, frame, drawing);
    return parts.map(({ turn }) => moved(whole, turn));
  }
  return parts.map(({ turn, within }) => moved(cutTo(within, sheet, frame, drawing), turn));
}

type MapBox = Sheet['box'];

/** What a frame shows of a sheet in one turn, where the sheet lies; undefined if nothing. */
function seenOf(sheet: Sheet, frame: Frame, { reach }: Drawing, turn: number): MapBox | undefined {
  const [across, down] = reach(frame);
  const [x, y] = [frame.centre[0] - turn, frame.centre[1]];
  const [reachX, reachY] = [(frame.width * across) / 2, (frame.height * down) / 2];
  const [west, north, east, south] = sheet.box;
  const box = [
    Math.max(west, x - reachX),
    Math.max(north, y - reachY),
    Math.min(east, x + reachX),
    Math.min(south, y + reachY),
  ] as const;
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

const turned = ([west, north, east, south]: MapBox, turn: number): MapBox => [
  west + turn,
  north,
  east + turn,
  south,
];

const moved = (sheet: Sheet, turn: number): Sheet => {
  const [x, y] = sheet.origin;
  return { ...sheet, box: turned(sheet.box, turn), origin: [x + turn, y] };
};

/** A part of a sheet, as coarse as a frame bears. */
function cutTo(box: MapBox, sheet: Sheet, frame: Frame, { grain, keepsBends }: Drawing): Sheet {
  // A whole number of them across: what the next copy of the world goes on with begins where this one ends.
  const wide = box[2] - box[0];
  const unit = wide / Math.ceil((wide * grain) / Math.max(frame.width, frame.height));
  const origin = [box[0], box[1]] as const;
  const within = [
    (box[0] - sheet.origin[0]) / sheet.unit,
    (box[1] - sheet.origin[1]) / sheet.unit,
    (box[2] - sheet.origin[0]) / sheet.unit,
    (box[3] - sheet.origin[1]) / sheet.unit,
  ] as const;
  const [fromX, fromY] = sheet.origin;
  const { unit: own } = sheet;
  const [toX, toY] = origin;
  const toLocal = (points: Points): Points => {
    const local = new Array<number>(points.length);
    for (let at = 0; at < points.length; at += 2) {
      local[at] = (fromX + (points[at] ?? 0) * own - toX) / unit;
      local[at + 1] = (fromY + (points[at + 1] ?? 0) * own - toY) / unit;
    }
    return local;
  };
  const plain = (line: Line): Line => (keepsBends ? line : plainLine(line));
  const level = levelFor(unit / sheet.unit);
  const near = (path: string) => boxedLines(sheet, path, level).filter((line) => meets(line.box, within));
  const [width, height] = [wide / unit, (box[3] - box[1]) / unit];
  const [left, , right] = sheet.box;
  const goesOn = right - left === 1 && box[0] === left;
  const areas = (path: string) =>
    encodeLines(
      near(path)
        .map((ring) => {
          // Most of what the map of the world has is seen as a whole.
          if (isWithin(ring.box, within)) return plain({ points: toLocal(ring.points), closed: true });
          return clipArea(plain({ points: toLocal(pointsNear(ring, within)), closed: true }), width, height);
        })
        .map((area) => (goesOn ? overTheEdge(area) : area)),
    );
  const lines = (path: string) =>
    encodeLines(
      near(path).flatMap((line) => {
        if (isWithin(line.box, within)) return wholeLine(plain({ ...line, points: toLocal(line.points) }));
        return piecesNear(line, within).flatMap(({ points, closed }) =>
          clipLine(plain({ points: toLocal(points), closed }), width, height),
        );
      }),
    );
  return {
    ...sheet,
    box,
    origin,
    unit,
    land: areas(sheet.land),
    lake: areas(sheet.lake),
    coast: lines(sheet.coast),
    river: lines(sheet.river),
    border: lines(sheet.border),
    disputed: lines(sheet.disputed),
  };
}

/**
 * Land that lies on the western edge of the world, a little beyond it: over the eastern end of the world before, where there is one, and
 * where each has lost less than a point the sea would shine through between the two.
 */
const overTheEdge = ({ points, closed }: Line): Line => ({
  points: points.map((value, at) => (at % 2 === 0 && value <= 0.5 ? value - 1 : value)),
  closed,
});
