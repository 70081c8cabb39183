import type { Position } from '../geo/position.ts';

/** What the review asks of the world. Longitudes may run past 180 degrees, as the stops' do. */
export interface Atlas {
  /** Whether a code is one of ISO 3166-1 alpha-2 (or XK, which users of it agreed on). */
  readonly isCountry: (code: string) => boolean;
  /** Codes of the countries and territories within `metres` of a position, their territorial waters included. */
  readonly countriesWithin: (position: Position, metres: number) => readonly string[];
  /** Whether any land lies within `metres` of a position, as far as a map of the world's coasts tells. */
  readonly landWithin: (position: Position, metres: number) => boolean;
  /** Where the gazetteer has a GeoNames id; undefined for one that it does not hold. */
  readonly positionOf: (geonames: number) => Position | undefined;
}
