import type { Position } from '../geo/position.ts';
import { distance } from '../geo/sphere.ts';

/**
 * Towns by where they lie, on pages `near-<n>.txt`: a line a cell of one degree, from south to north and in each row from west to east,
 * with its towns. Each has the number of its place (name-pages.ts), where in the cell it lies, in hundredths of a degree, and its
 * radius in hundreds of metres, all in base 36.
 */

/** A town as a page has it: to a kilometre, which is enough to find the nearest. */
export interface NearTown {
  /** The number of the place. */
  readonly place: number;
  readonly position: Position;
  /** Metres. */
  readonly radius: number;
}

/** Metres of one degree of latitude. */
const DEGREE = 111_000;
const HUNDREDTHS = 100;
const METRES = 100;

const rowAt = (latitude: number) => Math.min(179, Math.max(0, Math.floor(latitude) + 90));
const columnAt = (longitude: number) => (((Math.floor(longitude) + 180) % 360) + 360) % 360;
const keyOf = (row: number, column: number) => String(row * 360 + column).padStart(5, '0');

/** The cell that a position lies in: keys sort as the pages do. */
export const cellOf = ([longitude, latitude]: Position): string =>
  keyOf(rowAt(latitude), columnAt(longitude));

/** A town as it stands in the line of its cell. */
export function encodeTown({ place, position: [longitude, latitude], radius }: NearTown): string {
  const part = (degrees: number) => Math.floor((degrees - Math.floor(degrees)) * HUNDREDTHS);
  return [place, part(longitude), part(latitude), Math.round(radius / METRES)]
    .map((each) => each.toString(36))
    .join('.');
}

/** The towns of the line of a cell. */
export function townsOfLine(line: string): readonly NearTown[] {
  const [key = '', ...towns] = line.split('\t');
  const [west, south] = [(Number(key) % 360) - 180, Math.floor(Number(key) / 360) - 90];
  return towns.map((each) => {
    const [place = 0, east = 0, north = 0, radius = 0] = each
      .split('.')
      .map((part) => Number.parseInt(part, 36));
    const middle = (from: number, hundredths: number) => from + (hundredths + 0.5) / HUNDREDTHS;
    return { place, position: [middle(west, east), middle(south, north)], radius: radius * METRES };
  });
}

/** The cells that lie within so many metres of a position, or a little farther. */
export function cellsRound([longitude, latitude]: Position, metres: number): readonly string[] {
  const up = metres / DEGREE;
  const cells = new Set<string>();
  for (let row = rowAt(latitude - up); row <= rowAt(latitude + up); row++) {
    // At a pole all columns meet.
    const wide = Math.cos((Math.min(89, Math.max(Math.abs(row - 90), Math.abs(row - 89))) * Math.PI) / 180);
    const aside = Math.min(179, up / wide);
    for (let from = Math.floor(longitude - aside); from <= Math.floor(longitude + aside); from++)
      cells.add(keyOf(row, columnAt(from)));
  }
  return [...cells];
}

/**
 * The towns within so many metres, those first that a place is the most likely to be of: by how many of a town's own radii it is away
 * from the middle, so that what lies at the edge of a city is not said to be of the village behind it.
 */
export const likeliest = (
  towns: readonly NearTown[],
  position: Position,
  metres: number,
): readonly NearTown[] =>
  towns
    .map((town) => ({ town, apart: distance(town.position, position) }))
    .filter(({ apart }) => apart <= metres)
    .map(({ town, apart }) => ({ town, radii: apart / Math.max(town.radius, METRES) }))
    .sort((a, b) => a.radii - b.radii)
    .map(({ town }) => town);
