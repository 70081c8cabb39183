import { LANGUAGE } from '#messages/locale.ts';
import { daysOf } from '../author/doubles.ts';
import { dateOfWords } from '../drafting/date-stops.ts';
import { formatWhen } from '../messages/format.ts';

/** A date as readers are shown it; as it stands where it cannot be read, for then somebody has to see why. */
export function dateInWords(date: string): string {
  const days = daysOf({ date });
  return days ? formatWhen(days) : date;
}

/** A date as it stands in a field, where it is typed as it is told; as it is kept where the words would not be understood as that again. */
export function dateInField(
  date: string,
  reported: string | undefined,
  language: string | undefined,
): string {
  const words = dateInWords(date);
  return dateFromWords(words, reported, language) === date ? words : date;
}

const [ABOUT, PERHAPS] = [
  /^(?:about|around|circa|ca?\.|etwa|ungefähr|um|~)\s*/i,
  /\s*(?:\?|\((?:uncertain|unsicher)\))$/i,
];

/** Dates in numbers that can be read in one way: "2021-3-7", "2021/03/07"; and by full stops, "7.3.2021". */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/;

/**
 * What somebody has typed as a date, as EDTF: that itself, or words such as "12 March 2019", "about March 2019" and "28 December to
 * 2 January", reckoned as in the article. What is neither is given back, for the check to ask about.
 *
 * @param reported the day of the article, YYYY-MM-DD
 * @param language the article's, BCP 47; that of the interface and English are understood in any
 */
export function dateFromWords(
  typed: string,
  reported: string | undefined,
  language: string | undefined,
): string {
  if (typed === '' || daysOf({ date: typed })) return typed;
  const numbers = fromNumbers(typed);
  if (numbers !== undefined) return numbers;
  const spaced = typed.replace(/\s*(?:\/|–|—)\s*(?=\d{4}-)/, '/');
  if (daysOf({ date: spaced })) return spaced;
  const bare = typed.replace(ABOUT, '').replace(PERHAPS, '');
  const [about, perhaps] = [ABOUT.test(typed), PERHAPS.test(typed)];
  const sign = about && perhaps ? '%' : about ? '~' : perhaps ? '?' : '';
  const date = daysOf({ date: bare }) ? bare : dateOfWords(bare, reported, [language, LANGUAGE, 'en']);
  return date === undefined || /[~?%]$/.test(date) ? typed : date.replace(/(?=\/)|$/g, sign);
}

function fromNumbers(typed: string): string | undefined {
  const parts = YEAR_FIRST.exec(typed)?.slice(1) ?? DAY_FIRST.exec(typed)?.slice(1).reverse();
  const date = parts?.map((part) => part.padStart(2, '0')).join('-');
  return date !== undefined && daysOf({ date }) ? date : undefined;
}
