import { type OwnPages, placePage } from './own-pages.ts';
import type { Topic } from './topics.ts';

/** A place in a town, with the number of visits to it. */
export interface PlaceIn {
  readonly name: string;
  /** That of the visit from which its name is. */
  readonly language: string;
  /** The id of its page. */
  readonly page: string;
  readonly visits: number;
}

/** Places that a page names. */
const MOST = 24;

/**
 * The places in a town at which somebody stopped, those of most visits first, and how many others there are. None of a place that is no town.
 */
export function placesIn(
  { id, journeys }: Extract<Topic, { readonly kind: 'places' }>,
  pages: Pick<ReadonlyMap<string, OwnPages>, 'get'>,
): { readonly first: readonly PlaceIn[]; readonly others: number } {
  const found = new Map<string, PlaceIn>();
  for (const { visit, stops } of journeys) {
    const own = pages.get(visit.id);
    const here = new Map(stops.map(({ place }) => [placePage(place, own), place.name.value]));
    for (const [page, name] of here) {
      if (page === id) continue;
      const known = found.get(page) ?? { name, language: visit.language, page, visits: 0 };
      found.set(page, { ...known, visits: known.visits + 1 });
    }
  }
  const all = [...found.values()].sort((a, b) => b.visits - a.visits);
  return { first: all.slice(0, MOST), others: Math.max(0, all.length - MOST) };
}
