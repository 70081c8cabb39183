/** Whether a text is a language tag (BCP 47) as a source may have it. */
export function isTag(language: string | undefined): language is string {
  try {
    return language !== undefined && Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
