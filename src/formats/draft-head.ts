import { importedAs, namelessVisit } from '#messages/import.ts';
import { isLanguageTag } from '../article/language-tag.ts';
import type { DraftAccount, DraftSection, SourceFile } from './draft.ts';
import type { FoundWhole } from './draft-found.ts';
import { languagesOf, UNDETERMINED } from './draft-language.ts';
import type { Notebook } from './draft-notebook.ts';
import { oneLine } from './reading/clean.ts';
import { plainText } from './reading/markup.ts';

/** The id of the imported file among a visit's sources: what it says and nobody has looked up rests on it. */
export const IMPORTED = 'imported';
/** The id of the account that is made of the source's own words. */
export const ACCOUNT = 'account';
/** What stands where a file has to have words and the source has none. */
export const NOT_STATED = 'not stated';

/** What a file says of itself as a whole, or what stands for it. */
export interface Head {
  readonly title: string;
  readonly description: string | undefined;
  readonly publisher: string;
  readonly licence: string;
  readonly language: string;
  /** The day of publication. */
  readonly date: string | undefined;
  readonly url: string | undefined;
}

/** What a file says of itself; what it does not is guessed or asked. */
export function headOf(
  source: SourceFile,
  whole: FoundWhole,
  sections: readonly DraftSection[],
  book: Notebook,
): Head {
  const plain = (text: string | undefined) => oneLine(text === undefined ? text : plainText(text, 'html'));
  const title = plain(whole.title);
  if (title === undefined) book.guessed('name-of-file');
  const publisher = oneLine(whole.publisher) ?? NOT_STATED;
  if (publisher === NOT_STATED) book.decide('publisher');
  const licence = oneLine(whole.licence) ?? NOT_STATED;
  if (licence === NOT_STATED) book.decide('licence');
  const date = whole.date ?? source.modified;
  if (date === undefined) book.decide('day-of-publication');
  else if (!whole.date) book.guessed('day-of-file');
  return {
    title: title ?? oneLine(stemOf(source)) ?? namelessVisit,
    description: plain(whole.description),
    publisher,
    licence,
    language: languageOf(whole, sections, book),
    date,
    url: whole.url?.startsWith('https://') ? whole.url : undefined,
  };
}

const stemOf = ({ name }: SourceFile): string => name.replace(/\.\w+$/, '');

function languageOf(whole: FoundWhole, sections: readonly DraftSection[], book: Notebook): string {
  if (isLanguageTag(whole.language)) return whole.language;
  const likely = languagesOf(sections);
  const [language = UNDETERMINED] = likely.length > 1 ? [] : likely;
  if (likely.length > 1) book.decide('one-of-languages', undefined, likely);
  else if (language === UNDETERMINED) book.decide('language');
  else book.guessed('language', undefined, language);
  return language;
}

/** The file itself, among a visit's sources. */
export function sourceOf({ title, publisher, url }: Head, source: SourceFile, { format, date }: FoundWhole) {
  return {
    id: IMPORTED,
    title: title === stemOf(source) ? `${source.name} (${format})` : `${title} (${format}, ${source.name})`,
    publisher,
    ...(date ? { date } : {}),
    ...(url ? { url } : {}),
  };
}

/** The file's own words, as they stand in it. */
export function accountOf(
  { title, publisher, date, language, url, licence }: Head,
  source: SourceFile,
  whole: FoundWhole,
  sections: readonly DraftSection[],
): DraftAccount {
  const dateline = oneLine(whole.dateline);
  return {
    id: ACCOUNT,
    title,
    publisher,
    ...(date ? { date } : {}),
    ...(dateline ? { dateline } : {}),
    language,
    source: oneLine(whole.source) ?? importedAs(source.name, whole.format),
    ...(url ? { sourceUrl: url } : {}),
    licence,
    // What the article is called stands above it already.
    sections: sections.map(({ heading, ...section }) =>
      heading === undefined || (heading === title && section.stop === undefined)
        ? section
        : { ...section, heading },
    ),
  };
}
