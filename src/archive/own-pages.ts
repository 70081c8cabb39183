import type { Place, Visit } from '../visit/visit.ts';
import { type NamedPlace, ownKey, placeKeys, slug, townOf } from './named-places.ts';
import type { Topic } from './topics.ts';

/** What persons and places of a visit have their pages under, where that is not the id that they have by themselves. */
export type OwnPages = ReadonlyMap<string, string>;

const NONE: OwnPages = new Map();

/** For each visit that speaks of a person or a place by what leads to another: what leads to the right page. */
export function ownPages(visits: readonly Visit[], topics: readonly Topic[]): ReadonlyMap<string, OwnPages> {
  const found = new Map<string, Map<string, string>>();
  const note = (visit: Visit, key: string, page: string) => {
    const own = found.get(visit.id) ?? new Map<string, string>();
    found.set(visit.id, own.set(key, page));
  };
  const places = new Map<string, string>();
  for (const topic of topics) {
    if (topic.kind === 'places') places.set(topic.is, topic.id);
    if (topic.kind !== 'people' || topic.id === topic.agent.id) continue;
    for (const { visit } of topic.journeys) note(visit, personKey(topic.agent.id), topic.id);
  }
  const placeKey = placeKeys(visits);
  for (const visit of visits)
    for (const { place } of visit.stops)
      for (const each of [place, ...townOf(place)]) {
        const page = places.get(placeKey(each));
        if (page !== undefined && page !== slug(each.name.value)) note(visit, keyInVisit(each), page);
      }
  return found;
}

const personKey = (id: string) => `people ${id}`;
const keyInVisit = (place: NamedPlace) => `places ${ownKey(place)}`;

/** The id of the page of a person whom a visit calls so. */
export const personPage = (id: string, pages: OwnPages = NONE): string => pages.get(personKey(id)) ?? id;

/** The id of the page of a place. */
export const placePage = (place: NamedPlace, pages: OwnPages = NONE): string =>
  pages.get(keyInVisit(place)) ?? slug(place.name.value);

/** A visit whose persons and places know their pages. */
export const withPages = (visit: Visit, pages?: OwnPages): Visit => ({
  ...visit,
  agents: visit.agents.map((agent) => {
    const page = personPage(agent.id, pages);
    return page === agent.id ? agent : { ...agent, page };
  }),
  stops: visit.stops.map((stop) => ({ ...stop, place: paged(stop.place, pages) })),
});

function paged(place: Place, pages?: OwnPages): Place {
  const { locality } = place;
  const [town] = townOf(place);
  return {
    ...place,
    page: placePage(place, pages),
    ...(locality && town
      ? { locality: { ...locality, value: { ...locality.value, page: placePage(town, pages) } } }
      : {}),
  };
}
