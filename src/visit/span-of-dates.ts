import { firstOf, isoOfDay, lastOf } from './calendar-days.ts';
import { parseDate } from './dates.ts';
import type { When } from './visit.ts';

/**
 * The dates of a visit in EDTF, from the first of those of its stops to the last, as exactly as these are known: "1325-06-14/1349-11".
 * Throws where there are none.
 */
export function spanOf(whens: readonly Pick<When, 'edtf' | 'start' | 'end'>[]): string {
  const [first, last] = [firstOf(whens), lastOf(whens)];
  const [from, to] = [first.edtf.split('/')[0] ?? '', last.edtf.split('/').at(-1) ?? ''];
  if (from === to) return from;
  // Level 1 takes an interval only where its end begins later than its beginning does.
  return parseDate(`${from}/${to}`, 'UTC').kind === 'when'
    ? `${from}/${to}`
    : `${isoOfDay(first.start)}/${isoOfDay(last.end)}`;
}
