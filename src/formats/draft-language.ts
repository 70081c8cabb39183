import { francAll } from 'franc';
import type { DraftSection } from './draft.ts';

/** Letters that are looked at, and letters below which nothing is guessed. */
const MOST = 5_000;
const LEAST = 60;
/** The same where the script is that of one language alone, as Japanese, Korean and Thai are. */
const LEAST_OF_SCRIPT = 12;

/**
 * What is mostly written, and so guessed: languages with a code of two letters, Filipino and Sorani. Else English passes for
 * Scots, and Hindi for Maithili.
 */
const WRITTEN = /^(?:[a-z]{2}|fil|ckb)$/;

/** What BCP 47 has for a language that nobody has said. */
export const UNDETERMINED = 'und';

/** Languages that are taken for each other; the words of others differ, however near an article full of names may bring them. */
const KIN = ['da nb nn sv', 'bs hr sl sr', 'cs sk', 'ca es gl pt', 'be bg mk ru uk', 'af nl'].map((kin) =>
  kin.split(' '),
);

/** How far the best language has to lead over its kin, times the root of the letters: above this, no guess was wrong that was tried. */
const LEAD = 0.75;

/** Languages that are named to choose from at most. */
const FEW = 3;

/** The languages that an account's words may be of, as BCP 47, the likeliest first: one where they tell, none where they are too few. */
export function languagesOf(sections: readonly Pick<DraftSection, 'markdown'>[]): readonly string[] {
  let text = '';
  for (const { markdown } of sections) {
    if (text.length > MOST) break;
    // Addresses and numbers are of no language, and what stands before a colon in a table is not the words' own.
    const words = markdown
      .replace(/\]\([^)]*\)|<[^>]*>|https?:\S+|^[^:\n]{1,40}:(?= \S)/gm, ' ')
      .replace(/[^\p{L}\p{M}'’-]+/gu, ' ')
      .trim();
    if (words !== '') text += `${words.slice(0, MOST)} `;
  }
  const found = francAll(text, { minLength: LEAST_OF_SCRIPT });
  if (found.length > 1 && text.length < LEAST) return [];
  const likely = found
    // ISO 639-3 in, of which Intl knows what BCP 47 has instead: "eng" is "en".
    .flatMap(([code, score]) => Intl.getCanonicalLocales(code).map((language) => ({ language, score })))
    .filter(({ language }) => WRITTEN.test(language));
  const [best] = likely;
  return likely
    .filter(
      (each) =>
        each === best ||
        (KIN.some((kin) => best && kin.includes(best.language) && kin.includes(each.language)) &&
          ((best?.score ?? 0) - each.score) * Math.sqrt(text.length) < LEAD),
    )
    .slice(0, FEW)
    .flatMap(({ language }) => (language === UNDETERMINED ? [] : [language]));
}
