import { isWithin, yearOf } from '../visit/calendar-days.ts';
import type { Path } from '../visit/notes.ts';
import type { VisitFile } from '../visit/schema.ts';
import type { Stop, Visit } from '../visit/visit.ts';
import { wording } from '../visit/wording.ts';
import { reviewDays } from './days.ts';
import { addDays, isVague, startOfDay } from './local-day.ts';
import type { Questions } from './questions.ts';
import { topSpeed } from './speeds.ts';

const HOUR = 3_600_000;

/** Whether the dates agree with the words, with each other and with the ways between the stops. */
export function reviewTime(visit: Visit, file: VisitFile, questions: Questions): void {
  reviewDays(visit, file, questions);
  reviewReports(visit, questions);
  reviewEnds(visit, questions);
  reviewLegs(visit, questions);
}

const dateOf = ({ number }: Stop): Path => ['features', number - 1, 'properties', 'date'];

/** Stops that are stated by an article that was published before them; a day apart can be one of time zones. */
function reviewReports({ stops, articles }: Visit, questions: Questions): void {
  for (const stop of stops) {
    const { basis, value: when } = stop.when;
    if (basis.kind !== 'stated') continue;
    const cited = stop.passages.filter(({ id }) => basis.passages.includes(id));
    const early = articles.find(
      ({ id, date }) => cited.some(({ article }) => article === id) && addDays(date, 1) < when.start,
    );
    if (!early) continue;
    questions.ask(
      dateOf(stop),
      'time/ahead-of-report',
      wording`the article ${{ kind: 'account', id: early.id }} is of ${{ kind: 'day', day: early.date }}, so it cannot state what happened on ${{ kind: 'when', when }}`,
      'the date as it was, or an article that was written after it',
    );
  }
}

/** Stops that begin or end outside the visit's days; one that is wholly outside is an error already. */
function reviewEnds({ stops, dates }: Visit, questions: Questions): void {
  for (const stop of stops) {
    const when = stop.when.value;
    if (when.precision !== 'day' || isVague(when) || isVague(dates.value)) continue;
    if (isWithin(when.start, dates.value) && isWithin(when.end, dates.value)) continue;
    questions.ask(
      dateOf(stop),
      'time/past-the-visit',
      wording`${{ kind: 'when', when }} goes beyond the visit's dates, ${{ kind: 'when', when: dates.value }}`,
      'days of the visit, or longer dates of it',
    );
  }
}

/**
 * Ways that cannot be gone in time. Each stop is reached as early as can be: no sooner than its first day, and no sooner than
 * from the one before at top speed. That must not be after its last day. What is dated vaguely can be at any time.
 */
function reviewLegs({ stops, legs }: Visit, questions: Questions): void {
  const arrivals = new Map(legs.map((leg) => [leg.to, leg]));
  let earliest = -Infinity;
  for (const [index, stop] of stops.entries()) {
    const when = stop.when.value;
    const vague = isVague(when);
    const opens = vague ? -Infinity : startOfDay(when.start, when.timeZone);
    const closes = vague ? Infinity : startOfDay(addDays(when.end, 1), when.timeZone);
    const before = stops[index - 1];
    const leg = arrivals.get(stop.id);
    if (!before || !leg || leg.from !== before.id) {
      earliest = Math.max(earliest, opens);
      continue;
    }
    const { speed, because } = topSpeed(leg.mode, yearOf(when.start));
    const kilometres = leg.length / 1_000;
    const arrival = earliest + (kilometres / speed) * HOUR;
    if (arrival > closes) {
      const hours = Math.max(0, (closes - earliest) / HOUR);
      const by = leg.mode === 'unknown' ? 'by any means' : `by ${leg.mode === 'foot' ? 'foot' : leg.mode}`;
      questions.ask(
        dateOf(stop),
        'time/leg',
        wording`${Math.round(kilometres)} km from ${{ kind: 'stop', id: before.id }} ${by} cannot be gone in the ${Math.floor(hours)} hours that the dates leave`,
        `another date, way or place; ${because}`,
      );
      earliest = opens;
      continue;
    }
    earliest = Math.max(arrival, opens);
  }
}
