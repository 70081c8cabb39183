import { parseDate as parseWords } from 'chrono-node';

/** Milliseconds of a day. */
const DAY = 86_400_000;

/**
 * The day that some words of a report mean, as EDTF; undefined where they mean none. Days of the week are those before the
 * report, as reports have it.
 *
 * @param reported the day of the report, YYYY-MM-DD
 */
export function dateOfWords(words: string, reported: string | undefined): string | undefined {
  const written = /\b\d{4}-\d{2}-\d{2}\b/.exec(words)?.[0];
  if (written) return written;
  const instant = new Date(`${reported ?? ''}T12:00:00`);
  if (Number.isNaN(instant.getTime())) return undefined;
  const found = parseWords(words, instant, { forwardDate: false });
  if (!found) return undefined;
  const ahead = found.getTime() - instant.getTime() > DAY / 2 && /day\b/i.test(words) && !/\d/.test(words);
  const day = ahead ? new Date(found.getTime() - 7 * DAY) : found;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
