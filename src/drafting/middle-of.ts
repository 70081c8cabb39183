/** Which half of the earth a story is in: where one has spring, the other has autumn. */
export type Half = 'north' | 'south';

/** The month in the middle of each season, from spring on; of a winter that goes over the end of its year, the one in which it begins. */
const MONTHS: Readonly<Record<Half, readonly string[]>> = {
  north: ['04', '07', '10', '12'],
  south: ['10', '12', '04', '07'],
};

/** A month as it is, and the middle one of a season, by which both stand in order: in the north "1831-21" stands where April does. */
export const asMonth = (edtf: string, half: Half): string =>
  edtf.replace(/(?<=^\d{4}-)2[1-4]\b/, (season) => MONTHS[half][Number(season) - 21] ?? season);

/** A day in the middle of what a date means: itself, of a span its first day, of a month the 15th, of a year the first of July. */
export function middleOf(edtf: string, half: Half): string {
  const month = asMonth(edtf.split('/')[0] ?? edtf, half);
  return month.length === 4 ? `${month}-07-01` : month.length === 7 ? `${month}-15` : month;
}

/** The first day that a date may mean and the last one: of a season, which another half has at another time, any of its year. */
export function daysOf(edtf: string): readonly [first: string, last: string] {
  const [from = edtf, to = from] = edtf.split('/').map((each) => each.replace(/-2[1-4]$/, ''));
  return [`${from}-01-01`.slice(0, 10), `${to}${'-12-31'.slice(to.length - 4)}`];
}
