import type { CSSProperties } from 'react';
import { type Frame, frameFor, lineOf, viewOf } from '../cartography/frame.ts';
import { type SceneLabel, sceneAt } from '../cartography/scene.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { type MercatorPoint, mercatorPerMetre, project } from '../geo/mercator.ts';
import { messages } from '../messages/en.ts';
import { hrefOf, linkTo, type VisitLink } from '../navigation/deep-link.ts';
import type { Visit } from '../visit/visit.ts';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  /** The part of the embedded map round the frame, thinned to what a sketch shows. */
  readonly sheets: readonly Sheet[];
}

/** The drawing's own units across the longer side of the frame. */
const UNITS = 1000;

/** The room that markers and labels are laid out for, in pixels; their places then follow the room that there is. */
const ROOM = { width: 460, height: 560 };

/** Custom properties are not among React's known styles. */
const style = (properties: Readonly<Record<`--${string}`, string | number>>) => properties as CSSProperties;

/**
 * The map as a drawing: shapes in an SVG, markers as links and names over it. CSS fits the frame into the room exactly
 * as the camera does, so that the live map opens over it without a jump.
 */
export function Sketch({ visit, link, sheets }: Props) {
  const frame = frameFor(visit, link);
  const unit = Math.max(frame.width, frame.height) / UNITS;
  const [width, height] = [frame.width / unit, frame.height / unit];
  const local = ([x, y]: MercatorPoint): MercatorPoint => [
    (x - frame.centre[0]) / unit + width / 2,
    (y - frame.centre[1]) / unit + height / 2,
  ];
  const { zoom } = viewOf(frame, ROOM);
  const scene = sceneAt(visit, sheets, 256 * 2 ** zoom, frame);
  const place = (point: MercatorPoint, [dx, dy]: readonly [number, number]) => {
    const [x, y] = local(point);
    return style({
      '--x': round(x - width / 2),
      '--y': round(y - height / 2),
      '--dx': `${dx}px`,
      '--dy': `${dy}px`,
    });
  };
  const seen = ({ at }: SceneLabel) =>
    Math.abs(at[0] - frame.centre[0]) < frame.width && Math.abs(at[1] - frame.centre[1]) < frame.height;
  return (
    <div className="sketch-sheet" style={style({ '--w': round(width), '--h': round(height) })}>
      <svg
        viewBox={`0 0 ${round(width)} ${round(height)}`}
        role="img"
        aria-label={messages.drawnMap(visit.title, visit.stops.length)}
      >
        {sheets.map((sheet) => (
          <SheetShapes key={sheet.name} sheet={sheet} frame={frame} unit={unit} local={local} />
        ))}
        {visit.legs.map((leg) => {
          const line = lineOf(leg).map((position) => local(project(position)));
          const current = link.kind === 'stop' && leg.to === link.stop;
          return (
            <path
              key={`${leg.from} ${leg.to}`}
              className={`leg is-${leg.mode}${current ? ' is-current' : ''}`}
              d={`M${line.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`}
            />
          );
        })}
        {visit.stops.map((stop) => {
          const { position, precision } = stop.place;
          const [x, y] = local(project(position.value));
          const radius = (precision * mercatorPerMetre(position.value[1])) / unit;
          const current = link.kind === 'stop' && stop.id === link.stop;
          return (
            <circle
              key={stop.id}
              className={current ? 'precision is-current' : 'precision'}
              cx={round(x)}
              cy={round(y)}
              r={round(radius)}
            />
          );
        })}
      </svg>
      {scene.labels.filter(seen).map((label) => (
        <span key={label.id} className="label-anchor" style={place(label.at, label.move)} aria-hidden="true">
          <span
            className={`label is-${label.kind} at-${label.side}`}
            style={style({
              '--beside': `${label.beside}px`,
              ...(label.heading === undefined ? {} : { '--heading': `${Math.round(label.heading)}deg` }),
            })}
          >
            {label.text}
          </span>
        </span>
      ))}
      {scene.pins.map(({ stop, at, move, size }) => {
        const current = link.kind === 'stop' && stop.id === link.stop;
        return (
          <a
            key={stop.id}
            className={current ? 'pin is-current' : 'pin'}
            style={{ ...place(at, move), ...style({ '--pin-size': `${size}px` }) }}
            href={hrefOf(linkTo(stop.id, link), link)}
            aria-label={messages.markerName(stop)}
            aria-current={current ? 'step' : undefined}
          >
            <span className="pin-face">{stop.number}</span>
          </a>
        );
      })}
    </div>
  );
}

function SheetShapes({
  sheet,
  frame,
  unit,
  local,
}: {
  sheet: Sheet;
  frame: Frame;
  unit: number;
  local: (point: MercatorPoint) => MercatorPoint;
}) {
  // The copy of the world that the frame is in.
  const turn = Math.round(frame.centre[0] - (sheet.box[0] + sheet.box[2]) / 2);
  const [west, north, east, south] = sheet.box;
  const [x, y] = local([sheet.origin[0] + turn, sheet.origin[1]]);
  const scale = sheet.unit / unit;
  const [left, top] = local([west + turn, north]);
  return (
    <>
      <rect
        className="map-water"
        x={round(left)}
        y={round(top)}
        width={round((east - west) / unit)}
        height={round((south - north) / unit)}
      />
      <g transform={`translate(${round(x)} ${round(y)}) scale(${Number(scale.toPrecision(5))})`}>
        <path className="map-land" d={sheet.land} />
        {sheet.river && <path className="map-river" d={sheet.river} />}
        {sheet.lake && <path className="map-lake" d={sheet.lake} />}
        {sheet.coast && <path className="map-coast" d={sheet.coast} />}
        {sheet.border && <path className="map-border" d={sheet.border} />}
        {sheet.disputed && <path className="map-border is-disputed" d={sheet.disputed} />}
      </g>
    </>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
