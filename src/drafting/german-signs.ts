import type { Sign } from './language.ts';

/** Up to so many letters of the same sentence. */
const before = (words: string, letters: number) =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})[^.;:!?]{0,${letters}}$`, 'iu');
const after = (words: string, letters: number) =>
  new RegExp(`^[^.;:!?]{0,${letters}}(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** Words that say that somebody was there or was not. The weights are guesses after those of English: no German text was measured. */
export const GERMAN_SIGNS: readonly Sign[] = [
  {
    where: 'before',
    pattern: before(
      'kam|kamen|traf|trafen|landeten?|erreichten?|legte|legten|stieg|stiegen|flog|flogen|fuhr|fuhren|reisten?|ging|gingen|kehrten?|segelten?|zog|zogen|ritt|begann|endeten?',
      90,
    ),
    weight: 1.6,
    why: 'words of arriving stand before it',
  },
  {
    where: 'before',
    pattern: before(
      'besuchten?|besichtigten?|war|waren|blieb|blieben|übernachteten?|verbrachten?|hielt|hielten|sprach|sprachen|traf|trafen|sah|sahen|nahm|nahmen|eröffneten?|weihten?|aß|speisten?|spielten?|empfing',
      90,
    ),
    weight: 1.2,
    why: 'words of visiting stand before it',
  },
  {
    where: 'after',
    pattern: after(
      'angekommen|eingetroffen|ein|an|gelandet|gereist|geflogen|gefahren|gegangen|besucht|besichtigt|empfangen|begrüßt|verabschiedet|getroffen|gesprochen|übernachtet|gewesen|weiter|zurück|auf',
      90,
    ),
    weight: 1,
    why: 'words of visiting stand after it',
  },
  {
    where: 'before',
    pattern: before('verließ|verließen|brach|brachen|reisten?|startete|fuhr|fuhren|flog|flogen', 60),
    weight: 0.5,
    why: 'words of leaving stand before it',
  },
  {
    where: 'after',
    pattern: /^\s+(?:kam|kamen|fuhr|fuhren|reisten?|flog|flogen|ging|gingen|gelangten?)(?!\p{L})/u,
    weight: 1.6,
    why: 'words of going stand after it',
  },
  {
    where: 'close',
    pattern: /(?<!\p{L})(?:in|im|auf|bei|am)\s+(?:der\s+|dem\s+)?$/iu,
    weight: 0.6,
    why: '“in” or “auf” stands before it',
  },
  {
    where: 'before',
    pattern: before(
      'werde|wird|werden|würden?|wollten?|will|wollen|sollten?|soll|sollen|planten?|plant|möchten?|könnten?|hofften?|eingeladen|Einladung',
      100,
    ),
    weight: -3,
    voids: true,
    why: 'it was only planned',
  },
  {
    where: 'sentence',
    pattern:
      /(?<!\p{L})(?:abgesagt|gestrichen|verschoben|entfiel|nächste[ns]? (?:Woche|Monat|Jahr)|vorgesehen|geplant)(?!\p{L})/iu,
    weight: -2,
    why: 'something did not happen',
  },
  {
    where: 'sentence',
    pattern:
      /(?<!\p{L})(?:vor (?:\p{L}+|\d+) (?:Jahren|Jahrzehnten|Monaten)|vor (?:langer Zeit|einem Jahr)|im (?:vergangenen|vorigen|letzten) (?:Jahr|Sommer|Winter|Herbst|Frühjahr)|Vorgänger(?:in|s)?)(?!\p{L})/iu,
    weight: -2.1,
    isOfAnotherTime: true,
    why: 'another time is told of',
  },
  {
    where: 'clause',
    pattern: before('nicht|nie|niemals|kein(?:e|en|er)?|ohne|statt', 60),
    weight: -1.5,
    voids: true,
    why: 'it is denied',
  },
  {
    where: 'clause',
    pattern: before(
      'geboren|stammt|lebt|wohnt|Botschafter(?:in)?|Vorgänger(?:in)?|Krieg|Beziehungen|Sanktionen|Regierung|Bruder|Schwester|Firma',
      50,
    ),
    weight: -1.5,
    why: 'it belongs to somebody or something',
  },
  {
    where: 'after',
    pattern:
      /^\s+(?:erklärten?|teilten?|sagten?|sagt|kritisierten?|forderten?|lehnten?|warnten?|will|wollen|hat|hatte|reagierten?|ist|war(?![,.;]))(?!\p{L})/u,
    weight: -2,
    voids: true,
    why: 'it stands for those who govern or act there',
  },
];
