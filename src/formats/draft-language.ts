import { francAll } from 'franc';
import type { DraftSection } from './draft.ts';

/** Letters that are looked at, and letters below which nothing is guessed. */
const MOST = 5_000;
const LEAST = 60;
/** The same where the script is that of one language alone, as Japanese, Korean and Thai are. */
const LEAST_OF_SCRIPT = 12;

/** What is mostly written, and so guessed: languages with a code of two letters, Filipino and Sorani. Else English passes for Scots, and Hindi for Maithili. */
const WRITTEN = /^(?:[a-z]{2}|fil|ckb)$/;

/** What BCP 47 has for a language that nobody has said. */
export const UNDETERMINED = 'und';

/** The language of an account's words as BCP 47; undetermined where there are too few to tell. */
export function languageOf(sections: readonly DraftSection[]): string {
  let text = '';
  for (const { markdown } of sections) {
    if (text.length > MOST) break;
    text += `${markdown.replace(/\]\([^)]*\)|<[^>]*>/g, ' ').slice(0, MOST)} `;
  }
  const found = francAll(text, { minLength: LEAST_OF_SCRIPT });
  const language = found
    // ISO 639-3 in, of which Intl knows what BCP 47 has instead: "eng" is "en".
    .flatMap(([code]) => Intl.getCanonicalLocales(code))
    .find((each) => WRITTEN.test(each));
  return language !== undefined && (found.length === 1 || text.length >= LEAST) ? language : UNDETERMINED;
}
