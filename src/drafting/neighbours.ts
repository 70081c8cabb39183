import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import type { Position } from '../geo/position.ts';
import { distance } from '../geo/sphere.ts';
import { type Evidence, isLand, oddsOf, type Spot, type WeighedSpot } from './stop-evidence.ts';

/** The log odds of the stops by which others are judged, and how many of them, before and after. */
const SURE = 0.5;
const NEIGHBOURS = 12;
/** Metres from the nearest of them beyond which one more is not likely, unless they are far from each other themselves. */
const FAR = 1_500_000;
/** How much longer the way over a place is at most that lies on it. */
const DETOUR = 1.2;
/** How many of their own steps one more may be off. */
const STEPS = 1.5;

/** What is added to the log odds. */
const HOLDS_STOPS: Evidence = { weight: -2, why: 'other stops lie in it' };
const LIES_FAR: Evidence = { weight: -1.4, why: 'it is far from the other stops' };

/** What the surer stops round each say of it: journeys go from place to place, and what is spoken of lies anywhere. */
export function withNeighbours(weighed: readonly WeighedSpot[]): readonly WeighedSpot[] {
  const sure = weighed
    .map((each, index) => ({ ...each, index }))
    .filter(({ spot, evidence }) => positionOf(spot) && oddsOf(spot, evidence) > SURE);
  let from = 0;
  return weighed.map((each, index) => {
    if (holdsAnother(each, sure)) return { ...each, evidence: [...each.evidence, HOLDS_STOPS] };
    const position = positionOf(each.spot);
    while ((sure[from + NEIGHBOURS]?.index ?? Number.POSITIVE_INFINITY) < index) from++;
    const round = sure.slice(from, from + 2 * NEIGHBOURS).filter((other) => other.index !== index);
    if (!position || round.length < 2) return each;
    const stops = round.map(({ spot }) => positionOf(spot) ?? position);
    const nearest = Math.min(...stops.map((stop) => distance(stop, position)));
    if (nearest <= FAR || isOnTheWay(position, index, round)) return each;
    const steps = stops.slice(1).map((stop, at) => distance(stops[at] ?? stop, stop));
    const usual = steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
    return nearest > STEPS * usual ? { ...each, evidence: [...each.evidence, LIES_FAR] } : each;
  });
}

/** Whether a position lies on the way from the stop before it to the one after it, as Aden does from Port Said to Colombo. */
function isOnTheWay(
  position: Position,
  index: number,
  round: readonly (WeighedSpot & { readonly index: number })[],
): boolean {
  const before = round.findLast((other) => other.index < index);
  const after = round.find((other) => other.index > index);
  const [from, to] = [before && positionOf(before.spot), after && positionOf(after.spot)];
  if (!from || !to) return false;
  return distance(from, position) + distance(position, to) < DETOUR * distance(from, to);
}

/** Whether a spot is a land in which another place lies at which somebody was: it is no stop besides that. */
function holdsAnother({ spot }: WeighedSpot, sure: readonly WeighedSpot[]): boolean {
  const land = spot.places[0]?.place;
  if (!land || !isLand(land)) return false;
  return sure.some((other) => {
    const place = other.spot.places[0]?.place;
    if (!place || isLand(place) || place.precision >= land.precision) return false;
    const isOf = land.kind === 'country' && place.country === land.country;
    return isOf || distance(place.position, land.position) < land.precision;
  });
}

/** Where a spot lies, if that is believed. */
function positionOf({ places: [best] }: Spot): KnownPlace['position'] | undefined {
  return best && best.confidence > 0.6 ? best.place.position : undefined;
}
