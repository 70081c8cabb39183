import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/archive/search-documents.ts';
import { formsIn } from '../../src/archive/sign-forms.ts';
import { searchOver } from './search-over.ts';

/** A visit whose stops are called so, as if its languages had no other words. */
function visitOf(...names: readonly string[]): readonly SearchDocument[] {
  return names.map((title, index) => ({
    kind: 'stop',
    title,
    text: 'Was there.',
    address: `${index}/`,
    language: 'en',
  }));
}

describe('a search in scripts with ways of their own', () => {
  const names = [
    'مطار اللد',
    'الكنيست',
    'زيارة والسادات وGolda Meir',
    'أنور الـسّـادات',
    'ناصرالدین‌شاه در ایران',
    'נמל יפו ולירושלים',
    '순안공항에서',
    '평양',
    '김정일 위원장',
    'ワシントンのスーパー',
    'Điện Biên Phủ',
    'سال ۱۸۷۳',
    'Große Straße in Łódź',
    'Þingvellir, Garðabær',
    'Θεσσαλονίκη και Ύδρα',
    'Άργος',
  ];

  it.each([
    // Without the article, and what is written onto it.
    ['كنيست', 'الكنيست'],
    ['سادات', 'أنور الـسّـادات'],
    ['القدس', undefined],
    ['golda', 'زيارة والسادات وGolda Meir'],
    ['ירושלים', 'נמל יפו ולירושלים'],
    // Letters that are drawn out, and those of a neighbour's keyboard.
    ['انور السادات', 'أنور الـسّـادات'],
    ['ناصرالدين شاه', 'ناصرالدین‌شاه در ایران'],
    ['ايران', 'ناصرالدین‌شاه در ایران'],
    // The second part of a name that is written as one word.
    ['공항', '순안공항에서'],
    // Without what is written behind it, one or two.
    ['평양에서', '평양'],
    ['평양으로는', '평양'],
    ['위원장이', '김정일 위원장'],
    ['わしんとん', 'ワシントンのスーパー'],
    ['スーパー', 'ワシントンのスーパー'],
    ['dien bien phu', 'Điện Biên Phủ'],
    ['1873', 'سال ۱۸۷۳'],
    ['grosse strasse', 'Große Straße in Łódź'],
    ['lodz', 'Große Straße in Łódź'],
    ['thingvellir', 'Þingvellir, Garðabær'],
    ['gardabaer', 'Þingvellir, Garðabær'],
    // What ends in a sigma for now, and how many type one that a word ends in.
    ['ΘΕΣ', 'Θεσσαλονίκη και Ύδρα'],
    ['αργοσ', 'Άργος'],
  ])('finds what %s means', async (query, name) => {
    const found = await (await searchOver([visitOf(...names)], 1)).find(query, 1);
    expect(found.documents.map(({ title }) => title)).toEqual(name === undefined ? [] : [name]);
  });
});

it.each([
  ['hà nội', 'Hanoi Opera House'],
  ['ha noi opera', 'Hanoi Opera House'],
  ['opera ha no', 'Hanoi Opera House'],
  ['vladi vostok', 'Vladivostok'],
  // Both stand in the archive, but nowhere together.
  ['sea port', 'Seaport'],
  ['have noise', 'Have no noise'],
])('finds by “%s” first %s, which may be one word that was typed as two', async (query, name) => {
  const names = [
    'Hanoi Opera House',
    'Opera',
    'Vladivostok',
    'Have no noise',
    'Seaport',
    'At sea',
    'The port',
  ];
  const { find } = await searchOver([visitOf(...names)], 1);
  expect((await find(query, 10)).documents[0]?.title).toBe(name);
});

it('finds a Korean word also where it stands with a particle', async () => {
  const { find } = await searchOver([visitOf('서울', '서울에서 열린 회담')], 1);
  expect((await find('서울 회담', 10)).documents.map(({ title }) => title)).toEqual(['서울에서 열린 회담']);
});

it('takes a Korean name that only ends as words with particles do for what it is', async () => {
  const { find } = await searchOver([visitOf('김정은', '김정일 위원장')], 1);
  expect((await find('김정은', 10)).documents.map(({ title }) => title)).toEqual(['김정은']);
});

describe('a search for characters that are written in several forms', () => {
  const names = ['臺灣總統府', '刘少奇故居', '広島駅', '廣東省政府', '頭髮', '发展中心', '台湾海峡'];

  it.each([
    // Traditional and simplified, either way, and both where there are both: the shorter name first.
    ['台湾', ['台湾海峡', '臺灣總統府']],
    ['臺灣', ['台湾海峡', '臺灣總統府']],
    ['劉少奇', ['刘少奇故居']],
    ['劉', ['刘少奇故居']],
    ['广东省', ['廣東省政府']],
    // Simplified writes two alike.
    ['头发', ['頭髮']],
    ['發展', ['发展中心']],
    // Japanese.
    ['廣島', ['広島駅']],
    ['广岛驿', ['広島駅']],
    // These are two.
    ['太灣', []],
  ])('finds by %s %s', async (query, titles) => {
    const found = await (await searchOver([visitOf(...names)], 1)).find(query, 10);
    expect(found.documents.map(({ title }) => title)).toEqual(titles);
  });

  it('says in which forms it looked, for these to be marked', async () => {
    const { find } = await searchOver([visitOf(...names)], 1);
    expect((await find('臺灣', 1)).words.toSorted()).toEqual(['台湾', '台灣', '臺湾', '臺灣'].toSorted());
    expect((await find('Taipei', 1)).words).toEqual(['taipei']);
  });

  it('tells a reader of no more characters than the archive has forms of', async () => {
    const indexOf = async (...titles: readonly string[]) =>
      JSON.parse((await searchOver([visitOf(...titles)], 1)).files.get('index.json') ?? '').forms;
    expect(await indexOf('Taipei', 'Владивосток')).toBeUndefined();
    expect(await indexOf('刘少奇')).toEqual(['刘 劉']);
    expect(formsIn(['国國', '台臺檯'], new Set('國台臺'))).toEqual(['國 国', '台臺 檯']);
  });
});
