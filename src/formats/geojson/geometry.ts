import type { Position } from '../../geo/position.ts';
import type { Notebook } from '../draft-notebook.ts';
import { listOf, objectOf, textOf } from '../reading/json.ts';
import { positionOf } from '../reading/position.ts';
import type { Shape } from '../reading/shapes.ts';

const TYPES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
] as const;
type GeometryType = (typeof TYPES)[number];

/** Whether a type is that of a geometry (RFC 7946, section 1.4). */
export const isGeometry = (type: string | undefined): type is GeometryType =>
  TYPES.some((each) => each === type);

/** The shapes of a geometry of RFC 7946, section 3.1; none, with a note, of what is no geometry. */
export function shapesOf(geometry: unknown, at: string, book: Notebook): readonly Shape[] {
  if (geometry === null || geometry === undefined) return [];
  const object = objectOf(geometry);
  const type = textOf(object?.['type']);
  if (!object || !isGeometry(type)) {
    book.leftOut('unknown-geometry', at);
    return [];
  }
  if (type === 'GeometryCollection') {
    return listOf(object['geometries']).flatMap((each) => shapesOf(each, at, book));
  }
  const shapes = shapesOfType(type, object['coordinates'], at, book);
  if (shapes.length === 0) book.leftOut('coordinates', at, type);
  return shapes;
}

function shapesOfType(
  type: Exclude<GeometryType, 'GeometryCollection'>,
  coordinates: unknown,
  at: string,
  book: Notebook,
): readonly Shape[] {
  const line = (value: unknown): readonly Position[] =>
    listOf(value)
      .map((each) => tuple(each, at, book))
      .filter((position) => position !== undefined);
  const lines = (value: unknown): readonly Shape[] => {
    const path = line(value);
    return path.length > 1 ? [{ kind: 'line', line: path }] : [];
  };
  // The first ring of a polygon is its outside (section 3.1.6).
  const areas = (value: unknown): readonly Shape[] => {
    const ring = line(listOf(value)[0]);
    return ring.length > 2 ? [{ kind: 'area', ring }] : [];
  };
  switch (type) {
    case 'Point': {
      const position = tuple(coordinates, at, book);
      return position ? [{ kind: 'point', position }] : [];
    }
    case 'MultiPoint':
      return line(coordinates).map((position): Shape => ({ kind: 'point', position }));
    case 'LineString':
      return lines(coordinates);
    case 'MultiLineString':
      return listOf(coordinates).flatMap(lines);
    case 'Polygon':
      return areas(coordinates);
    case 'MultiPolygon':
      return listOf(coordinates).flatMap(areas);
  }
}

function tuple(value: unknown, at: string, book: Notebook): Position | undefined {
  const [longitude, latitude] = listOf(value);
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return undefined;
  return positionOf(longitude, latitude, at, book);
}
