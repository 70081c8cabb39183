import { prepare } from '../annotation/candidates.ts';
import { describe } from '../annotation/describe.ts';
import { Ids } from '../formats/draft-ids.ts';
import { countryOf, HIGH_SEAS, timeZoneOf } from '../formats/draft-surroundings.ts';
import type { StopFeature, VisitFile } from '../visit/schema.ts';
import type { DraftedItinerary, Placed, SuggestedStop, Words } from './suggestion.ts';

type Properties = StopFeature['properties'];
type Passage = Properties['passages'][number];

/** A proposal as a visit's file has it: `coordinates` and the rest of it stay absent where nothing is proposed. */
export interface ProposedStop extends Omit<Partial<Properties>, 'place' | 'basis'> {
  readonly id: string;
  readonly name: string;
  readonly coordinates?: readonly [longitude: number, latitude: number];
  readonly place: Partial<Properties['place']>;
  readonly passages: Passage[];
  readonly events: Properties['events'];
  readonly basis: Partial<Properties['basis']>;
  readonly suggested: NonNullable<Properties['suggested']>;
}

/** What an itinerary adds to a visit's file. */
export interface ProposedVisit {
  readonly stops: readonly ProposedStop[];
  readonly agents: VisitFile['visit']['agents'];
  readonly sources: VisitFile['visit']['sources'];
}

/**
 * An itinerary in the terms of visit.geojson: each stop with its words as passages, what rests on them as stated, its
 * position as the gazetteer's, and `suggested` until a person has looked at it.
 *
 * @param text the article's canonical text
 */
export function proposedVisit(itinerary: DraftedItinerary, article: string, text: string): ProposedVisit {
  const prepared = prepare(text);
  const ids = new Ids();
  const sources = new Map<string, VisitFile['visit']['sources'][number]>();
  const know = ({ place: { source } }: Placed) => {
    sources.set(source.id, { ...source });
    return source.id;
  };
  const passage = (id: string, { start, end }: Words): Passage => {
    const selector = describe(prepared, start, end);
    const needed = selector.prefix !== undefined || selector.suffix !== undefined;
    return {
      id,
      source: article,
      selector: { ...selector },
      ...(needed ? { position: { type: 'TextPositionSelector', start, end } } : {}),
    };
  };
  const present = new Set<string>();
  const stops = itinerary.stops.map((stop): ProposedStop => {
    for (const id of stop.present) present.add(id);
    return proposedStop(stop, ids.give(stop.name, 'stop'), passage, know);
  });
  return {
    stops,
    agents: itinerary.agents
      .filter(({ id }) => present.has(id))
      .map(({ id, kind, name }) => ({ id, kind, name })),
    sources: [...sources.values()],
  };
}

function proposedStop(
  {
    name,
    named,
    told,
    kind = 'place',
    place,
    rivals,
    date,
    present,
    confidence,
    why,
    against,
  }: SuggestedStop,
  id: string,
  passage: (id: string, words: Words) => Passage,
  know: (placed: Placed) => string,
): ProposedStop {
  const isDatedApart = date && (date.words.start < told.start || date.words.end > told.end);
  const passages = [
    // The words that name a stop mostly stand in those that tell of it.
    ...(named.start >= told.start && named.end <= told.end ? [] : [passage('named', named)]),
    passage('told', told),
    ...(isDatedApart ? [passage('dated', date.words)] : []),
  ];
  const position = place?.place.position;
  const stated = { stated: [passages[0]?.id ?? 'told'] };
  return {
    id,
    name,
    ...(position ? { coordinates: [position[0], position[1]] as const, timeZone: timeZoneOf(position) } : {}),
    ...(date ? { date: date.edtf } : {}),
    place: place ? placeOf(place) : { name, kind },
    passages,
    events: [],
    ...(present.length > 0 ? { present: present.map((agent) => ({ agent, stated: ['told'] })) } : {}),
    basis: {
      name: { ...stated },
      place: { ...stated },
      ...(date ? { date: { stated: [isDatedApart ? 'dated' : 'told'] } } : {}),
      ...(place ? { position: { established: [know(place)] } } : {}),
    },
    suggested: {
      confidence: Number(confidence.toFixed(2)),
      why: [...why],
      ...(against.length > 0 ? { against: [...against] } : {}),
      ...(rivals.length > 0
        ? {
            rivals: rivals.map((rival) => {
              const { country = countryOf(rival.place.position), ...rest } = placeOf(rival);
              const [longitude, latitude] = rival.place.position;
              return {
                ...rest,
                ...(country ? { country } : {}),
                coordinates: [longitude, latitude],
                confidence: Number(rival.confidence.toFixed(2)),
                source: know(rival),
              };
            }),
          }
        : {}),
    },
  };
}

function placeOf({ place }: Placed) {
  const { name, kind, precision, country, region, geonames, wikidata, position } = place;
  return {
    name,
    kind,
    precision,
    country: country ?? countryOf(position) ?? HIGH_SEAS,
    ...(region ? { region } : {}),
    ...(geonames ? { geonames } : {}),
    ...(wikidata ? { wikidata } : {}),
  };
}
