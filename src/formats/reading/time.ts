import { parseDate } from '../../visit/dates.ts';

/** A time as a source has it: a moment (milliseconds since 1970), which is a day only at a place, or a date already. */
export type SourceTime =
  | { readonly kind: 'moment'; readonly from: number; readonly to: number }
  | { readonly kind: 'date'; readonly edtf: string };

/** Characters of a text that can be a date. */
const LONGEST = 80;
/** Languages in whose words for months dates are read. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'sv', 'da', 'tr'] as const;

const ZONED = /^(\d{4}-\d\d-\d\d)[T ](\d\d):?(\d\d)(?::?(\d\d(?:[.,]\d+)?))?(z|[+-]\d\d:?(?:\d\d)?)$/i;

/** Which stands first in dates in digits such as 03/04/2013. */
export type DateOrder = 'day-first' | 'month-first';

/**
 * A time from text: ISO 8601, EDTF, or a date in words ("7 October 2013", "Oct. 7, 2013", "octobre 2013"). Undefined
 * for what is none, and for what could be read in two ways, such as 03/04/2013, unless somebody says in which.
 */
export function timeOf(text: string, order?: DateOrder): SourceTime | undefined {
  if (text.length > LONGEST) return undefined;
  const value = text.trim();
  const [zoned, date = '', hour, minute, second = '00', zone = ''] = ZONED.exec(value) ?? [];
  if (zoned) {
    const day = dateOf(date);
    const clock = `${hour}:${minute}:${second.replace(',', '.')}`;
    // What a clock says with an offset of its own is a local time already, and midnight in UTC is how programs write a day.
    if (!day || !/^(z|[+-]00:?(00)?)$/i.test(zone) || /^[0:.]+$/.test(clock)) return day;
    const at = Date.parse(`${date}T${clock}Z`);
    return Number.isNaN(at) ? undefined : { kind: 'moment', from: at, to: at };
  }
  if (MILLISECONDS.test(value)) return timeOf(new Date(Number(value)).toISOString());
  const day = value.replace(CLOCK, '');
  return dateOf(day) ?? dateOf(isoOfDigits(day, order) ?? '') ?? dateOf(isoOfWords(day) ?? '');
}

/** What a clock says behind a day: "T14:30", " 2:30:00 PM", ", 14:30". */
const CLOCK = /(?:[T ]|, )\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?$/i;

/** Milliseconds since 1970, as GeoJSON of ArcGIS has them, from September 2001 on: shorter numbers may be anything. */
const MILLISECONDS = /^[1-4]\d{12}$/;

/** The day (YYYY-MM-DD) with which a time begins, as its own clock has it; undefined where it tells none. */
export function dayOf(time: string | undefined): string | undefined {
  const day = timeOf(time?.trim().slice(0, 10) ?? '');
  return day?.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(day.edtf) ? day.edtf : undefined;
}

/** A date, where it is EDTF of level 0 or 1, or a day before our era as JavaScript prints it, and our GeoJSON: -000043-03-15. */
export function dateOf(text: string): SourceTime | undefined {
  if (text.length > LONGEST || !/^[-Y\d][-\dXTYu~?%/.]*$/.test(text)) return undefined;
  const edtf = text.replace(/^-00(?=\d{4}-\d\d-\d\d$)/, '-');
  return parseDate(edtf, 'UTC').kind === 'when' ? { kind: 'date', edtf } : undefined;
}

/** From one time to another; the one that is there where the other is not. */
export function between(from: SourceTime | undefined, to: SourceTime | undefined): SourceTime | undefined {
  if (!from || !to) return from ?? to;
  if (from.kind === 'moment' && to.kind === 'moment') return { kind: 'moment', from: from.from, to: to.to };
  const [start, end] = [edtfOf(from), edtfOf(to)];
  return start === end ? dateOf(start) : dateOf(`${start.split('/')[0]}/${end.split('/').at(-1)}`);
}

const edtfOf = (time: SourceTime) =>
  time.kind === 'date' ? time.edtf : new Date(time.from).toISOString().slice(0, 10);

/** A year, a month and perhaps a day as they are written in Chinese and Japanese, and in Korean: 2013年10月7日, 2013년 10월 7일, 2013. 10. 7. */
const EASTERN =
  /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日号號일])?$|^(\d{4})\. (\d{1,2})\. (\d{1,2})\.?$/;

/** Years, months and days in digits that can be read in one way only: 2013/10/07, 20131007, 23.10.2013, 10/23/2013. */
function isoOfDigits(value: string, order?: DateOrder): string | undefined {
  const first = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(value) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (first) return iso(first[1], first[2], first[3]);
  // Their digits may be full-width.
  const [eastern, ...parts] = EASTERN.exec(value.normalize('NFKC')) ?? [];
  if (eastern) {
    const [year, month, day] = parts.filter((part) => part !== undefined);
    return iso(year, month, day);
  }
  const [, a = '', mark, b = '', year] = YEAR_LAST.exec(value) ?? [];
  if (year === undefined) return undefined;
  // With full stops the day comes first wherever people write so.
  const read = mark === '.' || a === b ? 'day-first' : (orderOf(a, b) ?? order);
  if (read === undefined) return undefined;
  return read === 'day-first' ? iso(year, b, a) : iso(year, a, b);
}

const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;

const orderOf = (a: string, b: string): DateOrder | undefined => {
  if (Number(a) > 12) return 'day-first';
  return Number(b) > 12 ? 'month-first' : undefined;
};

/**
 * The order in which some texts have day and month, by those that can be read in one way only; undefined where these differ, or
 * are none.
 */
export function dateOrderOf(texts: readonly string[]): DateOrder | undefined {
  const orders = new Set(
    texts.flatMap((text) => {
      const [, a = '', , b = ''] =
        (text.length > LONGEST ? undefined : YEAR_LAST.exec(text.trim().replace(CLOCK, ''))) ?? [];
      return orderOf(a, b) ?? [];
    }),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

function isoOfWords(value: string): string | undefined {
  const words = value.toLowerCase().replace(/(\d)(st|nd|rd|th|er|º)\b/g, '$1');
  const parts = words.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const months = [...new Set(parts.flatMap((part) => monthOf(part) ?? []))];
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const [month] = months;
  const year = numbers.find((part) => part.length === 4);
  const days = numbers.filter((part) => part.length <= 2);
  if (months.length !== 1 || !month || !year || numbers.length > 2 || parts.length > 6) return undefined;
  const unknown = parts.filter((part) => !/^\d+$/.test(part) && monthOf(part) === undefined);
  if (
    unknown.some(
      (part) => !/^(the|of|de|del|den|der|le|el|di|am|on|г|року|года)$/.test(part) && !isWeekday(part),
    )
  )
    return undefined;
  return iso(year, String(month), days[0]);
}

function iso(year = '', month = '', day?: string): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

type Names = { readonly months: ReadonlyMap<string, number>; readonly weekdays: ReadonlySet<string> };
let names: Names | undefined;

/** Words for months and weekdays, whole, short and in the case that dates put them in, as Intl has them. */
function calendarNames(): Names {
  if (names) return names;
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, {
          month: style,
          day,
          weekday: style,
          timeZone: 'UTC',
        });
        for (let month = 0; month < 12; month++) {
          for (const { type, value } of format.formatToParts(Date.UTC(2021, month, 1 + month))) {
            const name = value.toLowerCase().replace(/\.$/, '');
            if (type === 'month' && !/\d/.test(name)) months.set(name, months.get(name) ?? month + 1);
            if (type === 'weekday') weekdays.add(name);
          }
        }
      }
    }
  }
  months.set('sept', 9);
  names = { months, weekdays };
  return names;
}

const monthOf = (word: string) => calendarNames().months.get(word);
const isWeekday = (word: string) => calendarNames().weekdays.has(word);
