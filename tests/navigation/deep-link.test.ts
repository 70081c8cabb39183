import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  chapterLink,
  type DeepLink,
  hrefOf,
  inView,
  linkTo,
  playingAt,
} from '../../src/navigation/deep-link.ts';
import { parseAddress, parseInFile } from '../../src/navigation/parse-address.ts';

const VISIT = { kind: 'visit', visit: 'kim-russia-2023', order: 'visited', view: 'page' } as const;
const STOP = { ...VISIT, kind: 'stop', stop: 'artyom' } as const;

const LINKS: readonly (readonly [string, DeepLink])[] = [
  ['', { kind: 'gallery' }],
  ['page/2/', { kind: 'gallery', page: 2 }],
  [
    '?person=kim-jong-un&country=RU&kind=railway%20station&language=en&from=2019-04&to=2023',
    {
      kind: 'gallery',
      person: ['kim-jong-un'],
      country: ['RU'],
      placeKind: ['railway station'],
      language: ['en'],
      from: '2019-04',
      to: '2023',
    },
  ],
  [
    '?person=b&person=a&kind=port,%20old&year=2019&year=-0043&listed=48',
    { kind: 'gallery', person: ['b', 'a'], placeKind: ['port, old'], year: ['2019', '-0043'], listed: 48 },
  ],
  ['?from=-0043-03&to=0476', { kind: 'gallery', from: '-0043-03', to: '0476' }],
  ['?country=US&compare=a,b', { kind: 'gallery', country: ['US'], picked: ['a', 'b'] }],
  ['compare/', { kind: 'compare', visits: [] }],
  ['compare/?visits=b,a&at=3', { kind: 'compare', visits: ['b', 'a'], at: '3' }],
  [
    'compare/?visits=a,b&by=calendar&at=2019-04-25',
    { kind: 'compare', visits: ['a', 'b'], by: 'calendar', at: '2019-04-25' },
  ],
  ['search/', { kind: 'search' }],
  ['corrections/', { kind: 'corrections' }],
  ['people/', { kind: 'topic', topic: 'people' }],
  ['people/page/2/', { kind: 'topic', topic: 'people', page: 2 }],
  ['places/aden/', { kind: 'topic', topic: 'places', id: 'aden' }],
  ['places/page/', { kind: 'topic', topic: 'places', id: 'page' }],
  ['places/aden/page/12/', { kind: 'topic', topic: 'places', id: 'aden', page: 12 }],
  ['kim-russia-2023/', VISIT],
  ['kim-russia-2023/?order=reported', { ...VISIT, order: 'reported' }],
  ['kim-russia-2023/embed/', { ...VISIT, view: 'embed' }],
  ['kim-russia-2023/embed/?theme=dark', { ...VISIT, view: 'embed', theme: 'dark' }],
  ['kim-russia-2023/?play=10', { ...VISIT, play: 10 }],
  [
    'kim-russia-2023/artyom/embed/?order=reported&theme=dark&play=600',
    { ...STOP, order: 'reported', view: 'embed', theme: 'dark', play: 600 },
  ],
  ['kim-russia-2023/artyom/', STOP],
  ['kim-russia-2023/artyom/?order=reported', { ...STOP, order: 'reported' }],
  ['kim-russia-2023/artyom/embed/?order=reported', { ...STOP, order: 'reported', view: 'embed' }],
  ['kim-russia-2023/files/', { kind: 'files', visit: 'kim-russia-2023' }],
  ['kim-russia-2023/how-we-know/', { kind: 'how-we-know', visit: 'kim-russia-2023' }],
  ['kim-russia-2023/how-we-know/page/2/', { kind: 'how-we-know', visit: 'kim-russia-2023', page: 2 }],
  ['kim-russia-2023/by/day-by-day/', { ...VISIT, account: 'day-by-day' }],
  [
    'kim-russia-2023/by/day-by-day/artyom/?order=reported',
    { ...STOP, account: 'day-by-day', order: 'reported' },
  ],
  ['kim-russia-2023/by/day-by-day/artyom/embed/', { ...STOP, account: 'day-by-day', view: 'embed' }],
  [
    'kim-russia-2023/artyom/#quote=said%20%E2%80%9C1%2B1%E2%80%9D%20%26&prefix=He%20',
    { ...STOP, quote: { type: 'TextQuoteSelector', exact: 'said “1+1” &', prefix: 'He ' } },
  ],
];

describe('a link and its address', () => {
  it.each(LINKS)('%s', (address, link) => {
    expect(addressOf(link)).toBe(address);
    expect(parseAddress(address)).toEqual(link);
  });

  it.each([
    ['kim-russia-2023/artyom/index.html', 'kim-russia-2023/artyom/'],
    ['kim-russia-2023/artyom/?order=visited#somewhere', 'kim-russia-2023/artyom/'],
    ['kim-russia-2023/artyom/?utm_source=mail', 'kim-russia-2023/artyom/'],
    ['kim-russia-2023/artyom/?theme=dark', 'kim-russia-2023/artyom/'],
    ['kim-russia-2023/embed/?theme=pink', 'kim-russia-2023/embed/'],
    ['kim-russia-2023/?play=1', 'kim-russia-2023/?play=3'],
    ['kim-russia-2023/?play=007', 'kim-russia-2023/?play=7'],
    ['kim-russia-2023/?play=1000000000', 'kim-russia-2023/?play=600'],
    ['kim-russia-2023/files/?play=10', 'kim-russia-2023/files/'],
    ['index.html', ''],
    ['?country=&utm_source=mail', ''],
    ['?country=RU&country=RU&country=&listed=0&year=2019-04', '?country=RU'],
    ['?from=yesterday&to=2019-13', ''],
    ['?compare=a,,b,a,c,d,e', '?compare=a,b,c,d'],
    ['page/1/', ''],
    ['compare/?visits=a&by=moon&at=soon', 'compare/?visits=a'],
    ['compare/?visits=a,b.', 'compare/?visits=a,b'],
    ['compare/?visits=a,%20b%0A', 'compare/?visits=a,b'],
    ['?compare=a,+b!', '?compare=a,b'],
    ['compare/?visits=a&by=calendar&at=2023-02-31', 'compare/?visits=a&by=calendar'],
    ['compare/?visits=a&by=calendar&at=2023-13-01', 'compare/?visits=a&by=calendar'],
    ['compare/?visits=a&by=calendar&at=-000043-03-15.', 'compare/?visits=a&by=calendar'],
    ['compare/?visits=a&by=calendar&at=-000043-03-15', 'compare/?visits=a&by=calendar&at=-000043-03-15'],
    ['compare/?visits=a&by=calendar&at=3', 'compare/?visits=a&by=calendar'],
    ['compare/?visits=a&at=2019-04-25', 'compare/?visits=a'],
    ['kim-russia-2023/#quote=1+1', 'kim-russia-2023/#quote=1%2B1'],
    ['//', ''],
    ['//kim-russia-2023//artyom/', 'kim-russia-2023/artyom/'],
    ['kim-russia-2023/by/day-by-day/embed/index.html', 'kim-russia-2023/by/day-by-day/embed/'],
  ])('%s is read as %s', (address, canonical) => {
    const link = parseAddress(address);
    expect(link && addressOf(link)).toBe(canonical);
  });

  it.each(['', '0', 'abc', '-5', '7.5', '1e3', '10s', 'NaN', 'Infinity'])(
    'does not play at the pace “%s”',
    (pace) => expect(parseAddress(`kim-russia-2023/?play=${pace}`)).toEqual(VISIT),
  );

  it('carries any words of any script', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (exact, prefix) => {
          const quote = { type: 'TextQuoteSelector', exact, ...(prefix ? { prefix } : {}) } as const;
          expect(parseAddress(addressOf({ ...STOP, quote }))).toEqual({ ...STOP, quote });
        },
      ),
    );
  });

  it('takes words and context off when it moves to another stop, and keeps the order and the view', () => {
    const from = {
      ...STOP,
      order: 'reported',
      view: 'embed',
      quote: { type: 'TextQuoteSelector', exact: 'a' },
    } as const;
    expect(addressOf(linkTo('vostochny', from))).toBe('kim-russia-2023/vostochny/embed/?order=reported');
  });

  it('goes on playing by itself from stop to stop, and in what is shared it does not', () => {
    const from = { ...STOP, view: 'page', play: 10 } as const;
    expect(addressOf(linkTo('vostochny', from))).toBe('kim-russia-2023/vostochny/?play=10');
    expect(addressOf(chapterLink(2, from))).toBe('kim-russia-2023/chapter/2/?play=10');
    expect(addressOf(inView(from, 'embed'))).toBe('kim-russia-2023/artyom/embed/');
    expect(addressOf(playingAt(undefined, from))).toBe('kim-russia-2023/artyom/');
    expect(playingAt(6, playingAt(undefined, from))).toEqual({ ...from, play: 6 });
  });

  it('carries any pace, any colours and any order, on a page, in an embed and in one file', () => {
    const fields = fc.record(
      {
        play: fc.integer({ min: 3, max: 600 }),
        account: fc.constantFrom('day-by-day', 'other'),
      },
      { requiredKeys: [] },
    );
    const order = fc.constantFrom('visited', 'reported');
    const theme = fc.constantFrom(undefined, 'light', 'dark');
    fc.assert(
      fc.property(fields, order, theme, fc.constantFrom(VISIT, STOP), (given, order, theme, place) => {
        const page = { ...place, ...given, order } as const;
        const embed = { ...page, view: 'embed', ...(theme ? { theme } : {}) } as const;
        for (const link of [page, embed]) expect(parseAddress(addressOf(link))).toEqual(link);
        const file = { ...page, view: 'file' } as const;
        expect(parseInFile(addressOf(file), VISIT.visit)).toEqual(file);
      }),
    );
  });

  it('carries every choice of visits', () => {
    const time = fc
      .tuple(fc.integer({ min: -999, max: 9999 }), fc.option(fc.integer({ min: 1, max: 12 })))
      .map(([year, month]) => {
        const name = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
        return month === null ? name : `${name}-${String(month).padStart(2, '0')}`;
      });
    const words = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), {
      minLength: 1,
      maxLength: 3,
    });
    const year = fc.integer({ min: 1, max: 9999 }).map((each) => String(each).padStart(4, '0'));
    const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const picked = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
    const choice = fc.record(
      {
        person: words,
        country: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { minLength: 1, maxLength: 3 }),
        placeKind: words,
        year: fc.uniqueArray(year, { minLength: 1, maxLength: 3 }),
        language: fc.uniqueArray(fc.constantFrom('en', 'zh-Hant', 'ko', 'sr-Latn-RS'), { minLength: 1 }),
        from: time,
        to: time,
        picked,
        listed: fc.integer({ min: 1, max: 10_000 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(choice, (fields) => {
        const link = { kind: 'gallery', ...fields } as const;
        expect(parseAddress(addressOf(link))).toEqual(link);
      }),
    );
  });

  it('knows a country that is typed in small letters, once', () =>
    expect(parseAddress('?country=jp&country=JP&country=japan')).toEqual({
      kind: 'gallery',
      country: ['JP', 'japan'],
    }));

  it('leaves the end of a sentence off what a choice names', () =>
    expect(
      parseAddress('?country=ru.&language=en,&year=2019;&from=2019-04:&to=2023.&person=Smith+Jr.'),
    ).toEqual({
      kind: 'gallery',
      person: ['Smith Jr.'],
      country: ['RU'],
      year: ['2019'],
      language: ['en'],
      from: '2019-04',
      to: '2023',
    }));

  it.each(['page/', 'page/0/', 'page/two/', 'page/2/3/', 'compare/a/'])('has no page %s', (address) =>
    expect(parseAddress(address)).toBeUndefined(),
  );

  it('has no page three folders down', () => expect(parseAddress('a/b/c/')).toBeUndefined());
});

describe('hrefOf', () => {
  const link = fc.constantFrom(...LINKS.map(([, each]) => each));
  it('leads from any page to any page, wherever the site lives', () => {
    fc.assert(
      fc.property(link, link, fc.constantFrom('/', '/a/', '/news/maps/'), (from, to, base) => {
        const page = new URL(addressOf(from), `https://host.example${base}`);
        const target = new URL(hrefOf(to, from), page);
        expect(target.href).toBe(`https://host.example${base}${addressOf(to)}`);
      }),
    );
  });
});
