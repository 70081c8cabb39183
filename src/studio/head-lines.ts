import { datelineDay } from '../drafting/dateline-day.ts';

/** What stands between the headline of a pasted page and its text, and the text without it. */
export interface HeadLines {
  /** Who wrote it, as the line has them: "Anna Weaver and John Doe". */
  readonly authors?: string;
  readonly publisher?: string;
  /** The day of publication, YYYY-MM-DD. */
  readonly date?: string;
  readonly text: string;
}

/** Lines among which these may be, and letters of one at most. */
const [HEAD, SHORT] = [8, 120];
/** How lines end that are a sentence of the text. */
const ENDED = /[.!?…:]["”’)]*\s*$/u;
/** "By Anna Weaver and John Doe", "Von Anna Weber": names alone. */
const AUTHORS =
  /^(?:By|BY|Von|VON|Par|PAR|Por|POR)\s+(\p{Lu}[\p{L}.'’-]*(?:[,\s]+(?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|e|&|de|del|da|dos|van|von|der|den|la|le|bin|al))+)$/u;
/** In whose paper or for whom, behind the names: ", The Harbour Post", " for Gulf Wire". */
const OF_PAPER = /(?:,| for| für)\s+(.+)$/u;
/** Words of the names of those who publish, and agencies by their names. */
const PRESS =
  /\b(?:News|Times|Post|Herald|Gazette|Chronicle|Tribune|Observer|Mail|Telegraph|Journal|Courier|Review|Press|Agency|Wire|Daily|Weekly|Standard|Guardian|Independent|Inquirer|Examiner|Sentinel|Mercury|Reporter|Magazine|Broadcasting|Radio|Television|Zeitung|Anzeiger|Nachrichten|Presse|Rundschau|Kurier|Bote|Reuters|AP|AFP|dpa|TASS|Xinhua|BBC|CNN|NPR|Jazeera|Spiegel)\b|(?:zeitung|blatt|post|presse|kurier)$/u;
/** What may stand with the day of publication, and says no more. */
const OF_DAY =
  /\b(?:published|posted|updated|last|modified|first|on|at|veröffentlicht|aktualisiert|am|um|uhr|stand|gmt|utc|cet|est|edt|bst|[ap]\.?m\.?|\d{1,2}[:.]\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))\b|[\s,.:|·•–—()-]/giu;

/**
 * Names the lines at the head of a text that say who wrote it, who published it and when; the first that is none of them ends it. Of a diary,
 * which has several days in lines of their own, none is that of publication.
 */
export function headLines(text: string): HeadLines {
  const lines = text.split(/\r?\n/);
  const isDiary = lines.filter((line) => lineOf(line.trim())?.date !== undefined).length > 1;
  let found: Omit<HeadLines, 'text'> = {};
  let at = 0;
  for (const [index, line] of lines.slice(0, HEAD).entries()) {
    // "22 June 2018 | The Harbour Post"
    const parts = line.split(/\s[|·•]\s/).map((part) => part.trim());
    const said = parts.map((part) => (part === '' ? {} : lineOf(part)));
    if (said.includes(undefined) || (isDiary && said.some((each) => each?.date !== undefined))) break;
    for (const each of said) found = { ...each, ...found };
    at = index + 1;
  }
  return { ...found, text: lines.slice(at).join('\n').trimStart() };
}

/** What a line says; undefined where it is one of the text. */
function lineOf(words: string): Omit<HeadLines, 'text'> | undefined {
  if (words.length > SHORT || ENDED.test(words)) return undefined;
  const [, paper] = OF_PAPER.exec(words) ?? [];
  const isPaper = paper !== undefined && PRESS.test(paper);
  const names = isPaper ? words.replace(OF_PAPER, '') : words;
  const [, authors] = AUTHORS.exec(names) ?? [];
  if (authors) return { authors: authors.trim(), ...(isPaper ? { publisher: paper } : {}) };
  const date = dayOf(words);
  if (date !== undefined) return { date };
  const isName = words.split(/\s+/).length <= 6 && /^\p{Lu}/u.test(words) && !/[,;–—]/.test(words);
  return isName && PRESS.test(words) ? { publisher: words } : undefined;
}

/** The day of a line that has nothing besides but what a day of publication is told with. */
function dayOf(line: string): string | undefined {
  const bare = line.replace(/\b\d{1,2}:\d\d\b.*$/u, '').replace(/^\P{N}*?(?=\d|\p{Lu}\p{L}+ \d)/u, '');
  const besides = line.replace(OF_DAY, '');
  // The letters of a month and the digits of a day and a year.
  if (besides.length > 'September302024'.length) return undefined;
  return ['en', 'de']
    .map((language) => datelineDay(`${bare}\n\n`, language))
    .find((day) => day !== undefined);
}
