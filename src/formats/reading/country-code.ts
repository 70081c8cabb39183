/** What the European Union writes for two of its countries, former ones too, as most tables do. */
const OTHERWISE: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/** ISO 3166-1 alpha-2 of a code of a country as files have it, in small letters too; undefined for what is no such code. */
export function countryCodeOf(text: string | undefined): string | undefined {
  const code = text?.trim().toUpperCase() ?? '';
  return /^[A-Z]{2}$/.test(code) ? (OTHERWISE[code] ?? code) : undefined;
}
