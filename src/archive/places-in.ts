import type { Place } from '../visit/visit.ts';
import { type NamedPlace, townOf } from './named-places.ts';
import { type OwnPages, placePage } from './own-pages.ts';
import type { Topic } from './topics.ts';

/** A place in a town or a country, with the number of visits to it. */
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

/** What has places within it. */
export type Land = Extract<Topic, { readonly kind: 'places' | 'countries' }>;

/**
 * The places in a town, or the towns of a country and its places that lie in none, at which somebody stopped: those of most visits first,
 * and how many others there are. None of a place that is no town.
 */
export function placesIn(
  topic: Land,
  pages: Pick<ReadonlyMap<string, OwnPages>, 'get'>,
): { readonly first: readonly PlaceIn[]; readonly others: number } {
  const itself = topic.kind === 'places' ? topic.id : undefined;
  const found = new Map<string, PlaceIn>();
  for (const { visit, stops } of topic.journeys) {
    const own = pages.get(visit.id);
    const here = new Map<string, string>();
    for (const { place } of stops) {
      const each = topic.kind === 'countries' ? townOrPlace(place) : place;
      here.set(placePage(each, own), each.name.value);
    }
    for (const [page, name] of here) {
      if (page === itself) continue;
      const known = found.get(page) ?? { name, language: visit.language, page, visits: 0 };
      found.set(page, { ...known, visits: known.visits + 1 });
    }
  }
  const all = [...found.values()].sort((a, b) => b.visits - a.visits);
  return { first: all.slice(0, MOST), others: Math.max(0, all.length - MOST) };
}

function townOrPlace(place: Place): NamedPlace {
  const [town] = townOf(place);
  return town ?? place;
}
