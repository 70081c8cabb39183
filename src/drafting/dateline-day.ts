import { DASH, isPlaceAlone, LONGEST } from './dateline.ts';
import type { Calendar } from './language.ts';
import { rulesOf } from './languages.ts';
import { toldDays } from './told-days.ts';

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
  const said = daySaid(lines.slice(0, HEAD).join('\n'), calendar);
  if (said !== undefined) return said;
  const ofReports = toldDays(text, undefined, calendar).flatMap((day) => (day.isOfReport ? day : []));
  const [first] = ofReports;
  const opens = first && text.slice(0, first.start).trimStart().length <= LONGEST;
  // Of a report that goes on from another town, it is the last dateline that tells when it was whole.
  if (opens && /\b\d{4}\b/.test(text.slice(first.start, first.end)))
    return ofReports
      .map(({ edtf }) => edtf)
      .sort()
      .at(-1);
  if (lines[0] !== undefined && DASH.test(lines[0])) return undefined;
  const dayOf = (line: string) =>
    line.length > SHORT || ENDED.test(line) ? undefined : dayBeside(line, calendar);
  const days = new Set(lines.flatMap((line) => dayOf(line) ?? []));
  const end = lines.findIndex((line) => line.length > SHORT || ENDED.test(line));
  const head = lines.slice(0, Math.min(HEAD, end < 0 ? HEAD : end));
  return days.size === 1 ? head.map(dayOf).find((day) => day !== undefined) : undefined;
}

/** The day that the head of a report calls its own: "Team: Ann Lee. Report date: 16 May 2024". */
function daySaid(head: string, calendar: Calendar): string | undefined {
  const said = toldDays(head, undefined, calendar).filter(
    ({ start, end, edtf }) =>
      /^\d{4}-\d\d-\d\d$/.test(edtf) &&
      /\b\d{4}\b/.test(head.slice(start, end)) &&
      calendar.writtenOn.test(head.slice(Math.max(0, start - LONGEST), start)),
  );
  return said.length === 1 ? said[0]?.edtf : undefined;
}

/** The day of a line that has nothing besides but names and places. */
function dayBeside(line: string, calendar: Calendar): string | undefined {
  const [day, ...more] = toldDays(line, undefined, calendar);
  if (!day || more.length > 0 || !/^\d{4}-\d\d-\d\d$/.test(day.edtf)) return undefined;
  return isPlaceAlone(line.slice(0, day.start) + line.slice(day.end)) ? day.edtf : undefined;
}
