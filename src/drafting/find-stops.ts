import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { distance } from '../geo/sphere.ts';
import type { FoundMention } from './find-mentions.ts';
import type { LanguageRules, Sign } from './language.ts';
import type { Placed, Words } from './suggestion.ts';
import { isHeadingBreak, type ToldDay } from './told-days.ts';

/** Where somebody seems to have been, before its day and its order are known. */
export interface StopCandidate {
  /** The words that name it. */
  readonly named: Words;
  readonly told: Words;
  readonly name: string;
  /** The likeliest first; for a venue without a name, what it is near. */
  readonly places: readonly Placed[];
  /** What kind of place the words ask for. */
  readonly kind?: string;
  /** Whether the places are only what the stop is near or in, to be offered and never to be taken. */
  readonly venue: boolean;
  readonly confidence: number;
  readonly why: readonly string[];
}

/** From this confidence on, somebody is taken to have been there. */
const LEAST = 0.4;
/** Log odds that a name of a place, or a venue without one, is a stop of which nothing else is known. */
const ODDS = { name: -1.6, venue: -0.6 };
/** What is added to them, besides the signs of the language. */
const EVIDENCE = {
  datedThere: { weight: 2.6, why: 'a day is told with it' },
  dated: { weight: 1.5, why: 'a day is told in its sentence' },
  sameDay: { weight: 1.1, why: 'a time of the day is told in its sentence' },
  datedBefore: { weight: 0.2, why: 'a day is told before it' },
  dayHeading: { weight: 0.7, why: 'a day is the heading of its paragraph' },
  otherYear: { weight: -1.2, why: 'another year is told of' },
  quoted: { weight: -1, why: 'it stands in what somebody said' },
  dateline: { weight: -3.2, why: 'it stands in the dateline' },
  appositive: { weight: -1.3, why: 'it only says where the place before it is' },
  crowded: { weight: -1, why: 'many places are named with it' },
} as const;
/** Places that a sentence names, from which on it is more likely a list. */
const CROWD = 4;
/** What kinds of places are hardly stops, however they are told of. */
const BY_KIND: Readonly<Record<string, number>> = {
  country: -2,
  continent: -4,
  ocean: -4,
  region: -1,
  sea: -1.5,
  gulf: -1,
  strait: -1,
  river: -1,
  'mountain range': -1,
  desert: -1,
};
/** Metres in radius up to which a country is visited as a town is. */
const SMALL_COUNTRY = 40_000;
/** Metres that a place lies at most beyond the radius of the one in which it lies. */
const BEYOND = 60_000;

/** Sentences with where they stand; paragraphs end them too. */
export function sentencesOf(text: string, { language, abbreviations }: LanguageRules): readonly Words[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Words[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const before = sentences.at(-1);
    const last = before && text.slice(before.start, before.end);
    // "St. Petersburg" and "Mr. Kim" are no ends.
    if (before && last && !last.endsWith('\n') && abbreviations.test(last.slice(-12)))
      sentences[sentences.length - 1] = { start: before.start, end: index + segment.length };
    else sentences.push({ start: index, end: index + segment.length });
  }
  return sentences.map(({ start, end }) => {
    const words = text.slice(start, end);
    return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
  });
}

interface Spot extends Words {
  readonly kind?: string;
  readonly venue: boolean;
  readonly places: readonly Placed[];
}

/** The names and venues at which somebody was, by the words that stand round them. */
export function findStops(
  text: string,
  sentences: readonly Words[],
  mentions: readonly FoundMention[],
  places: ReadonlyMap<FoundMention, readonly Placed[]>,
  rules: LanguageRules,
  days: readonly ToldDay[],
): readonly StopCandidate[] {
  const candidates: StopCandidate[] = [];
  let [mention, day] = [0, 0];
  for (const sentence of sentences) {
    const inside: FoundMention[] = [];
    for (; mention < mentions.length && (mentions[mention]?.end ?? 0) <= sentence.end; mention++) {
      const each = mentions[mention];
      if (each && each.start >= sentence.start) inside.push(each);
    }
    const told: ToldDay[] = [];
    for (; day < days.length && (days[day]?.end ?? 0) <= sentence.end; day++) {
      const each = days[day];
      if (each && each.start >= sentence.start) told.push(each);
    }
    const spots = spotsOf(text, sentence, inside, places, rules);
    let outer: { readonly start: number; readonly end: number } | undefined;
    for (const [index, spot] of spots.entries()) {
      // "The university in Hawassa" is one stop.
      if (outer && spot.start >= outer.start && spot.end <= outer.end) continue;
      const context = { text, sentence, rules, told, dayBefore: days[day - told.length - 1], spots };
      const { confidence, why } = judge(spot, context);
      if (confidence < LEAST) continue;
      const around = enclosing(text, spot, spots[index + 1], rules);
      if (around) outer = around;
      const known = spot.places.length > 0 && !spot.venue;
      candidates.push({
        named: { start: spot.start, end: spot.end },
        told: sentence,
        name: text.slice(spot.start, spot.end),
        places: known ? spot.places : (around?.places ?? nearest(spot, spots[index + 1])),
        ...(spot.kind === undefined ? {} : { kind: spot.kind }),
        venue: !known,
        confidence,
        why,
      });
    }
  }
  return candidates;
}

/** Names of places and venues without one, in their order. */
export function spotsOf(
  text: string,
  sentence: Words,
  inside: readonly FoundMention[],
  places: ReadonlyMap<FoundMention, readonly Placed[]>,
  rules: LanguageRules,
): readonly Spot[] {
  const words = text.slice(sentence.start, sentence.end);
  const venues = [...words.matchAll(rules.venues)].flatMap((match): Spot[] => {
    const article = /^\p{L}+\s+/u.exec(match[0])?.[0].length ?? 0;
    const start = sentence.start + match.index + article;
    const end = sentence.start + match.index + match[0].length;
    // What has a name of its own is not a venue without one.
    if (inside.some((mention) => mention.end > start && mention.start < end)) return [];
    return [{ start, end, kind: (match[1] ?? 'place').toLowerCase(), venue: true, places: [] }];
  });
  const names = inside.map((mention): Spot => {
    const found = places.get(mention) ?? [];
    return { start: mention.start, end: mention.end, venue: false, places: found };
  });
  return [...names, ...venues].sort((a, b) => a.start - b.start);
}

/** The next place, if the words say that this one lies in it or beside it. */
function enclosing(
  text: string,
  spot: Spot,
  next: Spot | undefined,
  { lies }: LanguageRules,
): Spot | undefined {
  if (!next || next.venue || !lies.test(text.slice(spot.end, next.start))) return undefined;
  const [one, other] = [spot.places[0]?.place, next.places[0]?.place];
  if (one && other && !spot.venue) {
    const far = distance(one.position, other.position);
    if (one.precision > other.precision || far > other.precision + BEYOND) return undefined;
  }
  return next;
}

/** What a venue without a name is near: the place that its sentence names next. */
const nearest = ({ end }: Spot, next: Spot | undefined): readonly Placed[] =>
  next && !next.venue && next.start - end < 60 ? next.places : [];

/** The signs that stand round some words. */
export function signsAt(
  text: string,
  sentence: Words,
  { start, end }: Words,
  rules: LanguageRules,
): readonly Sign[] {
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  let clause = before;
  for (const match of before.matchAll(rules.clauses))
    clause = before.slice(match.index + match[0].trimEnd().length);
  const words = text.slice(sentence.start, sentence.end);
  const where = { before, clause, close: before.slice(-30), after, sentence: words };
  const signs = rules.signs.filter((sign) => sign.pattern.test(where[sign.where]));
  if (!signs.some(({ voids }) => voids)) return signs;
  return signs.filter(({ weight, where: at }) => weight < 0 || at === 'after' || at === 'close');
}

interface Context {
  readonly text: string;
  readonly sentence: Words;
  readonly rules: LanguageRules;
  /** Days that the sentence tells, and the last one before it. */
  readonly told: readonly ToldDay[];
  readonly dayBefore: ToldDay | undefined;
  readonly spots: readonly Spot[];
}

/** How sure it is that somebody was there, and why. */
function judge(
  spot: Spot,
  context: Context,
): { readonly confidence: number; readonly why: readonly string[] } {
  const evidence = evidenceFor(spot, context);
  const odds = evidence.reduce(
    (sum, { weight }) => sum + weight,
    (spot.venue ? ODDS.venue : ODDS.name) + kindOdds(spot.places[0]?.place),
  );
  const strongest = [...evidence].sort((a, b) => b.weight - a.weight);
  return {
    confidence: 1 / (1 + Math.exp(-odds)),
    why: [
      ...strongest.filter(({ weight }) => weight > 0).slice(0, 3),
      ...strongest.filter(({ weight }) => weight < 0).slice(-1),
    ].map(({ why }) => why),
  };
}

/** All that speaks for a stop and against it. */
export function evidenceFor(spot: Spot, context: Context): readonly Evidence[] {
  const { text, sentence, rules, told, dayBefore, spots } = context;
  const evidence: Evidence[] = [...signsAt(text, sentence, spot, rules)];
  const close = text.slice(Math.max(sentence.start, spot.start - 40), spot.start);
  const begins = text.slice(sentence.start, spot.start).trim() === '';
  if (told.some(({ same }) => !same))
    evidence.push(begins || rules.there.test(close) ? EVIDENCE.datedThere : EVIDENCE.dated);
  else if (told.length > 0) evidence.push(EVIDENCE.sameDay);
  else if (dayBefore && isHeading(text, dayBefore, sentence)) evidence.push(EVIDENCE.dayHeading);
  else if (dayBefore && sentence.start - dayBefore.end < NEAR_DAY) evidence.push(EVIDENCE.datedBefore);
  const words = text.slice(sentence.start, sentence.end);
  if (hasOtherYear(words, told, sentence)) evidence.push(EVIDENCE.otherYear);
  if (isQuoted(text, sentence, spot)) evidence.push(EVIDENCE.quoted);
  if (isDateline(text, spot)) evidence.push(EVIDENCE.dateline);
  const before = spots.filter(({ end }) => end <= spot.start).at(-1);
  const area = /^(?:country|region|county|state)$/.test(spot.places[0]?.place.kind ?? '');
  if (before && area && /^,\s+(?:in\s+)?$/.test(text.slice(before.end, spot.start)))
    evidence.push(EVIDENCE.appositive);
  if (spots.length >= CROWD) evidence.push(EVIDENCE.crowded);
  return evidence;
}

interface Evidence {
  /** Added to the log odds. */
  readonly weight: number;
  readonly why: string;
}

/** Letters after a day within which it still is the day of what is told. */
const NEAR_DAY = 150;
/** Letters within which a paragraph's first day is a heading that holds for all of it. */
const HEADING = 25;

/** Whether the paragraph of a sentence has a day for its heading: "Friday 3 June.", "Monday, 22:30 —". */
function isHeading(text: string, day: Words, sentence: Words): boolean {
  const paragraph = text.lastIndexOf('\n\n', sentence.start) + 2;
  return day.start >= paragraph && day.start - paragraph < HEADING && isHeadingBreak(text, day.end);
}

export function kindOdds(place: KnownPlace | undefined): number {
  if (!place || (place.kind === 'country' && place.precision < SMALL_COUNTRY)) return 0;
  return BY_KIND[place.kind] ?? 0;
}

/** A year that no day of the sentence is of: another time is told of. */
const hasOtherYear = (words: string, told: readonly ToldDay[], { start }: Words): boolean =>
  [...words.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)].some(
    ({ index }) => !told.some((day) => start + index >= day.start && start + index < day.end),
  );

/** Whether more quotation marks were opened than closed before some words. */
function isQuoted(text: string, sentence: Words, { start }: Words): boolean {
  const paragraph = text.lastIndexOf('\n\n', sentence.start) + 1;
  const before = text.slice(paragraph, start);
  const [opened, closed] = [before.match(/[“„«]/g)?.length ?? 0, before.match(/[”»]/g)?.length ?? 0];
  const straight = before.match(/"/g)?.length ?? 0;
  return opened > closed || straight % 2 === 1;
}

/** A place at the beginning of a paragraph, with a dash after it as in news, or with nothing but a day as over a letter. */
function isDateline(text: string, { start, end }: Words): boolean {
  const paragraph = text.lastIndexOf('\n\n', start) + 2;
  const head = text.slice(paragraph <= 1 ? 0 : paragraph, start);
  const after = text.slice(end, end + 60).split('\n\n')[0] ?? '';
  if (head.length > 40 || !/^[\p{Lu}\s,.'’-]*$/u.test(head)) return false;
  return (
    /^[\p{L}\s,.]{0,30}\s*(?:[—–]|\(\p{Lu})/u.test(after) || /^,?\s[\p{L}\d\s,.]{0,30}\d{4}$/u.test(after)
  );
}
