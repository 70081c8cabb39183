/**
 * What maps name otherwise than their sheets do, by its name there, which is English; of countries another language knows its own by
 * their codes (`formatCountry`).
 */
export const MAP_NAMES: ReadonlyMap<string, string> = new Map();
