import type { Position } from './position.ts';

/** The accuracy that the digits of a position tell, in metres: a position of full degrees is right to a hundred kilometres. */
export function precisionOf(position: Position): number {
  const digits = Math.max(...position.map((degrees) => String(degrees).split('.')[1]?.length ?? 0));
  return [111_000, 11_000, 1_100, 110][digits] ?? 50;
}
