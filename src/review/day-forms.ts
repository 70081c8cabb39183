import { en, type ParsedResult } from 'chrono-node';
import { WEEKDAYS } from './local-day.ts';

/** The names of the weekdays, as alternatives of a pattern. */
export const DAYS = WEEKDAYS.join('|');
/** Counts of days, from one. */
export const COUNTS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const PART = '(?:morning|afternoon|evening|night)';
/** What may follow words such as "the day before" if they are not to go on ("the day before the summit"). */
const STOPS = '(?=\\s*(?:[,.;:!?…)]|$))';

/** How each form of words is found. Every one begins and ends at a word; sentences may begin with any of them. */
const FORMS = {
  weekday: new RegExp(
    `\\b(?:on(?: the)?(?: ${PART} of)?|(?:on )?the same|that) (${DAYS})\\b(?! (?:school|clothes|best|papers?|times|service))|\\b(${DAYS}) ${PART}\\b|(?<=^|[.!?]\\s|\\n)(${DAYS})(?=,| (?:began|brought|started|ended|was|saw)\\b)`,
    'gi',
  ),
  looseWeekday: new RegExp(
    `\\b(?:last|next|this|this past|and|or|on a|the (?:following|next|previous|preceding)) (${DAYS})\\b`,
    'gi',
  ),
  severalDays: new RegExp(
    `\\b(?:from|between|since|until|till|through|to|by|before|after|every|each) (?:${DAYS})\\b`,
    'gi',
  ),
  dayOfMonth:
    /\b[Oo]n the (\d{1,2})(?:st|nd|rd|th)\b(?!-| (?:century|floor|anniversary|birthday|parallel|day|green|hole|lap|page|Street|Avenue|Regiment|Infantry|Cavalry|Battalion|Brigade|Division|Corps|Army)\b)/g,
  sameDay: new RegExp(`\\b(?:the same day|that (?:day|${PART}))\\b`, 'gi'),
  dayBefore: new RegExp(`\\bthe (?:day before|previous day)${STOPS}`, 'gi'),
  dayAfter: new RegExp(`\\bthe (?:(?:next|following) (?:day|${PART})|day after${STOPS})`, 'gi'),
  daysBefore: new RegExp(`\\b(${COUNTS.join('|')}) days? (?:earlier|before)${STOPS}`, 'gi'),
  daysAfter: new RegExp(`\\b(${COUNTS.join('|')}) days? (?:later|afterwards|after)${STOPS}`, 'gi'),
  fromToday: new RegExp(`\\b(?:yesterday|tomorrow|tonight|this ${PART})\\b`, 'gi'),
  /** Other times, after which "the day before" may count from a day that was not named. */
  elsewhen:
    /\b(?:weeks?|months?|years?) (?:ago|earlier|later|before|after)\b|\b(?:last|next|previous) (?:week|month|year)\b|\bthe day (?:before|after)\b|\b(?:in|since|until|by) (?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December)\b/gi,
} as const;

/** What stands round a date that is one end of a span, or one of several: "12 and 13 September", "until 3 May". */
const RANGE_BEFORE =
  /(?:\d\s*(?:and|or|to|&|,|[-–—])|\b(?:from|between|since|until|till|through|by|before|after|born|to))(?:\s+(?:the|on))?\s*$/i;
const RANGE_AFTER = /^\s*(?:and|or|to|&|,|[-–—])\s*\d{1,2}\b/i;

/** Words of some form that name a day. */
export interface DayForm {
  readonly form: keyof typeof FORMS | 'date';
  readonly words: string;
  /** Where they begin, in UTF-16 code units. */
  readonly start: number;
  /** The weekday or the count in them. */
  readonly captured: string;
  /** The date in them, where they have one. */
  readonly date?: ParsedResult;
}

/** The words for days in an English paragraph, in their order; of those that overlap, the date or else the first. */
export function dayFormsIn(paragraph: string): readonly DayForm[] {
  const dates = en.strict
    .parse(paragraph, new Date('2000-01-01T12:00:00Z'))
    .filter(({ start, end, text }) => {
      const certain =
        start.isCertain('day') && start.isCertain('month') && !start.tags().has('result/relativeDate');
      return certain && !end && /\p{L}{3}/u.test(text);
    })
    .map((date): DayForm => {
      const { index: start, text: words } = date;
      const alone =
        !RANGE_BEFORE.test(paragraph.slice(0, start)) &&
        !RANGE_AFTER.test(paragraph.slice(start + words.length));
      return { form: alone ? 'date' : 'severalDays', words, start, captured: '', date };
    });
  // Ours to read are the names of the forms.
  const forms = Object.entries(FORMS) as readonly (readonly [keyof typeof FORMS, RegExp])[];
  const others = forms.flatMap(([form, pattern]) =>
    [...paragraph.matchAll(pattern)].map((match): DayForm => {
      const captured = match.slice(1).find((group) => group !== undefined) ?? '';
      return { form, words: match[0], start: match.index, captured };
    }),
  );
  const all = [...dates, ...others].sort((a, b) => a.start - b.start || b.words.length - a.words.length);
  const kept: DayForm[] = [];
  for (const each of all) {
    const before = kept.at(-1);
    const overlaps = before && each.start < before.start + before.words.length;
    // "On Thursday, 14 November" is a date, of which "On Thursday" is a part.
    if (overlaps && each.date) kept.pop();
    if (!overlaps || each.date) kept.push(each);
  }
  return kept;
}
