import type { Calendar } from './language.ts';
import { rulesOf } from './languages.ts';
import { toldDays } from './told-days.ts';

/** Letters of a dateline at most, without its day. */
const LONGEST = 60;
/** What stands between a dateline and the text. */
const DASH = /\s(?:—|–|--?)\s|(?<=\S)—/u;

/** Lines at the head of a pasted page among which that of its day may be, and letters of such a line at most. */
const [HEAD, SHORT] = [6, 120];
/** How sentences end. */
const ENDED = /[.!?…]["”’)]*\s*$/u;

/**
 * The day (YYYY-MM-DD) of the report that its dateline tells with its year, before the text or in a line of its own: "ACCRA, 14 May 2024 — The
 * president", "Published 14 May 2024"; undefined where none tells one, or several do, as in a diary.
 *
 * @param text the article's, without its headline
 */
export function datelineDay(text: string, language: string): string | undefined {
  const calendar = rulesOf(language)?.calendar;
  if (!calendar) return undefined;
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const [dateline, ...more] = lines[0]?.split(DASH) ?? [];
  if (dateline !== undefined && more.length > 0) return dayBeside(dateline, calendar);
  const dayOf = (line: string) =>
    line.length > SHORT || ENDED.test(line) ? undefined : dayBeside(line, calendar);
  const days = new Set(lines.flatMap((line) => dayOf(line) ?? []));
  const end = lines.findIndex((line) => line.length > SHORT || ENDED.test(line));
  const head = lines.slice(0, Math.min(HEAD, end < 0 ? HEAD : end));
  return days.size === 1 ? head.map(dayOf).find((day) => day !== undefined) : undefined;
}

/** The day of a line that has nothing besides but names and places. */
function dayBeside(line: string, calendar: Calendar): string | undefined {
  const [day, ...more] = toldDays(line, undefined, calendar);
  if (!day || more.length > 0 || !/^\d{4}-\d\d-\d\d$/.test(day.edtf)) return undefined;
  const place = (line.slice(0, day.start) + line.slice(day.end)).replace(/[*_]/g, '').trim();
  // A sentence has a verb, in small letters.
  const isPlace =
    place.length <= LONGEST && place.split(/[\s,.()/]+/).every((word) => !/^\p{Ll}{3}/u.test(word));
  return isPlace ? day.edtf : undefined;
}
