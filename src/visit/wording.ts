import type { When } from './visit.ts';

/**
 * Something that a question speaks of. Who writes the file knows it by its id or as the file has it, a reader by what it is
 * called: so a question holds the thing, and each says it in their own way.
 */
export type Mention =
  /** By ids; that of a passage is unique in its visit. */
  | { readonly kind: 'passage' | 'stop' | 'account' | 'source'; readonly id: string }
  /** Words of the visit: a name, a quotation. */
  | { readonly kind: 'words'; readonly words: string }
  /** YYYY-MM-DD. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'when'; readonly when: When };

/** A question, or a part of one. */
export type Wording = readonly (string | Mention)[];

type Said = string | number | Mention | Wording;

/** Words with what they mention: wording`the passage ${passage} says ${quoted(words)}`. */
export const wording = (texts: TemplateStringsArray, ...said: readonly Said[]): Wording =>
  texts.flatMap((text, index): Wording => {
    const next = said[index] ?? '';
    const own = typeof next === 'number' ? String(next) : next;
    return [text, ...(Array.isArray(own) ? own : [own])].filter((part) => part !== '');
  });

/** Several things, one after the other. */
export const listed = (all: readonly Mention[], between = ', '): Wording =>
  all.flatMap((each, index) => (index === 0 ? [each] : [between, each]));

/** Words of the visit, to stand in quotation marks. */
export const quoted = (words: string): Mention => ({ kind: 'words', words });

/** What is asked as one text, with each thing as `say` has it. */
export const spoken = (asked: Wording, say: (mention: Mention) => string): string =>
  asked.map((part) => (typeof part === 'string' ? part : say(part))).join('');
