import type { Position } from '../../geo/position.ts';

/** Where the usual services put the position in the address of a map: latitude first, but for Yandex and Bing's pairs. */
const PLACES: readonly (readonly [RegExp, 'latitude first' | 'longitude first'])[] = [
  // Google Maps: the place itself, else the middle of the view.
  [/!3d(-?\d+(?:\.\d+)?)!4d(-?\d+(?:\.\d+)?)/, 'latitude first'],
  [/@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/, 'latitude first'],
  // OpenStreetMap.
  [/[?&]mlat=(-?\d+(?:\.\d+)?)&mlon=(-?\d+(?:\.\d+)?)/, 'latitude first'],
  [/#map=[\d.]+\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)/, 'latitude first'],
  // Yandex has longitude first.
  [/yandex\.[a-z.]+\/.*[?&]ll=(-?\d+(?:\.\d+)?)(?:,|%2C)(-?\d+(?:\.\d+)?)/i, 'longitude first'],
  // Bing.
  [/[?&]cp=(-?\d+(?:\.\d+)?)~(-?\d+(?:\.\d+)?)/, 'latitude first'],
  // Apple Maps and others.
  [/[?&](?:ll|q|query|center|coordinate)=(-?\d+(?:\.\d+)?)(?:,|%2C)\s*(-?\d+(?:\.\d+)?)/i, 'latitude first'],
  // RFC 5870.
  [/^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/, 'latitude first'],
];

/** The position that the address of a map names, or a `geo:` URI; undefined for any other text. Nothing is asked of a server. */
export function positionOfLink(text: string): Position | undefined {
  if (!/^(https:\/\/|geo:)/.test(text.trim())) return undefined;
  for (const [pattern, order] of PLACES) {
    const match = pattern.exec(text.trim());
    if (!match) continue;
    const [one, other] = [Number(match[1]), Number(match[2])];
    const [longitude, latitude] = order === 'latitude first' ? [other, one] : [one, other];
    if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return [longitude, latitude];
  }
  return undefined;
}
