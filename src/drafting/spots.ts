import { isTown } from '../gazetteer/kinds.ts';
import type { FoundMention } from './find-mentions.ts';
import type { LanguageRules } from './language.ts';
import type { Reading } from './reading.ts';
import type { Spot } from './stop-evidence.ts';
import type { Placed, Words } from './suggestion.ts';

/** Names of places and venues without one, in their order. */
export function spotsOf(
  { text, rules }: Reading,
  sentence: Words,
  inside: readonly FoundMention[],
  places: ReadonlyMap<FoundMention, readonly Placed[]>,
): readonly Spot[] {
  const words = text.slice(sentence.start, sentence.end);
  const venues = [...words.matchAll(rules.venues)].flatMap((match): Spot[] => {
    const article = /^\p{L}+\s+/u.exec(match[0])?.[0].length ?? 0;
    const start = sentence.start + match.index + article;
    const end = sentence.start + match.index + match[0].length;
    // What has a name of its own is not a venue without one.
    if (inside.some((mention) => mention.end > start && mention.start < end)) return [];
    return [{ start, end, kind: kindOf(match[1], rules), venue: true, places: [] }];
  });
  const names = inside.map((mention): Spot => {
    const { start, end } = mention;
    const town = { start, end, places: places.get(mention) ?? [] };
    const isOfTown = isTown(town.places[0]?.place.kind ?? '');
    const after = text.slice(end, sentence.end);
    const behind =
      (town.places.length > 0 ? rules.ofTown?.exec(after) : undefined) ??
      (isOfTown ? rules.behindTown?.exec(after) : undefined);
    if (behind) return venueOf(town, kindOf(behind[1], rules), { start, end: end + behind[0].length });
    const before = isOfTown ? venueBefore(text, sentence.start, start, rules) : undefined;
    return before ? venueOf(town, kindOf(before.kind, rules), before) : { ...town, venue: false };
  });
  // "At the presidential palace", in whatever town the story is.
  const unsaid = [...words.matchAll(rules.unsaidVenues ?? NONE)].flatMap((match): Spot[] => {
    const { named = '', kind = '' } = match.groups ?? {};
    const end = sentence.start + match.index + match[0].length;
    const start = end - named.length;
    if ([...names, ...venues].some((spot) => spot.end > start && spot.start < end)) return [];
    return [{ start, end, kind: kindOf(kind, rules), venue: true, places: [], unsaid: true }];
  });
  return [...names, ...venues, ...unsaid].sort((a, b) => a.start - b.start);
}

/** What no text has. */
const NONE = /(?!)/gu;

/** What kind of place a word says it is. */
const kindOf = (word = 'place', rules: LanguageRules): string => rules.kindOf?.(word) ?? word.toLowerCase();

/** What is said to be of a town: "Bergen’s harbour", "the university in Tbilisi". */
const venueOf = (town: NonNullable<Spot['town']>, kind: string, { start, end }: Words): Spot => ({
  start,
  end,
  kind,
  venue: true,
  places: [],
  town,
});

/** What the words before the name of a town, from the beginning of its sentence, say to be of it: "the university in " Tbilisi. */
function venueBefore(
  text: string,
  from: number,
  to: number,
  { beforeTown = [] }: LanguageRules,
): (Words & { readonly kind: string }) | undefined {
  const before = text.slice(from, to);
  for (const pattern of beforeTown) {
    const match = pattern.exec(before);
    if (!match) continue;
    const [words, named = '', kind = ''] = match;
    const start = from + match.index + words.indexOf(named);
    return { start, end: start + named.length, kind };
  }
  return undefined;
}
