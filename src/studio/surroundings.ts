import type { Surroundings } from '../author/operations.ts';
import type { Position } from '../geo/position.ts';

/** What lies round a point. The borders of the world's countries are loaded when they are asked for first. */
export async function surroundingsOf(position: Position): Promise<Surroundings> {
  const { countryOf, HIGH_SEAS, timeZoneOf } = await import('../formats/draft-surroundings.ts');
  return { country: countryOf(position) ?? HIGH_SEAS, timeZone: timeZoneOf(position) };
}
