import { isTown, mayLieInTown } from '../gazetteer/kinds.ts';
import { distance } from '../geo/sphere.ts';
import { ROUND_TOWN } from '../visit/round-town.ts';
import { datelineBefore } from './dateline.ts';
import { notesOfDays } from './day-notes.ts';
import type { FoundMention } from './find-mentions.ts';
import { quotedIn } from './is-quoted.ts';
import { journeyOf } from './journey.ts';
import type { LanguageRules } from './language.ts';
import { withNeighbours } from './neighbours.ts';
import type { Reading } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import { shortFormAfter } from './short-forms.ts';
import { spotsOf } from './spots.ts';
import {
  type Context,
  evidenceFor,
  headsOf,
  isInDateline,
  isOfAnotherTime,
  oddsOf,
  type Reasons,
  reasonsOf,
  type Spot,
  type WeighedSpot,
} from './stop-evidence.ts';
import { calledAs, StoryTown, SURE_TOWN } from './story-town.ts';
import type { Placed, SuggestedTown, Words } from './suggestion.ts';
import type { ToldDay } from './told-days.ts';

/** Where somebody seems to have been, before its day and its order are known. */
export interface StopCandidate extends Reasons {
  /** The words that name it. */
  readonly named: Words;
  readonly told: Words;
  readonly name: string;
  /** The likeliest first; for a venue without a name, what it is near. */
  readonly places: readonly Placed[];
  /** What kind of place the words ask for. */
  readonly kind?: string;
  /** The town that its sentence says it lies in, where that is sure. */
  readonly town?: SuggestedTown;
  /** Whether the places are only what the stop is near or in, to be offered and never to be taken. */
  readonly venue: boolean;
  /** Whether its words tell of another time than that of the journey. */
  readonly isOfAnotherTime: boolean;
  readonly confidence: number;
}

/** From this confidence on, a place is proposed: where one of four that are told of like it is a stop. */
const LEAST = 0.25;
/** Metres that a place lies at most beyond the radius of the one in which it lies. */
const BEYOND = 60_000;

/** The names and venues at which somebody was, by the words that stand round them. */
export function findStops(
  reading: Reading,
  mentions: readonly FoundMention[],
  places: ReadonlyMap<FoundMention, readonly Placed[]>,
): readonly StopCandidate[] {
  const { text, rules, paragraphAt, days, reported } = reading;
  const weighed: WeighedSpot[] = [];
  const [isQuoted, isNote] = [quotedIn(text), notesOfDays(reading)];
  const journey = journeyOf(days, reported);
  let [mention, day] = [0, 0];
  for (const sentence of sentencesOf(text, rules)) {
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
    const spots = spotsOf(reading, sentence, inside, places);
    const dayBefore = days[day - told.length - 1];
    const heads = headsOf(text, rules, spots);
    const paragraph = paragraphAt(sentence.start);
    const context: Context = {
      text,
      sentence,
      paragraph,
      rules,
      told,
      dayBefore,
      spots,
      heads,
      isQuoted,
      journey,
      isNote: isNote(sentence.start),
    };
    for (const [index, spot] of spots.entries())
      weighed.push({ spot, next: spots[index + 1], sentence, evidence: evidenceFor(spot, context) });
  }
  return candidatesOf(reading, withNeighbours(weighed));
}

/** What is likely enough, but for what only says where the place before it is: "the university in Hawassa" is one stop. */
function candidatesOf({ text, rules }: Reading, weighed: readonly WeighedSpot[]): readonly StopCandidate[] {
  let outer: Words | undefined;
  const story = new StoryTown(text);
  return weighed.flatMap(({ spot, next, sentence, evidence }): StopCandidate[] => {
    if (outer && spot.start >= outer.start && spot.end <= outer.end) return [];
    if (isInDateline(evidence)) story.opensIn(spot, sentence);
    const confidence = 1 / (1 + Math.exp(-oddsOf(spot, evidence)));
    if (confidence < LEAST) return [];
    const name = text.slice(spot.start, spot.end);
    const here = spot.unsaid ? story.townFor(spot, name) : undefined;
    if (spot.unsaid && !here) return [];
    const around = here ? undefined : enclosing(text, spot, next, rules);
    if (around) outer = around;
    const own = ownAirport(spot);
    const known = own !== undefined || (spot.places.length > 0 && !spot.venue);
    const town = here?.town ?? townOf(text, spot, next, rules);
    if (!here && !isOfAnotherTime(evidence)) story.goesTo(spot, name, town, around);
    const kind = spot.kind ?? (known ? undefined : rules.kindInName?.exec(name)?.[1]?.toLowerCase());
    return [
      {
        named: { start: spot.start, end: spot.end },
        told: withoutDateline(text, sentence, spot),
        name,
        places: own ? [own] : known ? spot.places : whereIs(spot, around, next, town, here ?? story.at(spot)),
        ...(town ? { town } : {}),
        ...(kind === undefined ? {} : { kind }),
        venue: !known,
        isOfAnotherTime: isOfAnotherTime(evidence),
        confidence,
        ...reasonsOf(evidence),
      },
    ];
  });
}

/** A sentence without the dateline before it, where that is not what names the stop. */
function withoutDateline(text: string, { start, end }: Words, spot: Words): Words {
  const behind = start + datelineBefore(text.slice(start, end));
  return { start: spot.start < behind ? start : behind, end };
}

/**
 * Where what nobody knows may be: the town that it is sure to lie in, else the places that the words about it may mean, else the town
 * in which the story is.
 */
function whereIs(
  spot: Spot,
  around: Spot | undefined,
  next: Spot | undefined,
  town: SuggestedTown | undefined,
  here: { readonly places: readonly Placed[] } | undefined,
): readonly Placed[] {
  const near = around?.places ?? spot.town?.places ?? nearest(spot, next);
  const places = near.length > 0 ? near : (here?.places ?? []);
  const sure = town && places.filter(({ place }) => place.id === town.place.id);
  return sure && sure.length > 0 ? sure : places;
}

/** The airport that bears the name of the town whose airport is told of, if it is the only one there. */
function ownAirport({ kind, town }: Spot): Placed | undefined {
  const [middle, ...others] = town?.places ?? [];
  if (kind !== 'airport' || !middle || middle.confidence < SURE_TOWN) return undefined;
  const [own, ...more] = others.filter(
    ({ place }) => place.kind === 'airport' && distance(place.position, middle.place.position) <= ROUND_TOWN,
  );
  return own && more.length === 0
    ? { place: own.place, confidence: middle.confidence, why: ['it is the airport of that town'] }
    : undefined;
}

/** What stands between two places, but for what is still part of the first: of "Kakuma refugee camp in Turkana", " in ". */
const between = (text: string, { end }: Words, { start }: Words, { kindAfter }: LanguageRules): string =>
  text.slice(end, start).replace(kindAfter, '');

/** The next place, if the words say that this one lies in it or beside it. */
function enclosing(text: string, spot: Spot, next: Spot | undefined, rules: LanguageRules): Spot | undefined {
  if (!next || next.venue) return undefined;
  const isShort = shortFormAfter(text, spot.end, rules)?.start === next.start;
  if (!isShort && !rules.lies.test(between(text, spot, next, rules))) return undefined;
  const [one, other] = [spot.places[0]?.place, next.places[0]?.place];
  if (one && other && !spot.venue) {
    const far = distance(one.position, other.position);
    if (one.precision > other.precision || far > other.precision + BEYOND) return undefined;
  }
  return next;
}

/** The town in which the words say that a place lies, if it is sure which one that is and the place may lie there. */
function townOf(
  text: string,
  spot: Spot,
  next: Spot | undefined,
  rules: LanguageRules,
): SuggestedTown | undefined {
  const isIn = next && !next.venue && rules.inTown.test(between(text, spot, next, rules));
  const [town] = spot.town?.places ?? (isIn ? next.places : []);
  if (!town || town.confidence < SURE_TOWN || !isTown(town.place.kind)) return undefined;
  const words = spot.town ?? next ?? spot;
  const told = { name: calledAs(text.slice(words.start, words.end), town.place), place: town.place };
  const own = spot.places[0]?.place;
  if (!own) return told;
  const isThere = distance(own.position, town.place.position) <= ROUND_TOWN;
  return isThere && mayLieInTown(own.kind) ? told : undefined;
}

/** What a venue without a name is near: the place that its sentence names next. */
const nearest = ({ end }: Spot, next: Spot | undefined): readonly Placed[] =>
  next && !next.venue && next.start - end < 60 ? next.places : [];
