import { type Position, positionFault } from '../geo/position.ts';
import { nearLongitude } from '../geo/sphere.ts';
import { type Notes, oneOf, type Path } from './notes.ts';
import type { Reference, ResolveBasis } from './resolve-basis.ts';
import { resolveClaims } from './resolve-claims.ts';
import { type Accounts, resolvePassages } from './resolve-passages.ts';
import { type PictureFile, resolvePictures } from './resolve-pictures.ts';
import { resolveWhen } from './resolve-when.ts';
import type { StopFeature } from './schema.ts';
import type { Claim, Locality, Place, Presence, Stop } from './visit.ts';

/** What stops refer to. */
interface Material extends Accounts {
  readonly pictures: readonly PictureFile[];
  readonly basisOf: ResolveBasis;
}

/** The stops of a file, each as far as it can be had. Longitudes go on from one stop to the next. */
export function resolveStops(material: Material, notes: Notes): readonly Stop[] {
  const stops: Stop[] = [];
  for (const index of material.file.features.keys()) {
    const stop = resolveStop(material, index, stops.at(-1)?.place.position.value, notes);
    if (stop) stops.push(stop);
  }
  return stops;
}

function resolveStop(
  material: Material,
  index: number,
  before: Position | undefined,
  notes: Notes,
): Stop | undefined {
  const { file, pictures, basisOf } = material;
  const feature = file.features[index];
  if (!feature) return undefined;
  const { id, geometry, properties } = feature;
  const path: Path = ['features', index, 'properties'];
  const { basis, place } = properties;
  const fault = positionFault(...geometry.coordinates);
  if (fault) {
    notes.note(['features', index, 'geometry', 'coordinates'], 'coordinates', fault, {
      expected: 'longitude first, then latitude, in degrees',
    });
  }
  if (properties.departure && index < file.features.length - 1) {
    notes.note([...path, 'departure'], 'departure', 'only the last stop has a departure', {
      expected: "the way as the next stop's arrival",
    });
  }
  const claim = <T>(value: T, reference: Reference, at: Path): Claim<T> => {
    return { value, basis: basisOf(reference, [...path, ...at], feature) };
  };
  const present = (properties.present ?? []).map((presence, each): Presence => {
    const at: Path = [...path, 'present', each];
    checkAgent(presence.agent, material, [...at, 'agent'], notes);
    return { agent: presence.agent, basis: basisOf(presence, at, feature) };
  });
  const when = resolveWhen(properties.date, properties.timeZone, [...path, 'date'], notes);
  const resolvedPlace: Place = {
    name: claim(place.name, basis.place, ['basis', 'place']),
    names: place.names ?? {},
    ...(place.locality ? { locality: resolveLocality(place.locality, claim) } : {}),
    ...(place.region ? { region: place.region } : {}),
    country: place.country,
    kind: place.kind,
    position: claim(nearLongitude(geometry.coordinates, before), basis.position, ['basis', 'position']),
    precision: place.precision,
    ...(place.wikidata ? { wikidata: place.wikidata } : {}),
    ...(place.geonames ? { geonames: place.geonames } : {}),
  };
  const stop = {
    id,
    number: index + 1,
    name: claim(properties.name, basis.name, ['basis', 'name']),
    place: resolvedPlace,
    events: properties.events.map((event, each) => claim(event.text, event, ['events', each])),
    present,
    pictures: resolvePictures(feature, path, pictures, notes),
    passages: resolvePassages(
      material,
      { stop: id, passages: properties.passages, path: [...path, 'passages'] },
      notes,
    ),
    comparisons: resolveClaims(feature, file.visit.articles, path, notes),
  };
  return when && { ...stop, when: claim(when, basis.date, ['basis', 'date']) };
}

function resolveLocality(
  {
    name,
    names = {},
    wikidata,
    geonames,
    ...basis
  }: NonNullable<StopFeature['properties']['place']['locality']>,
  claim: <T>(value: T, reference: Reference, at: Path) => Claim<T>,
): Claim<Locality> {
  const locality = { name, names, ...(wikidata ? { wikidata } : {}), ...(geonames ? { geonames } : {}) };
  return claim(locality, basis, ['place', 'locality']);
}

function checkAgent(id: string, { file }: Accounts, path: Path, notes: Notes): void {
  const { agents } = file.visit;
  if (agents.some((agent) => agent.id === id)) return;
  notes.note(path, 'unknown-agent', `"${id}" is not in visit.agents`, {
    expected: oneOf(agents.map((agent) => agent.id)),
  });
}
