import { boundsOf, type Position } from '../geo/position.ts';
import { nearLongitude } from '../geo/sphere.ts';
import { firstOf, lastOf } from '../visit/calendar-days.ts';
import { endsOf, precisionOf } from '../visit/date-ends.ts';
import { spanOf } from '../visit/span-of-dates.ts';
import type { Basis, Claim, Leg, Stop, Visit, When } from '../visit/visit.ts';
import type { Journey } from './topics.ts';

/** What a visit that is made of several is called and about. */
export interface Told {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/**
 * Several journeys as one visit, to be drawn on one map and written to one file: their stops one after the other, numbered
 * through, with the ways between those that follow each other in their own visit. Ids are `<visit>.<id>` throughout.
 */
export function oneVisitOf(journeys: readonly Journey[], told: Told): Visit {
  const [first] = journeys;
  const [start] = first?.stops ?? [];
  if (!first || !start) throw new Error('a topic has a journey, and a journey has a stop');
  const placed = (near?: Position) => journeys.map((journey) => ({ journey, ...moved(journey, near) }));
  const near = placed(start.place.position.value);
  const [west, , east] = boundsOf(
    near.flatMap(({ stops }) => stops.map(({ place }) => place.position.value)),
  );
  let number = 0;
  const parts = (east - west > ROUND_THE_WORLD ? placed() : near).map(({ journey, stops, legs }) => {
    return { journey, stops: stops.map((stop) => ({ ...stop, number: ++number })), legs };
  });
  const licences = [...new Set(journeys.map(({ visit }) => visit.licence))];
  return {
    ...told,
    licence: licences.join('; '),
    dates: { value: datesOf(journeys), basis: { kind: 'established', sources: [] } },
    // Why a journey matters is told on its own pages.
    significance: [],
    passages: [],
    stops: parts.flatMap(({ stops }) => stops),
    legs: parts.flatMap(({ legs }) => legs),
    agents: parts.flatMap(({ journey: { visit } }) => {
      const within = (id: string) => `${visit.id}.${id}`;
      return visit.agents.map(({ id, roleBasis, ...agent }) => {
        return { ...agent, id: within(id), ...(roleBasis ? { roleBasis: basisIn(roleBasis, within) } : {}) };
      });
    }),
    sources: parts.flatMap(({ journey: { visit } }) =>
      visit.sources.map((source) => ({ ...source, id: `${visit.id}.${source.id}` })),
    ),
    articles: parts.flatMap(({ journey: { visit } }) =>
      visit.articles.map((article) => ({ ...article, id: `${visit.id}.${article.id}` })),
    ),
  };
}

/** Some of the stops of such a visit, by their ids, numbered anew, with the ways between them. */
export function narrowedTo(whole: Visit, ids: ReadonlySet<string>): Visit {
  const stops = whole.stops.filter(({ id }) => ids.has(id));
  return {
    ...whole,
    stops: stops.map((stop, index) => ({ ...stop, number: index + 1 })),
    legs: whole.legs.filter(({ from = '', to = '' }) => ids.has(from) && ids.has(to)),
  };
}

/** Degrees of longitude: what goes farther is put on one map of the world, since with room about it it would show lands twice. */
const ROUND_THE_WORLD = 280;

/** Where the middle of a map of the world is. */
const MERIDIAN: Position = [0, 0];

const ways = new WeakMap<Visit, ReadonlyMap<string, readonly Leg[]>>();

/** The ways to each stop, looked for once: of a long visit, thousands of topics ask. */
function waysTo(visit: Visit): ReadonlyMap<string, readonly Leg[]> {
  const known = ways.get(visit);
  if (known) return known;
  const found = new Map<string, Leg[]>();
  for (const leg of visit.legs)
    if (leg.to !== undefined) found.set(leg.to, [...(found.get(leg.to) ?? []), leg]);
  ways.set(visit, found);
  return found;
}

/**
 * The stops of a journey with the ways between them, their ids made those of their visit, their longitudes put near a place; without one,
 * on the map of the world, where a way may leave it at its edge.
 */
function moved(
  { visit, stops }: Journey,
  near?: Position,
): { readonly stops: readonly Stop[]; readonly legs: readonly Leg[] } {
  const within: Within = (id) => `${visit.id}.${id}`;
  const chosen = new Set(stops.map(({ id }) => id));
  const arrivals = waysTo(visit);
  const legs = stops.flatMap(({ id }) =>
    (arrivals.get(id) ?? []).filter(({ from }) => from !== undefined && chosen.has(from)),
  );
  const turns = turnsOf(stops, legs, near);
  const moveOf = (stop: string): Move => {
    const turn = turns.get(stop) ?? 0;
    return ([longitude, latitude]) => [longitude + turn, latitude];
  };
  return {
    stops: stops.map((stop) => movedStop(stop, moveOf(stop.id), within)),
    legs: legs.map((leg) => movedLeg(leg, moveOf(leg.from ?? ''), within)),
  };
}

/** An id of a visit as one among many visits. */
type Within = (id: string) => string;
type Move = (position: Position) => Position;

/** By how many degrees of longitude each stop is put elsewhere, by its id. */
function turnsOf(
  stops: readonly Stop[],
  legs: readonly Leg[],
  near: Position | undefined,
): ReadonlyMap<string, number> {
  // Stops that a way joins stay beside each other; each run of them comes near as a whole.
  const joined = new Set(legs.map(({ to }) => to));
  const turns = new Map<string, number>();
  let turn = 0;
  for (const { id, place } of stops) {
    if (!near || !joined.has(id))
      turn = nearLongitude(place.position.value, near ?? MERIDIAN)[0] - place.position.value[0];
    turns.set(id, turn);
  }
  return turns;
}

function movedStop(stop: Stop, move: Move, within: Within): Stop {
  const { locality, position } = stop.place;
  const { value, basis } = position;
  return {
    ...stop,
    id: within(stop.id),
    name: rebased(stop.name, within),
    when: rebased(stop.when, within),
    place: {
      ...stop.place,
      name: rebased(stop.place.name, within),
      ...(locality ? { locality: rebased(locality, within) } : {}),
      position: rebased({ value: move(value), basis }, within),
    },
    events: stop.events.map((event) => rebased(event, within)),
    present: stop.present.map(({ agent, basis: rests }) => ({
      agent: within(agent),
      basis: basisIn(rests, within),
    })),
    passages: stop.passages.map((passage) => ({
      ...passage,
      id: within(passage.id),
      stop: within(stop.id),
      article: within(passage.article),
    })),
    // Accounts are laid side by side in their own visit.
    comparisons: [],
  };
}

function movedLeg(
  { from = '', to = '', modeBasis, path, via, ...leg }: Leg,
  move: Move,
  within: Within,
): Leg {
  return {
    ...leg,
    from: within(from),
    to: within(to),
    ...(modeBasis ? { modeBasis: basisIn(modeBasis, within) } : {}),
    path: path.map(move),
    via: via.map(({ name, position, basis }) => ({
      name,
      position: move(position),
      basis: basisIn(basis, within),
    })),
  };
}

const rebased = <T>({ value, basis }: Claim<T>, within: Within): Claim<T> => ({
  value,
  basis: basisIn(basis, within),
});

function basisIn(basis: Basis, within: Within): Basis {
  const sources = basis.sources?.map(within);
  return basis.kind === 'stated'
    ? { ...basis, passages: basis.passages.map(within), ...(sources ? { sources } : {}) }
    : { kind: 'established', sources: sources ?? [] };
}

/** From the first day of the first journey to the last of the last. */
function datesOf(journeys: readonly Journey[]): When {
  const whens = journeys.flatMap(({ stops }) => stops.map(({ when }) => when.value));
  const [first, last, edtf] = [firstOf(whens), lastOf(whens), spanOf(whens)];
  const [from, to] = endsOf({ edtf });
  return {
    edtf,
    start: first.start,
    end: last.end,
    precision: precisionOf(edtf),
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
    timeZone: first.timeZone,
  };
}
