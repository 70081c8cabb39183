import type { GazetteerSource } from '../gazetteer/gazetteer.ts';
import { OWN_SHELF } from '../gazetteer/open-gazetteer.ts';
import { nearLongitude } from '../geo/sphere.ts';
import type { Visit } from '../visit/visit.ts';
import type { Cut } from './gazetteer/cut.ts';
import { shelfOf } from './gazetteer/shelf.ts';

/** How well known they are: as a town is of some thirty thousand. */
const WEIGHT = 120;

/** The files of the gazetteer for the places of the visits that stand here. */
export const ownPlaces = (visits: readonly Visit[]): ReadonlyMap<string, string> =>
  new Map([...shelfOf(cutsOf(visits))].map(([file, text]) => [`${OWN_SHELF}/${file}`, text]));

/** What these files are made from: sites that no list of towns has, each with the source that its visit gives. */
export const ownCuts = (visits: readonly Visit[]): readonly Cut[] => [...cutsOf(visits)];

function* cutsOf(visits: readonly Visit[]): Generator<Cut> {
  const sources = new Map<string, GazetteerSource>();
  const taken = new Set<string>();
  for (const visit of visits)
    for (const { id, place } of visit.stops) {
      const { basis, value } = place.position;
      const [first] = basis.sources ?? [];
      const source = visit.sources.find((each) => each.id === first);
      if (!source?.url) continue;
      const { title, publisher, url } = source;
      // Two visits may call two sources by one id.
      const known = sources.get(url) ?? { id: `${visit.id}-${source.id}`, title, publisher, url };
      sources.set(url, known);
      const [longitude, latitude] = nearLongitude(value, [0, 0]);
      const position = [Number(longitude.toFixed(6)), latitude] as const;
      // A place that was visited again is one place.
      const same = place.wikidata ?? `${place.name.value} ${position.join(' ')}`;
      if (taken.has(same)) continue;
      taken.add(same);
      yield {
        place: {
          id: place.wikidata ? `wikidata:${place.wikidata}` : `visit:${visit.id}.${id}`,
          name: place.name.value,
          kind: place.kind,
          position,
          precision: place.precision,
          country: place.country,
          population: 0,
        },
        source: known,
        names: [place.name.value, ...Object.values(place.names)],
        weight: WEIGHT,
      };
    }
}
