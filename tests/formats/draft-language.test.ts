import { expect, it } from 'vitest';
import { languageOf } from '../../src/formats/draft-language.ts';

const languageIn = (markdown: string) => languageOf([{ markdown }]);

it.each([
  ['fi', 'Presidentti saapui sunnuntaina Tukholmaan ja tapasi kuninkaan linnassa.'],
  [
    'et',
    'President saabus pühapäeval Stockholmi ja kohtus lossis kuningaga. Järgmisel päeval sõitis ta edasi.',
  ],
  ['he', 'הנשיא הגיע ביום ראשון לפריז ונפגש עם עמיתו, ולמחרת נסע ברכבת לבריסל.'],
  ['hi', 'प्रधानमंत्री सोमवार को टोक्यो पहुंचे और वहां के प्रधानमंत्री से मुलाकात की।'],
  ['en', 'The minister arrived in Lisbon on Sunday and met the mayor for talks about the harbour.'],
  // Their scripts say it, however few the words are.
  ['ja', '首相は日曜日にパリに到着し、大統領と会談した。'],
  ['zh', '总理星期日抵达巴黎，与总统举行会谈。'],
  ['ko', '대통령은 일요일 파리에 도착해 회담했다.'],
  ['th', 'เดินทางถึงกรุงโตเกียว'],
  ['und', 'Der Minister in Riga'],
  ['und', ''],
])('tells the language of words: %s', (language, words) => {
  expect(languageIn(words)).toBe(language);
});
