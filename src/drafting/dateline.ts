import type { Words } from './suggestion.ts';

/** Letters of a dateline at most, without its day. */
export const LONGEST = 60;
/** What stands between a dateline and the text. */
export const DASH = /\s(?:—|–|--?)\s|(?<=\S)—/u;
/** The full stop that stands there instead: "Berlin, 28. Dezember 1829. Nach acht Monaten". */
const STOP = /^\.\s+(?=\p{Lu})/u;

/** Whether the words of a dateline, without its day, are names and places alone: a sentence has a verb, in small letters. */
export const isPlaceAlone = (words: string): boolean => {
  const place = words.replace(/[*_]/g, '').trim();
  return place.length <= LONGEST && place.split(/[\s,.()/]+/).every((word) => !/^\p{Ll}{3}/u.test(word));
};

/** How many letters of a sentence are the dateline before it: "ACCRA, 14 May 2024 — ". */
export function datelineBefore(sentence: string): number {
  const dash = DASH.exec(sentence);
  return dash && isPlaceAlone(sentence.slice(0, dash.index)) ? dash.index + dash[0].length : 0;
}

/** Whether some words stand in the dateline that opens their line. */
export function isOfDateline(text: string, { start, end }: Words): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  if (end - line > LONGEST) return false;
  return line + datelineBefore(text.slice(line, line + 2 * LONGEST)) > end;
}

/**
 * Whether a day stands in the dateline that opens a paragraph: "BUENOS AIRES, 24 March — The president", by a dash, or a full stop
 * behind a place.
 */
export function isInDateline(text: string, { start, end }: Words, paragraph: number): boolean {
  const head = text.slice(paragraph, start);
  if (head.length > LONGEST || !/^[*_(]*\p{Lu}/u.test(head)) return false;
  // With the last letter of the day, on which a dash may follow.
  const [line = ''] = text.slice(end - 1, end + LONGEST).split('\n');
  const dash = DASH.exec(line);
  if (dash && isPlaceAlone(head + line.slice(1, dash.index))) return true;
  return /,\s*$/.test(head) && STOP.test(line.slice(1)) && isPlaceAlone(head);
}

/**
 * Whether a day stands alone with a place in the line over what was written there on it, as in letters and diaries: "Smyrna, Saturday,
 * 21st September 1867."
 */
export function isOverEntry(
  text: string,
  { start, end }: Words,
  { paragraph, weekdays }: { readonly paragraph: number; readonly weekdays: readonly string[] },
): boolean {
  const head = text.slice(paragraph, start);
  const [rest = ''] = text.slice(end, end + LONGEST).split('\n', 1);
  const isWhole = end + rest.length === text.length || text.startsWith('\n', end + rest.length);
  const [first] = head.match(/\p{Lu}[\p{L}\p{M}’'-]*/u) ?? [];
  const isPlace = first !== undefined && !weekdays.includes(first) && isPlaceAlone(head);
  return isWhole && isPlace && /^[.,:*_)\s]*$/.test(rest);
}
