import { pairOfPacked } from './packed-degrees.ts';

/** North, south, east and west in Latin and in Cyrillic. "O" is left out: it is east in German and west in French. */
const HEMISPHERE = '[NSEWСЮВЗ]';
const NUMBER = '\\d{1,3}(?:[.,]\\d+)?';
/** Degrees, and minutes and seconds where they are given. Any sign may stand for that of degrees: it is often lost. */
const ANGLE = new RegExp(
  `^(${HEMISPHERE})?\\s*([+\\-−]?)\\s*(${NUMBER})(?:(?:[^\\d.,\\p{L}]|d){1,3}` +
    `(?:(${NUMBER})\\s*['’′´m:]?\\s*(?:(${NUMBER})\\s*(?:["”″s]|'')?)?)?)?\\s*(${HEMISPHERE})?$`,
  'iu',
);
/** Characters of a text that can be a position. */
const LONGEST = 200;
const NEGATIVE = /^[SWЮЗ]$/iu;

/** How programs write what is almost nothing: "4e-7". */
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?e-\d{1,2}$/i;

/** An angle in degrees from text: "48.2", "48,2", "48°12'30\"N", "48 12 30 N", "16:22:12E"; undefined for what is none. */
export function degreesOf(text: string): number | undefined {
  if (SCIENTIFIC.test(text.trim())) return Number(text);
  const match = text.length > LONGEST ? undefined : ANGLE.exec(text.trim());
  if (!match) return undefined;
  const [, before, sign, degrees = '', minutes = '0', seconds = '0', after] = match;
  const [whole, sixtieth, second] = [degrees, minutes, seconds].map((part) => Number(part.replace(',', '.')));
  if (whole === undefined || sixtieth === undefined || second === undefined) return undefined;
  if (sixtieth >= 60 || second >= 60) return undefined;
  const hemisphere = before ?? after ?? '';
  const size = whole + sixtieth / 60 + second / 3600;
  return (sign !== '' && sign !== '+') !== NEGATIVE.test(hemisphere) ? -size : size;
}

/** Hemispheres as Russian, Chinese, Japanese and Korean texts have them, before an angle or after it. */
const HEMISPHERES: readonly (readonly [RegExp, string])[] = [
  [/с\.?\s*ш\.?|北[纬緯]|북위/giu, 'N'],
  [/ю\.?\s*ш\.?|南[纬緯]|남위/giu, 'S'],
  [/в\.?\s*д\.?|[东東][经経]|동경/giu, 'E'],
  [/з\.?\s*д\.?|西[经経]|서경/giu, 'W'],
];
/** "lat: 48.2, lon: 16.4" */
const LATITUDE_NAMED = /^lat(?:itude)?\b[\s.:=]*(.+?)[\s,;]+lo?ng?(?:itude)?\b[\s.:=]*(.+)$/i;
const LONGITUDE_NAMED = /^lo?ng?(?:itude)?\b[\s.:=]*(.+?)[\s,;]+lat(?:itude)?\b[\s.:=]*(.+)$/i;

/**
 * Longitude and latitude from one text: "48.2, 16.4" (latitude first, as people write it), "16°22'E 48°12'N",
 * "N 48° 12.5 E 16° 22.2", "lat 48.2 lon 16.4", "+4812+01622/" (ISO 6709), "4812N 01622E", "POINT(16.4 48.2)" (WKT, longitude
 * first), a Point of GeoJSON.
 */
export function pairOf(text: string): readonly [longitude: number, latitude: number] | undefined {
  const value = text.trim();
  if (value.length > LONGEST) return undefined;
  const wkt = /^(?:SRID=4326;)?\s*POINT\s*Z?\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i.exec(value);
  const json = /"coordinates"\s*:\s*\[\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)/.exec(value);
  const first = wkt ?? json;
  if (first) return finite([Number(first[1]), Number(first[2])]);
  const packed = pairOfPacked(value);
  if (packed) return packed;
  const inLatin = HEMISPHERES.reduce((told, [name, letter]) => told.replace(name, letter), value);
  const named = LONGITUDE_NAMED.exec(inLatin);
  const parts =
    named?.[1] && named[2] ? [named[2], named[1]] : partsOf(inLatin.replace(/^[([{]|[)\]}]$/g, ''));
  if (!parts) return undefined;
  const [a, b] = parts.map(degreesOf);
  if (a === undefined || b === undefined) return undefined;
  return isLongitude(parts[0]) || isLatitude(parts[1]) ? [a, b] : [b, a];
}

const finite = (pair: readonly [number, number]) => (pair.every(Number.isFinite) ? pair : undefined);
const isLongitude = (part: string) => /[EWВЗ]/iu.test(part);
const isLatitude = (part: string) => /[NSСЮ]/iu.test(part);

/** The two angles of a text. */
function partsOf(value: string): readonly [string, string] | undefined {
  const split =
    LATITUDE_NAMED.exec(value) ??
    /^([^,;]+)[,;]\s*([^,;]+)$/.exec(value) ??
    /^(\S+,\d+)[,;\s]\s*(\S+,\d+)$/.exec(value) ??
    /^(.*?[NSEW])[,;\s]*(\S.*[NSEW])$/i.exec(value) ??
    /^([NSEW].*?)[,;\s]+([NSEW].*)$/i.exec(value) ??
    /^(-?[\d.]+)\s+(-?[\d.]+)$/.exec(value);
  return split?.[1] && split[2] ? [split[1], split[2]] : undefined;
}
