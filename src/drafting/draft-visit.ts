import { prepare } from '../annotation/candidates.ts';
import { keptQuote } from '../annotation/describe.ts';
import { Ids } from '../formats/draft-ids.ts';
import { countryOf, HIGH_SEAS, timeZoneOf } from '../formats/draft-surroundings.ts';
import type { StopFeature, VisitFile } from '../visit/schema.ts';
import type {
  DraftedItinerary,
  Placed,
  SuggestedRole,
  SuggestedStop,
  SuggestedTown,
  Words,
} from './suggestion.ts';

type Properties = StopFeature['properties'];
type Passage = Properties['passages'][number];

/** The passage that tells of a stop, among its passages. */
const TOLD = 'told';

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
  const passage = (id: string, { start, end }: Words): Passage => ({
    id,
    source: article,
    ...keptQuote(prepared, start, end),
  });
  const present = new Set<string>();
  const telling: (Words & { readonly passage: string })[] = [];
  const stops = itinerary.stops.map((stop): ProposedStop => {
    for (const id of stop.present) present.add(id);
    const id = ids.give(stop.name, 'stop');
    telling.push({ ...stop.told, passage: `${id}.${TOLD}` });
    return proposedStop(stop, id, passage, know);
  });
  return {
    stops,
    agents: itinerary.agents
      .filter(({ id }) => present.has(id))
      .map(({ id, kind, name, role }) => ({ id, kind, name, ...statedRole(role, telling) })),
    sources: [...sources.values()],
  };
}

/** What the words of a stop say that somebody is; what only other words say has nothing in a visit to rest on. */
function statedRole(
  role: SuggestedRole | undefined,
  telling: readonly (Words & { readonly passage: string })[],
): Pick<VisitFile['visit']['agents'][number], 'role' | 'basis'> {
  const stated = telling.find(
    ({ start, end }) => role && start <= role.words.start && end >= role.words.end,
  )?.passage;
  return role && stated !== undefined ? { role: role.name, basis: { role: { stated: [stated] } } } : {};
}

function proposedStop(
  {
    name,
    named,
    told,
    kind = 'place',
    town,
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
    passage(TOLD, told),
    ...(isDatedApart ? [passage('dated', date.words)] : []),
  ];
  const townApart = town?.words;
  if (townApart) passages.push(passage('town', townApart));
  const position = place?.place.position;
  const stated = { stated: [passages[0]?.id ?? TOLD] };
  return {
    id,
    name,
    ...(position ? { coordinates: [position[0], position[1]] as const, timeZone: timeZoneOf(position) } : {}),
    ...(date ? { date: date.edtf } : {}),
    place: {
      ...(place ? placeOf(place) : { name, kind }),
      ...(town ? { locality: { ...townOf(town), stated: [townApart ? 'town' : TOLD] } } : {}),
    },
    passages,
    events: [],
    ...(present.length > 0 ? { present: present.map((agent) => ({ agent, stated: [TOLD] })) } : {}),
    basis: {
      name: { ...stated },
      place: { ...stated },
      ...(date ? { date: { stated: [isDatedApart ? 'dated' : TOLD] } } : {}),
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

function townOf({ name, place: { geonames, wikidata } }: SuggestedTown) {
  return { name, ...(wikidata ? { wikidata } : {}), ...(geonames ? { geonames } : {}) };
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
