import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpt } from '../../src/messages/excerpt.ts';

it.each([
  ['leaves a short text', 'Two leaders', 20, 'Two leaders'],
  ['keeps a text that fits to the letter', 'Two leaders', 11, 'Two leaders'],
  ['cuts between words', 'Kim met the defence minister', 22, 'Kim met the defence…'],
  ['drops what only leads on', 'They saw bombers and the warplanes', 26, 'They saw bombers…'],
  ['keeps a short name at the end', 'They were met there by Kim himself', 28, 'They were met there by Kim…'],
  ['drops a comma and a dash', 'Artyom, Russia, – at the station', 22, 'Artyom, Russia…'],
  ['drops an opening quotation mark', 'They praised his “unconditional support”', 20, 'They praised…'],
  ['makes white space single', 'two\n\n  lines ', 20, 'two lines'],
  ['cuts Chinese between its words', '国务委员在北京人民大会堂会见代表团', 9, '国务委员在北京…'],
  ['cuts a word that is too long between two of its letters', 'Llanfairpwllgwyngyll', 9, 'Llanfair…'],
  ['cuts a word from right to left, with its signs', 'וְהַלְבָנוֹן', 8, 'וְהַלְ…'],
  ['never cuts a pair of surrogates', 'a 😀😀😀😀 b', 6, 'a 😀…'],
])('%s', (_, text, most, expected) => expect(excerpt(text, most)).toBe(expected));

it('is never too long, and begins as the text does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 60 }), (text, most) => {
      const whole = text.replace(/\s+/gu, ' ').trim();
      const short = excerpt(text, most);
      expect(short.length).toBeLessThanOrEqual(most);
      expect(short === whole || (short.endsWith('…') && whole.startsWith(short.slice(0, -1)))).toBe(true);
    }),
  );
});
