import { studio } from '../messages/studio-en.ts';
import type { Problem } from '../visit/problem.ts';

/** A problem in the words of who fills in a form, not of who writes a file. */
export interface Told {
  readonly stop: string | undefined;
  readonly words: string;
  readonly expected: string | undefined;
  readonly nearest: string | undefined;
}

/** What is missing in a file, by the end of the path that its message begins with, and what an editor has to do. */
const MISSING: readonly (readonly [RegExp, string])[] = [
  [/^features\.\d+\.geometry is null/, studio.missing.place],
  [
    /^features\.\d+\.properties\.(timeZone|place\.(country|precision|name|kind)|basis\.position)/,
    studio.missing.place,
  ],
  [/^features\.\d+\.properties\.(date is missing|basis\.date)/, studio.missing.date],
  [/^features\.\d+\.properties\.basis\.name/, studio.missing.name],
  [/^features\.\d+\.properties\.basis\.place/, studio.missing.placeBasis],
  [/^features\.\d+\.properties\.passages/, studio.missing.passages],
  [/^features\.\d+\.properties\.(events|present|arrival)/, studio.missing.rests],
  [/^visit\.title/, studio.missing.title],
  [/^visit\.description/, studio.missing.description],
  [/^visit\.language/, studio.missing.language],
  [/^visit\.licence/, studio.missing.licence],
  [/^visit\.(date|timeZone|basis)/, studio.missing.dates],
  [/^features\b/, studio.missing.stops],
];
const FRONT = /^"(\w+)": .*(undefined|Invalid input)/;

/** Problems as an editor is told of them, each once. */
export function told(problems: readonly Problem[]): readonly Told[] {
  const all = problems.map(({ stop, rule, message, expected, nearest }): Told => {
    if (rule === 'suggestion')
      return { stop, words: studio.missing.confirmed, expected: undefined, nearest: undefined };
    const missing = MISSING.find(([pattern]) => pattern.test(message))?.[1];
    const field = FRONT.exec(message)?.[1];
    const front = Object.entries(studio.front).find(([key]) => key === field)?.[1];
    if (missing) return { stop, words: missing, expected: undefined, nearest: undefined };
    if (front) return { stop, words: studio.missing.front(front), expected: undefined, nearest: undefined };
    return { stop, words: message, expected, nearest };
  });
  const seen = new Set<string>();
  return all.filter(({ stop, words }) => {
    const key = `${stop ?? ''} ${words}`;
    return !seen.has(key) && seen.add(key);
  });
}
