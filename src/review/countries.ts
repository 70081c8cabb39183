import { feature as countryOf, iso1A2Codes } from '@rapideditor/country-coder';
import type { Bounds, Position } from '../geo/position.ts';

const METRES_A_DEGREE = 111_195;
/** Where maps in degrees end: at the pole itself they have an edge. */
const POLE = 89.9;

/** Codes of the countries and territories within `metres` of a position, their waters included (country-coder, after OpenStreetMap). */
export function countriesWithin(position: Position, metres: number): readonly string[] {
  const codes = boxesRound(position, metres).flatMap((box) => iso1A2Codes([...box]));
  return [...new Set(codes)].filter(isCountry).sort();
}

/** Not a union (EU, UN), nor a part of a country that is kept apart for other ends (FX, IC); Kosovo's XK is in use. */
export function isCountry(code: string): boolean {
  const found = countryOf(code)?.properties;
  return found?.iso1A2 === code && (found.isoStatus === 'official' || code === 'XK');
}

/** The box round a circle, in two where it crosses the 180th meridian. Its corners are a little farther than asked. */
export function boxesRound([longitude, given]: Position, metres: number): readonly Bounds[] {
  const latitude = Math.max(-POLE, Math.min(POLE, given));
  const high = metres / METRES_A_DEGREE;
  const wide = Math.min(180, high / Math.max(0.01, Math.cos((latitude * Math.PI) / 180)));
  const middle = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const [south, north] = [Math.max(-POLE, latitude - high), Math.min(POLE, latitude + high)];
  const box = (west: number, east: number): Bounds => [west, south, east, north];
  const [west, east] = [middle - wide, middle + wide];
  if (west < -180) return [box(west + 360, 180), box(-180, east)];
  if (east > 180) return [box(west, 180), box(-180, east - 360)];
  return [box(west, east)];
}
