import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../messages/languages.ts';

/**
 * The language that the pages of a site speak, by its settings (`readSettings`), which have to be known before anything is bundled.
 * Of settings that are missing or wrong, which the build reports when it comes to them, the first of all.
 */
export function interfaceLanguage(root: string): InterfaceLanguage {
  return INTERFACE_LANGUAGES.find((each) => each === languageIn(root)) ?? INTERFACE_LANGUAGES[0];
}

function languageIn(root: string): unknown {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(root, 'site.json'), 'utf8'));
    return typeof settings === 'object' && settings !== null && 'language' in settings && settings.language;
  } catch {
    return undefined;
  }
}
