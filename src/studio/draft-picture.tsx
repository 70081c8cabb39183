import { studio } from '#messages/studio.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';
import { project } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import { unwrap } from '../geo/sphere.ts';

/** Pixels. */
const [WIDTH, HEIGHT, EDGE] = [160, 90, 12];

/** The way of a draft in small, without a map: what one knows it by in a list. */
export function DraftPicture({ stops }: { readonly stops: readonly ManuscriptStop[] }) {
  const placed = unwrap(stops.flatMap(({ coordinates }): Position[] => (coordinates ? [coordinates] : [])));
  const points = placed.map(project);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = Math.min(
    (WIDTH - 2 * EDGE) / Math.max(1e-6, Math.max(...xs) - left),
    (HEIGHT - 2 * EDGE) / Math.max(1e-6, Math.max(...ys) - top),
  );
  const across = (Math.max(...xs) - left) * scale;
  const down = (Math.max(...ys) - top) * scale;
  const pixels = points.map(([x, y]) => [
    (x - left) * scale + (WIDTH - across) / 2,
    (y - top) * scale + (HEIGHT - down) / 2,
  ]);
  return (
    <svg className="draft-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={pixels.map((point) => point.join(',')).join(' ')} />
      {pixels.length === 0 && (
        <text x={WIDTH / 2} y={HEIGHT / 2}>
          {studio.nothingOnMap}
        </text>
      )}
      {pixels.map(([x, y], index) => (
        <circle key={index} cx={x} cy={y} r={4} />
      ))}
    </svg>
  );
}
