import type { CSSProperties } from 'react';
import { archive } from '#messages/archive.ts';
import { messages } from '#messages/interface.ts';
import { stopAt } from '../archive/compare-steps.ts';
import { routeOf, waysWithin } from '../cartography/compared-frame.ts';
import { type Frame, viewOf } from '../cartography/frame.ts';
import { labelsFor, lookOf } from '../cartography/scene.ts';
import { boxOfFrame } from '../cartography/seen.ts';
import { isWorth, type Sheet } from '../cartography/sheet.ts';
import { spread } from '../cartography/spread.ts';
import { type MercatorPoint, project } from '../geo/mercator.ts';
import { nearLongitude } from '../geo/sphere.ts';
import type { Lettered, LetteredMoment } from './lettered.ts';
import { linePath } from './line-path.ts';
import { drawingOf, MapShapes } from './map-drawing.tsx';

interface Props {
  /** Only who prints has a use for it. */
  readonly isWanted: boolean;
  /** Those with the longest way first, to be drawn below the others. */
  readonly longestFirst: readonly Lettered[];
  readonly moments: readonly LetteredMoment[];
  readonly frame: Frame;
  /** As far as the live map has them. */
  readonly sheets: readonly Sheet[];
}

/** Pixels that paper has between the margins of A4 (see paper.css), and the least height of its map. */
const [WIDTH, LEAST_HEIGHT] = [680, 348] as const;
/** The diameter of a letter's marker, in pixels. */
const BADGE = 24;

/** The map of compared visits on paper, drawn for it: a live one is laid out for a screen, and would be cut. */
export default function ComparePaperMap({ isWanted, ...props }: Props) {
  return isWanted && <Drawn {...props} />;
}

function Drawn({ longestFirst, moments, frame, sheets }: Omit<Props, 'isWanted'>) {
  // As high as all of them need where it is as wide as the world.
  const room = { width: WIDTH, height: Math.max(LEAST_HEIGHT, Math.min(WIDTH, WIDTH * frame.height)) };
  const { zoom } = viewOf(frame, room);
  const scale = 256 * 2 ** zoom;
  const shown = { centre: frame.centre, width: room.width / scale, height: room.height / scale };
  const { unit, width, height, local } = drawingOf(shown);
  const [left, right] = [shown.centre[0] - shown.width / 2, shown.centre[0] + shown.width / 2];
  const copies = Array.from(
    { length: Math.ceil(right) - Math.floor(left) },
    (_, index) => Math.floor(left) + index,
  );
  const reach = { left: 0, top: -height, right: width, bottom: 2 * height };
  const routes = longestFirst.map(({ letter, visit }) => {
    const { stops } = routeOf(visit);
    const within = [(left - 0.5) * 360, (right - 0.5) * 360] as const;
    const ways = waysWithin(routeOf(visit), ...within);
    const dots = waysWithin({ stops, lines: [stops] }, ...within).flat();
    return { letter, ways, dots: dots.map(local) };
  });
  const places = moments.map(({ moment }) =>
    project(nearLongitude(stopAt(moment).position, [(shown.centre[0] - 0.5) * 360, 0])),
  );
  const moves = spread(
    places.map(([x, y]) => [x * scale, y * scale]),
    BADGE + 2,
  );
  const letters = places.map((at, index) => ({ at, move: moves[index] ?? ([0, 0] as const), size: BADGE }));
  const worth = sheets.filter((sheet) => isWorth(sheet, zoom));
  const names = labelsFor(
    { pins: [], others: letters, legs: [], ways: routes.flatMap(({ ways }) => ways), sheets: worth },
    scale,
    { view: boxOfFrame(shown, scale), covers: [] },
    [left, right],
  );
  const place = (at: MercatorPoint, [dx, dy]: readonly [number, number]): CSSProperties => {
    const [x, y] = local(at);
    return { left: `${(x / width) * 100}%`, top: `${(y / height) * 100}%`, margin: `${dy}px 0 0 ${dx}px` };
  };
  return (
    <div className="on-paper compare-paper">
      <div className="paper-map" style={{ aspectRatio: `${room.width} / ${room.height}` }}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={archive.compare.map}>
          <defs>
            <g id="compared-ground">
              <MapShapes sheets={worth} unit={unit} local={local} id="compared" />
            </g>
          </defs>
          {copies.map((copy) => (
            <use key={copy} href="#compared-ground" x={copy / unit} />
          ))}
          {routes.map(({ letter, ways, dots }) => (
            <g key={letter}>
              <path
                className={`compared-line is-${letter}`}
                d={ways.map((way) => linePath(way.map(local), reach)).join('')}
              />
              <path
                className={`compared-dots is-${letter}`}
                d={dots.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('')}
              />
            </g>
          ))}
        </svg>
        {names
          .filter(({ at: [x] }) => x > left && x < right)
          .map((label) => (
            <span key={label.id} className="label-anchor" style={place(label.at, label.move)}>
              <span className={lookOf(label)} style={{ '--beside': `${label.beside}px` }}>
                {label.text}
              </span>
            </span>
          ))}
        {moments.map(({ letter, moment }, index) => (
          <span
            key={letter}
            className="letter-pin"
            style={place(places[index] ?? [0, 0], moves[index] ?? [0, 0])}
          >
            <span className={`letter is-${letter}${moment.kind === 'at' ? '' : ' is-idle'}`}>{letter}</span>
          </span>
        ))}
      </div>
      {/* Words alone: a link has nowhere to lead on paper. */}
      <p className="paper-legend">{messages.mapCredits.replace(/<[^>]*>/g, '')}</p>
    </div>
  );
}
