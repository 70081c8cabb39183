import { distance } from '../geo/sphere.ts';
import { firstIndex } from '../order/first-index.ts';
import { weekdayOf } from '../review/local-day.ts';
import type { StopCandidate } from './find-stops.ts';
import type { Calendar } from './language.ts';
import { rulesOf } from './languages.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Reading } from './reading.ts';
import type { OF_DAYS } from './reasons.ts';
import { sentencesOf } from './sentences.ts';
import type { SuggestedDate, Words } from './suggestion.ts';
import { isHeading, isOverDay, type ToldDay, toldDays } from './told-days.ts';

/** What one has to know of a stop to find its day. */
type Dated = Pick<StopCandidate, 'named' | 'told' | 'places' | 'isOfAnotherTime'>;

/** The day that some words of a text tell (EDTF), reckoned with what stands before them; undefined where they tell none. */
export function dayOfWords(
  text: string,
  { start, end }: Words,
  reported: string | undefined,
  language: string,
): string | undefined {
  const calendar = rulesOf(language)?.calendar;
  if (!calendar) return undefined;
  return toldDays(text, reported, calendar).find((each) => each.start < end && start < each.end)?.edtf;
}

/** The day of a stop that some words of a text name, as their sentence tells it, or those round it; undefined where they tell none. */
export function dayRound(
  text: string,
  named: Words,
  reported: string | undefined,
  language: string,
): SuggestedDate | undefined {
  const rules = rulesOf(language);
  const told = rules && sentencesOf(text, rules).find(({ end }) => end >= named.end);
  if (!told) return undefined;
  const days = toldDays(text, reported, rules.calendar);
  const stop = { named, told, places: [], isOfAnotherTime: false };
  return dateOf({ text, rules, paragraphAt: paragraphsOf(text), days, reported }, stop, [stop]);
}

/**
 * The date (EDTF) that some words are as a whole: "12 March 2019", "on Tuesday", "March 2019"; undefined where they are none, or more
 * than that.
 *
 * @param languages in which they may be
 */
export function dateOfWords(
  words: string,
  reported: string | undefined,
  languages: readonly (string | undefined)[],
): string | undefined {
  for (const language of languages) {
    const calendar = language === undefined ? undefined : rulesOf(language)?.calendar;
    if (!calendar) continue;
    // A month alone is told by "in" in an article, in which "may" and "march" are mostly others.
    const spelt = asSpelt(words, calendar);
    for (const text of [spelt, `${calendar.inMonth} ${spelt}`]) {
      const [told, ...more] = toldDays(text, reported, calendar);
      if (!told || more.length > 0) continue;
      const besides = text.slice(0, told.start) + text.slice(told.end);
      if (calendar.beforeDate.test(withoutWeekday(besides, told, calendar))) return told.edtf;
    }
  }
  return undefined;
}

/** Words with the months and weekdays as texts have them: somebody types "7 march", and "MARCH 7". */
function asSpelt(words: string, { months, weekdays, seasons }: Calendar): string {
  const names = new RegExp(
    `(?<!\\p{L})(?:${[...months, ...weekdays, ...seasons].join('|')})(?!\\p{L})`,
    'giu',
  );
  return words.replace(names, (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase());
}

/** What stands beside a day without the weekday that it is; one that it is not stays, for somebody is mistaken there. */
function withoutWeekday(besides: string, { edtf }: ToldDay, { weekdays }: Calendar): string {
  const name = edtf.length === 10 ? weekdays[weekdayOf(edtf)] : undefined;
  return name === undefined ? besides : besides.replace(new RegExp(`^(?:${name}),?\\s*`, 'i'), '');
}

/** Letters before a day in which it may be told to be only nearly the one. */
const NEARLY = 20;

/** Letters behind a day in which there are more sentences than matter. */
const FAR_ON = 5000;
/** The ends of sentences in what lies between: none is the full stop of “at 9 a.m. and”. */
const sentencesBetween = (between: string) =>
  between.length > FAR_ON
    ? Number.POSITIVE_INFINITY
    : (between.match(/[.!?…][”’"')]*(?=\s+(?!\p{Ll}))/gu)?.length ?? 0);
/** Letters of a sentence that is so short that the next one tells its day, and within which that does. */
const SHORT = 30;

/** Letters that count for another place, or a part of the sentence that ends, between a place and a day. */
const PARTED = 60;

/** Metres that somebody hardly goes within the day that was told of the stop before, before there were airlines. */
const A_DAY = 400_000;
const AIRLINES = '1920';

/**
 * The day of a stop: one named in its sentence, before its name rather than after it; else the one named in the sentences before
 * it, or at the beginning of the next one.
 *
 * @param around it and the candidates before it and after it, in their order
 */
export function dateOf(reading: Reading, stop: Dated, around: readonly Dated[]): SuggestedDate | undefined {
  const { days } = reading;
  const { told } = stop;
  const inside = inSentence(reading, stop, around);
  if (inside || stop.isOfAnotherTime) return inside;
  const before = dayBefore(reading, stop, around);
  if (before) return before;
  // "And then Dili. On Saturday ..."
  const next = told.end - told.start < SHORT ? days[firstFrom(days, told.end)] : undefined;
  const soon = next && next.start - told.end < SHORT;
  return soon ? dated(reading, next, 0.4, 'stands in the next sentence') : undefined;
}

function inSentence(
  reading: Reading,
  { named, told }: Dated,
  around: readonly Dated[],
): SuggestedDate | undefined {
  const { text, days, rules } = reading;
  const all = days
    .slice(firstFrom(days, told.start), firstFrom(days, told.end))
    .filter(({ end }) => end <= told.end);
  const ofStory = all.filter(({ isAside }) => !isAside);
  const inside = ofStory.length > 0 ? ofStory : all;
  const far = ({ start, end }: ToldDay) => {
    const isAfter = start >= named.end;
    const [from, to] = isAfter ? [named.end, start] : [end, named.start];
    const between = text.slice(from, to);
    // "On Saturday he toured the works in Emden, on Sunday a museum": with its day, another part of the sentence begins.
    const isParted =
      between.search(rules.clauses) >= 0 || (isAfter && /,\s*(?:\p{L}{1,3}\s*)?$/u.test(between));
    const isOfAnother = around.some(({ named: other }) => other.start >= from && other.end <= to);
    return (to - from) * (isAfter ? 1 : 0.8) + (isParted || isOfAnother ? PARTED : 0);
  };
  const [nearest] = [...inside].sort((a, b) => far(a) - far(b));
  return nearest && dated(reading, nearest, inside.length === 1 ? 0.9 : 0.7, 'stands in the same sentence');
}

function dayBefore(reading: Reading, stop: Dated, around: readonly Dated[]): SuggestedDate | undefined {
  const { text, days, rules, paragraphAt } = reading;
  const { told } = stop;
  if (rules.calendar.ofJourney.test(text.slice(told.start, told.end))) return undefined;
  const last = lastBefore(days, told.start);
  if (!last || isFarFromDay(stop, last, around.slice(0, around.indexOf(stop)))) return undefined;
  const paragraph = paragraphAt(told.start);
  const between = sentencesBetween(text.slice(last.end, told.start));
  // Further on, the traveller has moved on as well.
  if (last.start >= paragraph && (between <= 2 || isHeading(text, last, paragraph)))
    return dated(reading, last, between <= 1 ? 0.5 : 0.4, 'stands before it');
  // An itinerary or a diary has a heading over each of its days, and may tell of one in many paragraphs.
  if (last.start < paragraph && isOverDay(text, last, paragraphAt(last.start)))
    return dated(reading, last, 0.4, 'stands in the heading above it');
  // The first words of a paragraph go on from the paragraph before it.
  const goesOn = !last.isAhead && told.start === paragraph && between <= 1;
  return goesOn ? dated(reading, last, 0.3, 'stands in the paragraph before it') : undefined;
}

/** The number of the first day that begins at a place in the text or behind it. */
const firstFrom = (days: readonly ToldDay[], at: number): number =>
  firstIndex(days.length, (index) => (days[index]?.start ?? 0) >= at);

/** The last day told before a place in the text that the story goes on from. */
function lastBefore(days: readonly ToldDay[], at: number): ToldDay | undefined {
  for (let index = firstFrom(days, at) - 1; index >= 0; index--) {
    const day = days[index];
    if (day && !day.isAside && day.end <= at) return day;
  }
  return undefined;
}

/** Whether a day was told of a place from which nobody came as far as this stop on it. */
function isFarFromDay({ places }: Dated, day: ToldDay, before: readonly Dated[]): boolean {
  if (day.edtf >= AIRLINES) return false;
  const there = before.findLast(({ told }) => told.start <= day.start && told.end >= day.end);
  const [from, to] = [there?.places[0]?.place.position, places[0]?.place.position];
  return from !== undefined && to !== undefined && distance(from, to) > A_DAY;
}

const dated = (
  { text, rules }: Reading,
  day: ToldDay,
  confidence: number,
  where: (typeof OF_DAYS)[number],
): SuggestedDate => ({
  edtf: rules.calendar.nearly.test(text.slice(Math.max(0, day.start - NEARLY), day.start))
    ? `${day.edtf}~`
    : day.edtf,
  words: { start: day.start, end: day.end },
  confidence,
  why: `“${text.slice(day.start, day.end)}” ${where}`,
  ...(day.isYearGuessed
    ? { against: 'no year stands with its day: the one told before may be another' }
    : {}),
});
