import type { CSSProperties, ReactNode } from 'react';
import { BALLOON, BESIDE, type CardLabel, type CardScene } from '../cartography/card-scene.ts';
import { drawnSheets, type Sheet } from '../cartography/sheet.ts';

interface Props {
  readonly scene: CardScene;
  /** The embedded map round the whole visit, thinned. */
  readonly sheets: readonly Sheet[];
}

/**
 * The map of a card: shapes in two drawings, names and numbers over them, since a drawing has no letters. The lower one is the same on all cards
 * of a visit's stops: what draws them has it ready.
 */
export function ShareMap({ scene, sheets }: Props) {
  return (
    <div className="share-map" style={scene.room}>
      <Layer room={scene.room}>
        <Ground scene={scene} sheets={sheets} />
      </Layer>
      <Layer room={scene.room}>
        <Stops scene={scene} />
      </Layer>
      {scene.labels.map((label) => (
        <Label key={`${label.text} ${label.at[0]}`} label={label} room={scene.room} />
      ))}
      {scene.dots.map(
        ({ stop: { id, number }, at: [x, y], radius, numbered }) =>
          numbered && (
            <div
              key={id}
              className="share-dot"
              style={{ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }}
            >
              {number}
            </div>
          ),
      )}
      {scene.current && (
        <div
          className="share-pin"
          style={{
            left: scene.current.at[0] - BALLOON.radius,
            top: scene.current.at[1] - BALLOON.lift - BALLOON.radius,
            width: 2 * BALLOON.radius,
            height: 2 * BALLOON.radius,
          }}
        >
          {scene.current.stop.number}
        </div>
      )}
    </div>
  );
}

function Layer({ room: { width, height }, children }: { room: CardScene['room']; children: ReactNode }) {
  return (
    <svg
      className="share-layer"
      {...{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
      xmlns="http://www.w3.org/2000/svg"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** Land, water and the ways. */
function Ground({ scene, sheets }: Props) {
  return (
    <>
      <rect {...scene.room} fill="var(--map-paper)" />
      {drawnSheets(sheets).flatMap((sheet) =>
        [-1, 0, 1].map((turn) => <SheetDrawing key={`${sheet.name} ${turn}`} {...{ sheet, scene, turn }} />),
      )}
      {scene.lines.map(({ leg, points }) => (
        <Way key={`${leg.from} ${leg.to}`} {...{ leg, points }} width={6} colour="var(--leg)" />
      ))}
    </>
  );
}

/** The way to the stop that the card is about, and every stop. */
function Stops({ scene: { lines, dots, current } }: { scene: CardScene }) {
  return (
    <>
      {lines
        .filter(({ leg }) => current && leg.to === current.stop.id)
        .map(({ leg, points }) => (
          <Way key={`${leg.from} ${leg.to}`} {...{ leg, points }} width={9} colour="var(--accent)" />
        ))}
      {dots.map(({ stop, at: [x, y], radius }) => (
        <circle
          key={stop.id}
          cx={round(x)}
          cy={round(y)}
          r={radius}
          fill="var(--pin)"
          stroke="var(--map-land)"
          strokeWidth="4"
        />
      ))}
      {current && <Balloon at={current.at} />}
    </>
  );
}

type WayProps = CardScene['lines'][number] & { readonly width: number; readonly colour: string };

function Way({ leg, points, width, colour }: WayProps) {
  const path = `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;
  return (
    <g fill="none" strokeLinejoin="round" strokeLinecap="round">
      <path d={path} stroke="var(--map-land)" strokeOpacity="0.85" strokeWidth={width + 6} />
      <path
        d={path}
        stroke={colour}
        strokeWidth={width}
        {...(leg.mode === 'unknown' ? { strokeDasharray: '4 16' } : {})}
      />
    </g>
  );
}

/** A disc with a point below it; the two tangents from the point to the disc make its sides. */
function Balloon({ at: [x, y] }: { at: readonly [number, number] }) {
  const { radius, lift } = BALLOON;
  const along = (radius * radius) / lift;
  const across = (radius * Math.sqrt(lift * lift - radius * radius)) / lift;
  const [top, left, right] = [y - lift, x - across, x + across].map(round);
  return (
    <path
      d={`M${round(x)} ${round(y)}L${left} ${round((top ?? 0) + along)}A${radius} ${radius} 0 1 1 ${right} ${round((top ?? 0) + along)}Z`}
      fill="var(--accent)"
      stroke="var(--map-land)"
      strokeWidth="6"
      strokeLinejoin="round"
    />
  );
}

function SheetDrawing({ sheet, scene, turn }: { sheet: Sheet; scene: CardScene; turn: number }) {
  const [west, north, east, south] = sheet.box;
  const [left, top] = scene.place([west + turn, north]);
  const [right, bottom] = scene.place([east + turn, south]);
  if (right < 0 || left > scene.room.width) return null;
  const [x, y] = scene.place([sheet.origin[0] + turn, sheet.origin[1]]);
  const unit = sheet.unit * scene.scale;
  const line = (width: number) => ({
    fill: 'none',
    strokeWidth: width / unit,
    strokeLinejoin: 'round' as const,
  });
  return (
    <>
      <rect
        x={round(left)}
        y={round(top)}
        width={round(right - left)}
        height={round(bottom - top)}
        fill="var(--map-water)"
      />
      <g transform={`translate(${round(x)} ${round(y)}) scale(${Number(unit.toPrecision(5))})`}>
        <path d={sheet.land} fill="var(--map-land)" fillRule="evenodd" />
        {sheet.lake && <path d={sheet.lake} fill="var(--map-water)" fillRule="evenodd" />}
        {sheet.coast && <path d={sheet.coast} stroke="var(--map-coast)" {...line(1.6)} />}
        {sheet.border && (
          <path d={sheet.border} stroke="var(--map-border)" {...line(scene.layout === 'under' ? 0.9 : 2.4)} />
        )}
        {sheet.disputed && (
          <path
            d={sheet.disputed}
            stroke="var(--map-border)"
            {...line(2.4)}
            strokeDasharray={`${8 / unit} ${8 / unit}`}
          />
        )}
      </g>
    </>
  );
}

/** Its place on its point, by the side that it stands on; what draws cards has no transform to do it after the fact. */
function Label({ label, room }: { label: CardLabel; room: CardScene['room'] }) {
  const [x, y] = label.at;
  const row = { top: y - label.size * 0.65 };
  const centred = { left: x - room.width / 2, width: room.width, justifyContent: 'center' };
  const places: Readonly<Record<CardLabel['side'], CSSProperties>> = {
    right: { ...row, left: x + BESIDE },
    left: { ...row, right: room.width - x + BESIDE },
    above: { ...centred, top: y - BESIDE - label.size * 1.3 },
    below: { ...centred, top: y + BESIDE },
    centre: { ...centred, ...row },
  };
  return (
    <>
      {label.kind === 'city' && <div className="share-city" style={{ left: x - 5, top: y - 5 }} />}
      <div className={`share-label is-${label.kind}`} style={{ ...places[label.side], fontSize: label.size }}>
        {label.text}
      </div>
    </>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
