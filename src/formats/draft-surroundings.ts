import tzLookup from '@photostructure/tz-lookup';
import { iso1A2Code } from '@rapideditor/country-coder';
import type { Position } from '../geo/position.ts';

/** The IANA time zone of a position, approximate near borders; at sea that of the meridian. */
export const timeZoneOf = ([longitude, latitude]: Position): string => tzLookup(latitude, longitude);

/** ISO 3166-1 alpha-2 code of the country or territory that a position is in; undefined on the high seas. */
export const countryOf = ([longitude, latitude]: Position): string | undefined =>
  iso1A2Code([longitude, latitude], { level: 'territory' }) ?? undefined;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment (milliseconds since 1970) in a time zone, YYYY-MM-DD. */
export function dayIn(timeZone: string, moment: number): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  // Intl leaves out the noughts of years before 1000.
  return format.format(moment).padStart(10, '0');
}

export { HIGH_SEAS } from '../visit/high-seas.ts';
