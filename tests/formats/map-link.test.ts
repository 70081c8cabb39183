import { expect, it } from 'vitest';
import { positionOfLink } from '../../src/formats/reading/map-link.ts';

it.each([
  ['https://www.google.com/maps/place/X/@51.88,128.33,12z/data=!3d51.8844!4d128.3338', [128.3338, 51.8844]],
  ['https://www.google.com/maps/@43.1,131.9,12z', [131.9, 43.1]],
  ['https://www.openstreetmap.org/?mlat=43.1&mlon=131.9#map=12/43.2/131.8', [131.9, 43.1]],
  ['https://www.openstreetmap.org/#map=15/43.1/131.9', [131.9, 43.1]],
  ['https://yandex.ru/maps/?ll=131.9%2C43.1&z=12', [131.9, 43.1]],
  ['https://www.bing.com/maps?cp=43.1~131.9&lvl=12', [131.9, 43.1]],
  ['https://maps.apple.com/?ll=43.1,131.9', [131.9, 43.1]],
  ['https://www.google.com/maps?q=-33.9,18.4', [18.4, -33.9]],
  ['geo:43.1,131.9;u=35', [131.9, 43.1]],
  ['https://example.org/?ll=99,200', undefined],
  ['http://www.google.com/maps/@43.1,131.9,12z', undefined],
  ['43.1, 131.9', undefined],
])('reads %s', (link, position) => expect(positionOfLink(link)).toEqual(position));
