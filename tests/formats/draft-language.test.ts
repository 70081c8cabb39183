import { expect, it } from 'vitest';
import { languagesOf } from '../../src/formats/draft-language.ts';

const languagesIn = (markdown: string) => languagesOf([{ markdown }]);

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
])('tells the language of words: %s', (language, words) => {
  expect(languagesIn(words)).toEqual([language]);
});

it('is sure of English though names of many countries stand in it', () => {
  const words =
    'On Friday she met King Carl Gustaf in Stockholm, sailed to Mariehamn and Turku, flew from Helsinki to Tampere and was driven to Kotka. ' +
    'In Narva, Tartu and Pärnu children sang; in Riga, Vilnius, Kaunas and Gdańsk Rui Azevedo dined with Andris Kalniņš and Jonas Žukauskas.';
  expect(languagesIn(words)).toEqual(['en']);
});

it.each(['Der Minister in Riga', ''])('guesses nothing of too few words: “%s”', (words) => {
  expect(languagesIn(words)).toEqual([]);
});

it.each([
  [
    'da',
    'Statsministeren ankom søndag til Lissabon og mødte borgmesteren på rådhuset. Dagen efter rejste hun til Porto.',
  ],
  [
    'nb',
    'Ministeren besøkte i går havnen i Stavanger og snakket med fiskerne om de nye reglene fra Brussel.',
  ],
  [
    'sv',
    'Statsministern anlände på söndagen till Lissabon och träffade borgmästaren i stadshuset. Dagen därpå reste hon vidare.',
  ],
  [
    'pt',
    'O ministro chegou no domingo a Lisboa, onde a autarca Ana Prado o recebeu. Na véspera esteve no Porto e visitou o cais.',
  ],
  ['hr', 'Ministar je u nedjelju stigao u Lisabon i sastao se s gradonačelnicom radi razgovora o luci.'],
])('names the languages that a short text may be of, where they are near: %s', (language, words) => {
  const found = languagesIn(words);
  expect(found.length).toBeGreaterThan(1);
  expect(found).toContain(language);
});
