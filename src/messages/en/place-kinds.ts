/** Kinds of places, by the words that stand in files and are English. */
export const KINDS_IN_WORDS: ReadonlyMap<string, string> = new Map();
