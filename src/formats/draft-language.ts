import { franc } from 'franc-min';
import type { DraftSection } from './draft.ts';

/** Letters that are looked at, and letters below which nothing is guessed. */
const MOST = 5_000;
const LEAST = 60;

/** The language of an account's words as BCP 47; "und" (undetermined) where there are too few to tell. */
export function languageOf(sections: readonly DraftSection[]): string {
  let text = '';
  for (const { markdown } of sections) {
    if (text.length > MOST) break;
    text += `${markdown.replace(/\]\([^)]*\)|<[^>]*>/g, ' ').slice(0, MOST)} `;
  }
  // ISO 639-3 in, of which Intl knows what BCP 47 has instead: "eng" is "en".
  return Intl.getCanonicalLocales(franc(text, { minLength: LEAST }))[0] ?? 'und';
}
