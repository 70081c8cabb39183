import type { CSSProperties } from 'react';
import { messages } from '#messages/interface.ts';
import { boxRound, type CrowdScene, countOn, crowdScene, stopsToGather } from '../cartography/crowd.ts';
import { isCrowded, mayGather } from '../cartography/crowded.ts';
import { dotsOf } from '../cartography/dots.ts';
import { type Frame, frameFor, frameOfTopic, isWide, viewOf } from '../cartography/frame.ts';
import { faceOf } from '../cartography/pins.ts';
import { lookOf, type SceneLabel, sceneAt } from '../cartography/scene.ts';
import { boxOfFrame, type Seen } from '../cartography/seen.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { leastScene, stillScene } from '../cartography/still-scene.ts';
import type { MercatorPoint } from '../geo/mercator.ts';
import { markerName } from '../messages/titles.ts';
import type { VisitLink } from '../navigation/deep-link.ts';
import type { Overview } from '../visit/overview.ts';
import type { StopInBrief, Visit } from '../visit/visit.ts';
import { inTongue } from './in-tongue.ts';
import { drawingOf, MapDrawing } from './map-drawing.tsx';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  /** The part of the embedded map round the frame, thinned to what a sketch shows. */
  readonly sheets: readonly Sheet[];
  /** Of a long visit: all its stops. */
  readonly overview?: Overview | undefined;
  /** Nobody comes nearer to the map of a topic. */
  readonly on: Exclude<keyof typeof ROOMS, 'below'>;
  /** Where a marker leads; without, as on paper, nothing leads anywhere. */
  readonly hrefOf?: (stop: StopInBrief) => string;
  /** What a marker for several stops is called, by their number and the name of the one to which it leads. */
  readonly clusterName?: (stops: number, name: string) => string;
  /** What else there is than the stops of the visit. */
  readonly among?: Among;
}

/** A visit that a visit is part of, with the box that has all its stops. */
export interface Among {
  readonly frame: Frame;
  readonly whole: Visit;
}

interface Room {
  readonly width: number;
  readonly height: number;
  /** How far round it the map is seen, in pixels; without, it is cut off there. */
  readonly rim?: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

type Layouts = Readonly<Partial<Record<'wide' | 'middle' | 'narrow' | 'least', Room>>>;

/** A phone's, and what is left of a low or very narrow window. */
const SMALL = {
  narrow: { width: 326, height: 288, rim: { left: 12, top: 8, right: 52, bottom: 24 } },
  least: { width: 210, height: 98, rim: { left: 12, top: 8, right: 52, bottom: 24 } },
} as const;

/**
 * The rooms that markers and labels are laid out for, in pixels; their places then follow the room that there is. A screen has a
 * desk's and two small ones, of which map.css shows that which is nearest to the room. The page of a topic has the least rooms that topics.css
 * shows each layout in, the middle one on paper too: in a smaller one names would lie on each other.
 * What is wide has the room below a desk's card, and one between. Paper gives what lies between the margins of A4 (see paper.css).
 */
const ROOMS = {
  screen: {
    wide: { width: 416, height: 560, rim: { left: 12, top: 8, right: 52, bottom: 28 } },
    ...SMALL,
  },
  below: {
    wide: { width: 766, height: 324, rim: { left: 16, top: 8, right: 52, bottom: 28 } },
    middle: { width: 416, height: 272, rim: { left: 12, top: 8, right: 52, bottom: 24 } },
    ...SMALL,
  },
  topic: {
    wide: { width: 880, height: 382 },
    middle: { width: 620, height: 356 },
    narrow: { width: 240, height: 200 },
  },
  paper: { width: 680, height: 348 },
} as const satisfies Readonly<Record<string, Room | Layouts>>;

const layoutsOf = (on: 'screen' | 'topic', frame: Frame): Layouts =>
  ROOMS[on === 'screen' && isWide(frame) ? 'below' : on];

/**
 * The map as a drawing: shapes in an SVG, markers as links and names over it. CSS fits the frame into the room exactly
 * as the camera does, so that the live map opens over it without a jump.
 */
export function Sketch({ on, ...props }: Props) {
  const { visit, link, sheets, overview, among } = props;
  const frame = among?.frame ?? (on === 'topic' ? frameOfTopic(visit) : frameFor(visit, link));
  const { width, height } = drawingOf(frame);
  return (
    <div className="sketch-sheet" style={{ '--w': round(width), '--h': round(height) }}>
      <MapDrawing {...{ visit, link, sheets, overview, frame }} id={`map-on-${on}`}>
        {among &&
          Object.entries(ROOMS.topic).map(([name, room]) => (
            <g key={name} className={`marks is-${name}`}>
              <Dots {...among} room={room} />
            </g>
          ))}
      </MapDrawing>
      {on === 'paper' ? (
        <Marks {...props} frame={frame} scene={sceneIn(ROOMS.paper, props, frame)} />
      ) : (
        Object.entries(layoutsOf(on, frame)).map(([name, room]) => {
          const scene = (on === 'topic' ? stillSceneIn : sceneIn)(room, props, frame);
          return (
            <div key={name} className={`marks is-${name}`}>
              <Marks {...props} frame={frame} scene={scene} />
            </div>
          );
        })
      )}
    </div>
  );
}

type Drawn = Omit<Props, 'on'>;

const scaleIn = (room: Room, frame: Frame) => 256 * 2 ** viewOf(frame, room).zoom;

/** What was seen on some sheets, of which stops and round which of them. */
interface Scenes extends Pick<Drawn, 'overview'> {
  readonly stops: Visit['stops'];
  readonly stop: string | undefined;
  readonly inRooms: Map<Room, CrowdScene>;
}

/** The last of sheets that are thinned for one frame: a page and its embed show the same. */
const lately = new WeakMap<readonly Sheet[], Scenes>();

function sceneIn(room: Room, drawn: Drawn, frame: Frame): CrowdScene {
  const { visit, link, sheets, overview } = drawn;
  const [stops, stop] = [visit.stops, idOf(link)];
  const last = lately.get(sheets);
  const isSame = last?.stops === stops && last.stop === stop && last.overview === overview;
  const inRooms = isSame ? last.inRooms : new Map<Room, CrowdScene>();
  lately.set(sheets, { stops, stop, overview, inRooms });
  const scene = inRooms.get(room) ?? sceneOf(room, drawn, frame);
  inRooms.set(room, scene);
  return scene;
}

function sceneOf(room: Room, { visit, link, sheets, overview }: Drawn, frame: Frame): CrowdScene {
  const scale = scaleIn(room, frame);
  const seen = seenIn(room, link, frame, scale);
  // Where there is so little room, no script has come yet, or comes at all.
  if (room === SMALL.least && !isCrowded(visit))
    return leastScene(visit, idOf(link), scale, withinAt(room, scale, frame), { ...seen, covers: [] });
  const all = isCrowded(visit) ? undefined : visit.legs;
  return mayGather(visit)
    ? crowdScene(
        overview ?? stopsToGather(visit),
        idOf(link),
        { legs: currentLegs(visit, link), all, sheets },
        { scale, box: boxRound(frame, ROOM_ROUND), seen },
        seen,
      )
    : { ...sceneAt(visit, sheets, scale, seen), clusters: [] };
}

/** What is seen in and round a room, and what the live map has in its corners, where it is to come: buttons, scale and credits. */
function seenIn(room: Room, link: VisitLink, frame: Frame, scale: number): Seen {
  const { left, top, right, bottom } = boxOfFrame(withinAt(room, scale, frame), scale);
  const { rim } = room;
  if (!rim) return { view: { left, top, right, bottom }, covers: [] };
  const [east, north, south] = [right + rim.right, top - rim.top, bottom + rim.bottom];
  const buttons = link.kind === 'stop' ? 4 : 3;
  return {
    view: { left: left - rim.left, top: north, right: east, bottom: south },
    covers: [
      { left: east - 50, top: north + 12, right: east - 12, bottom: north + 14 + buttons * 36 },
      { left: east - 110, top: south - 37, right: east - 10, bottom: south - 20 },
      { left: east - 229, top: south - 15, right: east, bottom: south },
    ],
  };
}

/** Pixels by which the map of a topic runs over the room that it is fitted into, on each side; topics.css says the same. */
const OVER = 20;

/** On a map that stays as it is, which cuts off what does not fit into it. */
function stillSceneIn(room: Room, { visit, sheets, among }: Drawn, frame: Frame): CrowdScene {
  const scale = scaleIn(room, frame);
  const dots = among && dotsOf(among.whole, scale, among.frame);
  const shown = { width: room.width + 2 * OVER, height: room.height + 2 * OVER };
  return stillScene(visit, sheets, scale, frame, withinAt(shown, scale, frame), dots);
}

/** As much of the world as a room shows. */
const withinAt = ({ width, height }: Room, scale: number, { centre }: Frame): Frame => ({
  centre,
  width: width / scale,
  height: height / scale,
});

/** All stops of a visit, those of a size as one shape. */
function Dots({ whole, frame, room }: Among & { readonly room: Room }) {
  const { local } = drawingOf(frame);
  const paths = new Map<number, string>();
  for (const { at, size } of dotsOf(whole, scaleIn(room, frame), frame)) {
    const [x, y] = local(at);
    paths.set(size, `${paths.get(size) ?? ''}M${Math.round(x)} ${Math.round(y)}h0`);
  }
  return [...paths].map(([size, path]) => (
    <path key={size} className="dot is-among" strokeWidth={size} d={path} />
  ));
}

function Marks({
  visit,
  link,
  hrefOf,
  clusterName = messages.cluster,
  frame,
  scene,
}: Drawn & { readonly frame: Frame; readonly scene: CrowdScene }) {
  const { width, height, local } = drawingOf(frame);
  const place = (point: MercatorPoint, [dx, dy]: readonly [number, number]): CSSProperties => {
    const [x, y] = local(point);
    return {
      '--x': round(x - width / 2),
      '--y': round(y - height / 2),
      '--dx': `${dx}px`,
      '--dy': `${dy}px`,
    };
  };
  const seen = ({ at }: SceneLabel) =>
    Math.abs(at[0] - frame.centre[0]) < frame.width && Math.abs(at[1] - frame.centre[1]) < frame.height;
  return (
    <>
      {scene.labels.filter(seen).map((label) => (
        <span key={label.id} className="label-anchor" style={place(label.at, label.move)} aria-hidden="true">
          <span
            className={lookOf(label)}
            lang={label.kind === 'stop' ? inTongue(visit.language).lang : undefined}
            style={{
              '--beside': `${label.beside}px`,
              ...(label.heading === undefined ? {} : { '--heading': `${Math.round(label.heading)}deg` }),
            }}
          >
            {label.text}
          </span>
        </span>
      ))}
      {scene.clusters.map((cluster) => {
        const { stop, stops, at, move, size } = cluster;
        const { text, face } = countOn(cluster);
        const look = {
          className: 'pin is-cluster',
          style: { ...place(at, move), '--pin-size': `${size}px` },
          children: <span className={face}>{text}</span>,
        };
        return hrefOf === undefined ? (
          <span key={stop.id} {...look} />
        ) : (
          <a key={stop.id} {...look} href={hrefOf(stop)} aria-label={clusterName(stops, stop.name.value)} />
        );
      })}
      {scene.pins.map(({ stop, at, move, size }) => {
        const current = link.kind === 'stop' && stop.id === link.stop;
        const look = {
          className: current ? 'pin is-current' : 'pin',
          style: { ...place(at, move), '--pin-size': `${size}px` },
          children: <span className={faceOf(stop.number)}>{stop.number}</span>,
        };
        return hrefOf === undefined ? (
          <span key={stop.id} {...look} />
        ) : (
          <a
            key={stop.id}
            {...look}
            href={hrefOf(stop)}
            aria-label={markerName(stop)}
            aria-current={current ? 'step' : undefined}
          />
        );
      })}
    </>
  );
}

/** How far markers are drawn round a frame, in frames: rooms are wider or higher than it. */
const ROOM_ROUND = 1.7;

const idOf = (link: VisitLink) => (link.kind === 'stop' ? link.stop : undefined);

/** The way to the current stop: of a visit of many stops only this one is told of by name. */
const currentLegs = (visit: Visit, link: VisitLink) =>
  visit.legs.filter(({ to }) => to !== undefined && to === idOf(link));

const round = (value: number) => Math.round(value * 10) / 10;
