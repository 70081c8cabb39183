import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { distance } from '../geo/sphere.ts';
import { addDays } from '../review/local-day.ts';
import { daysBetween } from '../visit/calendar-days.ts';
import { isOfDateline } from './dateline.ts';
import { isQuoted } from './is-quoted.ts';
import type { LanguageRules, Sign } from './language.ts';
import { asMonth, middleOf } from './middle-of.ts';
import type { Placed, Words } from './suggestion.ts';
import { isHeading, paragraphAt, type ToldDay } from './told-days.ts';

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
  otherYear: { weight: -1.2, why: 'another time is told of', isOfAnotherTime: true },
  yearThere: { weight: -3.5, why: 'another time is told of', isOfAnotherTime: true },
  quoted: { weight: -1, why: 'it stands in what somebody said' },
  dateline: { weight: -3.2, why: 'it stands in the dateline' },
  appositive: { weight: -1.3, why: 'it only says where the place before it is' },
  parted: { weight: -2.5, why: 'it only says where the place before it is' },
  far: { weight: -1.4, why: 'it is far from the other stops' },
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
  strait: -2,
  river: -1,
  'mountain range': -1,
  desert: -1,
};
/** Metres in radius up to which a country is visited as a town is. */
const SMALL_COUNTRY = 40_000;
/** The log odds of the stops by which others are judged, and how many of them, before and after. */
const SURE = 0.5;
const NEIGHBOURS = 12;
/** Metres from the nearest of them beyond which one more is not likely, unless they are far from each other themselves. */
const FAR = 1_500_000;
/** How many of their own steps one more may be off. */
const STEPS = 1.5;
/** Days from one that is told of a journey to the next, after which another time is told of. */
const LONGEST = 120;

/** The signs that stand round some words. */
function signsAt(
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

export interface Context {
  readonly text: string;
  readonly sentence: Words;
  readonly rules: LanguageRules;
  /** Days that the sentence tells, and the last one before it. */
  readonly told: readonly ToldDay[];
  readonly dayBefore: ToldDay | undefined;
  readonly spots: readonly Spot[];
  readonly journey: Journey;
}

/** All that speaks for a stop and against it. */
export function evidenceFor(spot: Spot, context: Context): readonly Evidence[] {
  const { text, sentence, rules, told, spots } = context;
  const signs = signsAt(text, sentence, spot, rules);
  const evidence: Evidence[] = [...signs];
  const day = dayEvidence(spot, context, !signs.some(({ voids }) => voids));
  if (day) evidence.push(day);
  const years = otherYears(text.slice(sentence.start, sentence.end), told, sentence).filter(
    // Of what somebody did at a place before: "the dead of the 2008 war", "the first visit since 1998".
    ({ start }) => start < spot.end || !rules.calendar.yearOfThing.test(text.slice(spot.end, start)),
  );
  const isThere = ({ year, start, end }: Year) =>
    isForeign(context.journey, year) && (start >= spot.end ? start - spot.end : spot.start - end) < BESIDE;
  if (years.some(isThere)) evidence.push(EVIDENCE.yearThere);
  else if (!evidence.includes(EVIDENCE.otherYear) && years.length > 0) evidence.push(EVIDENCE.otherYear);
  if (isQuoted(text.slice(paragraphAt(text, sentence.start), spot.start))) evidence.push(EVIDENCE.quoted);
  if (isDateline(text, spot)) evidence.push(EVIDENCE.dateline);
  const before = spots.filter(({ end }) => end <= spot.start).at(-1);
  const area = /^(?:country|region|county|state)$/.test(spot.places[0]?.place.kind ?? '');
  const between = before && text.slice(before.end, spot.start);
  if (between !== undefined && area && /^,\s+(?:in\s+)?$/.test(between)) evidence.push(EVIDENCE.appositive);
  // As find-names.ts parts names.
  const [link, ...links] = between?.trim().split(' ') ?? [];
  if (link !== undefined && rules.mayPart.has(link) && links.every((each) => rules.links.has(each)))
    evidence.push(EVIDENCE.parted);
  if (spots.length >= CROWD) evidence.push(EVIDENCE.crowded);
  return evidence;
}

export interface Evidence {
  /** Added to the log odds. */
  readonly weight: number;
  readonly why: string;
  readonly isOfAnotherTime?: true;
}

/** What the days say that are told with a spot: a day on which nothing happened there is none of its own. */
function dayEvidence(spot: Spot, context: Context, happened: boolean): Evidence | undefined {
  const { text, sentence, rules, told, dayBefore, journey } = context;
  const fitting = told.filter(({ edtf }) => isOf(journey, edtf));
  if (told.length > 0 && fitting.length === 0) return EVIDENCE.otherYear;
  if (!happened) return undefined;
  const close = text.slice(Math.max(sentence.start, spot.start - 40), spot.start);
  const begins = text.slice(sentence.start, spot.start).trim() === '';
  // What took long, or may have been at any time of a season, is told of all that was done in it.
  if (fitting.some(({ same, edtf }) => !same && /^\d{4}-[01]\d(?:-\d\d)?$/.test(edtf)))
    return begins || rules.there.test(close) ? EVIDENCE.datedThere : EVIDENCE.dated;
  if (fitting.some(({ same }) => !same)) return EVIDENCE.datedFromTo;
  if (fitting.length > 0) return EVIDENCE.sameDay;
  if (dayBefore && isHeading(text, dayBefore, paragraphAt(text, sentence.start))) return EVIDENCE.dayHeading;
  return dayBefore && sentence.start - dayBefore.end < NEAR_DAY ? EVIDENCE.datedBefore : undefined;
}

/** When a journey was, as far as it is known. */
interface Journey {
  /** Its first day and its last one. */
  readonly span: readonly [from: string, to: string] | undefined;
  readonly reported: string | undefined;
  /** Those of the days that are told, and of the report. */
  readonly years: ReadonlySet<string>;
}

/** The days that a text tells round the middle one of them, as far as one follows on another: what is long before or after is another story. */
export function journeyOf(days: readonly ToldDay[], reported: string | undefined): Journey {
  const sorted = days.flatMap(({ edtf }) => (edtf.length > 4 ? [middleOf(edtf)] : [])).sort();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? '';
  // The longer a journey was, the longer nothing may be told of it.
  const apart = sorted.length > 0 ? Math.max(LONGEST, daysBetween(at(1 / 4), at(3 / 4)) / 2) : 0;
  const isNext = (one = '', next = '') => one !== '' && next !== '' && daysBetween(one, next) <= apart;
  let [from, to] = [sorted.length >> 1, sorted.length >> 1];
  while (isNext(sorted[from - 1], sorted[from])) from--;
  while (isNext(sorted[to], sorted[to + 1])) to++;
  const [first, last] = [sorted[from], sorted[to]];
  const years = [...days.map(({ edtf }) => edtf), ...(reported ? [reported] : [])];
  return {
    span: first !== undefined && last !== undefined ? [first, last] : undefined,
    reported,
    years: new Set(years.flatMap((edtf) => edtf.match(/\b\d{4}\b/g) ?? [])),
  };
}

/** Whether a year is neither one of a journey of which the years are known, nor next to one. */
const isForeign = ({ years }: Journey, year: string): boolean =>
  years.size > 0 && [...years].every((known) => Math.abs(Number(known) - Number(year)) > 1);

/** Whether a spot is told of as one of another time, whose day is none of those that are told before it. */
export const isOfAnotherTime = (evidence: readonly Evidence[]): boolean =>
  evidence.some((each) => each.isOfAnotherTime);

/** Whether a day may be one of the journey: not after the report, and not long before the others or after them. */
function isOf({ span, reported }: Journey, edtf: string): boolean {
  if (reported && asMonth(edtf) > reported) return false;
  const [day, [from, to] = []] = [middleOf(edtf), span];
  return !from || !to || (day >= addDays(from, -LONGEST) && day <= addDays(to, LONGEST));
}

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
  readonly why: readonly string[];
  readonly against: readonly string[];
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

/** What the surer stops round each say of it: journeys go from place to place, and what is spoken of lies anywhere. */
export function withNeighbours(weighed: readonly WeighedSpot[]): readonly WeighedSpot[] {
  const sure = weighed
    .map((each, index) => ({ ...each, index }))
    .filter(({ spot, evidence }) => positionOf(spot) && oddsOf(spot, evidence) > SURE);
  let from = 0;
  return weighed.map((each, index) => {
    const position = positionOf(each.spot);
    while ((sure[from + NEIGHBOURS]?.index ?? Number.POSITIVE_INFINITY) < index) from++;
    const round = sure.slice(from, from + 2 * NEIGHBOURS).filter((other) => other.index !== index);
    if (!position || round.length < 2) return each;
    const stops = round.map(({ spot }) => positionOf(spot) ?? position);
    const nearest = Math.min(...stops.map((stop) => distance(stop, position)));
    if (nearest <= FAR) return each;
    const steps = stops.slice(1).map((stop, at) => distance(stops[at] ?? stop, stop));
    const usual = steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
    return nearest > STEPS * usual ? { ...each, evidence: [...each.evidence, EVIDENCE.far] } : each;
  });
}

/** Where a spot lies, if that is believed. */
function positionOf({ places: [best] }: Spot): KnownPlace['position'] | undefined {
  return best && best.confidence > 0.6 ? best.place.position : undefined;
}

/** Letters after a day within which it still is the day of what is told. */
const NEAR_DAY = 150;

function kindOdds(place: KnownPlace | undefined): number {
  if (!place || (place.kind === 'country' && place.precision < SMALL_COUNTRY)) return 0;
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
function isDateline(text: string, { start, end }: Words): boolean {
  // In capitals, as news has it: over a letter, it is where that was written.
  const name = text.slice(start, end);
  if (name === name.toUpperCase() && isOfDateline(text, { start, end })) return true;
  const paragraph = paragraphAt(text, start);
  const head = text.slice(paragraph <= 1 ? 0 : paragraph, start);
  const after = text.slice(end, end + 60).split('\n\n')[0] ?? '';
  if (head.length > 40 || !/^(?:\p{Lu}[\p{L} -]*\/)?[\p{Lu}\s,.'’(-]*$/u.test(head)) return false;
  return (
    /^[\p{L}\s,./)]{0,30}\s*(?:[—–]|\(\p{Lu}|\(\p{L}+\)\s*[—–:-])/u.test(after) ||
    /^,?\s[\p{L}\d\s,.]{0,30}\d{4}$/u.test(after)
  );
}
