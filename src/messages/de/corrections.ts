import { bearing, distance } from '../../geo/sphere.ts';
import type { Change, Mode } from '../../visit/visit.ts';
import { isolated } from '../direction.ts';
import type * as english from '../en/corrections.ts';
import { formatBearing, formatCountry, formatDay, formatDistance, formatWhen, unbroken } from '../format.ts';
import type { InOtherWords } from '../languages.ts';
import { messages } from './interface.ts';

export const corrected: InOtherWords<typeof english.corrected> = {
  on: (day) => `Korrigiert am ${formatDay(day)}`,
  all: 'Alle Korrekturen',
  inBrief: { event: 'was geschah', significance: 'warum es wichtig ist', text: 'der Text' },
};

export const corrections: InOtherWords<typeof english.corrections> = {
  title: 'Korrekturen',
  ofAllVisits: 'Korrekturen aller Reisen',
  about:
    'Was an Reisen nach ihrer Veröffentlichung geändert wurde und welche zurückgezogen wurden, das Neueste zuerst.',
  none: 'Keine Reise wurde nach ihrer Veröffentlichung geändert oder zurückgezogen.',
  feedTitle: 'Whereabouts: Korrekturen',
  earlier: 'Frühere stehen unter „Woher wir das wissen“ bei ihren Reisen.',
  quotes: ['„', '“'],
  was: 'vorher:',
  is: 'jetzt:',
  of: { event: 'was geschah:', significance: 'warum es wichtig ist:', text: 'im Text:' },
};

const notSince = (date: string) =>
  `Seit dem ${unbroken(formatDay(date))} ist sie hier nicht mehr veröffentlicht.`;

export const withdrawn: InOtherWords<typeof english.withdrawn> = {
  title: 'Diese Reise wurde zurückgezogen',
  listed: 'Eine Reise wurde zurückgezogen',
  since: notSince,
  inBrief: ({ date, reason }) =>
    reason === undefined ? notSince(date) : `${notSince(date)} ${isolated(reason)}`,
};

const byMode = (mode: Mode) => (mode === 'unknown' ? 'unbekannt' : messages.mode(mode));

const instead = (is: string, was: string) => `${is} statt ${was}`;
const quoted = (words: string) => `„${isolated(words)}“`;

function came(
  of: string,
  { was, is }: { readonly was?: string | undefined; readonly is?: string | undefined },
): string {
  if (is === undefined) return `${of}gestrichen: ${quoted(was ?? '')}`;
  return was === undefined ? `${of}ergänzt: ${quoted(is)}` : `${of}${instead(quoted(is), quoted(was))}`;
}

/** A change in words that follow the name of its stop and a colon, or stand alone: „um 12 km nach Nordosten verschoben“. */
export function changeInWords(change: Change): string {
  switch (change.about) {
    case 'position':
      return `um ${formatDistance(distance(change.was, change.is))} nach ${formatBearing(bearing(change.was, change.is))} verschoben`;
    case 'precision':
      return `auf ${instead(formatDistance(change.is), formatDistance(change.was))} genau bekannt`;
    case 'date':
      return `Datum: ${instead(formatWhen(change.is), formatWhen(change.was))}`;
    case 'name':
      return `heißt jetzt ${instead(quoted(change.is), quoted(change.was))}`;
    case 'place':
      return `der Ort heißt ${instead(quoted(change.is), quoted(change.was))}`;
    case 'country':
      return `Land: ${instead(formatCountry(change.is), formatCountry(change.was))}`;
    case 'person':
      return `genannt ${instead(quoted(change.is), quoted(change.was))}`;
    case 'role':
      return came(`wer ${isolated(change.person)} ist: `, change);
    case 'locality':
      return came('die Stadt: ', change);
    case 'arrival':
      return `der Weg hierher: ${instead(byMode(change.is), byMode(change.was))}`;
    case 'departure':
      return `der Weg von hier: ${instead(byMode(change.is), byMode(change.was))}`;
    case 'stop':
      return change.was === undefined
        ? 'als Station ergänzt'
        : `die Station ${quoted(change.was)} wurde gestrichen`;
    case 'event':
      return came('was geschah: ', change);
    case 'significance':
      return came('warum es wichtig ist: ', change);
    case 'presence':
      return came('wer dabei war: ', change);
    case 'order':
      return 'die Stationen stehen in anderer Reihenfolge';
    case 'account':
      return came('Berichte: ', change);
    case 'text':
      return came('im Text: ', change);
    case 'rewritten':
      return 'der Text wurde neu geschrieben';
  }
}
