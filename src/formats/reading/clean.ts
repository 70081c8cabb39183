/**
 * Characters that no text of a visit needs: control characters, halves of surrogate pairs, noncharacters, byte order
 * marks, word joiners, and the controls that turn the direction of what follows (UAX 9: embeddings, overrides, isolates).
 * Marks that Arabic, Hebrew and Indic texts need (LRM, RLM, ZWJ, ZWNJ) stay.
 */
const UNWANTED =
  /(?![\t\n])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2060\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/gu;
/** What parts words where no space does, which an article of another script has only by a slip of the web page that it was copied from. */
const ZERO_WIDTH_SPACES =
  /(?<![\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u200b])\u200b+(?![\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u200b])/gu;
const LINE_END = /\r\n?|[\u2028\u2029]/g;

/** Nearly every text: none of it is touched by what follows. */
const CLEAN = /^[\t\n -~\u00a0-\u200a\u200c-\u2027\u202f-\u205f\u2070-\ud7ff]*$/;

/** A text without the zero-width spaces that nobody sees and that no name is found across. */
export const withoutZeroWidth = (text: string): string => text.replace(ZERO_WIDTH_SPACES, '');

/** A text without characters that only do harm; line ends as line feeds. */
export const cleanText = (text: string): string =>
  CLEAN.test(text) ? text : withoutZeroWidth(text.replace(LINE_END, '\n').replace(UNWANTED, ''));

/** White space that is more than one space. */
const SPACES = /\s{2,}|[^\S ]/g;

/** A text as one line without white space at its ends; undefined when nothing is left. */
export function oneLine(text: string | undefined): string | undefined {
  const line = text === undefined ? '' : cleanText(text).replace(SPACES, ' ').trim();
  return line === '' ? undefined : line;
}
