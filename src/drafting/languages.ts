import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';
import type { LanguageRules } from './language.ts';

const KNOWN: readonly LanguageRules[] = [ENGLISH, GERMAN];

/** The rules of a language (BCP 47); where it is undetermined, those of English are tried. */
export function rulesOf(language: string): LanguageRules | undefined {
  const [primary = ''] = language.toLowerCase().split('-');
  return KNOWN.find((rules) => rules.language === (primary === 'und' ? 'en' : primary));
}
