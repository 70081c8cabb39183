import { compareDays, yearOf } from '../visit/calendar-days.ts';
import type { TopicLedger } from '../visit/ledger.ts';
import { RESERVED_FOR_TOPICS, TOPICS } from '../visit/reserved-ids.ts';
import type { Agent, Stop, Visit } from '../visit/visit.ts';
import { type NamedPlace, type PlaceKey, placeKeys, slug, townOf } from './named-places.ts';

/** What visits are gathered by. */
export type TopicKind = (typeof TOPICS)[number];

interface TopicBase {
  /** Part of its address: small letters, digits and hyphens. */
  readonly id: string;
  /** What it is, whatever it is called: by this a build knows it again, and leaves it its address. */
  readonly is: string;
  /** In the order of time. Never empty. */
  readonly journeys: readonly Journey[];
}

/** A person or an organisation, a place, a country or a year, with every journey that has to do with it. */
export type Topic =
  | (TopicBase & { readonly kind: 'people'; readonly agent: Agent; readonly language: string })
  | (TopicBase & { readonly kind: 'places'; readonly place: NamedPlace; readonly language: string })
  | (TopicBase & { readonly kind: 'countries'; readonly country: string })
  | (TopicBase & { readonly kind: 'years'; readonly year: number });

/** A visit, and those of its stops that are meant: where a person was, what lies in a country, what happened in a year. */
export interface Journey {
  readonly visit: Visit;
  /** In the order of the visit. Never empty. */
  readonly stops: readonly Stop[];
}

type Subject =
  | { readonly kind: 'people'; readonly agent: Agent; readonly language: string }
  | { readonly kind: 'places'; readonly place: NamedPlace; readonly language: string }
  | { readonly kind: 'countries'; readonly country: string }
  | { readonly kind: 'years'; readonly year: number };

/** What has been found of a topic so far: one visit after the other. */
interface Gathered {
  readonly subject: Subject;
  readonly journeys: { readonly visit: Visit; readonly stops: Stop[] }[];
}

/** Years that a stop may be said to lie in; one that is dated to a century is of none. */
const MOST_YEARS = 10;

/**
 * Every topic of some visits, by kind and then by the order in which the visits come to it. Persons are one when they have one id
 * and nobody says by Wikidata ids that they are two; places when they have one Wikidata or GeoNames id, or one name in one country. A town has
 * the stops at all places in it.
 * What has an address in the ledger has that one.
 */
export function topicsOf(visits: readonly Visit[], ledger: TopicLedger = {}): readonly Topic[] {
  const found = ofEachKind(() => new Map<string, Gathered>());
  const inTime = [...visits].sort((a, b) => compareDays(a.dates.value.start, b.dates.value.start));
  const personKey = personKeys(inTime);
  const placeKey = placeKeys(visits);
  for (const visit of inTime)
    for (const stop of visit.stops)
      for (const [is, subject] of subjectsOf(visit, stop, personKey, placeKey)) {
        const own = found[subject.kind];
        const known = own.get(is);
        const last = known?.journeys.at(-1);
        if (!known) own.set(is, { subject, journeys: [{ visit, stops: [stop] }] });
        else if (last?.visit !== visit) known.journeys.push({ visit, stops: [stop] });
        else if (last.stops.at(-1) !== stop) last.stops.push(stop);
      }
  return TOPICS.flatMap((kind) => {
    const recorded = recordedIds(ledger[kind] ?? {}, found[kind]);
    const taken = new Set([...recorded.taken, ...RESERVED_FOR_TOPICS]);
    return [...found[kind]].map(([is, { subject, journeys }]): Topic => {
      const id = recorded.ids.get(is) ?? freeId(subject, taken);
      taken.add(id);
      return { ...subject, id, is, journeys };
    });
  });
}

const ofEachKind = <T>(make: () => T): Readonly<Record<TopicKind, T>> => ({
  people: make(),
  places: make(),
  countries: make(),
  years: make(),
});

/** The ids of the ledger of a kind: those of what there still is, by what it is, and all that nothing else may have. */
function recordedIds(ledger: NonNullable<TopicLedger[TopicKind]>, found: ReadonlyMap<string, unknown>) {
  const ids = new Map<string, string>();
  const taken: string[] = [];
  for (const [id, { is, now }] of Object.entries(ledger)) {
    const lives = now === undefined && found.has(is) && !ids.has(is);
    if (lives) ids.set(is, id);
    if (lives || now !== undefined) taken.push(id);
  }
  return { ids, taken };
}

type PersonKey = (agent: Agent) => string;

/** Who has no Wikidata id is who first had one and is called so in the ids of the visits. */
function personKeys(visits: readonly Visit[]): PersonKey {
  const first = new Map<string, string>();
  for (const { agents } of visits)
    for (const { id, wikidata } of agents)
      if (wikidata !== undefined && !first.has(id)) first.set(id, wikidata);
  return ({ id, wikidata }) => `${id} ${wikidata ?? first.get(id) ?? ''}`.trim();
}

function* subjectsOf(
  visit: Visit,
  stop: Stop,
  personKey: PersonKey,
  placeKey: PlaceKey,
): Generator<readonly [is: string, Subject]> {
  const { place, when, present } = stop;
  for (const { agent: id } of present) {
    const agent = visit.agents.find((each) => each.id === id);
    if (agent) yield [personKey(agent), { kind: 'people', agent, language: visit.language }];
  }
  for (const each of [place, ...townOf(place)])
    yield [placeKey(each), { kind: 'places', place: each, language: visit.language }];
  yield [place.country, { kind: 'countries', country: place.country }];
  const [from, to] = [yearOf(when.value.start), yearOf(when.value.end)];
  if (to - from >= MOST_YEARS) return;
  for (let year = from; year <= to; year++) yield [String(year), { kind: 'years', year }];
}

/** The first id that no other topic of its kind has: what it is called; else with its country; else with a number. */
function freeId(subject: Subject, taken: ReadonlySet<string>): string {
  const [id, ...others] = idsOf(subject);
  const free = [id, ...others].find((each) => !taken.has(each));
  if (free !== undefined) return free;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

function idsOf(subject: Subject): readonly [string, ...string[]] {
  switch (subject.kind) {
    case 'people':
      return [subject.agent.id];
    case 'places': {
      const id = slug(subject.place.name.value);
      return [id, `${id}-${subject.place.country.toLowerCase()}`];
    }
    case 'countries':
      return [subject.country.toLowerCase()];
    case 'years':
      return [subject.year > 0 ? String(subject.year).padStart(4, '0') : `bc-${1 - subject.year}`];
  }
}

const personsById = new WeakMap<readonly Topic[], ReadonlyMap<string, readonly Topic[]>>();

/** Other persons of whom visits speak by the same id, which leads to the first of them. */
export function namesakesOf(topic: Topic, topics: readonly Topic[]): readonly Topic[] {
  if (topic.kind !== 'people') return [];
  const known = personsById.get(topics) ?? byAgent(topics);
  personsById.set(topics, known);
  return (known.get(topic.agent.id) ?? []).filter((each) => each !== topic);
}

function byAgent(topics: readonly Topic[]): ReadonlyMap<string, readonly Topic[]> {
  const found = new Map<string, Topic[]>();
  for (const topic of topics)
    if (topic.kind === 'people') found.set(topic.agent.id, [...(found.get(topic.agent.id) ?? []), topic]);
  return found;
}

/** The number of stops of all journeys. */
export const stopCount = ({ journeys }: Topic): number =>
  journeys.reduce((sum, { stops }) => sum + stops.length, 0);
