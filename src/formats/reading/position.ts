import { type Position, positionFault } from '../../geo/position.ts';
import type { Notebook } from '../draft-notebook.ts';

/** Digits after the point that are kept: 0.11 m on the ground. */
const DIGITS = 1e6;

/**
 * A position from two numbers of a source; undefined, with a note, for what is none. Longitudes that ran past 180
 * degrees come back; 0, 0 is what broken files say when they do not know.
 */
export function positionOf(
  longitude: number,
  latitude: number,
  place: string,
  book: Notebook,
): Position | undefined {
  const east =
    Math.abs(longitude) > 180 && Math.abs(longitude) <= 540
      ? longitude - 360 * Math.sign(longitude)
      : longitude;
  const fault = positionFault(east, latitude);
  if (fault) {
    book.leftOut('no-position', place, fault);
    // What can be read either way went in the wrong one then, and nothing shows it.
    if (Math.abs(latitude) > 90 && Math.abs(east) <= 90) book.decide('swapped');
    return undefined;
  }
  if (east === 0 && latitude === 0) {
    book.leftOut('zero-position', place);
    return undefined;
  }
  return [Math.round(east * DIGITS) / DIGITS, Math.round(latitude * DIGITS) / DIGITS];
}
