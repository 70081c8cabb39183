import { expect, it } from 'vitest';
import { datelineDay } from '../../src/drafting/dateline-day.ts';

it.each([
  ['ACCRA, 14 May 2024 — President Kalvin flew home.', '2024-05-14'],
  ['ACCRA, Tuesday, 14 May 2024—President Kalvin flew home.', '2024-05-14'],
  ['**PARIS**, May 14, 2024 (Agency) - The minister left.', '2024-05-14'],
  ['Sunday, 17 September 2023 – He left for home.', '2023-09-17'],
  ['Rio de Janeiro, 3 June 2024 — The bishop arrived.\n\nOn 2 June 2024 he was in Lima.', '2024-06-03'],
  ['HAVANA, 22 March 2016 (Wire) — He came.\n\nLIMA, 24 March — He left.', '2016-03-24'],
  ['TBILISI, Friday 14 June 2024\n\nNorway’s minister left Georgia on Friday.', '2024-06-14'],
  ['By Ana Prado\nPublished 3:43 PM GMT, June 14, 2024\nThe minister left on Friday.', '2024-06-14'],
  [
    '**Team:** Ann Lee **Dates:** 6–12 May 2024 **Report date:** 16 May 2024\n\n## 6 May – Goma\n\nWe came.',
    '2024-05-16',
  ],
  ['Published: 14 June 2024\nUpdated: 14 June 2024, 18:20\nHe left.', '2024-06-14'],
])('reads the day of a report in “%s”', (text, day) => {
  expect(datelineDay(text, 'en')).toBe(day);
});

it.each([
  'WASHINGTON — On 14 May 2024 the president left.',
  'ACCRA, 14 May — President Kalvin flew home.',
  'On 14 May 2024 the president left — and never came back.',
  'He came on 3 May 2024 — it rained.',
  'From 3 to 5 May 2024 — a diary',
  'London, 3 March 1873.\n\nMy dear sister',
  'Oslo, 3 June 2024\n\nWe came by train.\n\nBergen, 4 June 2024\n\nIt rained all day.',
  'The minister left.\n\nTBILISI, Friday 14 June 2024\n\nHe had come on Monday.',
  'The visit of 14 June 2024\n\nHe had come on Monday.',
  '',
])('reads none in “%s”', (text) => {
  expect(datelineDay(text, 'en')).toBeUndefined();
});

it.each([
  ['BERLIN, 14. Mai 2024 — Die Ministerin reiste ab.', '2024-05-14'],
  ['Berlin, 28. Dezember 1829. Nach acht Monaten ist er zurück.', '1829-12-28'],
])('reads the day of a German report in “%s”', (text, day) => {
  expect(datelineDay(text, 'de')).toBe(day);
});
