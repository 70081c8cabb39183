import { expect, it } from 'vitest';
import { told } from '../../src/studio/told.ts';
import { parseDate } from '../../src/visit/dates.ts';

/** What an editor is told of a date. */
function toldOf(date: string): string | undefined {
  const parsed = parseDate(date, 'UTC');
  if (parsed.kind === 'when') return undefined;
  const at = ['features', 0, 'properties', 'date'];
  const [{ words, expected } = {}] = told([{ file: 'visit.geojson', at, stop: 'peking', ...parsed }]);
  return `${words} → ${expected}`;
}

it('tells of a date that is none in words, with how dates are written, before our era too', () => {
  expect(toldOf('21 February 1972')).toMatch(
    /^"21 February 1972" cannot be read as a date → 1972-02-21, .*44 BC$/,
  );
  expect(toldOf('1972-02-30')).toMatch(/^1972-02-30 is not a day of the calendar → 1972-02-21, /);
  for (const date of toldOf('')?.match(/-?\d{4}[-/~?\d]*/g) ?? []) expect(toldOf(date)).toBeUndefined();
});
