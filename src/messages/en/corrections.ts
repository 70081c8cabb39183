import { bearing, distance } from '../../geo/sphere.ts';
import type { Change, Mode } from '../../visit/visit.ts';
import { isolated } from '../direction.ts';
import { formatBearing, formatCountry, formatDay, formatDistance, formatWhen, unbroken } from '../format.ts';
import { messages } from './interface.ts';

/** What the card of a stop says of its corrections. */
export const corrected = {
  on: (day: string) => `Corrected on ${formatDay(day)}`,
  all: 'All corrections',
  /** In place of a sentence, where there is room for none. */
  inBrief: { event: 'what happened', significance: 'why it matters', text: 'the text' },
} as const;

/** The words of the pages that list them, which no other has to carry. */
export const corrections = {
  title: 'Corrections',
  ofAllVisits: 'Corrections of all visits',
  about:
    'What was changed in visits after they had been published, and which were withdrawn, the latest first.',
  none: 'Nothing was changed in any visit after it had been published, and none was withdrawn.',
  feedTitle: 'Whereabouts: corrections',
  earlier: 'Earlier ones stand under “How we know” of their visits.',
  /** Around the words that were changed, whatever language they are of. */
  quotes: ['“', '”'],
  /** What stands before the words that were changed. */
  was: 'before:',
  is: 'now:',
  of: { event: 'what happened:', significance: 'why it matters:', text: 'in the text:' },
} as const;

const notSince = (date: string) => `It has not been published here since ${unbroken(formatDay(date))}.`;

/** What stands for a visit that was withdrawn. */
export const withdrawn = {
  title: 'This visit has been withdrawn',
  listed: 'A visit was withdrawn',
  since: notSince,
  inBrief: ({ date, reason }: { readonly date: string; readonly reason?: string }) =>
    reason === undefined ? notSince(date) : `${notSince(date)} ${isolated(reason)}`,
} as const;

const byMode = (mode: Mode) => (mode === 'unknown' ? 'unknown' : messages.mode(mode));

const instead = (is: string, was: string) => `${is} instead of ${was}`;
const quoted = (words: string) => `“${isolated(words)}”`;

/** What came, went, or took the place of something else. */
function came(
  of: string,
  { was, is }: { readonly was?: string | undefined; readonly is?: string | undefined },
): string {
  if (is === undefined) return `${of}taken out: ${quoted(was ?? '')}`;
  return was === undefined ? `${of}added: ${quoted(is)}` : `${of}${instead(quoted(is), quoted(was))}`;
}

/** A change in words that follow the name of its stop, or stand alone: “moved 12 km north-east”. */
export function changeInWords(change: Change): string {
  switch (change.about) {
    case 'position':
      return `moved ${formatDistance(distance(change.was, change.is))} ${formatBearing(bearing(change.was, change.is))}`;
    case 'precision':
      return `known within ${instead(formatDistance(change.is), formatDistance(change.was))}`;
    case 'date':
      return `dated ${instead(formatWhen(change.is), formatWhen(change.was))}`;
    case 'name':
      return `called ${instead(quoted(change.is), quoted(change.was))}`;
    case 'place':
      return `the place is called ${instead(quoted(change.is), quoted(change.was))}`;
    case 'country':
      return `in ${instead(formatCountry(change.is), formatCountry(change.was))}`;
    case 'person':
      return `named ${instead(quoted(change.is), quoted(change.was))}`;
    case 'role':
      return came(`who ${isolated(change.person)} is: `, change);
    case 'locality':
      return came('the town: ', change);
    case 'arrival':
      return `the way here: ${instead(byMode(change.is), byMode(change.was))}`;
    case 'departure':
      return `the way on: ${instead(byMode(change.is), byMode(change.was))}`;
    case 'stop':
      return change.was === undefined ? 'added as a stop' : `the stop ${quoted(change.was)} was taken out`;
    case 'event':
      return came('what happened: ', change);
    case 'significance':
      return came('why it matters: ', change);
    case 'presence':
      return came('who was there: ', change);
    case 'order':
      return 'the stops stand in another order';
    case 'account':
      return came('accounts: ', change);
    case 'text':
      return came('in the text: ', change);
    case 'rewritten':
      return 'the text was rewritten';
  }
}
