import fc from 'fast-check';
import { nearLongitude } from '../../src/geo/sphere.ts';
import { compareDays } from '../../src/visit/calendar-days.ts';
import { parseDate } from '../../src/visit/dates.ts';
import type { Basis, Claim, Locality, Stop, Visit, When } from '../../src/visit/visit.ts';

/** Texts of every script, and what breaks formats: quotes, markup, formulas, controls, lone surrogates, line ends. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '=HYPERLINK("https://evil.example";"x")',
    '+1',
    '-2',
    '@SUM(A1)',
    '\t=1',
    'a,b;"c"\r\nd',
    '<b>&amp;]]></b>',
    '--',
    '-->',
    'БАМ № 5',
    'مطار القاهرة',
    '김정은 🇰🇵',
    '👩‍🚀',
    '\u202eabc',
    '\ud800',
    '\u0000',
    'é e\u0301',
  ),
);

const day = fc.tuple(
  fc.integer({ min: 1, max: 9998 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const two = (n: number) => String(n).padStart(2, '0');
const dates = fc.oneof(
  day.map(([y, m, d]) => `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`),
  day.map(([y, m, d]) => `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}~`),
  day.map(
    ([y, m, d]) =>
      `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}/${String(y + 1).padStart(4, '0')}-${two(m)}-${two(d)}`,
  ),
  day.map(([y, m]) => `${String(y).padStart(4, '0')}-${two(m)}`),
  day.map(([y]) => `${String(y).padStart(4, '0')}?`),
  day.map(([y, m, d]) => `-${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`),
);
const when: fc.Arbitrary<When> = fc
  .tuple(dates, fc.constantFrom('Asia/Vladivostok', 'Pacific/Apia', 'UTC', 'America/New_York'))
  .map(([edtf, zone]) => {
    const parsed = parseDate(edtf, zone);
    if (parsed.kind !== 'when') throw new Error(`${edtf}: ${parsed.message}`);
    return parsed.when;
  });

const position = fc.oneof(
  fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -90, max: 90, noNaN: true, noDefaultInfinity: true }),
  ),
  fc.constantFrom(
    [180, 0],
    [-180, 10],
    [179.9999999, -20],
    [179.99999999, 4],
    [4e-7, 45],
    [0, 90],
    [0, -90],
    [0, 0],
  ),
);

const names = fc.dictionary(fc.constantFrom('ru', 'ko', 'ar', 'zh-Hant'), text, { maxKeys: 2 });
const identifiers = fc.record(
  {
    wikidata: fc.integer({ min: 1, max: 9_999_999 }).map((n) => `Q${n}`),
    geonames: fc.integer({ min: 1, max: 99_999_999 }),
  },
  { requiredKeys: [] },
);

const STATED: Basis = { kind: 'stated', passages: ['s0.p'] };
const ESTABLISHED: Basis = { kind: 'established', sources: ['source'] };

const localityOf = ({
  identifiers,
  ...named
}: Pick<Locality, 'name' | 'names'> & {
  readonly identifiers: Pick<Locality, 'wikidata' | 'geonames'>;
}): Claim<Locality> => ({
  value: { ...named, ...identifiers },
  basis: STATED,
});

/** Visits as `resolveVisit` makes them, as odd as they can be. */
export const arbitraryVisit = (stops: { readonly min: number; readonly max: number }): fc.Arbitrary<Visit> =>
  fc
    .record({
      title: text,
      description: text,
      stops: fc.array(
        fc.record({
          name: text,
          when,
          position,
          place: text,
          region: fc.option(text, { nil: undefined }),
          names,
          precision: fc.integer({ min: 1, max: 100_000 }),
          locality: fc.option(fc.record({ name: text, names, identifiers }), { nil: undefined }),
          identifiers,
          events: fc.array(text, { maxLength: 3 }),
          present: fc.boolean(),
          quote: text,
        }),
        { minLength: stops.min, maxLength: stops.max },
      ),
      agent: text,
      source: text,
    })
    .map(({ title, description, stops: made, agent, source }): Visit => {
      let before: readonly [number, number] | undefined;
      // In the order in which they were visited, as the check has it.
      const inOrder = [...made].sort((a, b) => compareDays(a.when.start, b.when.start));
      const all = inOrder.map((each, index): Stop => {
        const [longitude = 0, latitude = 0] = each.position;
        before = nearLongitude([longitude, latitude], before);
        return {
          id: `s${index}`,
          number: index + 1,
          name: { value: each.name, basis: STATED },
          when: { value: each.when, basis: ESTABLISHED },
          place: {
            name: { value: each.place, basis: ESTABLISHED },
            names: each.names,
            ...(each.locality === undefined ? {} : { locality: localityOf(each.locality) }),
            ...(each.region === undefined ? {} : { region: each.region }),
            country: 'RU',
            kind: 'port',
            position: { value: before, basis: ESTABLISHED },
            precision: each.precision,
            ...each.identifiers,
          },
          pictures: [],
          events: each.events.map((value) => ({ value, basis: ESTABLISHED })),
          present: each.present ? [{ agent: 'agent', basis: ESTABLISHED }] : [],
          passages: [
            {
              id: `s${index}.p`,
              stop: `s${index}`,
              article: 'main',
              exact: each.quote,
              start: 0,
              end: each.quote.length,
            },
          ],
          comparisons: [],
        };
      });
      const [first] = all;
      if (!first) throw new Error('a visit has a stop');
      return {
        id: 'trip',
        title,
        description,
        language: 'en',
        licence: 'CC0-1.0',
        dates: first.when,
        significance: [],
        passages: [],
        stops: all,
        legs: all.slice(1).map((stop, index) => {
          const from = all[index] ?? first;
          return {
            from: from.id,
            to: stop.id,
            mode: 'ship',
            modeBasis: ESTABLISHED,
            path: [from.place.position.value, stop.place.position.value],
            via: [],
            length: 1,
          };
        }),
        agents: [{ id: 'agent', kind: 'Person', name: agent, names: {} }],
        sources: [{ id: 'source', title: source, publisher: source, url: 'https://source.example/?a=1&b=2' }],
        articles: [
          {
            id: 'main',
            title,
            publisher: 'P',
            date: '2023-09-17',
            language: 'en',
            source: 'S',
            licence: 'CC0-1.0',
            blocks: inOrder.map(({ quote }) => ({ kind: 'paragraph', segments: [{ text: quote }] })),
          },
        ],
      };
    });
