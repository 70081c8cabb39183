import type { Calendar } from './language.ts';

const PART = '(?:morning|afternoon|evening|night)';

/** What follows the name of a feast where it does not mean its day. */
const NO_DAY =
  '(?! (?:Eve|Saturday|Sunday|Monday|Islands?|eggs?|trees?|cards?|presents?|markets?|dinner|holidays?|week|weekend|term|party|lights?|carols?|season|time)\\b)';

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
    // A heading of a diary whose month stands above an earlier one.
    '(?<=^|\\n\\n)(?<day>\\d{1,2})(?:st|nd|rd|th)(?=[.:,—–] |\\n)',
    '\\b(?<ordinal>ORDINAL) (?:day )?of (?<month>MONTH)\\b(?:,? (?<year>\\d{4}))?',
    '(?<day>\\d{1,2})(?:st|nd|rd|th|d)?(?: day)?(?: of)? (?<month>MONTH)\\b(?:\\.?,? (?<year>\\d{4}))?',
    '(?<month>MONTH)\\b\\.? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th|d)?(?!\\d|:)(?:,? (?<year>\\d{4})(?![\\d,]))?',
    '\\b(?:the|inst\\.|of) (?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:century|floor|anniversary|birthday|parallel|minute|round|time|Regiment|Infantry|Cavalry|Corps|Brigade|Division))(?: (?:instant|inst\\.?))?',
  ],
  monthOfYear:
    '\\b(?:in|In|during|(?:beginning|middle|end|close) of|[Tt]hat) (?:early |mid-|late )?(?<month>MONTH)\\b(?:,? (?<year>\\d{4}))?(?! \\d)',
  seasons: ['[Ss]pring', '[Ss]ummer', '[Aa]utumn|[Ff]all', '[Ww]inter'],
  seasonOfYear:
    "\\b(?:[Ii]n|[Dd]uring|[Bb]y|[Tt]he|[Tt]hat|[Tt]his)(?: the)? (?:(?:early|late|mid)[ -])?(?<season>SEASON)(?: of|,)? (?<year>\\d{4})(?![\\d’'])(?! (?:season|\\p{Lu}))",
  weekday: `\\b(?<told>(?:on |On )?(?:the|that) (?:following |next |same )?|(?:the )?(?:following|next) )?(?<last>last )?(?<name>WEEKDAY)\\b(?<week> of last week)?`,
  steps: [
    {
      pattern:
        /\bthe (?:day|night|evening) before(?! (?:the|his|her|their|a|yesterday|last)\b)|\bthe (?:previous|preceding) (?:day|night|evening)\b/gi,
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
        /\b(COUNT|\d{1,2}) (?:days?|nights?|mornings?) (?:later(?! than\b)|afterwards?|after(?! (?:the|his|her|their|a)\b)|on\b)/gi,
      days: 1,
      from: 'told',
    },
    {
      pattern:
        /\b(COUNT|\d{1,2}) days? (?:earlier(?! than\b)|before(?! (?:the|his|her|their|a)\b)|previously)/gi,
      days: -1,
      from: 'told',
    },
    { pattern: /\b(COUNT) weeks? (?:later|afterwards?)\b/gi, days: 7, from: 'told' },
    { pattern: /\ba fortnight (?:later|afterwards?)\b/gi, days: 14, from: 'told' },
    {
      pattern: new RegExp(
        `\\b(?:the|on the) same (?:day|${PART})\\b|\\b(?:later |earlier )?(?:that|same) (?:day|${PART})\\b|\\b(?:later|earlier) in the day\\b|\\b[Tt]he (?:morning|afternoon|evening|rest of the day) (?:was|were) spent\\b|(?<!\\bat \\w+ )\\bin the (?:morning|afternoon|evening)\\b`,
        'gi',
      ),
      days: 0,
      from: 'told',
    },
    { pattern: /\btoday\b/gi, days: 0, from: 'report', isNowadays: true },
    { pattern: /\b(?:tonight|this (?:morning|afternoon|evening))\b/gi, days: 0, from: 'report' },
    { pattern: /(?<!\bbefore )\b(?:yesterday|last night)\b/gi, days: -1, from: 'report' },
    { pattern: /\b(?:day|night|evening) before (?:yesterday|last)\b/gi, days: -2, from: 'report' },
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
  feasts: [
    { name: 'Palm Sunday', from: 'easter', days: -7 },
    { name: 'Maundy Thursday', from: 'easter', days: -3 },
    { name: 'Good Friday', from: 'easter', days: -2 },
    { name: 'Holy Saturday|Easter Saturday|Easter Eve', from: 'easter', days: -1 },
    { name: `Easter(?: Sunday| Day)?${NO_DAY}`, from: 'easter', days: 0 },
    { name: 'Easter Monday', from: 'easter', days: 1 },
    { name: 'Ash Wednesday', from: 'easter', days: -46 },
    { name: 'Shrove Tuesday', from: 'easter', days: -47 },
    { name: 'Ascension Day', from: 'easter', days: 39 },
    { name: `Whit Sunday|Whitsunday|Whitsun${NO_DAY}|Pentecost`, from: 'easter', days: 49 },
    { name: 'Whit Monday', from: 'easter', days: 50 },
    { name: 'Trinity Sunday', from: 'easter', days: 56 },
    { name: 'Christmas Eve', from: 'christmas', days: -1 },
    { name: `Christmas(?: Day)?${NO_DAY}`, from: 'christmas', days: 0 },
    { name: "Boxing Day|St\\.? Stephen[’']s Day", from: 'christmas', days: 1 },
    { name: "New Year[’']s Eve", from: 'christmas', days: 6 },
    { name: "New Year[’']s Day", from: 'christmas', days: 7 },
    { name: 'Twelfth Night', from: 'christmas', days: 11 },
    { name: 'Epiphany', from: 'christmas', days: 12 },
  ],
  besideDate: /^[,(]?\s*(?:the\s+)?$/,
  beforeDate: /^\s*(?:(?:on|in|from|the)\s+)?\.?$/i,
  ofYear:
    /\b[Ii]n (?:the )?(?:beginning|end) of \d{4}(?!\d)|(?:(?<=^|[.!?]\s+|\n)In \d{4})(?=,? (?:I|we|he|she|they|my|our|his|her|their)\b)/g,
  yearOfThing: /\b(?:the|a|an|its|their|since)\s+$/i,
  nearly: /\b(?:about|around|circa|towards|some time (?:in|about))\s+(?:the\s+)?$/i,
  inMonth: 'in',
  notOn:
    /\b(?:from|between|since|(?<!\bnot )(?:until|till|before)|after|every|each|first|second|third|fourth|fifth|born|died|founded)\s+(?:on\s+)?(?:the\s+)?$/i,
  ofJourney:
    /\b(?:the|his|her|its|our|their|my) (?:very )?(?:second|third|fourth|fifth|sixth|seventh|last|final|penultimate) (?:full |whole )?(?:days?|mornings?|afternoons?|evenings?|nights?)\b/i,
  saidOn:
    /\b(?:said|added|announced|confirmed|told (?:reporters|journalists|newspapers|parliament))(?: (?:in|at|from) (?:\p{Lu}[^\s,.;:]+ ?){1,3})?(?: later)? (?:on )?$/iu,
  writtenOn:
    /\b(?:written|published|issued|released|dated|(?:report|publication) date|date of (?:the )?(?:report|publication|issue))(?: on)?[:\s*_]*(?:\p{Lu}\p{Ll}+day,? )?$/iu,
  outOfTurn:
    /\b(?:will|would|shall|(?:is|are|was|were) (?:to|due|expected|scheduled|going to)|plans? to|had (?:\p{L}+ly |already |just )?(?:\p{L}{2,}(?:ed|wn)|been|left|gone|met|come|begun|spent|taken|set out))\b|['’]ll\b/iu,
  present:
    /(?:(?<=\b(?:he|she|it|who|which|and|then|minister|president|premier|chancellor|pope|king|queen|prince|princess|envoy|delegation|party|group|team|train|ship) (?:then |also |next |later )?)|(?<=\b(?!(?:After|During|From|Between|Despite|His|Her|Their|Its|On|In|With|For)\b)\p{Lu}[\p{L}’'-]+ (?:then |also |next |later )?))(?:travels|flies|heads|goes|sails|departs|leaves|returns|arrives|continues|moves|comes|drives|crosses)(?= (?:back |on |home |there |straight |directly )?(?:to|for|from|in|into|on|at|via|with|through)\b)|(?<=\b(?:[Hh]e|[Ss]he|who|and|then) (?:then |also |next |later )?)(?:meets|visits|hosts|attends|addresses|opens)\b/gu,
  past: /\b(?:\p{L}{2,}ed|flew|went|left|met|came|took|held|drove|rode|spoke|was|were|had|began|gave|made|saw|told|said|got|set|put|spent)\b/gu,
  comesToEnd: /\b(?:returned|returns|returning|home|back|ended|concluded|completed|wrapped up)\b/i,
  until: /^\s?(?:[–—-]|to|until|till|through)\s?$/,
  fromDay:
    /(?<![\d.,:£$€–—-])(?<day>\d{1,2})(?:st|nd|rd|th)?(?: ?[–—-]| to| until| till|(?<=\b[Bb]etween (?:the )?\d{1,2}(?:st|nd|rd|th)?) and) ?(?:the )?$/,
  toDay:
    /^ ?(?:[–—-]|to|until|till|through) ?(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%\p{L}]|[.,]\d| (?:per|people|days|km|\p{Lu}))(?:, (?<year>\d{4}))?/u,
};
