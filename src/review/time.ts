import type { Article } from '../article/article.ts';
import type { Notes, Path } from '../visit/notes.ts';
import type { Passage, Stop, Visit, When } from '../visit/visit.ts';
import { accountsOf, sameLanguage } from './accounts.ts';
import type { ReviewRule } from './concern.ts';
import { type DayWords, dayWordsIn, fits, type Meaning } from './day-words.ts';
import { addDays, daysBetween, startOfDay, WEEKDAYS } from './local-day.ts';
import { topSpeed } from './speeds.ts';

const HOUR = 3_600_000;
/** Days after a visit in which an article about it counts weekdays from its own day. */
const NEWS = 6;

/** Whether the dates agree with the words, with each other and with the ways between the stops. */
export function reviewTime(visit: Visit, notes: Notes<ReviewRule>): void {
  reviewDays(visit, notes);
  reviewReports(visit, notes);
  reviewEnds(visit, notes);
  reviewLegs(visit, notes);
}

const dateOf = ({ number }: Stop): Path => ['features', number - 1, 'properties', 'date'];
const isVague = ({ approximate, uncertain }: When) => approximate || uncertain;
const ownId = ({ id, stop }: Passage) => id.slice(stop.length + 1);

/** The words for days in the passages, read in English alone. */
function reviewDays(visit: Visit, notes: Notes<ReviewRule>): void {
  const accounts = accountsOf(visit);
  const readings = new Map(
    visit.articles
      .filter(({ language }) => sameLanguage(language, 'en'))
      .map((article) => {
        const { start, end } = visit.dates.value;
        const today = newsDay(article, visit.dates.value);
        return [article.id, { today, words: dayWordsIn(accounts.textOf(article.id), { today, start, end }) }];
      }),
  );
  for (const stop of visit.stops) {
    const { basis, value: when } = stop.when;
    const wordsIn = (passage: Passage) =>
      readings
        .get(passage.article)
        ?.words.filter(({ start, end }) => start >= passage.start && end <= passage.end) ?? [];
    for (const passage of stop.passages) reviewCalendar(stop, passage, wordsIn(passage), notes);
    if (when.precision !== 'day' || isVague(when)) continue;
    // What a date rests on has to name it; other passages may tell of other days, so one of them is heard only alone.
    const stated = basis.kind === 'stated';
    const cited = stated ? stop.passages.filter(({ id }) => basis.passages.includes(id)) : stop.passages;
    const named = cited.flatMap((passage) => wordsIn(passage).map((words) => ({ passage, words })));
    if (!stated && (named.length > 1 || !named.every((each) => isOfTheStop(each, visit)))) continue;
    if (named.some(({ words }) => words.means.kind === 'unclear' || fits(words.means, when.start, when.end)))
      continue;
    const [first] = named;
    if (!first) continue;
    const today = readings.get(first.passage.article)?.today;
    notes.note(
      dateOf(stop),
      'time/day',
      `the passage "${ownId(first.passage)}" says “${first.words.words}”, which is ${meant(first.words.means, today)}; the stop is dated ${when.edtf}`,
      { expected: 'the day that the words name, or other words for the date to rest on' },
    );
  }
}

/** Whether words for a day that no date rests on are likely to tell of the stop: "on Sunday", or a day of the visit. */
function isOfTheStop({ passage, words: { words, means } }: Named, { dates }: Visit): boolean {
  if (means.kind === 'day') return means.day >= dates.value.start && means.day <= dates.value.end;
  const speech = /\b(said|says|told|reported|announced|according)\b/i.test(passage.exact);
  return means.kind === 'weekday' && /^on\b/i.test(words) && !speech;
}

function reviewCalendar(
  stop: Stop,
  passage: Passage,
  words: readonly DayWords[],
  notes: Notes<ReviewRule>,
): void {
  for (const { words: said, wrongWeekday } of words) {
    if (!wrongWeekday) continue;
    notes.note(
      [
        'features',
        stop.number - 1,
        'properties',
        'passages',
        stop.passages.indexOf(passage),
        'selector',
        'exact',
      ],
      'time/calendar',
      `the passage "${ownId(passage)}" says “${said}”, which was a ${wrongWeekday}`,
      { expected: 'a correction in the article, or a word on which of the two is right' },
    );
  }
}

/** Words for a day, with the passage that has them. */
interface Named {
  readonly passage: Passage;
  readonly words: DayWords;
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

function meant(means: Meaning, today: string | undefined): string {
  switch (means.kind) {
    case 'day':
      return `${means.day}${today ? `, counted from ${today}` : ''}`;
    case 'weekday':
      return means.day ? `${means.day}, counted from ${today}` : `a ${WEEKDAYS[means.weekday]}`;
    case 'day-of-year':
      return dayAndMonth.format(Date.UTC(2000, means.month - 1, means.date));
    case 'unclear':
      return 'not certain';
  }
}

/** The day from which an article counts: that of its dateline or else of its publication, where it is news of the visit. */
function newsDay({ date, dateline }: Article, { start, end }: When): string | undefined {
  const reckoning = { today: undefined, start: date, end: date };
  const [written] = dateline ? dayWordsIn(dateline, reckoning) : [];
  const day = written?.means.kind === 'day' && !written.wrongWeekday ? written.means.day : date;
  return day >= start && daysBetween(end, day) <= NEWS ? day : undefined;
}

/** Stops that are stated by an article that was published before them; a day apart can be one of time zones. */
function reviewReports({ stops, articles }: Visit, notes: Notes<ReviewRule>): void {
  for (const stop of stops) {
    const { basis, value: when } = stop.when;
    if (basis.kind !== 'stated') continue;
    const cited = stop.passages.filter(({ id }) => basis.passages.includes(id));
    const early = articles.find(
      ({ id, date }) => cited.some(({ article }) => article === id) && addDays(date, 1) < when.start,
    );
    if (!early) continue;
    notes.note(
      dateOf(stop),
      'time/ahead-of-report',
      `the article "${early.id}" is of ${early.date}, so it cannot state what happened on ${when.edtf}`,
      { expected: 'the date as it was, or an article that was written after it' },
    );
  }
}

/** Stops that begin or end outside the visit's days; one that is wholly outside is an error already. */
function reviewEnds({ stops, dates }: Visit, notes: Notes<ReviewRule>): void {
  const { start, end, edtf } = dates.value;
  for (const stop of stops) {
    const when = stop.when.value;
    if (when.precision !== 'day' || isVague(when) || isVague(dates.value)) continue;
    if (when.start >= start && when.end <= end) continue;
    notes.note(dateOf(stop), 'time/past-the-visit', `${when.edtf} goes beyond the visit's dates, ${edtf}`, {
      expected: 'days of the visit, or longer dates of it',
    });
  }
}

/**
 * Ways that cannot be gone in time. Each stop is reached as early as can be: no sooner than its first day, and no sooner than
 * from the one before at top speed. That must not be after its last day. What is dated vaguely can be at any time.
 */
function reviewLegs({ stops, legs }: Visit, notes: Notes<ReviewRule>): void {
  let earliest = -Infinity;
  for (const [index, stop] of stops.entries()) {
    const when = stop.when.value;
    const vague = isVague(when);
    const opens = vague ? -Infinity : startOfDay(when.start, when.timeZone);
    const closes = vague ? Infinity : startOfDay(addDays(when.end, 1), when.timeZone);
    const before = stops[index - 1];
    const leg = legs.find(({ from, to }) => from === before?.id && to === stop.id);
    if (!before || !leg) {
      earliest = Math.max(earliest, opens);
      continue;
    }
    const year = Number(when.start.slice(0, 4));
    const { speed, because } = topSpeed(leg.mode, year);
    const kilometres = leg.length / 1_000;
    const arrival = earliest + (kilometres / speed) * HOUR;
    if (arrival > closes) {
      const hours = Math.max(0, (closes - earliest) / HOUR);
      const by = leg.mode === 'unknown' ? 'by any means' : `by ${leg.mode === 'foot' ? 'foot' : leg.mode}`;
      notes.note(
        dateOf(stop),
        'time/leg',
        `${Math.round(kilometres)} km from ${before.id} ${by} cannot be gone in the ${Math.floor(hours)} hours that the dates leave`,
        { expected: `another date, way or place; ${because}` },
      );
      earliest = opens;
      continue;
    }
    earliest = Math.max(arrival, opens);
  }
}
