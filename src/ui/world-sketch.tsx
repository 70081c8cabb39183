import type { CSSProperties } from 'react';
import { archive } from '#messages/archive.ts';
import { APART, type Cluster, clusterSize, clustersOf } from '../cartography/clusters.ts';
import { type Frame, viewOf } from '../cartography/frame.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { Points } from '../geo/points.ts';
import { inThousands } from '../messages/format.ts';
import { drawingOf, LowestSea, MapGround } from './map-drawing.tsx';

/** The rooms that the drawn clusters are gathered for, in pixels: in the narrow one of a phone more stops share a marker. */
const ROOMS = { wide: { width: 700, height: 640 }, narrow: { width: 360, height: 300 } } as const;

/** The map of many visits as a drawing, for who reads without scripts and until the live map stands over it. */
export function WorldSketch({
  points,
  frame,
  sheets,
}: {
  readonly points: Points;
  readonly frame: Frame;
  readonly sheets: readonly Sheet[];
}) {
  const { unit, width, height, local } = drawingOf(frame);
  const world = round(1 / unit);
  const visits = points.first.length - 1;
  const [x, y] = frame.centre;
  const window = [
    x - frame.width / 2,
    y - frame.height / 2,
    x + frame.width / 2,
    y + frame.height / 2,
  ] as const;
  const clustersIn = (room: (typeof ROOMS)[keyof typeof ROOMS]) => {
    const scale = 256 * 2 ** viewOf(frame, room).zoom;
    return clustersOf(points, new Uint8Array(visits).fill(1), window, scale, APART);
  };
  return (
    <div className="sketch-sheet" style={{ '--w': round(width), '--h': round(height), '--world': world }}>
      <svg
        className="of-world"
        viewBox={`0 0 ${round(width)} ${round(height)}`}
        role="img"
        aria-label={archive.gallery.drawnMap(visits, points.x.length)}
      >
        <LowestSea sheets={sheets} unit={unit} local={local} />
        <g id="world">
          <MapGround sheets={sheets} unit={unit} local={local} id="ground" />
        </g>
        {/* Where a room is wider than the world, that goes on as it does on the live map; the sea is what all of it lies on. */}
        <use href="#world" x={-world} />
        <use href="#world" x={world} />
      </svg>
      {Object.entries(ROOMS).map(([name, room]) => (
        <div key={name} className={`room-${name}`} aria-hidden="true">
          {clustersIn(room).map((cluster) => (
            <span key={cluster.stop} className="cluster" style={placeOf(cluster, local, width, height)}>
              <ClusterFace cluster={cluster} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

function ClusterFace({ cluster: { visits } }: { readonly cluster: Cluster }) {
  return <span className="cluster-face">{visits > 1 ? inThousands(visits) : ''}</span>;
}

function placeOf(
  cluster: Cluster,
  local: ReturnType<typeof drawingOf>['local'],
  width: number,
  height: number,
): CSSProperties {
  const [x, y] = local(cluster.at);
  return {
    '--x': round(x - width / 2),
    '--y': round(y - height / 2),
    '--pin-size': `${clusterSize(cluster.visits)}px`,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
