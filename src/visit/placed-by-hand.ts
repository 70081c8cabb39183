/** The id of the source that a place rests on which the editors of a visit have put on the map themselves. It has no address. */
export const PLACED_BY_HAND = 'placed-by-hand';
