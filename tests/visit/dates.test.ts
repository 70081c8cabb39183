import edtf from 'edtf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDate } from '../../src/visit/dates.ts';

const day = (moment: number) => new Date(moment).toISOString().replace(/T.*/, '');

it('covers the days that the library of EDTF says, for every plain date and interval', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const date = fc
    .tuple(
      fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom(1900, 2000, 2023)),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 31 }),
      fc.constantFrom('', '~', '?', '%'),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([year, month, of, mark, parts]) =>
      [`${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`, two(month), two(of)]
        .slice(0, parts)
        .join('-')
        .concat(mark),
    );
  fc.assert(
    fc.property(
      fc.oneof(
        date,
        fc.tuple(date, date).map((both) => both.join('/')),
      ),
      (value) => {
        const parsed = parseDate(value, 'UTC');
        let known: { readonly start: string; readonly end: string } | undefined;
        try {
          const { min, max } = edtf(value, { level: 1 });
          if (max >= min) known = { start: day(min), end: day(max) };
        } catch {
          known = undefined;
        }
        // The library takes 31 February for a day in March; we do not take it.
        const impossible = value.split('/').some((part) => {
          const [, year, month, of] = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(part) ?? [];
          const date = new Date(0);
          date.setUTCFullYear(Number(year), Number(month) - 1, Number(of));
          return year !== undefined && date.getUTCDate() !== Number(of);
        });
        if (!known || impossible) expect(parsed.kind).toBe('fault');
        else expect(parsed).toMatchObject({ kind: 'when', when: known });
      },
    ),
    { numRuns: 3000, seed: 20231113 },
  );
});

it.each(['2019-03-12/2019-03-10', '2019-03-12/2019-03-12', '2019-05/2019'])(
  'says of “%s” that it does not end after it begins',
  (value) => {
    expect(parseDate(value, 'UTC')).toMatchObject({ message: `"${value}" does not end after it begins` });
  },
);

it.each([
  ['1829-21', '1829-03-01', '1829-05-31'],
  ['1829-22~', '1829-06-01', '1829-08-31'],
  ['1829-23', '1829-09-01', '1829-11-30'],
  // A winter ends in the year after.
  ['1831-24?', '1831-12-01', '1832-02-29'],
  ['1829-21/1829-23', '1829-03-01', '1829-11-30'],
  ['1831-06-02/1831-24', '1831-06-02', '1832-02-29'],
  ['-0043-24', '-000043-12-01', '-000042-02-28'],
])(
  'takes the season %s for the months that it is, and not for a quarter of the year',
  (value, start, end) => {
    expect(parseDate(value, 'UTC')).toMatchObject({ kind: 'when', when: { start, end, precision: 'month' } });
  },
);

it.each(['1829-21-05', '1829-25', '1829-23/1829-21'])('says that “%s” is no date', (value) => {
  expect(parseDate(value, 'UTC').kind).toBe('fault');
});
