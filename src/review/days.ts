import type { Article } from '../article/article.ts';
import { firstIndex } from '../order/first-index.ts';
import { compareDays, daysBetween, isWithin } from '../visit/calendar-days.ts';
import { parseDate } from '../visit/dates.ts';
import type { Path } from '../visit/notes.ts';
import type { VisitFile } from '../visit/schema.ts';
import type { Passage, Stop, Visit, When } from '../visit/visit.ts';
import { type Mention, quoted, wording } from '../visit/wording.ts';
import { accountTexts, sameLanguage } from './account-texts.ts';
import { claimedOf, listOf } from './cited.ts';
import { type DayWords, dayWordsIn, fits, type Meaning } from './day-words.ts';
import { isVague, WEEKDAYS } from './local-day.ts';
import type { Questions } from './questions.ts';

/** Days after a visit in which an article about it counts weekdays from its own day. */
const NEWS = 6;

/** A date and the passages that are to name it. */
interface Dated {
  readonly when: When;
  readonly cited: readonly Passage[];
  /** Whether it rests on them. If not, they may tell of other days. */
  readonly stated: boolean;
  /** Where the date stands in visit.geojson. */
  readonly path: Path;
}

/** Words for a day, with the passage that has them. */
interface Named {
  readonly passage: Passage;
  readonly words: DayWords;
}

/** Whether the words for days in the passages name the days of their stops. They are read in English alone. */
export function reviewDays(visit: Visit, file: VisitFile, questions: Questions): void {
  const read = readingsOf(visit);
  for (const stop of visit.stops) {
    for (const passage of stop.passages) reviewCalendar(stop, passage, read(passage), questions);
    for (const { when, cited, stated, path } of datesOf(stop, file)) {
      if (when.precision !== 'day' || isVague(when)) continue;
      const named = cited.flatMap((passage) => read(passage).map((words): Named => ({ passage, words })));
      if (!stated && (named.length > 1 || !named.every((each) => isOfTheStop(each, visit)))) continue;
      if (named.some(({ words: { means } }) => means.kind === 'unclear' || fits(means, when.start, when.end)))
        continue;
      const [first] = named;
      if (!first) continue;
      const { passage, words } = first;
      questions.ask(
        path,
        'time/day',
        wording`the passage ${listOf([passage])} says ${quoted(words.words)}, which is ${meant(words.means)}; the date here is ${{ kind: 'when', when }}`,
        'the day that the words name, or other words for the date to rest on',
      );
    }
  }
}

/**
 * The dates of a stop: what each account is claimed to say, and the stop's own by each of the accounts that it rests on. If
 * it rests on none, all passages are asked. Where claims lay another date beside the stop's, that account is not asked again.
 */
function datesOf(stop: Stop, file: VisitFile): readonly Dated[] {
  const { basis, value: when } = stop.when;
  const claimed = claimedOf(stop, file).flatMap(({ about, value, cited, path }): readonly Dated[] => {
    const parsed = about === 'date' ? parseDate(value, when.timeZone) : undefined;
    return parsed?.kind === 'when' ? [{ when: parsed.when, cited, stated: true, path }] : [];
  });
  const path = ['features', stop.number - 1, 'properties', 'date'];
  if (basis.kind === 'established') return [...claimed, { when, cited: stop.passages, stated: false, path }];
  const isOther = (each: Dated) =>
    compareDays(each.when.end, when.start) < 0 || compareDays(each.when.start, when.end) > 0;
  const dissenting = claimed.every(isOther) ? [] : claimed.filter(isOther);
  const dissenters = new Set(dissenting.flatMap((each) => each.cited.map(({ article }) => article)));
  const cited = stop.passages.filter(
    ({ id, article }) => basis.passages.includes(id) && !dissenters.has(article),
  );
  const accounts = [...new Set(cited.map(({ article }) => article))];
  return [
    ...claimed,
    ...accounts.map((account): Dated => {
      return { when, cited: cited.filter(({ article }) => article === account), stated: true, path };
    }),
  ];
}

/** Reads the words for days in a passage. */
function readingsOf(visit: Visit): (passage: Passage) => readonly DayWords[] {
  const { textOf } = accountTexts(visit);
  const { start, end } = visit.dates.value;
  const readings = new Map(
    visit.articles
      .filter(({ language }) => sameLanguage(language, 'en'))
      .map((article) => {
        const today = newsDay(article, visit.dates.value);
        return [article.id, dayWordsIn(textOf(article.id), { today, start, end })];
      }),
  );
  return (passage) => {
    const all = readings.get(passage.article) ?? [];
    return all
      .slice(firstFrom(all, passage.start), firstFrom(all, passage.end))
      .filter(({ end }) => end <= passage.end);
  };
}

/** The index of the first of some words, which are in order, that begins at a place or after it. */
const firstFrom = (words: readonly DayWords[], at: number): number =>
  firstIndex(words.length, (index) => (words[index]?.start ?? at) >= at);

/** Whether words for a day that no date rests on are likely to tell of the stop: "on Sunday", or a day of the visit. */
function isOfTheStop({ passage, words: { words, means } }: Named, { dates }: Visit): boolean {
  if (means.kind === 'day') return isWithin(means.day, dates.value);
  const speech = /\b(said|says|told|reported|announced|according)\b/i.test(passage.exact);
  return means.kind === 'weekday' && /^on\b/i.test(words) && !speech;
}

function reviewCalendar(
  stop: Stop,
  passage: Passage,
  words: readonly DayWords[],
  questions: Questions,
): void {
  for (const { words: said, wrongWeekday } of words) {
    if (!wrongWeekday) continue;
    questions.ask(
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
      wording`the passage ${listOf([passage])} says ${quoted(said)}, which was a ${wrongWeekday}`,
      'a correction in the article, or a word on which of the two is right',
    );
  }
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

function meant(means: Meaning): string | Mention {
  switch (means.kind) {
    case 'day':
      return { kind: 'day', day: means.day };
    case 'weekday':
      return means.day ? { kind: 'day', day: means.day } : `a ${WEEKDAYS[means.weekday]}`;
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
  return compareDays(day, start) >= 0 && daysBetween(end, day) <= NEWS ? day : undefined;
}
