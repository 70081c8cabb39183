import { z } from 'zod';

/** A language as BCP 47 names it: "en", "ko", "zh-Hant". Anything else makes a browser's own formatters throw. */
export const languageTag = z
  .string()
  .refine(isLanguageTag, 'expected a language as BCP 47 names it, such as "en", "ko" or "zh-Hant"')
  .describe('BCP 47, such as "en", "ko" or "zh-Hant".');

/** Whether a text is such a tag. */
export function isLanguageTag(tag: string | undefined): tag is string {
  try {
    // BCP 47 leaves room for codes of five letters and more, but there are none: "english" is no language.
    return (
      tag !== undefined && /^[a-z]{2,3}(?![a-z])/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1
    );
  } catch {
    return false;
  }
}
