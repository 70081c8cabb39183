import { LOCALE } from '#messages/locale.ts';
import { isolated } from './direction.ts';

/**
 * What Intl answered, by question. A page carries the answers that it needs: making a formatter blocks a phone for tens
 * of milliseconds in the first second of a page, and a browser whose Intl words something otherwise than the build's
 * would not fit the page that it finds.
 */
export type IntlAnswers = Readonly<Record<string, string>>;

const known = new Map<string, string>();
let heard: Map<string, string> | undefined;

/** Takes over answers that were recorded elsewhere. */
export function learnAnswers(answers: IntlAnswers): void {
  for (const [question, text] of Object.entries(answers)) known.set(question, text);
}

/** Every answer that is needed while `run` runs. */
export function recordAnswers(run: () => void): IntlAnswers {
  heard = new Map();
  try {
    run();
    return Object.fromEntries(heard);
  } finally {
    heard = undefined;
  }
}

function answer(question: string, ask: () => string): string {
  const text = known.get(question) ?? ask();
  known.set(question, text);
  heard?.set(question, text);
  return text;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const regions = once(() => new Intl.DisplayNames(LOCALE, { type: 'region' }));
const languages = once(() => new Intl.DisplayNames(LOCALE, { type: 'language' }));
const lists = once(() => new Intl.ListFormat(LOCALE));

/** A country's name by its ISO 3166-1 code; the code where there is none. */
export const regionName = (code: string): string => answer(`region ${code}`, () => nameIn(regions(), code));

/** A language's name by its BCP 47 tag; the tag where there is none. */
export const languageName = (tag: string): string =>
  answer(`language ${tag}`, () => nameIn(languages(), tag));

/** Intl throws at what cannot be a code, and whoever types an address, or cuts one off, may write anything. */
function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Names as a list: "Khabarovsk and Ussuriysk". */
export const listOf = (names: readonly string[]): string =>
  answer(`list ${names.join('|')}`, () => lists().format(names.map(isolated)));
