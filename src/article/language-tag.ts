import { z } from 'zod';

/** A language as BCP 47 names it: "en", "ko", "zh-Hant". Anything else makes a browser's own formatters throw. */
export const languageTag = z
  .string()
  .refine(isLanguageTag, 'expected a language as BCP 47 names it, such as "en", "ko" or "zh-Hant"')
  .describe('BCP 47, such as "en", "ko" or "zh-Hant".');

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
