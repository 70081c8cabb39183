import { GERMAN_CALENDAR } from './german-calendar.ts';
import { GERMAN_SIGNS } from './german-signs.ts';
import type { LanguageRules } from './language.ts';

/** Kinds of places that texts visit without a name, and what each is in the words of the field. */
const KINDS: Readonly<Record<string, string>> = {
  Flughafen: 'airport',
  Flugplatz: 'airfield',
  Bahnhof: 'railway station',
  Fabrik: 'factory',
  Werk: 'plant',
  Stahlwerk: 'steelworks',
  Flugzeugwerk: 'plant',
  Chemiewerk: 'plant',
  Werft: 'shipyard',
  Schule: 'school',
  Universität: 'university',
  Hochschule: 'university',
  Krankenhaus: 'hospital',
  Klinik: 'clinic',
  Kloster: 'monastery',
  Kirche: 'church',
  Kathedrale: 'cathedral',
  Moschee: 'mosque',
  Synagoge: 'synagogue',
  Museum: 'museum',
  Theater: 'theatre',
  Bibliothek: 'library',
  Gedenkstätte: 'memorial',
  Mahnmal: 'memorial',
  Denkmal: 'memorial',
  Mausoleum: 'mausoleum',
  Friedhof: 'cemetery',
  Flüchtlingslager: 'camp',
  Bauernhof: 'farm',
  Weingut: 'vineyard',
  Bergwerk: 'mine',
  Zeche: 'mine',
  Hafen: 'harbour',
  Kraftwerk: 'power station',
  Staudamm: 'dam',
  Stadion: 'stadium',
  Kaserne: 'barracks',
  Gefängnis: 'prison',
  Waisenhaus: 'orphanage',
  Kindergarten: 'kindergarten',
  Botschaft: 'embassy',
  Parlament: 'parliament',
  Rathaus: 'town hall',
  Palast: 'palace',
  Brauerei: 'brewery',
  Raffinerie: 'refinery',
  Hotel: 'hotel',
  Markt: 'market',
  Dorf: 'village',
};
/** What ends words of many other kinds: "Kunstwerk", "Arbeitsmarkt". */
const ALONE = /^(?:Werk|Markt|Dorf)$/;
const of = (kinds: readonly string[]) =>
  kinds.flatMap((kind) => (ALONE.test(kind) ? kind : [kind, kind.toLowerCase()])).join('|');
/** A place of some kinds, alone or at the end of a longer word, with what says more of it: "staatliche Universität". */
const venueOf = (kinds: readonly string[]) =>
  `(?:\\p{Ll}[\\p{L}-]*\\s+){0,3}?((?:\\p{Lu}[\\p{L}-]*?)?(?:${of(kinds)}))(?!\\p{L})`;
/** What a town has one of. */
const OF_TOWN = Object.keys(KINDS).filter((kind) =>
  /^(?:Flughafen|Bahnhof|Universität|Krankenhaus|Kathedrale|Synagoge|Museum|Theater|Friedhof|Hafen|Stadion|Rathaus)$/.test(
    kind,
  ),
);
/** What a town has one of, told of without the town. */
const UNSAID =
  '(?:Präsidenten|Königs|Kaiser|Regierungs)palast|Staatsuniversität|Nationalmuseum|Nationalbibliothek|Flughafen|Hauptbahnhof|Kathedrale|Synagoge|Mausoleum|Rathaus|Parlament|(?:Außen|Verteidigungs)ministerium|(?<=deutschen )Botschaft';
const WEEKDAY = '(?:Sonn|Mon|Diens|Donners|Frei|Sams)tag|Mittwoch|Sonnabend';
const PART = '(?:Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)';
/**
 * German, begun: nouns have capitals as names have, so a name has to be one of the gazetteer or to be made of place words; and the
 * verb may stand at the end, so that signs are looked for behind the name as well.
 */
/** An office or a calling in the nominative with what it is of: "Außenminister", "Bürgermeisterin von Porto". */
const OFFICE =
  '(?:(?!(?:der|die) )\\p{L}+e[rs]? ){0,2}?(?:\\p{L}*[Mm]inister(?:in)?|\\p{L}*[Pp]räsident(?:in)?|\\p{L}*[Kk]anzler(?:in)?|\\p{L}*[Bb]ürgermeister(?:in)?|Gouverneur(?:in)?|\\p{L}*[Bb]otschafter(?:in)?|Gesandter?|Konsul(?:in)?|\\p{L}*[Ss]ekretär(?:in)?|Vorsitzender?|\\p{L}*[Dd]irektor(?:in)?|\\p{L}*[Ll]eiter(?:in)?|\\p{L}*[Cc]hef(?:in)?|König(?:in)?|Kaiser(?:in)?|Prinz(?:essin)?|Papst|\\p{L}*[Bb]ischof|Bischöfin|Kardinal|\\p{L}*[Gg]eneral|Admiral|Professor(?:in)?|Rektor(?:in)?|Schriftsteller(?:in)?|Dichter(?:in)?|Komponist(?:in)?|Ingenieur(?:in)?|Architekt(?:in)?|Forscher(?:in)?|Sprecher(?:in)?)(?: (?:von|für|der|des) [^,.;:()\n]{2,50})?';

/** What notes say that was done. */
const DONE =
  '(?:treffen|besuch|besichtigung|besprechung|gespräche?|unterredung|interviews?|verteilung|erhebung|schulung|workshop|markt|markttag|bürotag|ruhetag|nachbesprechung)';

export const GERMAN: LanguageRules = {
  language: 'de',
  example:
    'LONDON, 3. März — Der Minister, Herr Hans Schmidt, traf am Sonntag in Paris ein und besuchte ein Werk bei Lyon in Frankreich. Am Tag davor waren sie von St. Petersburg nach Athen gereist, wo die Gruppe an der Universität empfangen wurde; „London schweigt“, sagte er. Im April 2025 wird er nach Oslo fahren, aber Anna Meier, die in Bergen geboren ist, blieb am Comer See.',
  editorsNote:
    /^[^\p{L}\n]*(?:(?:bericht|mitarbeit|redaktion|bearbeitung|redigiert|bearbeitet)(?::| von) \p{L}|(?:korrekturen|korrektur(?:hinweis)?|berichtigung(?:en)?|richtigstellung|klarstellung)(?:[:.—–-]| \(| vom |,? \d|$)|(?:anmerkung|hinweis|notiz|nachtrag) der redaktion|anm\. ?d\. ?red|in einer (?:früheren|vorherigen|ersten|ursprünglichen|älteren|vorigen) (?:version|fassung) (?:dieses|des|unseres) |dieser (?:artikel|text|bericht|beitrag) (?:wurde|ist) (?:nachträglich|am |zuletzt|inzwischen|im nachhinein)|wir haben (?:diesen|den) (?:fehler|artikel|text|beitrag) (?:\p{L}+ )?(?:korrigiert|berichtigt|geändert))/iu,
  notNames: new RegExp(
    `^(?:Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Einem|Einer|Im|In|Am|An|Auf|Aus|Bei|Beim|Mit|Nach|Von|Vom|Vor|Zu|Zum|Zur|Um|Für|Über|Unter|Zwischen|Während|Als|Wenn|Wo|Aber|Und|Oder|Er|Sie|Es|Wir|Ich|Ihr|Ihre|Sein|Seine|Dort|Hier|Dann|Danach|Später|Zuvor|Zuletzt|Heute|Gestern|Morgen|Noch|Auch|Nur|Nicht|Kein|Keine|Alle|Viele|Herr|Frau|(?:\\p{L}+(?:kanzler|präsident|minister|sekretär|kommissar)|Präsident|Kanzler|Minister)(?:in)?|König|Königin|Papst|Bischof|Kardinal|General|Professor|Doktor|Besuch|Reise|Gegen|Bis|Seit|Trotz|Wegen|Laut|Ohne|Nachdem|Bevor|Da|Weil|Obwohl|Zuerst|Zunächst|Anschließend|Schließlich|Endlich|Unterwegs|Montags|${WEEKDAY}|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|${PART})$`,
    'u',
  ),
  titles:
    /(?<!\p{L})(?:Herrn?|Frau|Dr|\p{L}*[Pp]räsident(?:in)?|\p{L}*[Kk]anzler(?:in)?|\p{L}*[Mm]inister(?:in|s)?|Königs?|Königin|Papst(?:es)?|Bischof|Kardinal|General|Professor(?:in)?|Bürgermeister(?:in)?|Sprecher(?:in)?|namens)\.?\s*$/u,
  roles: {
    before: new RegExp(`(?<!\\p{L})[Dd](?:er|ie) (${OFFICE}), $`, 'u'),
    after: new RegExp(`^, (?:d(?:er|ie) )?(${OFFICE})(?=[,.;:)]|$)`, 'u'),
  },
  shortened: /^(?:St|Skt)$/,
  writtenOut: [[/^(?:St|Skt)\.?\s/, 'Sankt ']],
  mayBegin: /(?<!\p{L})(Den|Die|Der|Das) $/u,
  article: /(?<!\p{L})(?:der|die|das|dem|den) $/iu,
  // "Rothenburg ob der Tauber". Other small words stand between any nouns: "die Delegation in Riga".
  nounsHaveCapitals: true,
  links: new Set('am an ob der de la le los del di da do el al sur'.split(' ')),
  mayPart: new Set('am an sur'.split(' ')),
  placeWords:
    /^(?:Stadt|Insel|Inseln|Flughafen|Universität|Hochschule|Hafen|Bahnhof|Hauptbahnhof|Provinz|Region|Bezirk|Kreis|See|Meer|Fluss|Berg|Schloss|Burg|Dom|Bad|Sankt|St|Nord|Süd|Ost|West|Ober|Unter|Alt|Neu|Groß|Klein)$/,
  facilities:
    /^(?:Flughafen|Universität|Hochschule|Hafen|Bahnhof|Hauptbahnhof|Provinz|Bezirk|Kreis|Stadt|Schloss|Dom)$/,
  // A noun after a name is no sign in German: all have capitals.
  kindAfter: /^(?!)/,
  madeOfPlaceWords:
    /^(?:Schloss|Burg|Kloster|Friedhof|Kap|Lago|Mont|Mount|Golf von|Universität|Flughafen|Hafen|Bucht von|Insel|Bad|Sankt|St) \p{Lu}|\p{L}{3}er (?:Schloss|Rathaus|Dom|Hafen|Bahnhof|Flughafen|Universität|Museum)$|\p{L}{3}(?:insel|inseln|see|gebirge|platz|straße|brücke|bahnhof|flughafen|universität)$/u,
  notPlaces:
    /(?:Partei|Ministerium|Verband|Bank|Zeitung|Nachrichten|Verein|Gesellschaft|Kommission|Rat|Union|Tag|Woche)\b/,
  notPersons: /\p{L} der \p{Lu}/u,
  prepositions:
    /(?<!\p{L})(?:in|im|am|an|aus|bei|nach|von|vom|über|um|vor|nahe|Richtung|zwischen|und|oder|durch|zum|zur|bis|ab|auf)\s+(?:der\s+|dem\s+|den\s+|die\s+|das\s+|(?:Hauptstadt|Hafenstadt|Stadt|Insel|Provinz)\s+)*$/iu,
  // What no list has may be any noun, but not where somebody went to: "fuhr sie nach" Rukla.
  at: /(?<!\p{L})(?:fuhr(?:en)?|reisten?|flog(?:en)?|kam(?:en)?|ging(?:en)?|weiter)(?!\p{L})[^.;:!?]{0,30}\snach\s$/u,
  there:
    /(?<!\p{L})(?:in|im|nach|aus|auf|bei|am|erreichten?|besuchten?)\s+(?:der\s+|dem\s+|den\s+|die\s+|das\s+|(?:Hauptstadt|Hafenstadt|Stadt|Insel)\s+)*$/iu,
  joined: /^(?:,\s+(?:und\s+)?|\s+und\s+|\s*[(/]\s*)$/,
  explained: /^,\s+(?:in\b|im\b|\p{Lu})/u,
  inArea: /^(?:(?:,|\s*\()\s*|,?\s+(?:in|im)\s+(?:der\s+|den\s+)?(?:\p{Ll}+\s+){0,2})$/u,
  peoples:
    /^(?:Ostern|Pfingsten|Weihnachten|Advent|Ramadan|Deutsch|Englisch|Russisch|Regierung|Menschen|Leute|Gespräche|Wagen|Essen|Halle|Bund|Ort|Frieden|Krieg|Kosten|Bord|Park|Platz|Markt|Dom|Schloss|Turm|Tor|Rand|Zentrum|Altstadt|Heim|Rat|Tal|Lager|Post|Ring|Hause|Norden|Süden|Osten|Westen|Ende|Anfang|Leben|Hand|Licht|Land|Wald|Berg|Feld|Stein|Haus|Hof|Garten|Weg|Werk|Brief|Zug|Bad)$/,
  shortForms: [['D.C.', 'Washington, D.C.']],
  abbreviations: /(?:\b(?:St|Dr|Prof|Nr|Hl|bzw|ca|usw|Jan|Feb|Aug|Sept|Okt|Nov|Dez|\p{Lu})|\b\d{1,2})\.\s*$/u,
  clauses:
    /[;:—–„“”"()]|,\s+(?=(?:und|aber|die|der|das|deren|dessen|während|obwohl|weil|wenn|falls|wo)\b)/giu,
  signs: GERMAN_SIGNS,
  lies: /^(?:,?\s+(?:in|im|auf|bei|an der|am)\s+(?:der\s+|dem\s+|den\s+)?|,\s+)$/u,
  inTown: /^,?\s+(?:in\s+(?:der\s+\p{L}*(?:[Ss]tadt|[Mm]etropole)\s+)?|im\s+Zentrum\s+von\s+)$/u,
  venues: new RegExp(`(?<!\\p{L})(?:eine?n?|einem|einer)\\s+${venueOf(Object.keys(KINDS))}`, 'gu'),
  unsaidVenues: new RegExp(
    `(?<!\\p{L})(?:[Ii]m|[Aa]m|[Zz]um|[Zz]ur|[Ii]ns?|[Aa]n der|[Ii]n (?:der|die|das|den)|besuchten? (?:die|das|den)|besichtigten? (?:die|das|den)) (?:deutschen )?(?<named>(?<kind>${UNSAID}))(?!\\p{L}|-| (?:von|in|der|des|dem)(?!\\p{L}))`,
    'gu',
  ),
  beforeTown: [
    new RegExp(
      `(?<!\\p{L})(?:[Dd](?:er|ie|as|en|em)|[Zz]u[mr]|[Ii]m|[Aa]m)\\s+(${venueOf(Object.keys(KINDS))})\\s+in\\s+$`,
      'u',
    ),
    new RegExp(
      `(?<!\\p{L})(?:[Dd](?:er|ie|as|en|em)|[Zz]u[mr]|[Ii]m|[Aa]m)\\s+(${venueOf(OF_TOWN)})\\s+von\\s+$`,
      'u',
    ),
  ],
  kindOf: (word) => {
    const folded = word.toLowerCase();
    const [longest] = Object.keys(KINDS)
      .filter((kind) => folded.endsWith(kind.toLowerCase()))
      .sort((a, b) => b.length - a.length);
    return longest && KINDS[longest];
  },
  notes: {
    going:
      /^[^\p{L}]*(?:[^\s.;:!?]+ )?(?:(?:flug|fahrt|rückkehr|rückfahrt|rückflug|weiterfahrt|weiterflug|abreise|abfahrt|überfahrt|transfer|marsch)(?!\p{L})[^.;:!?()]{0,60} (?:nach|in|auf)|mit (?:[^\s.;:!?]+ ){1,3}nach|(?:übernachtung|nacht|ankunft|halt|aufenthalt|abend) (?:[^\s.;:!?]+ ){0,3}?(?:in|auf|am)|(?:abreise|abfahrt|abflug) (?:aus|von))\s+(?:dem |der )?$/iu,
    doing: new RegExp(
      `^[^\\p{L}]*(?:[^\\s.;:!?]+ ){0,2}?${DONE}(?!\\p{L})[^.;:!?()]{0,80} (?:in|auf|am)\\s+(?:dem |der )?$`,
      'iu',
    ),
    labelled: new RegExp(`^(?: \\([^()\\n]{1,60}\\))?: (?:[^\\s.;:!?]+ ){0,2}?${DONE}(?!\\p{L})`, 'iu'),
  },
  purposes: [
    /(?<!\p{L})erste[rnms]?(?!\p{L})[^.;:!?]{0,80}(?<!\p{L})(?:seit|Besuch|Reise|jemals)(?!\p{L})/iu,
    /(?<!\p{L})(?:Zweck|Ziel|Anlass|Grund) (?:des Besuchs|(?:der|ihrer|seiner) Reise)(?!\p{L})/iu,
    /(?<!\p{L})(?:im Auftrag|um (?:[^.;:!?]{0,80} )?zu (?:untersuchen|besichtigen|prüfen|werben|verhandeln|unterzeichnen|beobachten|gedenken|erkunden|sprechen)|zu Gesprächen (?:über|mit))(?!\p{L})/iu,
  ],
  calendar: GERMAN_CALENDAR,
};
