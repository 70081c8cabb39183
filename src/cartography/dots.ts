import { type MercatorPoint, project } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import type { Frame } from './frame.ts';

/** Dots across a frame, at most, and in all of it: what an eye tells apart on a small map, and a page can carry. */
const [ACROSS, MOST] = [240, 1200];

/** Many places as few dots that look the same within a frame: one for all that would fall on each other. */
export function dotsOf(places: readonly Position[], frame: Frame): readonly MercatorPoint[] {
  const points = places.map(project);
  for (let across = ACROSS; ; across /= 1.5) {
    const unit = Math.max(frame.width, frame.height) / across;
    const cells = new Map(
      points.map((point) => [`${Math.round(point[0] / unit)} ${Math.round(point[1] / unit)}`, point]),
    );
    if (cells.size <= MOST) return [...cells.values()];
  }
}
