import { expect, it } from 'vitest';
import { directionOf } from '../../src/messages/direction.ts';
import { fittingSize, linesOf } from '../../src/ui/fit-text.ts';

it.each([
  ['one word', 'Artyom', 1],
  ['words that wrap', 'Airport near Vladivostok', 2],
  ['a hyphen to wrap at', 'Ростов-на-Дону', 2],
  ['Chinese, which has no spaces', '北京人民大会堂东门外广场', 2],
  ['a word that is wider than the column', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 5],
])('counts the lines of %s', (_, text, lines) => expect(linesOf(text, 80, 548)).toBe(lines));

it('takes the largest size that fits, else the last', () => {
  expect(fittingSize('Artyom', [112, 80, 60], 548, 1)).toBe(112);
  expect(fittingSize('Southampton', [112, 80, 60], 548, 1)).toBe(80);
  expect(fittingSize('Far Eastern Federal University on Russky Island', [112, 80, 60], 548, 1)).toBe(60);
});

it.each([
  ['Artyom', 'ltr'],
  ['Артём', 'ltr'],
  ['평양', 'ltr'],
  ['قصر السلام', 'rtl'],
  ['ירושלים', 'rtl'],
  ['12 قصر', 'rtl'],
  ['12', 'ltr'],
])('says which way %s runs', (text, direction) => expect(directionOf(text)).toBe(direction));
