import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { isOfDateline } from './dateline.ts';
import { isLabel } from './day-notes.ts';
import { isForeign, isOf, isOtherMonth, type Journey } from './journey.ts';
import type { LanguageRules, Sign } from './language.ts';
import type { Reason } from './reasons.ts';
import type { Placed, Words } from './suggestion.ts';
import { isHeading, type ToldDay } from './told-days.ts';

/** A name of a place, or words for one without a name, in a sentence. */
export interface Spot extends Words {
  readonly kind?: string;
  readonly venue: boolean;
  readonly places: readonly Placed[];
  /** The town of which it is said to be in its own words, and which that may be: "Bergen’s harbour". */
  readonly town?: Words & { readonly places: readonly Placed[] };
  /** Whether its words leave it to the story in which town it is: "the presidential palace". */
  readonly unsaid?: true;
}

export interface WeighedSpot {
  readonly spot: Spot;
  /** The spot after it in its sentence. */
  readonly next: Spot | undefined;
  readonly sentence: Words;
  readonly evidence: readonly Evidence[];
}

/** Log odds that a name of a place, or a venue without one, is a stop of which nothing else is known. */
const ODDS = { name: -1.2, venue: -0.5, unsaid: -0.5 };
/** What is added to them, besides the signs of the language. */
const EVIDENCE = {
  datedThere: { weight: 2.4, why: 'a day is told with it' },
  dated: { weight: 1.2, why: 'a day is told in its sentence' },
  // Whoever tells days from one to another may tell how long all took.
  datedFromTo: { weight: 0.6, why: 'days are told in its sentence' },
  sameDay: { weight: 0.9, why: 'a time of the day is told in its sentence' },
  datedBefore: { weight: 0, why: 'a day is told before it' },
  dayHeading: { weight: 0.6, why: 'a day is the heading of its paragraph' },
  // In notes with a heading over each day, a place and a colon say where, and a few words what was done.
  noteUnderDay: { weight: 0.6, why: 'a day is the heading of its paragraph' },
  noteLabel: { weight: 2.4, why: 'the sentence begins there' },
  noteOfGoing: { weight: 2.2, why: 'words of going stand before it' },
  noteOfDoing: { weight: 1.6, why: 'something happened there' },
  otherYear: { weight: -1.2, why: 'another time is told of', isOfAnotherTime: true },
  yearThere: { weight: -3.5, why: 'another time is told of', isOfAnotherTime: true },
  quoted: { weight: -1, why: 'it stands in what somebody said' },
  dateline: { weight: -3.2, why: 'it stands in the dateline' },
  appositive: { weight: -1.3, why: 'it only says where the place before it is' },
  parted: { weight: -2.5, why: 'it only says where the place before it is' },
  wholeJourney: { weight: -2.2, why: 'it is where the whole journey leads' },
  crowded: { weight: -1, why: 'many places are named with it' },
} as const;
/** Places that a sentence names, from which on it is more likely a list. */
const CROWD = 4;
/** What kinds of places are hardly stops, however they are told of. */
const BY_KIND: Readonly<Record<string, number>> = {
  country: -2.6,
  continent: -4,
  ocean: -4,
  region: -1,
  sea: -1.5,
  gulf: -1,
  strait: -2,
  river: -1,
  'mountain range': -1,
  desert: -1,
};
/** Metres in radius up to which a country is visited as a town is. */
const SMALL_COUNTRY = 60_000;
/** What other places lie in. */
const LAND = /^(?:country|continent|ocean|region|county|sea|gulf|mountain range|desert)$/;

/**
 * The first of the places with which each of a sentence stands in a list: Colombo of "called at Colombo, Penang and Singapore".
 */
export function headsOf(
  text: string,
  rules: LanguageRules,
  spots: readonly Spot[],
): ReadonlyMap<Spot, Words> {
  const heads = new Map<Spot, Words>();
  let before: Spot | undefined;
  for (const spot of spots) {
    const goesOn = before && !before.venue && rules.joined.test(text.slice(before.end, spot.start));
    heads.set(spot, (goesOn && before && heads.get(before)) || spot);
    before = spot;
  }
  return heads;
}

/** The signs that stand round some words; those right before them stand before the first of their list. */
function signsAt(
  text: string,
  sentence: Words,
  { start, end }: Words,
  head: Words,
  rules: LanguageRules,
): readonly Sign[] {
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  let clause = before;
  for (const match of before.matchAll(rules.clauses))
    clause = before.slice(match.index + match[0].trimEnd().length);
  const words = text.slice(sentence.start, sentence.end);
  const where = {
    before,
    clause,
    close: text.slice(Math.max(sentence.start, head.start - 30), head.start),
    after,
    sentence: words,
  };
  const signs = rules.signs.filter((sign) => sign.pattern.test(where[sign.where]));
  if (!signs.some(({ voids }) => voids)) return signs;
  return signs.filter(({ weight, where: at }) => weight < 0 || at === 'after' || at === 'close');
}

export interface Context {
  readonly text: string;
  readonly sentence: Words;
  readonly rules: LanguageRules;
  /** Where its paragraph begins. */
  readonly paragraph: number;
  /** Days that the sentence tells, and the last one before it. */
  readonly told: readonly ToldDay[];
  readonly dayBefore: ToldDay | undefined;
  readonly spots: readonly Spot[];
  /** As `headsOf` has them. */
  readonly heads: ReadonlyMap<Spot, Words>;
  /** As `quotedIn` has it. */
  readonly isQuoted: (from: number, to: number) => boolean;
  readonly journey: Journey;
  /** Whether it stands among notes with a heading over each day. */
  readonly isNote: boolean;
}

/** All that speaks for a stop and against it. */
export function evidenceFor(spot: Spot, context: Context): readonly Evidence[] {
  const { text, sentence, rules, told, spots, heads } = context;
  const signs = signsAt(text, sentence, spot, heads.get(spot) ?? spot, rules);
  const evidence: Evidence[] = [...signs];
  const day = dayEvidence(spot, context, signs);
  if (day) evidence.push(day);
  if (context.isNote) evidence.push(...noteEvidence(spot, context, signs));
  const years = otherYears(text.slice(sentence.start, sentence.end), told, sentence).filter(
    // Of what somebody did at a place before: "the dead of the 2008 war", "the first visit since 1998".
    ({ start }) => start < spot.end || !rules.calendar.yearOfThing.test(text.slice(spot.end, start)),
  );
  const isThere = ({ year, start, end }: Year) =>
    isForeign(context.journey, year) && (start >= spot.end ? start - spot.end : spot.start - end) < BESIDE;
  if (years.some(isThere)) evidence.push(EVIDENCE.yearThere);
  else if (!evidence.includes(EVIDENCE.otherYear) && years.length > 0) evidence.push(EVIDENCE.otherYear);
  if (context.isQuoted(context.paragraph, spot.start)) evidence.push(EVIDENCE.quoted);
  if (isDateline(text, spot, context.paragraph)) evidence.push(EVIDENCE.dateline);
  const before = spots.filter(({ end }) => end <= spot.start).at(-1);
  const area = /^(?:country|region|county|state)$/.test(spot.places[0]?.place.kind ?? '');
  const between = before && text.slice(before.end, spot.start);
  if (isLand(spot.places[0]?.place) && rules.wholeJourney?.test(text.slice(sentence.start, spot.start)))
    evidence.push(EVIDENCE.wholeJourney);
  if (between !== undefined && area && /^,\s+(?:in\s+)?$/.test(between)) evidence.push(EVIDENCE.appositive);
  // As find-names.ts parts names.
  const [link, ...links] = between?.trim().split(' ') ?? [];
  if (link !== undefined && rules.mayPart.has(link) && links.every((each) => rules.links.has(each)))
    evidence.push(EVIDENCE.parted);
  if (spots.filter(({ unsaid }) => !unsaid).length >= CROWD) evidence.push(EVIDENCE.crowded);
  return evidence;
}

export interface Evidence {
  /** Added to the log odds. */
  readonly weight: number;
  readonly why: Reason;
  readonly isOfAnotherTime?: true;
}

/** What the few words of a note under the heading of a day say. */
function noteEvidence(
  spot: Spot,
  { text, sentence, paragraph, rules: { notes } }: Context,
  signs: readonly Sign[],
): readonly Evidence[] {
  if (signs.some(({ voids }) => voids)) return [];
  const before = text.slice(sentence.start, spot.start);
  const told = isLabel(text, spot, paragraph)
    ? EVIDENCE.noteLabel
    : notes?.going.test(before)
      ? EVIDENCE.noteOfGoing
      : notes?.doing.test(before)
        ? EVIDENCE.noteOfDoing
        : undefined;
  return told ? [EVIDENCE.noteUnderDay, told] : [EVIDENCE.noteUnderDay];
}

/** What the days say that are told with a spot: a day on which nothing happened there is none of its own. */
function dayEvidence(spot: Spot, context: Context, signs: readonly Sign[]): Evidence | undefined {
  const { text, sentence, rules, told, dayBefore, journey } = context;
  // Who came in March and "had visited Rome in July" was there before; the verb stands in the part of the sentence that names the place.
  const part =
    text
      .slice(sentence.start, spot.start)
      .split(/[,;:]|\sand\s/)
      .at(-1) ?? '';
  const isBefore = (edtf: string) => isOtherMonth(journey, edtf) && rules.calendar.outOfTurn.test(part);
  const fitting = told.filter(({ edtf }) => isOf(journey, edtf) && !isBefore(edtf));
  if (told.length > 0 && fitting.length === 0) return EVIDENCE.otherYear;
  if (signs.some(({ voids }) => voids)) return undefined;
  const close = text.slice(Math.max(sentence.start, spot.start - 40), spot.start);
  const begins = text.slice(sentence.start, spot.start).trim() === '';
  // In "the only city in Japan" the day is that of the city.
  const saysWhere = signs.some(({ where, weight }) => where === 'close' && weight <= ELSEWHERE);
  // What took long, or may have been at any time of a season, is told of all that was done in it.
  if (fitting.some(({ same, edtf }) => !same && /^\d{4}-[01]\d(?:-\d\d)?$/.test(edtf)))
    return begins || (rules.there.test(close) && !saysWhere) ? EVIDENCE.datedThere : EVIDENCE.dated;
  if (fitting.some(({ same }) => !same)) return EVIDENCE.datedFromTo;
  if (fitting.length > 0) return EVIDENCE.sameDay;
  if (dayBefore && isHeading(text, dayBefore, context.paragraph)) return EVIDENCE.dayHeading;
  return dayBefore && sentence.start - dayBefore.end < NEAR_DAY ? EVIDENCE.datedBefore : undefined;
}

/** Whether a spot is told of as one of another time, whose day is none of those that are told before it. */
export const isOfAnotherTime = (evidence: readonly Evidence[]): boolean =>
  evidence.some((each) => each.isOfAnotherTime);

/** Whether a spot stands in the dateline of a paragraph. */
export const isInDateline = (evidence: readonly Evidence[]): boolean => evidence.includes(EVIDENCE.dateline);

/** The log odds that a spot is a stop. */
export const oddsOf = (spot: Spot, evidence: readonly Evidence[]): number =>
  evidence.reduce(
    (sum, { weight }) => sum + weight,
    (spot.unsaid ? ODDS.unsaid : spot.venue ? ODDS.venue : ODDS.name) + kindOdds(spot.places[0]?.place),
  );

/** What speaks for a stop and what against it, for a person to judge. */
export interface Reasons {
  readonly why: readonly Reason[];
  readonly against: readonly Reason[];
}

/** The strongest reasons for a stop, and the strongest one against it. */
export function reasonsOf(evidence: readonly Evidence[]): Reasons {
  const strongest = [...evidence].sort((a, b) => b.weight - a.weight);
  const words = (some: readonly Evidence[]) => [...new Set(some.map(({ why }) => why))];
  return {
    why: words(strongest.filter(({ weight }) => weight > 0)).slice(0, 3),
    against: words(strongest.filter(({ weight }) => weight < 0)).slice(-1),
  };
}

/** What a sign right before a name weighs at most by which it is not where somebody was. */
const ELSEWHERE = -1;
/** Letters after a day within which it still is the day of what is told. */
const NEAR_DAY = 150;

/** Whether a place is so large that others lie in it, and a journey there leads to several. */
export const isLand = (place: KnownPlace | undefined): boolean =>
  place !== undefined && LAND.test(place.kind) && !isSmallCountry(place);

const isSmallCountry = ({ kind, precision }: KnownPlace): boolean =>
  kind === 'country' && precision < SMALL_COUNTRY;

function kindOdds(place: KnownPlace | undefined): number {
  if (!place || isSmallCountry(place)) return 0;
  return BY_KIND[place.kind] ?? 0;
}

interface Year extends Words {
  readonly year: string;
}

/** Letters between a name and a year within which this is that of the name: "to Riga back in 2016". */
const BESIDE = 16;

/** The years that no day of a sentence is of: another time is told of. */
const otherYears = (words: string, told: readonly ToldDay[], { start }: Words): readonly Year[] =>
  [...words.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)]
    .map(({ 0: year, index }) => ({ year, start: start + index, end: start + index + year.length }))
    .filter((each) => !told.some((day) => each.start >= day.start && each.start < day.end));

/** A place at the beginning of a paragraph, with a dash after it as in news, or with nothing but a day as over a letter. */
function isDateline(text: string, { start, end }: Words, paragraph: number): boolean {
  // In capitals, as news has it: over a letter, it is where that was written.
  if (/^[*_(]*\p{Lu}{3}/u.test(text.slice(paragraph, end)) && isOfDateline(text, { start, end })) return true;
  const head = text.slice(paragraph, start);
  const after = text.slice(end, end + 60).split('\n\n')[0] ?? '';
  if (head.length > 40 || !/^(?:\p{Lu}[\p{L} -]*\/)?[\p{Lu}\s,.'’(-]*$/u.test(head)) return false;
  return (
    /^[\p{L}\s,./)]{0,30}\s*(?:[—–]|\(\p{Lu}|\(\p{L}+\)\s*[—–:-])/u.test(after) ||
    /^,?\s[\p{L}\d\s,.]{0,30}\d{4}$/u.test(after)
  );
}
