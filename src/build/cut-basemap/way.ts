import { readFile } from 'node:fs/promises';
import { type Position, positionFault } from '../../geo/position.ts';

/** As much of visit.geojson as its map depends on. */
interface Itinerary {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: Position };
    readonly properties: { readonly arrival?: Travel; readonly departure?: Travel };
  }[];
}
interface Travel {
  readonly line?: readonly Position[];
  readonly via?: readonly { readonly coordinates: Position }[];
}

/** The stops of a visit, and its whole way: stops and the points that it is known to have passed. Throws on a position that is none. */
export async function wayOf(
  file: string,
): Promise<{ readonly stops: readonly Position[]; readonly way: readonly Position[] }> {
  // The build checks visits in full; here a position that is none is all that could do harm.
  const { features } = JSON.parse(await readFile(file, 'utf8')) as Itinerary;
  const stops = features.map(({ geometry }) => geometry.coordinates);
  const way = features.flatMap(({ geometry, properties: { arrival, departure } }) => [
    ...pointsOf(arrival),
    geometry.coordinates,
    ...pointsOf(departure),
  ]);
  for (const [longitude, latitude] of way) {
    const fault = positionFault(longitude, latitude);
    if (fault) throw new RangeError(`${file}: ${fault}`);
  }
  return { stops, way };
}

const pointsOf = (travel: Travel | undefined): readonly Position[] =>
  travel?.line ?? (travel?.via ?? []).map(({ coordinates }) => coordinates);
