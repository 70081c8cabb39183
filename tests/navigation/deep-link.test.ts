import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, type DeepLink, hrefOf, linkTo, parseAddress } from '../../src/navigation/deep-link.ts';

const VISIT = { kind: 'visit', visit: 'kim-russia-2023', order: 'visited', view: 'page' } as const;
const STOP = { ...VISIT, kind: 'stop', stop: 'artyom' } as const;

const LINKS: readonly (readonly [string, DeepLink])[] = [
  ['', { kind: 'gallery' }],
  ['search/', { kind: 'search' }],
  ['people/', { kind: 'topic', topic: 'people' }],
  ['places/aden/', { kind: 'topic', topic: 'places', id: 'aden' }],
  ['kim-russia-2023/', VISIT],
  ['kim-russia-2023/?order=reported', { ...VISIT, order: 'reported' }],
  ['kim-russia-2023/embed/', { ...VISIT, view: 'embed' }],
  ['kim-russia-2023/embed/?theme=dark', { ...VISIT, view: 'embed', theme: 'dark' }],
  ['kim-russia-2023/artyom/', STOP],
  ['kim-russia-2023/artyom/?order=reported', { ...STOP, order: 'reported' }],
  ['kim-russia-2023/artyom/embed/?order=reported', { ...STOP, order: 'reported', view: 'embed' }],
  ['kim-russia-2023/files/', { kind: 'files', visit: 'kim-russia-2023' }],
  ['kim-russia-2023/how-we-know/', { kind: 'how-we-know', visit: 'kim-russia-2023' }],
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
    ['index.html', ''],
    ['kim-russia-2023/by/day-by-day/embed/index.html', 'kim-russia-2023/by/day-by-day/embed/'],
  ])('%s is read as %s', (address, canonical) => {
    const link = parseAddress(address);
    expect(link && addressOf(link)).toBe(canonical);
  });

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
