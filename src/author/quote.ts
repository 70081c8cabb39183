import { castDraft } from 'immer';
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

/** A stop, or the visit itself, as what has passages. */
type Quoting = Pick<Draft['stops'][number], 'passages'>;

/** Words as a passage of this id. */
export const passageOf = (words: SelectedText, id: string): Passage => ({
  id,
  source: words.article,
  ...keptQuote(words.text, words.start, words.end),
});

/** The id of the passage that some words are, which they become if they are none; `id` is what a new one is called. */
export const quoteIn = (of: Quoting, words: SelectedText, id: string): string =>
  adopt(of, passageOf(words, id));

/** The id that a passage, of a stop that may be another, has here: it becomes one if its words are none yet, by its own id if that is free. */
export function adopt({ passages }: Quoting, passage: Passage): string {
  const { exact, prefix, suffix } = passage.selector;
  const same = passages.find(
    ({ source, selector }) =>
      source === passage.source &&
      selector.exact === exact &&
      selector.prefix === prefix &&
      selector.suffix === suffix,
  );
  if (same) return same.id;
  const id = freeId(
    passage.id,
    passages.map((each) => each.id),
  );
  passages.push(castDraft({ ...passage, id }));
  return id;
}
