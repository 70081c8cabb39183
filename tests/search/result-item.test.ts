import { parseHTML } from 'linkedom';
import { afterEach, expect, it, vi } from 'vitest';
import { archive } from '#messages/archive.ts';
import type { SearchDocument } from '../../src/archive/search-documents.ts';
import { searchWithin } from '../../src/archive/search-within.ts';
import { searchWords } from '../../src/archive/search-words.ts';
import { resultItem } from '../../src/search/result-item.ts';

afterEach(() => vi.unstubAllGlobals());

/** What is marked in the words of a passage that was found by a query. */
function markedIn(text: string, query: string, language: string): readonly string[] {
  vi.stubGlobal('document', parseHTML('<html lang="en"><body></body></html>').document);
  const found: SearchDocument = { kind: 'passage', title: 'T', text, address: 'visit/', language };
  const item = resultItem(found, new URL('https://news.example/'), archive.search, searchWords(query));
  return [...item.querySelectorAll('blockquote mark')].map(({ textContent }) => textContent ?? '');
}

it.each([
  // Scripts without spaces: the signs alone, not all that stands between two full stops.
  ['雪のために汽車はロッキー山脈で止まり、ワシントンへ', 'ロッキー山脈', 'ja', ['ロッキー山脈']],
  ['雪のために汽車は止まり', '汽車', 'ja', ['汽車']],
  ['ในสวนมีรถไฟและผู้คนมากมาย', 'รถไฟ', 'th', ['รถไฟ']],
  ['看了一架747飞机', '747', 'zh', ['747']],
  // With the marks on it, the joiner within it, and what is written onto it.
  ['زار المسجدِ الأقصى صباحًا', 'مسجد', 'ar', ['المسجدِ']],
  ['از کتاب‌های خود می‌گفت', 'کتاب', 'fa', ['کتاب‌های']],
  ['महात्मा गांधी निकले', 'गाँधी', 'hi', ['गांधी']],
  [
    'Điện Biên Phủ thất thủ'.normalize('NFD'),
    'dien bien',
    'vi',
    ['Điện', 'Biên'].map((word) => word.normalize('NFD')),
  ],
])('marks in “%s” what was sought as “%s”', (text, query, language, marked) => {
  expect(markedIn(text, query, language)).toEqual(marked);
});

it('marks the word that was meant by one with an error', async () => {
  vi.stubGlobal('document', parseHTML('<html lang="en"><body></body></html>').document);
  const told: SearchDocument = {
    kind: 'passage',
    title: 'T',
    text: 'The train reached Vladivostok in the evening.',
    address: 'visit/',
    language: 'en',
  };
  const { documents, words } = await (await searchWithin([told])).find('vladivstok train', 1);
  const [item] = documents.map((each) =>
    resultItem(each, new URL('https://news.example/'), archive.search, words),
  );
  const marks = [...(item?.querySelectorAll('blockquote mark') ?? [])];
  expect(marks.map(({ textContent }) => textContent)).toEqual(['train', 'Vladivostok']);
});
