import { weekdayOf } from '../review/local-day.ts';
import { type FoundDay, sentenceOf } from './day-forms.ts';
import { type Calendar, SAID } from './language.ts';
import { isToldAhead } from './told-ahead.ts';

/** Days of a run that would be still to come, from which on it is of the week before. */
const TO_COME = 2;
/** Days that are looked at for a run: more are those of a list. */
const LONGEST_RUN = 50;
/** Days from one to the next of a run, behind its second. */
const STRIDE = 2;

const weekdayIn = ({ form }: FoundDay): number | undefined =>
  form.kind === 'weekday' && !form.last && !form.lastWeek ? form.weekday : undefined;

/** A text that was written on a day, YYYY-MM-DD. */
interface Report {
  readonly text: string;
  readonly reported: string;
  readonly calendar: Calendar;
}

/**
 * Whether a weekday begins a run that goes on from day to day and cannot have ended by the day of the report, were it the last
 * such weekday before that: "on Monday" of a Monday's report that goes on with Tuesday, Wednesday and Thursday is of the week before.
 */
export function isOfWeekBefore(
  days: readonly FoundDay[],
  index: number,
  { text, reported, calendar }: Report,
): boolean {
  const found = days[index];
  const first = found && weekdayIn(found);
  if (!found || first === undefined || calendar.comesToEnd.test(sentenceOf(found, text))) return false;
  const left = (weekdayOf(reported) - first + 7) % 7;
  let gone = 0;
  for (const each of days.slice(index + 1, index + 1 + LONGEST_RUN)) {
    // The steps between them go on from day to day as well.
    if (each.form.kind === 'step') {
      if (each.form.from === 'told') gone += Math.max(0, each.form.days);
      continue;
    }
    const weekday = weekdayIn(each);
    if (weekday === undefined) break;
    if (calendar.saidOn.test(text.slice(Math.max(0, each.start - SAID), each.start))) continue;
    const by = (weekday - first - gone + 14) % 7;
    if (by > (gone === 0 ? 1 : STRIDE) || gone + by > 6) break;
    if (calendar.outOfTurn.test(sentenceOf(each, text))) return false;
    if (isToldAhead(each, text, calendar) && !isToldAhead(found, text, calendar)) return false;
    gone += by;
  }
  return gone - left >= TO_COME;
}
