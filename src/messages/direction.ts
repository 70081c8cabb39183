const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The way that a text runs, by its first letter that says so, as `dir="auto"` has it. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** Languages that are written from right to left, unless their tag names another script; and scripts that are. */
const LANGUAGES = /^(ar|arc|azb|ckb|dv|fa|he|ks|nqo|pnb|ps|sd|syr|ug|ur|yi)(?!-(latn|cyrl|deva))(-|$)/i;
const SCRIPTS = /-(arab|hebr|nkoo|syrc|thaa)(-|$)/i;

/**
 * Which way a text of a language (BCP 47) runs: an Arabic one from right to left, though it may begin with a Latin name; what another is
 * written in, its letters say.
 */
export const directionIn = (language: string): 'rtl' | 'auto' =>
  LANGUAGES.test(language) || SCRIPTS.test(language) ? 'rtl' : 'auto';

/**
 * Words of a visit as they stand within a sentence of the interface. Those that have letters which run from right to left stand between
 * Unicode's signs for that (FSI, PDI): else the numbers after an Arabic name would turn round with it, and "19–21 November" be read as
 * "21–19 November".
 */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);
