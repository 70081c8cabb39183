import type { LanguageRules } from './language.ts';
import type { Words } from './suggestion.ts';

/**
 * Where a sentence ends, as Unicode has it (UAX 29, SB6 to SB11): at a full stop that no small letter follows, at other marks, at the
 * end of a line. Intl.Segmenter says the same, but takes a tenth of the second that a phone has before it says anything.
 */
const SENTENCE_END =
  /\.+["'”’»)\]]*\s+(?![^\p{L}.!?\n]*\p{Ll}|[,;:–—-])|[!?][.!?]*["'”’»)\]]*\s+(?![,;:–—-])|\n/gu;

/** UTF-16 code units of a sentence at most: what goes on longer is a list, or a text without full stops. */
const LONGEST = 2000;

/** Where what is longer is parted: behind a comma, else behind a space. */
function cutBefore(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  const space = part.lastIndexOf(', ') + 1 || part.lastIndexOf(' ') + 1;
  return space > 0 ? from + space : to;
}

/** Sentences with where they stand; paragraphs end them too. */
export function sentencesOf(text: string, { abbreviations }: LanguageRules): readonly Words[] {
  const sentences: Words[] = [];
  let from = 0;
  const take = (to: number) => {
    while (to - from > LONGEST) takeOne(cutBefore(text, from, from + LONGEST));
    takeOne(to);
  };
  const takeOne = (to: number) => {
    const sentence = text.slice(from, to);
    const start = from + sentence.length - sentence.trimStart().length;
    if (start < to) sentences.push({ start, end: from + sentence.trimEnd().length });
    from = to;
  };
  for (const match of text.matchAll(SENTENCE_END)) {
    const to = match.index + match[0].length;
    // "St. Petersburg" and "Mr. Kim" are no ends.
    if (!abbreviations.test(text.slice(Math.max(from, to - 12), to))) take(to);
  }
  take(text.length);
  return sentences;
}
