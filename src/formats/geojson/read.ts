import { VisitFile } from '../../visit/schema.ts';
import type { DraftVisit } from '../draft.ts';
import type { Found } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { degreesOf, pairOf } from '../reading/degrees.ts';
import { dateOrderIn, describedBy, isReadable, modeIn } from '../reading/described.ts';
import { listOf, objectOf, readJson, textOf } from '../reading/json.ts';
import { Properties } from '../reading/properties.ts';
import { checkCount, Refusal, reader } from '../reading/refusal.ts';
import { foundIn, type Shape } from '../reading/shapes.ts';
import type { DateOrder } from '../reading/time.ts';
import { isGeometry, shapesOf } from './geometry.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * GeoJSON (RFC 7946): a feature is a place, a line or an area; what its properties mean is guessed. A visit.geojson of
 * ours comes back whole.
 */
export const read = reader((source, book, options) => {
  const value = readJson(source, book);
  const file = objectOf(value) ?? { type: 'FeatureCollection', features: featuresOfList(listOf(value)) };
  checkSystem(file);
  if (file['visit'] !== undefined) {
    const own = VisitFile.safeParse(file);
    if (own.success) return whole(own.data, book);
    book.decide('faulty-visit');
  }
  // A project of uMap says what it is called among the properties of its map.
  const head = objectOf(file['visit']) ?? (file['type'] === 'umap' ? propertiesOf(file) : file);
  const features = file['visit'] === undefined ? featuresOf(file) : featuresOf(file).map(placeAlone);
  checkCount(features.length, 'features');
  const order = dateOrderIn(features.map(propertiesOf));
  const found = features.flatMap((feature, index) => foundOf(feature, `feature ${index + 1}`, book, order));
  return draftOf(
    source,
    {
      format: Array.isArray(value) ? 'JSON' : 'GeoJSON',
      title: textOf(head['name']) ?? textOf(head['title']),
      description: textOf(head['description']),
      language: textOf(head['language']),
      licence: textOf(head['license']) ?? textOf(head['licence']),
      publisher: textOf(head['publisher']) ?? textOf(head['attribution']),
      found,
    },
    book,
    options,
  );
});

/** The features of a list that is no GeoJSON: of objects with what tables have in columns, their positions among it. */
function featuresOfList(list: readonly unknown[]): readonly Json[] {
  checkCount(list.length, 'features');
  const features = list.map((each) => featureOfRecord(objectOf(each) ?? {}));
  const isPlace = ({ geometry, properties }: Json) =>
    geometry || PLACES.some((each) => new Properties(objectOf(properties) ?? {}).take(each));
  if (!features.some(isPlace))
    throw new Refusal(
      'no GeoJSON: the file is a list in which nothing has a position or a place; expected "latitude" and "longitude", or "place"',
    );
  return features;
}

const PLACES = ['place', 'address', 'town'] as const;

function featureOfRecord(record: Json): Json {
  if (record['type'] === 'Feature') return record;
  const of = new Properties(record);
  const [longitude, latitude] = (['longitude', 'latitude'] as const).map((each) =>
    degreesOf(of.take(each) ?? ''),
  );
  const isLocated = longitude !== undefined && latitude !== undefined;
  const coordinates = isLocated ? [longitude, latitude] : pairOf(of.take('position') ?? '');
  return {
    type: 'Feature',
    properties: record,
    geometry: coordinates ? { type: 'Point', coordinates } : null,
  };
}

/** A file of ours as it is. Its articles are files of their own. */
function whole({ visit, features }: VisitFile, book: Notebook): DraftVisit {
  for (const id of visit.articles) {
    book.decide('article', undefined, id);
  }
  return {
    visit,
    stops: features.map(({ id, geometry, properties }) => ({
      ...properties,
      id,
      position: geometry.coordinates,
    })),
    accounts: [],
  };
}

/** Of a stop of a visit.geojson with faults, what its place is and when: all else in it rests on files beside it. */
function placeAlone(feature: Json): Json {
  const { name, date, timeZone, place } = objectOf(feature['properties']) ?? {};
  const { locality, ...where } = objectOf(place) ?? {};
  const { stated: _, established: __, ...town } = objectOf(locality) ?? {};
  return { ...feature, properties: { name, date, timeZone, place: { ...where, locality: town } } };
}

function featuresOf(file: Json): readonly Json[] {
  const type = textOf(file['type']);
  switch (type) {
    case 'FeatureCollection':
      return listOf(file['features']).map((feature) => objectOf(feature) ?? {});
    case 'Feature':
      return [file];
    case 'umap':
      return listOf(file['layers']).flatMap((layer) => featuresOf(objectOf(layer) ?? {}));
    case 'Topology':
      throw new Refusal('this is TopoJSON: convert it to GeoJSON first');
    default:
      if (isGeometry(type)) return [{ type: 'Feature', geometry: file, properties: {} }];
      throw new Refusal(
        type === undefined
          ? 'no GeoJSON: the file has no "type"'
          : `no GeoJSON: "${type.slice(0, 40)}" is no type of GeoJSON (RFC 7946)`,
      );
  }
}

const propertiesOf = (feature: Json): Json => objectOf(feature['properties']) ?? {};

function foundOf(feature: Json, at: string, book: Notebook, order: DateOrder | undefined): readonly Found[] {
  if (feature['type'] !== 'Feature') book.guessed('no-feature', at);
  const properties = propertiesOf(feature);
  const shapes = shapesOf(feature['geometry'], at, book);
  if (properties['kind'] === 'way' && 'from' in properties && 'to' in properties)
    return wayOf(properties, shapes, at, book);
  const described = describedBy(properties, { at, book, isLocated: shapes.length > 0, order });
  const nothing = !described.name && (described.words ?? []).length === 0;
  if (shapes.length === 0 && nothing) {
    book.leftOut('empty-feature', at);
    return [];
  }
  const id = textOf(feature['id']);
  // A stop as we write it has the id of its address; of others' ids only those that are words make one.
  const ours = properties['kind'] === 'stop' && 'place_kind' in properties;
  const key = described.key ?? (id && (ours || (/[a-z]{3}/i.test(id) && isReadable(id))) ? id : undefined);
  return foundIn(shapes, { at, ...described, key: key ?? described.name }, book);
}

/** A way between two stops as we write it: a line with the means of travel, called after its ends. */
function wayOf({ from, to, mode, through }: Json, shapes: readonly Shape[], at: string, book: Notebook) {
  if (textOf(through)) book.leftOut('through', at);
  const of = { at, name: `${textOf(from) ?? '…'} – ${textOf(to) ?? '…'}`, mode: modeIn(textOf(mode)) };
  return foundIn(shapes, of, book, from === null ? 'start' : to === null ? 'end' : undefined);
}

/** GeoJSON of before RFC 7946 could be in any coordinate system. */
function checkSystem(file: Json): void {
  const name = textOf(objectOf(objectOf(file['crs'])?.['properties'])?.['name']);
  if (name && !/CRS84|EPSG::?4326$/i.test(name)) {
    throw new Refusal(
      `its positions are in ${name.slice(0, 60)}: convert them to WGS 84 (longitude, latitude) first`,
    );
  }
}
