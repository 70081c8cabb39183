import { LANGUAGE } from '#messages/locale.ts';
import { MAP_NAMES } from '#messages/map-names.ts';
import type { Sheet, SheetLabel } from '../cartography/sheet.ts';
import { countryNames } from '../gazetteer/country-names.ts';
import { formatCountry } from '../messages/format.ts';

/** Sheets, which stand in files with English names, with the names that the interface's language has for them. */
export const sheetsInTongue = (sheets: readonly Sheet[]): readonly Sheet[] =>
  LANGUAGE === 'en'
    ? sheets
    : sheets.map((sheet) => ({
        ...sheet,
        labels: sheet.labels.map((label) => {
          const text = nameOf(label);
          return text === label.text ? label : { ...label, text, english: label.text };
        }),
      }));

function nameOf({ text, kind }: SheetLabel): string {
  const code = kind === 'country' ? countryNames().get(text.toLowerCase()) : undefined;
  return MAP_NAMES.get(text) ?? (code === undefined ? text : formatCountry(code));
}
