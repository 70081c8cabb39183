import type { Calendar } from './language.ts';

const PART = '(?:Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)';

/** How German tells days. */
export const GERMAN_CALENDAR: Calendar = {
  months: [
    'Januar|Jänner|Jan',
    'Februar|Feb',
    'März',
    'April|Apr',
    'Mai',
    'Juni',
    'Juli',
    'August|Aug',
    'September|Sept|Sep',
    'Oktober|Okt',
    'November|Nov',
    'Dezember|Dez',
  ],
  weekdays: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag|Sonnabend'],
  dates: [
    '(?<day>\\d{1,2})\\. (?<month>MONTH)(?!\\p{L})(?: (?<year>\\d{4}))?',
    '(?<!\\p{L})(?:am|vom|dem|den) (?<day>\\d{1,2})\\.(?! (?:MONTH)| ?\\d)',
  ],
  monthOfYear: '(?<!\\p{L})[Ii]m (?<month>MONTH)(?!\\p{L})(?: (?<year>\\d{4}))?',
  weekday:
    '(?<!\\p{L})(?<last>(?:vergangenen|letzten) )?(?<told>(?:[Aa]m )?(?:folgenden|darauf folgenden) )?(?<name>WEEKDAY)(?:abend|morgen|nachmittag|vormittag|nacht)?(?!\\p{L})(?<week> (?:voriger|letzter|vergangener) Woche)?',
  steps: [
    {
      pattern: /(?<!\p{L})(?:am Tag (?:davor|zuvor)|am Vortag|am Abend zuvor|tags zuvor)(?!\p{L})/giu,
      days: -1,
      from: 'told',
    },
    {
      pattern: new RegExp(
        `(?<!\\p{L})(?:am (?:nächsten|folgenden) (?:Tag|${PART})|am Tag darauf|tags darauf)(?!\\p{L})`,
        'giu',
      ),
      days: 1,
      from: 'told',
    },
    {
      pattern: /(?<!\p{L})(COUNT|\d{1,2}) Tage (?:später|darauf|danach)(?!\p{L})/giu,
      days: 1,
      from: 'told',
    },
    {
      pattern: /(?<!\p{L})(COUNT|\d{1,2}) Tage (?:zuvor|davor|früher|vorher)(?!\p{L})/giu,
      days: -1,
      from: 'told',
    },
    { pattern: /(?<!\p{L})(COUNT) Wochen? (?:später|darauf|danach)(?!\p{L})/giu, days: 7, from: 'told' },
    {
      pattern: new RegExp(
        `(?<!\\p{L})(?:am (?:selben|gleichen) (?:Tag|${PART})|am ${PART}|noch am selben Tag)(?!\\p{L})`,
        'giu',
      ),
      days: 0,
      from: 'told',
    },
    { pattern: /(?<!\p{L})heute(?!\p{L})/giu, days: 0, from: 'report' },
    { pattern: /(?<!\p{L})gestern(?!\p{L})/giu, days: -1, from: 'report' },
  ],
  counts: [
    'eine?',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ],
  ordinals: [
    'ersten',
    'zweiten',
    'dritten',
    'vierten',
    'fünften',
    'sechsten',
    'siebten',
    'achten',
    'neunten',
    'zehnten',
  ],
  notOn: /(?<!\p{L})(?:seit|bis|zwischen|jeden|vor|nach|geboren)\s+(?:dem\s+|zum\s+)?$/iu,
};
