/** The phrases of a catalogue by their keys, those that are made of something among them: made of `BLANK`. */
export function phrasesOf(catalogue: unknown, key = ''): ReadonlyMap<string, string> {
  if (typeof catalogue === 'string') return new Map([[key, catalogue]]);
  if (typeof catalogue === 'function') return new Map(made(catalogue).map((phrase) => [key, phrase]));
  return new Map(
    Object.entries(Object(catalogue)).flatMap(([name, each]) => [
      ...phrasesOf(each, key === '' ? name : `${key}.${name}`),
    ]),
  );
}

/** What stands for whatever a phrase is made of. */
export const BLANK = '§';

/** Of what takes a name; what takes something else, such as a list, is left out. */
// A function of the catalogue, of whichever kind.
// biome-ignore lint/complexity/noBannedTypes: all that is asked of it is whether it makes a phrase of a name
function made(phrase: Function): readonly string[] {
  try {
    const words: unknown = phrase(BLANK, BLANK, BLANK);
    return typeof words === 'string' ? [words] : [];
  } catch {
    return [];
  }
}

/** What German has in the same words as English. */
export const SAME_IN_GERMAN: ReadonlySet<string> = new Set([
  'Studio',
  'Studio · Whereabouts',
  'Position',
  'Name',
  'Person',
  'Organisation',
  'Whereabouts',
  'In',
  'Download',
  'Pause',
  `${BLANK} · Whereabouts`,
  `${BLANK} s`,
  'N',
  'S',
  'W',
  'Winter',
]);
