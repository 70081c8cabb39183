import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/review/numbers.ts';
import { properNamesIn } from '../../src/review/proper-names.ts';
import { occurs, occursInPart, sameForm } from '../../src/review/word-forms.ts';

it.each<readonly [string, readonly number[]]>([
  ['seventy-two days', [72]],
  ['ten thousand people', [10_000]],
  ['two hundred and fifty men', [250]],
  ['a hundred guns and a dozen flags', [100, 12]],
  ['two dozen cars, twenty-four horses', [24, 24]],
  ['1,000 shells, 2300 km, 3.5 million litres', [1_000, 2_300, 3_500_000]],
  ['a Su-35 on the 21st', [35, 21]],
  ['at half past three', [3]],
  ['five or six hours', [5, 6]],
  ['one of them, none of the first two', [2]],
  ['at 17:30, or 5.30 pm', []],
  ['often, weight, tenth, freight', []],
])('numbers in “%s”', (text, values) => {
  expect(numbersIn(text).map(({ value }) => value)).toEqual(values);
});

it.each<readonly [string, readonly string[]]>([
  ['Met Vladimir Putin.', ['Vladimir Putin']],
  ['Nellie Bly sailed on the Augusta Victoria.', ['Bly', 'Augusta Victoria']],
  ['Saw the city on Christmas Day and on Sunday, 7 January.', ['Christmas Day']],
  ['The train left. Three men waved.', []],
  ['She said that I was late.', []],
  ['Был в Москве.', ['Москве']],
  ['Came to Naz\u0327a\u0304rābād by air.', ['Naz\u0327a\u0304rābād']],
  ['Rafael G. Duarte promised to open the harbours.', ['Duarte']],
  ['Met George W. Bush, who was born as Bush. J. Biden came.', ['George Bush', 'Bush']],
  ['They went on with plan B. He stayed.', []],
])('proper names in “%s”', (text, names) => expect(properNamesIn(text)).toEqual(names));

describe('forms of a word', () => {
  it.each([
    ['verne', 'vernes', true],
    ['university', 'universities', true],
    ['kozhemyako', 'kozhemiako', true],
    ['путин', 'путиным', true],
    ['putin', 'putnam', false],
    ['port', 'airport', false],
    ['khan', 'khasan', false],
    ['kim', 'kin', false],
    ['station', 'nation', false],
    ['island', 'iceland', false],
  ])('%s, %s: %s', (one, other, same) => expect(sameForm(one, other)).toBe(same));

  it.each([
    ['artem', 'He left from Artëm’s station.', true],
    ['fleet', 'the Pacific Fleet’s war memorial', true],
    ['푸틴', '블라디미르 푸틴과 만났다', true],
    ['moscow', 'the road to Vladivostok', false],
  ])('%s in “%s”: %s', (word, text, there) => expect(occurs(word, text)).toBe(there));

  it.each([
    ['พระราชวังปีเตอร์ฮอฟ', 'ที่ปีเตอร์ฮอฟพระเจ้าซาร์ทรงต้อนรับ', true],
    ['亚特兰大福特汽车厂', '在亚特兰大，他看了装配线', true],
    ['白宫', '在白宫南草坪', true],
    ['白宫', '在西雅图', false],
    ['西雅图波音工厂', '在亚特兰大', false],
    ['vladivostok', 'vladimir', false],
  ])('a part of %s in “%s”: %s', (word, text, there) => expect(occursInPart(word, text)).toBe(there));
});
