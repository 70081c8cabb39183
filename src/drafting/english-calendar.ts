import type { Calendar } from './language.ts';

const PART = '(?:morning|afternoon|evening|night)';

/** How English tells days. */
export const ENGLISH_CALENDAR: Calendar = {
  months: [
    'January|Jan',
    'February|Feb',
    'March|Mar',
    'April|Apr',
    'May',
    'June|Jun',
    'July|Jul',
    'August|Aug',
    'September|Sept|Sep',
    'October|Oct',
    'November|Nov',
    'December|Dec',
  ],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  dates: [
    '\\b(?<ordinal>ORDINAL) (?:day )?of (?<month>MONTH)\\b(?:,? (?<year>\\d{4}))?',
    '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? (?<month>MONTH)\\b(?:\\.?,? (?<year>\\d{4}))?',
    '(?<month>MONTH)\\b\\.? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:, (?<year>\\d{4}))?',
    '\\b(?:the|inst\\.|of) (?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:century|floor|anniversary|birthday|parallel|minute|round|time|Regiment|Infantry|Cavalry|Corps|Brigade|Division))(?: (?:instant|inst\\.?))?',
  ],
  monthOfYear: '\\b(?:in|In|during) (?:early |mid-|late )?(?<month>MONTH)\\b(?:,? (?<year>\\d{4}))?(?! \\d)',
  weekday: `\\b(?<told>(?:on |On )?(?:the|that) (?:following |next |same )?|(?:the )?(?:following|next) )?(?<last>last )?(?<name>WEEKDAY)\\b(?<week> of last week)?`,
  steps: [
    {
      pattern:
        /\bthe (?:day|night|evening) before(?! (?:the|his|her|their|a)\b)|\bthe (?:previous|preceding) (?:day|night|evening)\b/gi,
      days: -1,
      from: 'told',
    },
    {
      pattern: new RegExp(
        `\\b(?:the )?(?:next|following) (?:day|${PART})\\b|\\bthe day after(?! (?:the|his|her|their|a|tomorrow)\\b)|\\b(?:the )?(?:next|following) day\\b|\\bthe morrow\\b`,
        'gi',
      ),
      days: 1,
      from: 'told',
    },
    {
      pattern:
        /\b(COUNT|\d{1,2}) (?:days?|nights?|mornings?) (?:later|afterwards?|after(?! (?:the|his|her|their|a)\b)|on\b)/gi,
      days: 1,
      from: 'told',
    },
    {
      pattern: /\b(COUNT|\d{1,2}) days? (?:earlier|before(?! (?:the|his|her|their|a)\b)|previously)/gi,
      days: -1,
      from: 'told',
    },
    { pattern: /\b(COUNT) weeks? (?:later|afterwards?)\b/gi, days: 7, from: 'told' },
    { pattern: /\ba fortnight (?:later|afterwards?)\b/gi, days: 14, from: 'told' },
    {
      pattern: new RegExp(
        `\\b(?:the|on the) same (?:day|${PART})\\b|\\b(?:later |earlier )?(?:that|same) (?:day|${PART})\\b|(?<!\\bat \\w+ )\\bin the (?:morning|afternoon|evening)\\b`,
        'gi',
      ),
      days: 0,
      from: 'told',
    },
    { pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi, days: 0, from: 'report' },
    { pattern: /\b(?:yesterday|last night)\b/gi, days: -1, from: 'report' },
  ],
  counts: [
    'a|one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ordinals: (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth ' +
    'twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
  ).split(' '),
  notOn:
    /\b(?:from|between|since|until|till|before|after|every|each|born|died|founded)\s+(?:on\s+)?(?:the\s+)?$/i,
};
