import { castDraft } from 'immer';
import { prepare } from '../annotation/candidates.ts';
import { describe } from '../annotation/describe.ts';
import type { TextQuoteSelector } from '../annotation/selector.ts';
import { canonicalText } from '../article/article.ts';
import type { ProposedVisit } from '../drafting/draft-visit.ts';
import { freeId, slugOf } from '../formats/draft-ids.ts';
import { countryOf, HIGH_SEAS, timeZoneOf } from '../formats/draft-surroundings.ts';
import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import type { Position } from '../geo/position.ts';
import { RESERVED_IN_VISIT } from '../visit/reserved-ids.ts';
import type { Operation } from './history.ts';
import { placeOfPassage, readArticle } from './look.ts';
import type { Manuscript, ManuscriptStop, Passage, StopBasis } from './manuscript.ts';

/**
 * Everything that an editor can do to a manuscript, one function each. An operation on what is not there (any more) does
 * nothing.
 */

/** Words of an article: `text` is its canonical text, `start` and `end` are UTF-16 code units. */
export interface SelectedText {
  readonly article: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Source = Manuscript['visit']['sources'][number];
type Reference = StopBasis['name'];

/** The source of what an editor has placed with their own hands. */
export const BY_HAND: Source = {
  id: 'placed-by-hand',
  title: 'Placed on the map by hand',
  publisher: 'The editors of this visit',
};
/** Radius in metres for a point that was shown with a finger. */
export const HAND_PRECISION = 1000;

const stopIn = (manuscript: { readonly stops: readonly ManuscriptStop[] }, id: string) =>
  manuscript.stops.findIndex((stop) => stop.id === id);

/** Does something to one stop. */
const onStop =
  (
    id: string,
    change: (stop: Parameters<Operation>[0]['stops'][number], of: Parameters<Operation>[0]) => void,
  ): Operation =>
  (manuscript) => {
    const stop = manuscript.stops[stopIn(manuscript, id)];
    if (stop) change(stop, manuscript);
  };

/** The id that a new stop of this name gets. */
export const newStopId = ({ stops }: Manuscript, name: string): string =>
  freeId(slugOf(name) ?? 'stop', [...RESERVED_IN_VISIT, ...stops.map(({ id }) => id)]);

function passageOf(words: SelectedText, taken: readonly Passage[], id: string): Passage {
  const selector: TextQuoteSelector = describe(prepare(words.text), words.start, words.end);
  const needed = selector.prefix !== undefined || selector.suffix !== undefined;
  const { start, end } = words;
  return {
    id: freeId(
      id,
      taken.map((passage) => passage.id),
    ),
    source: words.article,
    selector: { ...selector },
    ...(needed ? { position: { type: 'TextPositionSelector', start, end } } : {}),
  };
}

/** A stop that some words name. It rests on them, and has no place and no day yet. */
export function addStop(id: string, name: string, words: SelectedText, at: number): Operation {
  return (manuscript) => {
    const passage = passageOf(words, [], 'named');
    const stated = { stated: [passage.id] };
    manuscript.stops.splice(at, 0, {
      id,
      name,
      place: { name, kind: 'place' },
      passages: [passage],
      events: [],
      basis: { name: { ...stated }, place: { ...stated } },
    });
  };
}

export const removeStop =
  (id: string): Operation =>
  (manuscript) => {
    const at = stopIn(manuscript, id);
    if (at < 0) return;
    manuscript.stops.splice(at, 1);
    // Only the last stop has a way out, and the first has no way in.
    manuscript.stops.slice(0, -1).forEach((stop) => {
      delete stop.departure;
    });
  };

/** Moves a stop to another place in the order of the visit, from 0. */
export const moveStop =
  (id: string, to: number): Operation =>
  (manuscript) => {
    const at = stopIn(manuscript, id);
    const [stop] = at < 0 ? [] : manuscript.stops.splice(at, 1);
    if (stop) manuscript.stops.splice(Math.max(0, Math.min(to, manuscript.stops.length)), 0, stop);
  };

/** Words become another passage of a stop. */
export const addPassage = (id: string, words: SelectedText): Operation =>
  onStop(id, (stop) => {
    stop.passages.push(passageOf(words, stop.passages, 'told') as (typeof stop.passages)[number]);
  });

export const removePassage = (id: string, passage: string): Operation =>
  onStop(id, (stop) => {
    stop.passages = stop.passages.filter((each) => each.id !== passage);
  });

export const renameStop = (id: string, name: string): Operation =>
  onStop(id, (stop) => {
    if (stop.place.name === stop.name) stop.place.name = name;
    stop.name = name;
  });

/** A day as EDTF; with words, they state it, else nothing does until an editor says what it rests on. */
export const setDate = (id: string, date: string, words?: SelectedText): Operation =>
  onStop(id, (stop) => {
    if (date === '') {
      delete stop.date;
      return;
    }
    stop.date = date;
    if (!words) return;
    const passage = passageOf(words, stop.passages, 'dated');
    stop.passages.push(passage as (typeof stop.passages)[number]);
    stop.basis.date = { stated: [passage.id] };
  });

/** What one of a stop's facts rests on. */
export const setBasis = (id: string, fact: keyof StopBasis, reference: Reference): Operation =>
  onStop(id, (stop) => {
    stop.basis[fact] = {
      ...(reference.stated ? { stated: [...reference.stated] } : {}),
      ...(reference.established ? { established: [...reference.established] } : {}),
    };
  });

/** Puts a stop where a finger points; what lies round it follows. */
export const placeByHand = (id: string, position: Position, precision = HAND_PRECISION): Operation =>
  onStop(id, (stop, manuscript) => {
    place(stop, position);
    stop.place.precision = Math.max(1, stop.place.precision ?? precision);
    delete stop.place.geonames;
    delete stop.place.wikidata;
    stop.basis.position = { established: [know(manuscript, BY_HAND)] };
  });

/** Puts a stop where a gazetteer has a place. */
export const placeAt = (id: string, found: KnownPlace): Operation =>
  onStop(id, (stop, manuscript) => {
    place(stop, found.position);
    stop.place.name = found.name;
    stop.place.kind = found.kind;
    stop.place.precision = found.precision;
    if (found.country) stop.place.country = found.country;
    set(stop.place, 'region', found.region);
    set(stop.place, 'geonames', found.geonames);
    set(stop.place, 'wikidata', found.wikidata);
    const source = know(manuscript, found.source);
    stop.basis.position = { established: [source] };
    stop.basis.place ??= { established: [source] };
  });

function place(stop: Parameters<Operation>[0]['stops'][number], [longitude, latitude]: Position): void {
  const round = (degrees: number) => Number(degrees.toFixed(5));
  const position: [number, number] = [round(longitude), round(latitude)];
  stop.coordinates = position;
  stop.timeZone = timeZoneOf(position);
  stop.place.country = countryOf(position) ?? HIGH_SEAS;
  stop.place.name ??= stop.name;
  stop.place.kind ??= 'place';
}

function set<Key extends string>(on: { [key in Key]?: unknown }, key: Key, value: unknown): void {
  if (value === undefined) delete on[key];
  else on[key] = value;
}

/** Makes a source known and gives its id in this visit: two sources of one id that are not the same get two. */
function know({ visit }: Parameters<Operation>[0], source: Source): string {
  const same = visit.sources.find(({ title, url }) => title === source.title && url === source.url);
  if (same) return same.id;
  const id = freeId(
    source.id,
    visit.sources.map((each) => each.id),
  );
  visit.sources.push({ ...source, id });
  return id;
}

/** A field of a stop's place. */
export const setPlace = (
  id: string,
  fields: { readonly name?: string; readonly kind?: string; readonly precision?: number },
): Operation => onStop(id, (stop) => Object.assign(stop.place, fields));

/** What happened at a stop, in the order in which it is told. `passage` or `source` says so. */
export const setEvent = (id: string, at: number, text: string, reference: Reference): Operation =>
  onStop(id, (stop) => {
    if (text === '') stop.events.splice(at, 1);
    else stop.events[at] = { text, ...structuredClone(reference) };
  });

/** Somebody was there, as words say. Who is not known yet becomes known. */
export const addPresence = (id: string, name: string, reference: Reference): Operation =>
  onStop(id, (stop, { visit }) => {
    const known = visit.agents.find((agent) => agent.name.toLowerCase() === name.toLowerCase());
    const agent = known?.id ?? newAgentId(visit.agents, name);
    if (!known) visit.agents.push({ id: agent, kind: 'Person', name });
    stop.present ??= [];
    if (stop.present.some((each) => each.agent === agent)) return;
    stop.present.push({ agent, ...structuredClone(reference) });
  });

export const removePresence = (id: string, agent: string): Operation =>
  onStop(id, (stop, { visit, stops }) => {
    stop.present = (stop.present ?? []).filter((each) => each.agent !== agent);
    if (stop.present.length === 0) delete stop.present;
    if (!stops.some(({ present }) => present?.some((each) => each.agent === agent)))
      visit.agents = visit.agents.filter((each) => each.id !== agent);
  });

const newAgentId = (agents: Manuscript['visit']['agents'], name: string): string =>
  freeId(
    slugOf(name) ?? 'person',
    agents.map(({ id }) => id),
  );

/** How the way to a stop was gone, and what says so. */
export const setArrival = (
  id: string,
  mode: NonNullable<ManuscriptStop['arrival']>['mode'],
  reference: Reference,
): Operation =>
  onStop(id, (stop) => {
    if (mode === 'unknown' && !stop.arrival?.via && !stop.arrival?.line) delete stop.arrival;
    else
      stop.arrival = {
        ...(stop.arrival ?? {}),
        mode,
        ...(mode === 'unknown' ? {} : structuredClone(reference)),
      };
  });

/** A proposal becomes a stop like any other: a person has looked at it. */
export const acceptStop = (id: string): Operation =>
  onStop(id, (stop) => {
    delete stop.suggested;
  });

/** Another of the places that the words may mean. */
export const takeRival = (id: string, index: number): Operation =>
  onStop(id, (stop) => {
    const rival = stop.suggested?.rivals?.[index];
    if (!rival) return;
    place(stop, rival.coordinates);
    const { name, region, country, kind, precision, geonames, wikidata, source } = rival;
    Object.assign(stop.place, { name, kind, precision, ...(country ? { country } : {}) });
    set(stop.place, 'region', region);
    set(stop.place, 'geonames', geonames);
    set(stop.place, 'wikidata', wikidata);
    stop.basis.position = { established: [source] };
  });

/** Takes every proposal that is whole, or throws all of them away. */
export const acceptAll = (): Operation => (manuscript) => {
  for (const stop of manuscript.stops) if (stop.coordinates && stop.date) delete stop.suggested;
};
export const discardAll = (): Operation => (manuscript) => {
  manuscript.stops = manuscript.stops.filter((stop) => !stop.suggested);
};

/** Proposals take the place of those that nobody has looked at; what they rest on becomes known. */
export const takeProposals = ({ stops, agents, sources }: ProposedVisit): Operation => {
  return (manuscript) => {
    const idOf = new Map(sources.map((source) => [source.id, know(manuscript, source)]));
    const kept = manuscript.stops.filter((stop) => !stop.suggested);
    const taken = [...RESERVED_IN_VISIT, ...kept.map(({ id }) => id)];
    const proposed = castDraft(structuredClone(stops)).map((stop) => {
      const id = freeId(stop.id, taken);
      taken.push(id);
      const { position } = stop.basis;
      if (position?.established)
        position.established = position.established.map((each) => idOf.get(each) ?? each);
      for (const rival of stop.suggested.rivals ?? []) rival.source = idOf.get(rival.source) ?? rival.source;
      return { ...stop, id };
    });
    manuscript.stops = [...kept, ...proposed];
    for (const agent of agents)
      if (!manuscript.visit.agents.some(({ id }) => id === agent.id))
        manuscript.visit.agents.push({ ...agent });
  };
};

/** A field of the visit itself. */
export const setVisit = (
  field: 'title' | 'description' | 'language' | 'licence',
  value: string,
): Operation => {
  return ({ visit }) => {
    set(visit, field, value === '' ? undefined : value);
  };
};

/** The name of the visit's folder, which its address has too. */
export const setId = (id: string): Operation => {
  return (manuscript) => {
    manuscript.id = id;
  };
};

/** A line above an article's text. */
export const setFront = (article: string, field: string, value: string): Operation => {
  return ({ articles }) => {
    const found = articles.find(({ id }) => id === article);
    if (found) set(found.front, field, value === '' ? undefined : value);
  };
};

/**
 * The text of an article anew. Passages whose words moved or were lightly edited move with them; one whose words are gone
 * stays as it was, for the check to name.
 */
export const setBody = (article: string, body: string): Operation => {
  return ({ articles, stops }) => {
    const found = articles.find(({ id }) => id === article);
    if (!found) return;
    found.body = body;
    const read = readArticle(found);
    if (read.kind !== 'article') return;
    const known = new Map([[article, read.article]]);
    const text = prepare(canonicalText(read.article.blocks));
    for (const passage of stops.flatMap(({ passages }) => passages)) {
      const place = placeOfPassage(passage, known);
      if (place?.kind !== 'anchored') continue;
      const { start, end } = place.at;
      if (place.differs !== 'nothing') passage.selector = { ...describe(text, start, end) };
      if (passage.position || passage.selector.prefix || passage.selector.suffix)
        passage.position = { type: 'TextPositionSelector', start, end };
    }
  };
};

/** A source that an editor names; its id follows from its title. */
export const addSource = (source: Omit<Source, 'id'>): Operation => {
  return (manuscript) => {
    know(manuscript, { ...source, id: slugOf(source.title) ?? 'source' });
  };
};
