import { draftOf } from '../draft-of.ts';
import { decode } from '../reading/decode.ts';
import { looksLike } from '../reading/looks-like.ts';
import { checkSize, Refusal, reader } from '../reading/refusal.ts';

const LARGEST = 4_000_000;
/** Characters of a first line that can be a title. */
const LONGEST_TITLE = 120;

/** Plain text: an article. A short first line with a blank one below is its title. */
export const read = reader((source, book, options) => {
  checkSize(source, LARGEST);
  const looks = looksLike(source);
  if (!/plain text|table|Markdown/.test(looks))
    throw new Refusal(`no plain text: the file looks like ${looks}`);
  const text = decode(source.bytes, book).trim();
  const titled = /^([^\n]+)\r?\n\s*\n/.exec(text);
  const title = titled?.[1] && titled[1].length <= LONGEST_TITLE ? titled[1].trim() : undefined;
  if (title) book.guessed('first-line');
  const body = title && titled ? text.slice(titled[0].length) : text;
  return draftOf(
    source,
    {
      format: 'plain text',
      title,
      found: [{ kind: 'words', at: 'the text', words: [{ text: body, markup: 'plain' }] }],
    },
    book,
    options,
  );
});
