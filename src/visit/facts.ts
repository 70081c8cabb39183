import type { Position } from '../geo/position.ts';
import { agreement } from './accounts.ts';
import type { Basis, Comparison, Leg, Locality, Place, Stop, Via, Visit, When } from './visit.ts';

/** One thing that a visit says, whatever shows it, and what it rests on. */
export type Fact = { readonly basis: Basis } & (
  | { readonly about: 'dates'; readonly when: When }
  | { readonly about: 'significance'; readonly point: string }
  | { readonly about: 'role'; readonly agent: string; readonly role: string }
  | { readonly about: 'name'; readonly name: string }
  | { readonly about: 'date'; readonly when: When }
  | { readonly about: 'place'; readonly place: Place }
  | { readonly about: 'locality'; readonly locality: Locality }
  | { readonly about: 'position'; readonly position: Position; readonly precision: number }
  | { readonly about: 'arrival'; readonly leg: Leg }
  | { readonly about: 'departure'; readonly leg: Leg }
  | { readonly about: 'via'; readonly via: Via }
  | { readonly about: 'event'; readonly event: string }
  | { readonly about: 'presence'; readonly agent: string }
);

/** The facts of one stop, or those of the visit as a whole. */
export interface FactsOf {
  readonly stop: Stop | undefined;
  readonly facts: readonly Fact[];
}

/** Every fact of a visit: those of the whole first, then stop by stop, in the order in which its card tells them. */
export function factsOf(visit: Visit): readonly FactsOf[] {
  const dates: Fact = { about: 'dates', when: visit.dates.value, basis: visit.dates.basis };
  const roles = visit.agents.flatMap(({ id, role, roleBasis }): readonly Fact[] =>
    role && roleBasis ? [{ about: 'role', agent: id, role, basis: roleBasis }] : [],
  );
  const points = visit.significance.map(
    ({ value: point, basis }): Fact => ({ about: 'significance', point, basis }),
  );
  const arrivals = new Map(visit.legs.map((leg) => [leg.to, leg]));
  return [
    { stop: undefined, facts: [dates, ...points, ...roles] },
    ...visit.stops.map((stop) => ({ stop, facts: stopFacts(stop, arrivals) })),
  ];
}

function stopFacts(stop: Stop, arrivals: ReadonlyMap<string | undefined, Leg>): readonly Fact[] {
  const { name, when, place } = stop;
  const arrival = arrivals.get(stop.id);
  const away = arrivals.get(undefined);
  const departure = away?.from === stop.id ? away : undefined;
  return [
    { about: 'name', name: name.value, basis: name.basis },
    { about: 'date', when: when.value, basis: when.basis },
    { about: 'place', place, basis: place.name.basis },
    ...(place.locality
      ? [{ about: 'locality' as const, locality: place.locality.value, basis: place.locality.basis }]
      : []),
    {
      about: 'position',
      position: place.position.value,
      precision: place.precision,
      basis: place.position.basis,
    },
    ...wayFacts('arrival', arrival),
    ...wayFacts('departure', departure),
    ...stop.events.map((event): Fact => ({ about: 'event', event: event.value, basis: event.basis })),
    ...stop.present.map(({ agent, basis }): Fact => ({ about: 'presence', agent, basis })),
  ];
}

/** How a way went and what it led through. A means of travel that nobody knows is no fact. */
function wayFacts(about: 'arrival' | 'departure', leg: Leg | undefined): readonly Fact[] {
  if (!leg) return [];
  return [
    ...(leg.modeBasis ? [{ about, leg, basis: leg.modeBasis }] : []),
    ...leg.via.map((via): Fact => ({ about: 'via', via, basis: via.basis })),
  ];
}

/** What a visit shows and cannot vouch for in full. */
export type Doubt = {
  readonly stop: Stop;
} /** The radius in which the place lies is so large that a marker is a guess. */ & (
  | { readonly about: 'position'; readonly precision: number }
  | { readonly about: 'date'; readonly when: When }
  | { readonly about: 'arrival' }
  /** The accounts do not agree. That they name a thing differently is no doubt of it. */
  | { readonly about: 'accounts'; readonly comparison: Comparison }
);

/** Metres from which on a position is a doubt: a walk, no longer a look. */
const COARSE = 1000;

/** Everything of a visit that is unsure by its own data, stop by stop. */
export function doubtsOf(visit: Visit): readonly Doubt[] {
  const arrivals = new Map(visit.legs.map((leg) => [leg.to, leg]));
  return visit.stops.flatMap((stop): readonly Doubt[] => {
    const { precision } = stop.place;
    const when = stop.when.value;
    const exact = !when.approximate && !when.uncertain && when.precision === 'day';
    const arrival = arrivals.get(stop.id);
    return [
      ...(exact ? [] : [{ about: 'date' as const, when, stop }]),
      ...(precision >= COARSE ? [{ about: 'position' as const, precision, stop }] : []),
      ...(arrival?.mode === 'unknown' ? [{ about: 'arrival' as const, stop }] : []),
      ...stop.comparisons
        .filter((comparison) => comparison.about !== 'name' && agreement(comparison) === 'differ')
        .map((comparison) => ({ about: 'accounts' as const, comparison, stop })),
    ];
  });
}
