import type { Reading } from './reading.ts';
import type { Words } from './suggestion.ts';
import { isOverDay } from './told-days.ts';

/** Days with a heading of their own from which on a text is notes of them: one may be of anything. */
const LEAST = 2;

/**
 * Which letters of a text stand among notes with a heading over each day, as a field diary or a mission report has them in bullets. What is
 * noted there is told in few words: "Teknaf: visit to the clinic", "Overnight in Teknaf".
 */
export function notesOfDays({ text, days, paragraphAt }: Reading): (at: number) => boolean {
  const headings = days.filter((day) => isOverDay(text, day, paragraphAt(day.start)));
  const [first] = headings;
  if (!first || headings.length < LEAST) return () => false;
  return (at) => paragraphAt(at) > first.end;
}

/** What ends the name that a note begins with, behind what may explain it: "Kalengera (40 km north of Goma): closed". */
const COLON = /^(?:\s\([^()\n]{1,60}\))?:\s/;

/** Whether some words are what a note begins with, before a colon. */
export const isLabel = (text: string, { start, end }: Words, paragraph: number): boolean =>
  start === paragraph && COLON.test(text.slice(end, end + 70));
