import type { SheetLabel } from '../cartography/sheet.ts';
import { type MercatorPoint, project } from '../geo/mercator.ts';
import type { KeptLabel } from './cut-basemap/kept-labels.ts';
import { type City, weightOf } from './cut-basemap/labels.ts';

/** The zooms from each of which more cities are named. */
const [FIRST, LAST] = [4, 7] as const;
/**
 * Inhabitants of the least that is named from the last of them, and what it has to weigh more from each before: a town would be
 * named in the room of a capital.
 */
const INHABITANTS = 50_000;
const MORE = 2;
/** Pixels between cities that are named from the same zoom on: names have room, and land is seen between them. */
const [ACROSS, DOWN] = [130, 52] as const;
/** The first of them give way to the countries and seas, the last to all. */
const RANK = 2;

/** Cities by name for a map of the world, the largest first, each from the zoom on from which it has room. */
export function worldCities(cities: readonly City[], kept: readonly KeptLabel[]): readonly SheetLabel[] {
  const byHand = new Map(kept.map(({ properties }) => [properties.geonames, properties]));
  const largestFirst = cities
    .filter(({ id, population }) => population >= INHABITANTS && (byHand.get(id)?.kind ?? 'city') === 'city')
    .map((city) => ({ ...city, at: project(city.position), weight: weightOf(city) }))
    .sort((one, other) => other.weight - one.weight);
  const labels: SheetLabel[] = [];
  for (let zoom = FIRST; zoom <= LAST; zoom++) {
    const room = new Room(256 * 2 ** zoom);
    for (const { x, y } of labels) room.take([x, y]);
    const least = INHABITANTS * MORE ** (LAST - zoom);
    for (const { id, name, at, weight } of largestFirst) {
      if (weight < least) break;
      // One that is named already takes its own room.
      if (!room.take(at)) continue;
      const [x, y] = [Number(at[0].toFixed(5)), Number(at[1].toFixed(5))];
      labels.push({
        text: byHand.get(id)?.name ?? name,
        kind: 'city',
        rank: RANK + zoom - FIRST,
        from: zoom,
        x,
        y,
      });
    }
  }
  return labels;
}

/** What of the world has a name at a scale, in cells of the size of one. */
class Room {
  private readonly cells = new Map<string, MercatorPoint[]>();

  constructor(private readonly scale: number) {}

  /** Takes the room of a name; false where another has some of it. */
  take([x, y]: MercatorPoint): boolean {
    const [column, row] = [Math.floor((x * this.scale) / ACROSS), Math.floor((y * this.scale) / DOWN)];
    const near = [-1, 0, 1].flatMap((across) =>
      [-1, 0, 1].flatMap((down) => this.cells.get(`${column + across} ${row + down}`) ?? []),
    );
    const isCrowded = near.some(
      ([otherX, otherY]) =>
        Math.abs(otherX - x) * this.scale < ACROSS && Math.abs(otherY - y) * this.scale < DOWN,
    );
    const cell = `${column} ${row}`;
    if (!isCrowded) this.cells.set(cell, [...(this.cells.get(cell) ?? []), [x, y]]);
    return !isCrowded;
  }
}
