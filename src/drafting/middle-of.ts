/** The middle of each season, from spring on, as the months of a date go on after its year. */
const SEASONS: Readonly<Record<string, string>> = { 21: '04', 22: '07', 23: '10', 24: '12' };

/** A month as it is, and the middle one of a season, by which both stand in order: "1831-21" stands where April does. */
export const asMonth = (edtf: string): string =>
  edtf.replace(/(?<=^\d{4}-)2[1-4]\b/, (season) => SEASONS[season] ?? season);

/** A day in the middle of what a date means: itself, of a span its first day, of a month the 15th, of a year the first of July. */
export function middleOf(edtf: string): string {
  const month = asMonth(edtf.split('/')[0] ?? edtf);
  return month.length === 4 ? `${month}-07-01` : month.length === 7 ? `${month}-15` : month;
}
