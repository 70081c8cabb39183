import { franc } from 'franc-min';
import type { DraftSection } from './draft.ts';

/** Letters that are looked at, and letters below which nothing is guessed. */
const MOST = 5_000;
const LEAST = 60;

/** What BCP 47 has for a language that nobody has said. */
export const UNDETERMINED = 'und';

/** The language of an account's words as BCP 47; undetermined where there are too few to tell. */
export function languageOf(sections: readonly DraftSection[]): string {
  let text = '';
  for (const { markdown } of sections) {
    if (text.length > MOST) break;
    text += `${markdown.replace(/\]\([^)]*\)|<[^>]*>/g, ' ').slice(0, MOST)} `;
  }
  // ISO 639-3 in, of which Intl knows what BCP 47 has instead: "eng" is "en".
  return Intl.getCanonicalLocales(franc(text, { minLength: LEAST }))[0] ?? UNDETERMINED;
}
