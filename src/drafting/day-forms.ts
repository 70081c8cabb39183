import type { FeastFrom } from './feasts.ts';
import type { Calendar } from './language.ts';
import type { Words } from './suggestion.ts';

/** Words that may tell a day, before it is reckoned. */
export type Form =
  | { readonly kind: 'date'; readonly day: number; readonly month?: number; readonly year?: number }
  | { readonly kind: 'month'; readonly month: number; readonly year?: number }
  | { readonly kind: 'season'; readonly season: number; readonly year: number }
  | { readonly kind: 'year'; readonly year: number }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly told: boolean;
      readonly last: boolean;
      readonly lastWeek: boolean;
    }
  | { readonly kind: 'feast'; readonly from: FeastFrom; readonly days: number; readonly year?: number }
  | {
      readonly kind: 'step';
      readonly days: number;
      readonly from: 'told' | 'report';
      readonly isNowadays: boolean;
    };

type Found = Words & { readonly form: Form };

/** Words that tell a day, of a span its last one, with the first in `from`. */
export type FoundDay = Found & { readonly from?: Found };

type DateForm = Extract<Form, { kind: 'date' }>;

/** The first day of a span that goes over the end of a month: "from the 28th to the 2nd of" January. */
const inMonthBefore = ({ month, year, ...form }: DateForm & { readonly month: number }): DateForm => ({
  ...form,
  month: month === 1 ? 12 : month - 1,
  ...(year === undefined ? {} : { year: month === 1 ? year - 1 : year }),
});

/** The words of a text that tell days, in its order. */
export function daysIn(text: string, calendar: Calendar): readonly FoundDay[] {
  const { until, fromDay, toDay } = calendar;
  let from: Found | undefined;
  const forms = formsIn(text, calendar);
  return forms.flatMap((found, index) => {
    const { start, end, form } = found;
    const next = forms[index + 1];
    const begun = from;
    from = undefined;
    const goesOn =
      (form.kind === 'date' || form.kind === 'weekday') &&
      form.kind === next?.form.kind &&
      until.test(text.slice(end, next.start));
    if (goesOn) {
      from = begun ?? found;
      return [];
    }
    if (begun) return [{ ...found, from: begun }];
    if (form.kind !== 'date' || form.month === undefined) return [found];
    const before = text.slice(Math.max(0, start - 30), start);
    const first = fromDay.exec(before);
    const day = Number(first?.groups?.['day']);
    if (first && day !== form.day) {
      const at = start - before.length + first.index;
      const begun = day < form.day ? { ...form, day } : inMonthBefore({ ...form, month: form.month, day });
      return [{ ...found, from: { start: at, end: start, form: begun } }];
    }
    const last = form.year === undefined ? toDay?.exec(text.slice(end, end + 20)) : undefined;
    const { day: lastDay, year } = last?.groups ?? {};
    if (last && Number(lastDay) > form.day) {
      const whole = { ...form, day: Number(lastDay), ...(year ? { year: Number(year) } : {}) };
      return [{ start, end: end + last[0].length, form: whole, from: found }];
    }
    return [found];
  });
}

const compiled = new WeakMap<Calendar, (text: string) => readonly Found[]>();

function formsIn(text: string, calendar: Calendar): readonly Found[] {
  const find = compiled.get(calendar) ?? compile(calendar);
  compiled.set(calendar, find);
  return find(text);
}

function compile(calendar: Calendar): (text: string) => readonly Found[] {
  const months = calendar.months.join('|');
  const countPattern = calendar.counts.join('|');
  const numberOf = (names: readonly string[], name: string) =>
    names.findIndex((each) => new RegExp(`^(?:${each})$`, 'i').test(name));
  const ordinals = calendar.ordinals.toReversed().join('|');
  const withMonths = (pattern: string) =>
    new RegExp(pattern.replaceAll('MONTH', `(?:${months})`).replaceAll('ORDINAL', `(?:${ordinals})`), 'gu');
  const dates = calendar.dates.map(withMonths);
  const monthOfYear = withMonths(calendar.monthOfYear);
  const seasonOfYear = new RegExp(
    calendar.seasonOfYear.replaceAll('SEASON', calendar.seasons.join('|')),
    'gu',
  );
  const weekday = new RegExp(calendar.weekday.replaceAll('WEEKDAY', calendar.weekdays.join('|')), 'gu');
  const steps = calendar.steps.map((step) => ({
    ...step,
    pattern: new RegExp(step.pattern.source.replaceAll('COUNT', countPattern), step.pattern.flags),
  }));
  // One pattern, since each is dear to compile: the group that matched tells the feast.
  const feasts = new RegExp(
    `(?<!\\p{L})(?:${calendar.feasts.map(({ name }) => `(${name})`).join('|')})(?!\\p{L})(?:,? (?<year>\\d{4}))?`,
    'gu',
  );
  const countOf = (word: string | undefined): number =>
    word === undefined ? 1 : Number(word) || numberOf(calendar.counts, word) + 1;
  const found = (match: RegExpMatchArray, form: Form): Found => {
    const start = match.index ?? 0;
    return { start, end: start + match[0].length, form };
  };
  return (text) => {
    const all = [
      ...dates.flatMap((pattern) =>
        [...text.matchAll(pattern)].map((match) => {
          const { day, ordinal, month, year } = match.groups ?? {};
          return found(match, {
            kind: 'date',
            day: day ? Number(day) : numberOf(calendar.ordinals, ordinal ?? '') + 1,
            ...(month ? { month: numberOf(calendar.months, month) + 1 } : {}),
            ...(year ? { year: Number(year) } : {}),
          });
        }),
      ),
      ...[...text.matchAll(monthOfYear)].map((match) => {
        const { month = '', year } = match.groups ?? {};
        return found(match, {
          kind: 'month',
          month: numberOf(calendar.months, month) + 1,
          ...(year ? { year: Number(year) } : {}),
        });
      }),
      ...[...text.matchAll(seasonOfYear)].map((match) => {
        const { season = '', year } = match.groups ?? {};
        return found(match, {
          kind: 'season',
          season: numberOf(calendar.seasons, season) + 1,
          year: Number(year),
        });
      }),
      ...[...text.matchAll(calendar.ofYear)].map((match) =>
        found(match, { kind: 'year', year: Number(match[0].slice(-4)) }),
      ),
      ...[...text.matchAll(weekday)].map((match) => {
        const { told, last, name = '', week } = match.groups ?? {};
        const form = { told: told !== undefined, last: last !== undefined, lastWeek: week !== undefined };
        return found(match, { kind: 'weekday', weekday: numberOf(calendar.weekdays, name), ...form });
      }),
      ...[...text.matchAll(feasts)].flatMap((match) => {
        const [, ...groups] = match;
        const feast = calendar.feasts[groups.findIndex((group) => group !== undefined)];
        if (!feast) return [];
        const { from, days } = feast;
        const { year } = match.groups ?? {};
        return found(match, { kind: 'feast', from, days, ...(year ? { year: Number(year) } : {}) });
      }),
      ...steps.flatMap(({ pattern, days, from, isNowadays = false }) =>
        [...text.matchAll(pattern)].map((match) =>
          found(match, { kind: 'step', days: days * countOf(match[1]), from, isNowadays }),
        ),
      ),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    return all.filter((_, index) => !isPartOfAnother(all, index, text, calendar));
  };
}

/** What overlaps a longer form, and the weekday that stands beside its date: "Friday 3 June", "the Monday, the 3rd". */
function isPartOfAnother(
  all: readonly Found[],
  index: number,
  text: string,
  { besideDate }: Calendar,
): boolean {
  const each = all[index];
  if (!each) return false;
  const others = all.slice(Math.max(0, index - 3), index + 4).filter((other) => other !== each);
  return others.some((other) => {
    if (other.start < each.end && each.start < other.end) {
      const [own, its] = [each.end - each.start, other.end - other.start];
      return its > own || (its === own && all.indexOf(other) < index);
    }
    if (each.form.kind !== 'weekday' || other.form.kind !== 'date') return false;
    const between =
      each.end <= other.start ? text.slice(each.end, other.start) : text.slice(other.end, each.start);
    return besideDate.test(between);
  });
}

/** Letters of a sentence that are looked at on either side of a day. */
const FAR = 200;

const isEnd = (letter = '') => '.!?\n'.includes(letter);

/** The sentence in which a day is told. */
export function sentenceRound({ start, end }: Words, text: string): Words {
  let [from, to] = [start, end];
  while (from > Math.max(0, start - FAR) && !isEnd(text[from - 1])) from--;
  while (to < Math.min(text.length, end + FAR) && !isEnd(text[to])) to++;
  return { start: from, end: to };
}

/** Its words. */
export function sentenceOf(words: Words, text: string): string {
  const { start, end } = sentenceRound(words, text);
  return text.slice(start, end);
}
