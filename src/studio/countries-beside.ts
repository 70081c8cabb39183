import type { Manuscript, ManuscriptStop } from '../author/manuscript.ts';

/** Where the other stops of a visit lie, and this one is likelier meant: ISO 3166-1 alpha-2. */
export const countriesBeside = (stop: ManuscriptStop, { stops }: Manuscript): ReadonlySet<string> =>
  new Set(stops.flatMap(({ id, place }) => (id !== stop.id && place.country ? [place.country] : [])));
