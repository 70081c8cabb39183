import { z } from 'zod';

/** A language as BCP 47 names it: "en", "ko", "zh-Hant". Anything else makes a browser's own formatters throw. */
export const languageTag = z
  .string()
  .refine(isLanguageTag, 'expected a language as BCP 47 names it, such as "en", "ko" or "zh-Hant"')
  .describe('BCP 47, such as "en", "ko" or "zh-Hant".');

function isLanguageTag(tag: string): boolean {
  try {
    // BCP 47 leaves room for codes of five letters and more, but there are none: "english" is no language.
    return /^[a-z]{2,3}(?![a-z])/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
