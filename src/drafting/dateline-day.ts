import { rulesOf } from './languages.ts';
import { toldDays } from './told-days.ts';

/** Letters of a dateline at most, without its day. */
const LONGEST = 60;
/** What stands between a dateline and the text. */
const DASH = /\s(?:—|–|--?)\s|(?<=\S)—/u;

/**
 * The day (YYYY-MM-DD) of the report that its dateline tells with its year: "ACCRA, 14 May 2024 — The president"; undefined where it
 * tells none.
 *
 * @param text the article's, without its headline
 */
export function datelineDay(text: string, language: string): string | undefined {
  const calendar = rulesOf(language)?.calendar;
  const line = text.trimStart().split('\n')[0]?.split(DASH) ?? [];
  const [dateline = ''] = line;
  if (!calendar || line.length < 2) return undefined;
  const [day, ...more] = toldDays(dateline, undefined, calendar);
  if (!day || more.length > 0 || !/^\d{4}-\d\d-\d\d$/.test(day.edtf)) return undefined;
  const place = (dateline.slice(0, day.start) + dateline.slice(day.end)).replace(/[*_]/g, '').trim();
  // A sentence has a verb, in small letters.
  const isPlace =
    place.length <= LONGEST && place.split(/[\s,.()/]+/).every((word) => !/^\p{Ll}{3}/u.test(word));
  return isPlace ? day.edtf : undefined;
}
