import type { LanguageRules } from './language.ts';

const VENUES = [
  'Flughafen',
  'Flugplatz',
  'Bahnhof',
  'Fabrik',
  'Werk',
  'Werft',
  'Schule',
  'Universität',
  'Krankenhaus',
  'Kloster',
  'Kirche',
  'Moschee',
  'Synagoge',
  'Museum',
  'Theater',
  'Gedenkstätte',
  'Friedhof',
  'Flüchtlingslager',
  'Bauernhof',
  'Bergwerk',
  'Hafen',
  'Kraftwerk',
  'Stadion',
  'Hotel',
  'Dorf',
];
const WEEKDAY = '(?:Sonn|Mon|Diens|Donners|Frei|Sams)tag|Mittwoch|Sonnabend';
const PART = '(?:Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)';
/** Up to so many letters of the same sentence. */
const before = (words: string, letters: number) =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})[^.;:!?]{0,${letters}}$`, 'iu');
const after = (words: string, letters: number) =>
  new RegExp(`^[^.;:!?]{0,${letters}}(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/**
 * German, begun: nouns have capitals as names have, so a name has to be one of the gazetteer or to be made of place words; and the
 * verb may stand at the end, so that signs are looked for behind the name as well.
 */
export const GERMAN: LanguageRules = {
  language: 'de',
  notNames: new RegExp(
    `^(?:Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Einem|Einer|Im|In|Am|An|Auf|Aus|Bei|Beim|Mit|Nach|Von|Vom|Vor|Zu|Zum|Zur|Um|Für|Über|Unter|Zwischen|Während|Als|Wenn|Wo|Aber|Und|Oder|Er|Sie|Es|Wir|Ich|Ihr|Ihre|Sein|Seine|Dort|Hier|Dann|Danach|Später|Zuvor|Zuletzt|Heute|Gestern|Morgen|Noch|Auch|Nur|Nicht|Kein|Keine|Alle|Viele|Herr|Frau|Präsident|Präsidentin|Kanzler|Kanzlerin|Minister|Ministerin|Außenminister|Außenministerin|König|Königin|Papst|Bischof|Kardinal|General|Professor|Doktor|Besuch|Reise|Montags|${WEEKDAY}|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|${PART})$`,
  ),
  titles:
    /(?<!\p{L})(?:Herrn?|Frau|Dr|Präsident(?:in)?|Kanzler(?:in)?|\p{L}*[Mm]inister(?:in|s)?|Königs?|Königin|Papst(?:es)?|Bischof|Kardinal|General|Professor(?:in)?|Bürgermeister(?:in)?|Sprecher(?:in)?|namens)\.?\s*$/u,
  links: new Set(
    'an am der die das dem den auf im in bei ob vor von zu zum zur la le de del di da do el al sur'.split(
      ' ',
    ),
  ),
  placeWords:
    /^(?:Stadt|Insel|Inseln|Flughafen|Universität|Hochschule|Hafen|Bahnhof|Hauptbahnhof|Provinz|Region|Bezirk|Kreis|See|Meer|Fluss|Berg|Schloss|Burg|Dom|Bad|Sankt|St|Nord|Süd|Ost|West|Ober|Unter|Alt|Neu|Groß|Klein)$/,
  facilities:
    /^(?:Flughafen|Universität|Hochschule|Hafen|Bahnhof|Hauptbahnhof|Provinz|Bezirk|Kreis|Stadt|Schloss|Dom)$/,
  // A noun after a name is no sign in German: all have capitals.
  kindAfter: /^(?!)/,
  madeOfPlaceWords:
    /^(?:Schloss|Burg|Kloster|Kap|Lago|Mont|Mount|Golf von|Universität|Flughafen|Hafen|Bucht von|Insel|Bad|Sankt|St) \p{Lu}|\p{L}{3}(?:insel|inseln|see|gebirge|platz|straße|brücke|bahnhof|flughafen|universität)$/u,
  notPlaces:
    /(?:Partei|Ministerium|Verband|Bank|Zeitung|Nachrichten|Verein|Gesellschaft|Kommission|Rat|Union|Tag|Woche)\b/,
  prepositions:
    /(?<!\p{L})(?:in|im|am|an|aus|bei|nach|von|vom|über|um|vor|nahe|Richtung|zwischen|und|oder|durch|zum|zur|bis|ab|auf)\s+(?:der\s+|dem\s+|den\s+|die\s+|das\s+|(?:Hauptstadt|Hafenstadt|Stadt|Insel|Provinz)\s+)*$/iu,
  // What no list has may be any noun.
  at: /(?!)$/,
  there:
    /(?<!\p{L})(?:in|im|nach|aus|auf|bei|am|erreichten?|besuchten?)\s+(?:der\s+|dem\s+|den\s+|die\s+|das\s+|(?:Hauptstadt|Hafenstadt|Stadt|Insel)\s+)*$/iu,
  peoples:
    /^(?:Deutsch|Englisch|Russisch|Regierung|Menschen|Leute|Gespräche|Wagen|Essen|Halle|Bund|Ort|Frieden|Krieg|Kosten|Ende|Anfang|Leben|Hand|Licht|Land|Wald|Berg|Feld|Stein|Haus|Hof|Garten|Weg|Werk|Brief|Zug|Bad)$/,
  shortForms: new Map([['d.c.', 'Washington, D.C.']]),
  regions: new Map([
    ['bayern', 'DE'],
    ['sachsen', 'DE'],
    ['tirol', 'AT'],
    ['steiermark', 'AT'],
    ['kärnten', 'AT'],
    ['wallis', 'CH'],
    ['sibirien', 'RU'],
    ['toskana', 'IT'],
    ['sizilien', 'IT'],
    ['bretagne', 'FR'],
    ['andalusien', 'ES'],
    ['kalifornien', 'US'],
    ['schottland', 'GB'],
  ]),
  abbreviations: /(?:\b(?:St|Dr|Prof|Nr|Hl|bzw|ca|usw|Jan|Feb|Aug|Sept|Okt|Nov|Dez|\p{Lu})|\b\d{1,2})\.\s*$/u,
  clauses:
    /[;:—–„“”"()]|,\s+(?=(?:und|aber|die|der|das|deren|dessen|während|obwohl|weil|wenn|falls|wo)\b)/giu,
  signs: [
    {
      where: 'before',
      pattern: before(
        'kam|kamen|traf|trafen|landeten?|erreichten?|legte|legten|stieg|stiegen|flog|flogen|fuhr|fuhren|reisten?|ging|gingen|kehrten?|segelten?|zog|zogen|ritt|begann|endeten?',
        90,
      ),
      weight: 1.6,
      why: 'Worte der Ankunft stehen davor',
    },
    {
      where: 'before',
      pattern: before(
        'besuchten?|besichtigten?|war|waren|blieb|blieben|übernachteten?|verbrachten?|hielt|hielten|sprach|sprachen|traf|trafen|sah|sahen|nahm|nahmen|eröffneten?|weihten?|aß|speisten?|spielten?|empfing',
        90,
      ),
      weight: 1.2,
      why: 'Worte des Besuchs stehen davor',
    },
    {
      where: 'after',
      pattern: after(
        'angekommen|eingetroffen|ein|an|gelandet|gereist|geflogen|gefahren|gegangen|besucht|besichtigt|empfangen|begrüßt|verabschiedet|getroffen|gesprochen|übernachtet|gewesen|weiter|zurück|auf',
        90,
      ),
      weight: 1,
      why: 'Worte des Besuchs stehen dahinter',
    },
    {
      where: 'before',
      pattern: before('verließ|verließen|brach|brachen|reisten?|startete|fuhr|fuhren|flog|flogen', 60),
      weight: 0.5,
      why: 'Worte des Aufbruchs stehen davor',
    },
    {
      where: 'close',
      pattern: /(?<!\p{L})(?:in|im|auf|bei)\s+(?:der\s+|dem\s+)?$/iu,
      weight: 0.6,
      why: '„in“ oder „auf“ steht davor',
    },
    {
      where: 'before',
      pattern: before(
        'wird|werden|würden?|wollten?|will|wollen|sollten?|soll|sollen|planten?|plant|möchten?|könnten?|hofften?|eingeladen|Einladung',
        100,
      ),
      weight: -3,
      voids: true,
      why: 'es war nur vorgesehen',
    },
    {
      where: 'sentence',
      pattern:
        /(?<!\p{L})(?:abgesagt|gestrichen|verschoben|entfiel|nächste[ns]? (?:Woche|Monat|Jahr)|vorgesehen|geplant)(?!\p{L})/iu,
      weight: -2,
      why: 'etwas fand nicht statt',
    },
    {
      where: 'clause',
      pattern: before('nicht|nie|niemals|kein(?:e|en|er)?|ohne|statt', 60),
      weight: -1.5,
      voids: true,
      why: 'es wird verneint',
    },
    {
      where: 'clause',
      pattern: before(
        'geboren|stammt|lebt|wohnt|Botschafter(?:in)?|Vorgänger(?:in)?|Krieg|Beziehungen|Sanktionen|Regierung|Bruder|Schwester|Firma',
        50,
      ),
      weight: -1.5,
      why: 'es gehört zu jemandem oder etwas',
    },
    {
      where: 'after',
      pattern:
        /^\s+(?:erklärten?|teilten?|sagten?|sagt|kritisierten?|forderten?|lehnten?|warnten?|will|wollen|hat|hatte|reagierten?|ist|war)(?!\p{L})/u,
      weight: -2,
      voids: true,
      why: 'es steht für die, die dort regieren',
    },
  ],
  lies: /^(?:,?\s+(?:in|im|auf|bei|an der|am)\s+(?:der\s+|dem\s+|den\s+)?|,\s+)$/u,
  venues: new RegExp(
    `(?<!\\p{L})(?:eine?n?|einem|einer)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){0,3}?((?:\\p{L}+-?)?(?:${VENUES.join('|')}|${VENUES.join('|').toLowerCase()}))(?!\\p{L})`,
    'gu',
  ),
  calendar: {
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
  },
};
