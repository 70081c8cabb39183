import type { LanguageRules } from './english.ts';
import type { FoundMention } from './find-mentions.ts';
import type { Placed, Words } from './suggestion.ts';

/** Where somebody seems to have been, before its day and its order are known. */
export interface StopCandidate {
  /** The words that name it. */
  readonly named: Words;
  readonly told: Words;
  readonly name: string;
  /** The likeliest first; none for a venue that has no name. */
  readonly places: readonly Placed[];
  /** What kind of place the words ask for. */
  readonly kind?: string;
  /** Whether the words name a venue ("an aircraft plant") and no place. */
  readonly venue: boolean;
  readonly confidence: number;
  readonly why: readonly string[];
}

/** From this confidence on, somebody is taken to have been there. */
const LEAST = 0.5;
const WITHOUT_A_WORD = 0.25;
/** What a day in the same sentence adds. */
const DATED = 0.2;

/** Sentences with where they stand; paragraphs end them too. */
export function sentencesOf(text: string, language: string): readonly Words[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Words[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const before = sentences.at(-1);
    const last = before && text.slice(before.start, before.end);
    // "St. Petersburg" and "Mr. Kim" are no ends.
    if (before && last && /\b(?:St|Mr|Mrs|Ms|Dr|Mt|Gen|Col|Capt|Gov|Sen|Rev|No)\.\s*$/.test(last))
      sentences[sentences.length - 1] = { start: before.start, end: index + segment.length };
    else sentences.push({ start: index, end: index + segment.length });
  }
  return sentences.map(({ start, end }) => {
    const words = text.slice(start, end);
    return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
  });
}

/** The names and venues at which somebody was, by the words that stand round them. */
export function findStops(
  text: string,
  sentences: readonly Words[],
  mentions: readonly FoundMention[],
  places: ReadonlyMap<FoundMention, readonly Placed[]>,
  rules: LanguageRules,
  days: readonly Words[],
): readonly StopCandidate[] {
  const candidates: StopCandidate[] = [];
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const inside = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const venues = venuesIn(words, sentence, inside, rules);
    const spots = [
      ...inside
        .filter((mention) => mention.country === undefined && !venues.some((venue) => within(mention, venue)))
        .map((mention) => ({ ...mention, venue: false, kind: undefined, places: places.get(mention) ?? [] })),
      ...venues.map((venue) => ({ ...venue, venue: true, places: placesOfVenue(venue, inside, places) })),
    ];
    for (const spot of spots) {
      const { confidence, why } = judge(text, sentence, spot, rules, days);
      if (confidence < LEAST) continue;
      candidates.push({
        named: { start: spot.start, end: spot.end },
        told: sentence,
        name: text.slice(spot.start, spot.end),
        places: spot.places,
        ...(spot.kind === undefined ? {} : { kind: spot.kind }),
        venue: spot.venue,
        confidence,
        why,
      });
    }
  }
  return candidates.sort((a, b) => a.named.start - b.named.start);
}

const within = (inner: Words, outer: Words) => inner.start >= outer.start && inner.end <= outer.end;

/** How sure it is that somebody was there, and why. */
function judge(
  text: string,
  sentence: Words,
  { start, end }: Words,
  rules: LanguageRules,
  days: readonly Words[],
): { readonly confidence: number; readonly why: readonly string[] } {
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
  const for_ = rules.visits.filter(({ pattern }) => pattern.test(clause));
  const against = rules.denials.filter(({ pattern }) => pattern.test(clause));
  const settled = rules.prepositions.test(before) || before.trim() === '';
  let confidence = WITHOUT_A_WORD + (settled ? 0.1 : -0.1);
  const [best, second] = [...for_].sort((a, b) => b.weight - a.weight);
  confidence += (best?.weight ?? 0) + (second ? 0.1 : 0);
  const dated = days.some((day) => within(day, sentence));
  if (dated && (rules.at.test(before) || before.trim() === '')) confidence += DATED;
  confidence += Math.min(0, ...against.map(({ weight }) => weight));
  if (rules.ahead.test(after)) confidence -= 0.4;
  if (rules.speaks.test(after) && !rules.prepositions.test(before)) confidence -= 0.6;
  return {
    confidence: Math.max(0, Math.min(0.99, confidence)),
    why: [
      ...for_.slice(0, 2),
      ...(dated ? [{ why: 'a day is told with it' }] : []),
      ...against.slice(0, 1),
    ].map(({ why }) => why),
  };
}

interface Venue extends Words {
  readonly kind: string;
}

/** "An aircraft plant", "an airport near Vladivostok": with the name that says where, if one follows. */
function venuesIn(
  words: string,
  { start: from }: Words,
  mentions: readonly FoundMention[],
  rules: LanguageRules,
): readonly Venue[] {
  return [...words.matchAll(rules.venues)].flatMap((match): Venue[] => {
    const article = /^(?:the|an?|his|her|their|its)\s+/i.exec(match[0])?.[0].length ?? 0;
    const start = from + match.index + article;
    const end = from + match.index + match[0].length;
    // What has a name of its own is not a venue without one.
    if (mentions.some((mention) => mention.end > start && mention.start < end)) return [];
    return [{ start, end, kind: (match[1] ?? 'place').toLowerCase() }];
  });
}

/** What a venue is near: the places that its own sentence names beside it, to be offered and never to be taken. */
function placesOfVenue(
  { end }: Venue,
  mentions: readonly FoundMention[],
  places: ReadonlyMap<FoundMention, readonly Placed[]>,
): readonly Placed[] {
  const near = mentions.find((mention) => mention.start >= end && mention.start - end < 30);
  return near ? (places.get(near) ?? []) : [];
}
