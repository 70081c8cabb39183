import { EARTH_RADIUS } from '../../geo/sphere.ts';
import type { OnGrid } from './grid.ts';

/** Digits of six bits. Older links have "@" for "~", and "=" for the "-" that ends some. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~';
const LINK =
  /^(?:https?:\/\/)?(?:www\.)?(?:osm|openstreetmap)\.org\/go\/([A-Za-z0-9_~@]{1,11})[-=]{0,2}(?:[?#].*)?$/;
/** Metres of a degree of latitude. */
const DEGREE = (EARTH_RADIUS * Math.PI) / 180;

/**
 * The position that a short link of OpenStreetMap is made of; undefined for any other text. Its bits are those of the parts of
 * the world's 360 and 180 degrees in turn, the largest first: the middle of the cell that they leave, which is as true as it is large.
 *
 * @see https://wiki.openstreetmap.org/wiki/Shortlink
 */
export function positionOfShortLink(text: string): OnGrid | undefined {
  const code = LINK.exec(text.trim())?.[1];
  if (code === undefined) return undefined;
  let [x, y, cells] = [0, 0, 1];
  for (const letter of code.replaceAll('@', '~')) {
    const digit = DIGITS.indexOf(letter);
    for (const bit of [4, 2, 0]) {
      x = x * 2 + ((digit >> (bit + 1)) & 1);
      y = y * 2 + ((digit >> bit) & 1);
      cells *= 2;
    }
  }
  const [longitude, latitude] = [((x + 0.5) / cells) * 360 - 180, ((y + 0.5) / cells) * 180 - 90];
  const degrees = Math.max(360 * Math.cos((latitude * Math.PI) / 180), 180) / cells;
  return {
    position: [Number(longitude.toFixed(5)), Number(latitude.toFixed(5))],
    precision: Math.max(10, Math.round((degrees * DEGREE) / 2)),
  };
}
