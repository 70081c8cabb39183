import { KINDS_IN_WORDS } from '#messages/place-kinds.ts';

/** A kind of place as a person reads it. Files have it in English, in which the gazetteer knows what may lie in a town. */
export const kindInWords = (kind: string): string => KINDS_IN_WORDS.get(kind) ?? kind;
