import type { Position } from '../geo/position.ts';
import { lengthOf, nearLongitude, unwrap } from '../geo/sphere.ts';
import type { Reference, ResolveBasis } from './resolve-basis.ts';
import type { StopFeature } from './schema.ts';
import type { Basis, Leg, Stop, Via } from './visit.ts';

type Way = NonNullable<StopFeature['properties']['arrival']>;
/** The basis of a reference of a way: of its own, or of what lies `within` it. */
type BasisIn = (reference: Reference, ...within: readonly (string | number)[]) => Basis;

/**
 * The ways between the stops: to each one from the one before, to the first where places before it are known, and from
 * the last where the file has a departure. Paths are continuous in longitude, as the stops are.
 */
export function legsOf(
  features: readonly StopFeature[],
  stops: readonly Stop[],
  resolve: ResolveBasis,
): readonly Leg[] {
  const known = new Map(stops.map((stop) => [stop.id, stop]));
  return features.flatMap((feature, index): readonly Leg[] => {
    const stop = known.get(feature.id);
    if (!stop) return [];
    const { arrival, departure } = feature.properties;
    const before = known.get(features[index - 1]?.id ?? '');
    const basisIn =
      (way: 'arrival' | 'departure'): BasisIn =>
      (reference, ...within) =>
        resolve(reference, ['features', index, 'properties', way, ...within], feature);
    const here = stop.place.position.value;
    const into = arrival && viaOf(arrival, here, basisIn('arrival'));
    const legs: Leg[] = [];
    if (before || (into && into.length > 0) || arrival?.line) {
      const points = [
        ...(before ? [before.place.position.value] : []),
        ...(arrival?.line ?? (into ?? []).map((via) => via.position)),
        here,
      ];
      legs.push({
        ...(before ? { from: before.id } : {}),
        to: stop.id,
        ...wayOf(arrival, into ?? [], anchoredTo(here, points), basisIn('arrival')),
      });
    }
    if (departure) {
      const out = viaOf(departure, here, basisIn('departure'));
      const points = unwrap([here, ...(departure.line ?? out.map((via) => via.position))]);
      if (points.length > 1) {
        legs.push({
          from: stop.id,
          ...wayOf(departure, out, points, basisIn('departure')),
        });
      }
    }
    return legs;
  });
}

function viaOf(way: Way, near: Position, basisOf: BasisIn): readonly Via[] {
  return (way.via ?? []).map((via, index) => ({
    name: via.name,
    position: nearLongitude(via.coordinates, near),
    basis: basisOf(via, 'via', index),
  }));
}

function wayOf(
  way: Way | undefined,
  via: readonly Via[],
  path: readonly Position[],
  basisOf: BasisIn,
): Pick<Leg, 'mode' | 'modeBasis' | 'path' | 'via' | 'length'> {
  const based = way && (way.stated || way.established);
  return {
    mode: way?.mode ?? 'unknown',
    ...(based ? { modeBasis: basisOf(way) } : {}),
    path,
    via,
    length: Math.round(lengthOf(path)),
  };
}

/** The path unwrapped, and turned by whole turns so that it ends where the stop is drawn. */
function anchoredTo(end: Position, points: readonly Position[]): readonly Position[] {
  const backwards = unwrap([...points].reverse());
  const turn = end[0] - (backwards[0]?.[0] ?? end[0]);
  return backwards.map(([longitude, latitude]): Position => [longitude + turn, latitude]).reverse();
}
