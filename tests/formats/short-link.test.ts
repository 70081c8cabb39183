import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOfShortLink } from '../../src/formats/reading/short-link.ts';
import { unreadLink } from '../../src/formats/reading/unread-link.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~';

/** A short link as OpenStreetMap's own script makes it (lib/short_link.rb). */
function shortLink(longitude: number, latitude: number, zoom: number): string {
  // Just short of the edge, a share of the world is rounded to all of it: that is no cell.
  const bits = (share: number) =>
    Math.min(Math.floor(share * 2 ** 32), 2 ** 32 - 1)
      .toString(2)
      .padStart(32, '0');
  const [x, y] = [bits((longitude + 180) / 360), bits((latitude + 90) / 180)];
  const woven = [...x].map((bit, index) => bit + y[index]).join('');
  const length = Math.ceil((zoom + 8) / 3);
  const digits = Array.from(
    { length },
    (_, at) => DIGITS[Number.parseInt(woven.slice(at * 6, at * 6 + 6).padEnd(6, '0'), 2)],
  );
  return `https://osm.org/go/${digits.join('')}${'-'.repeat((zoom + 8) % 3)}`;
}

describe('a short link of OpenStreetMap', () => {
  it.each([
    ['https://osm.org/go/0EEQhq--', 0.054, 51.51],
    ['http://osm.org/go/0OP4tR~rx', 19.579, 51.876],
    ['https://osm.org/go/0OP4tR@rx', 19.579, 51.876],
    ['https://www.openstreetmap.org/go/0GAjIv8h?m=', 6.097_154_6, 50.671_531],
    ['osm.org/go/wBz3--', 3.955_078_1, 4.877_929_7],
  ])('%s', (link, longitude, latitude) => {
    const { position = [0, 0], precision = 0 } = positionOfShortLink(link) ?? {};
    const metres = 111_195;
    expect(Math.abs(position[1] - latitude) * metres).toBeLessThanOrEqual(precision);
    expect(
      Math.abs(position[0] - longitude) * metres * Math.cos((latitude * Math.PI) / 180),
    ).toBeLessThanOrEqual(precision);
  });

  it('is read to within what it says of any place, and is truer the closer the map was', () => {
    const place = { noNaN: true, maxExcluded: true } as const;
    assert(
      property(
        double({ ...place, min: -180, max: 180 }),
        double({ ...place, min: -85, max: 85 }),
        integer({ min: 0, max: 19 }),
        (longitude, latitude, zoom) => {
          const read = positionOfShortLink(shortLink(longitude, latitude, zoom));
          if (!read) throw new Error('it is not read');
          // Half of the cell, and of the digits that are kept.
          const half = 180 / 2 ** (3 * Math.ceil((zoom + 8) / 3)) + 1e-5;
          expect(Math.abs(read.position[0] - longitude)).toBeLessThanOrEqual(half);
          expect(Math.abs(read.position[1] - latitude)).toBeLessThanOrEqual(half / 2 + 1e-5);
        },
      ),
      { examples: [[179.99999999999997, 0, 0]] },
    );
  });

  it.each(['https://osm.org/go/', 'https://osm.org/go/0EE%', 'https://example.org/go/0EEQhq--', 'wBz3--'])(
    'is not %s',
    (text) => expect(positionOfShortLink(text)).toBeUndefined(),
  );
});

it.each([
  ['https://maps.app.goo.gl/Xy12abcd', 'shortened'],
  ['maps.app.goo.gl/Xy12abcd', 'shortened'],
  ['https://goo.gl/maps/Xy12abcd', 'shortened'],
  ['https://yandex.ru/maps/-/CCUabc', 'shortened'],
  ['///filled.count.soap', 'three-words'],
  ['filled.count.soap', 'three-words'],
  ['https://w3w.co/filled.count.soap', 'three-words'],
  ['https://what3words.com/index.home.raft', 'three-words'],
  ['https://www.google.com/maps/place/Lisbon', 'no-position'],
  ['www.example.com', undefined],
  ['Lisbon', undefined],
  ['St. Gallen', undefined],
  ['41.15, -8.61', undefined],
])('of %s it is said: %s', (text, why) => expect(unreadLink(text)).toBe(why));
