import type { ReactNode } from 'react';
import { messages } from '#messages/interface.ts';
import { boxRound } from '../cartography/crowd.ts';
import { type Frame, positionsOf, turnsOf } from '../cartography/frame.ts';
import { type RouteRun, routeWithin } from '../cartography/route.ts';
import { drawnSheets, SEA_WITHIN, type Sheet } from '../cartography/sheet.ts';
import { type DrawnWay, drawnWays } from '../cartography/ways.ts';
import { type MercatorPoint, mercatorPerMetre, project } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import type { VisitLink } from '../navigation/deep-link.ts';
import type { Overview } from '../visit/overview.ts';
import { stopsOf } from '../visit/parts.ts';
import type { Visit } from '../visit/visit.ts';
import { linePath } from './line-path.ts';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  /** The part of the embedded map round the frame, thinned to what a drawing shows. */
  readonly sheets: readonly Sheet[];
  /** Of a long visit: all its stops. */
  readonly overview?: Overview | undefined;
  readonly frame: Frame;
  /** What the ids of its parts begin with. */
  readonly id: string;
  /** What lies on the land, under the ways. */
  readonly children?: ReactNode;
}

/** The drawing's own units across the longer side of the frame. */
const UNITS = 1000;

/** How much of the next world is seen on either side of one, at the most, as a part of it: a topic's map has a rim (ui/topics.css). */
const NEXT_WORLD = 0.1;

/** The drawing of a frame: its size and how a point of the Mercator square comes to stand in it, in its own units. */
export function drawingOf(frame: Frame): {
  readonly unit: number;
  readonly width: number;
  readonly height: number;
  readonly local: (point: MercatorPoint) => MercatorPoint;
} {
  const unit = Math.max(frame.width, frame.height) / UNITS;
  const [width, height] = [frame.width / unit, frame.height / unit];
  return {
    unit,
    width,
    height,
    local: ([x, y]) => [(x - frame.centre[0]) / unit + width / 2, (y - frame.centre[1]) / unit + height / 2],
  };
}

/** Land, water, the legs and how precisely each stop is known: all of a map that grows with it. */
export function MapDrawing({ visit, link, sheets, overview, frame, id, children }: Props) {
  const { unit, width, height, local } = drawingOf(frame);
  // Of a long visit, the overview tells of all but the current stop.
  const isDrawn = (stop: string | undefined) => !overview || (link.kind === 'stop' && stop === link.stop);
  const legs = visit.legs.filter(({ to }) => isDrawn(to));
  const stops = visit.stops.filter(({ id }) => isDrawn(id));
  const places = positionsOf(visit);
  // Rooms are wider or higher than frames: see how far the sheets go. Beside a map of the world the next one begins.
  const isWorld = frame.width === 1;
  const beside = isWorld ? width * NEXT_WORLD : width;
  const reach = { left: -beside, top: -height, right: width + beside, bottom: 2 * height };
  return (
    <svg
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      role="img"
      aria-label={messages.drawnMap(visit.title, stopsOf(visit))}
    >
      <MapShapes sheets={sheets} unit={unit} local={local} id={id} />
      {children}
      {overview &&
        byMode(routeWithin(overview, [boxRound(frame, 3)], 1 / unit)).map(([mode, lines]) => (
          <path
            key={mode}
            className={`leg is-${mode}`}
            d={lines.map((points) => linePath(points.map(local), reach)).join('')}
          />
        ))}
      {drawnWays(legs, ({ to }) => link.kind === 'stop' && to === link.stop).map((way) => {
        const { leg, isCurrent } = way;
        const lines = linesOf(way, places.get(leg.to ?? ''), isWorld).map((line) => line.map(local));
        return (
          <path
            key={`${leg.from} ${leg.to}`}
            className={`leg is-${leg.mode}${isCurrent ? ' is-current' : ''}`}
            d={lines.map((line) => linePath(line, reach)).join('')}
          />
        );
      })}
      {stops.map((stop) => {
        const { position, precision } = stop.place;
        const [x, y] = local(project(position.value));
        const radius = (precision * mercatorPerMetre(position.value[1])) / unit;
        const current = link.kind === 'stop' && stop.id === link.stop;
        const [across, down] = [round(x), round(y)];
        return (
          <g key={stop.id}>
            <circle
              className={current ? 'precision is-current' : 'precision'}
              cx={across}
              cy={down}
              r={round(radius)}
            />
            <path className="dot" d={`M${across} ${down}h0`} />
          </g>
        );
      })}
    </svg>
  );
}

/** A route of thousands of lines is a few elements: each is a path that a phone has to lay out. */
function byMode(route: readonly RouteRun[]) {
  const lines = new Map<RouteRun['mode'], RouteRun['points'][]>();
  for (const { mode, points } of route) {
    const own = lines.get(mode);
    if (own) own.push(points);
    else lines.set(mode, [points]);
  }
  return [...lines];
}

/**
 * A way as it is drawn. On one map of the world it may lead over the edge: then it comes in again at the other one, and as far as what is
 * shown goes on there, so does the way.
 */
function linesOf(
  { leg, lines }: DrawnWay,
  to: Position | undefined,
  isWorld: boolean,
): readonly (readonly MercatorPoint[])[] {
  const points = lines.map((line) => line.map(project));
  const turns = new Set([0, turnsOf(leg, to), ...(isWorld ? [-1, 1] : [])]);
  return [...turns].flatMap((turn) =>
    points.map((line) => line.map(([x, y]): MercatorPoint => [x + turn, y])),
  );
}

interface Drawn {
  readonly sheets: readonly Sheet[];
  readonly unit: number;
  readonly local: (point: MercatorPoint) => MercatorPoint;
}

interface DrawnOnce extends Drawn {
  readonly id: string;
}

/** Land and water. */
export const MapShapes = (drawn: DrawnOnce) => (
  <>
    <LowestSea {...drawn} />
    <MapGround {...drawn} />
  </>
);

/** So far goes the sea of a world into the next one, in a drawing's units: else what lies below shows between them. */
const INTO_NEXT = 1.5;

/** Whether a sheet lies on no other. */
const isLowest = (sheet: Sheet, sheets: readonly Sheet[]) =>
  !sheets.slice(0, sheets.indexOf(sheet)).some((below) => overlap(below.box, sheet.box));

const overlap = (a: Sheet['box'], b: Sheet['box']) =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** What all the rest lies on. */
export const LowestSea = ({ sheets, ...drawn }: Drawn) =>
  drawnSheets(sheets)
    .filter((sheet, _, all) => isLowest(sheet, all))
    .map((sheet) => (
      <Sea key={`${sheet.name} ${sheet.origin[0]}`} {...drawn} sheet={sheet} within={0} over={INTO_NEXT} />
    ));

/** All but the lowest sea. Where the same is shown a turn further, a page has it once. */
export const MapGround = ({ sheets, unit, local, id }: DrawnOnce) =>
  drawnSheets(sheets).map((sheet, _, all) => {
    const key = `${sheet.name} ${sheet.origin[0]}`;
    const same = all.filter((other) => other.name === sheet.name && other.land === sheet.land);
    const [first = sheet] = same;
    const name = `${id}-${all.indexOf(first)}`;
    if (first !== sheet)
      return <use key={key} href={`#${name}`} x={round((sheet.origin[0] - first.origin[0]) / unit)} />;
    const [x, y] = local(sheet.origin);
    const scale = sheet.unit / unit;
    return (
      <g key={key} {...(same.length > 1 ? { id: name } : {})}>
        {!isLowest(sheet, all) && (
          <Sea sheet={sheet} unit={unit} local={local} within={sheet.minZoom > 0 ? SEA_WITHIN : 0} />
        )}
        <g transform={`translate(${round(x)} ${round(y)}) scale(${Number(scale.toPrecision(5))})`}>
          <path className="map-land" d={sheet.land} />
          {sheet.river && <path className="map-river" d={sheet.river} />}
          {sheet.lake && <path className="map-lake" d={sheet.lake} />}
          {sheet.coast && <path className="map-coast" d={sheet.coast} />}
          {sheet.border && <path className="map-border" d={sheet.border} />}
          {sheet.disputed && <path className="map-border is-disputed" d={sheet.disputed} />}
        </g>
      </g>
    );
  });

/** `within`: so far inside the edges of its sheet; `over`: so far beyond the eastern one, into the next. In a drawing's units. */
function Sea({
  sheet: { box },
  unit,
  local,
  within,
  over = 0,
}: Omit<Drawn, 'sheets'> & { readonly sheet: Sheet; readonly within: number; readonly over?: number }) {
  const [west, north, east, south] = box;
  const [left, top] = local([west, north]);
  return (
    <rect
      className="map-water"
      x={round(left + within)}
      y={round(top + within)}
      width={round((east - west) / unit - 2 * within + over)}
      height={round((south - north) / unit - 2 * within)}
    />
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
