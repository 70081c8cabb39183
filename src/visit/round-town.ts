/** Metres from the middle of a town to what lies at its edge, or serves it. */
export const ROUND_TOWN = 60_000;
