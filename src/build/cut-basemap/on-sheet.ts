import type { Bounds, Position } from '../../geo/position.ts';
import { nearLongitude } from '../../geo/sphere.ts';

/** A position (longitude within 180 degrees) where a sheet has it: one that goes over the 180th meridian counts on beyond it. */
export function onSheet([west, , east]: Bounds, position: Position): Position {
  return west < -180 || east > 180 ? nearLongitude(position, [(west + east) / 2, 0]) : position;
}
