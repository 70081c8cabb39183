import { keptQuote } from '../annotation/describe.ts';
import { freeId } from '../formats/draft-ids.ts';
import type { Passage } from './manuscript.ts';
import type { Draft } from './on-stop.ts';

/** Words of an article: `text` is its canonical text, `start` and `end` are UTF-16 code units. */
export interface SelectedText {
  readonly article: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words as a new passage beside others; `id` is what it is called, unless one of these is. */
export function passageOf(words: SelectedText, taken: readonly Passage[], id: string): Passage {
  return {
    id: freeId(
      id,
      taken.map((passage) => passage.id),
    ),
    source: words.article,
    ...keptQuote(words.text, words.start, words.end),
  };
}

/**
 * The id of that of some passages, a stop's or the visit's, that some words are, which they become if they are none; `id` is what
 * a new one is called.
 */
export function quoteIn(
  { passages }: Pick<Draft['stops'][number], 'passages'>,
  words: SelectedText,
  id: string,
): string {
  const passage = passageOf(words, passages, id);
  const { exact, prefix, suffix } = passage.selector;
  const same = passages.find(
    ({ source, selector }) =>
      source === passage.source &&
      selector.exact === exact &&
      selector.prefix === prefix &&
      selector.suffix === suffix,
  );
  if (same) return same.id;
  passages.push(passage);
  return passage.id;
}
