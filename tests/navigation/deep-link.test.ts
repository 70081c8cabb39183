import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, type DeepLink, hrefOf, parseAddress } from '../../src/navigation/deep-link.ts';

const LINKS: readonly (readonly [string, DeepLink])[] = [
  ['', { kind: 'gallery' }],
  ['kim-russia-2023/', { kind: 'visit', visit: 'kim-russia-2023', order: 'visited' }],
  ['kim-russia-2023/?order=reported', { kind: 'visit', visit: 'kim-russia-2023', order: 'reported' }],
  ['kim-russia-2023/artyom/', { kind: 'stop', visit: 'kim-russia-2023', stop: 'artyom', order: 'visited' }],
  [
    'kim-russia-2023/artyom/?order=reported',
    { kind: 'stop', visit: 'kim-russia-2023', stop: 'artyom', order: 'reported' },
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
    ['index.html', ''],
  ])('%s is read as %s', (address, canonical) => {
    const link = parseAddress(address);
    expect(link && addressOf(link)).toBe(canonical);
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
