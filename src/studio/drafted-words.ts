import { KINDS_IN_WORDS } from '#messages/place-kinds.ts';
import { REASONS_IN_WORDS, reasonOfDay } from '#messages/studio-drafted.ts';

/** What says where the words of a day stand, in a reason. */
const OF_DAY = /^“(.*)” (stands .*)$/s;

/** Why something is proposed, in the language of the interface; what drafts of before say as they do. */
export function reasonInWords(reason: string): string {
  const [, day, where] = OF_DAY.exec(reason) ?? [];
  return day !== undefined && where !== undefined && !REASONS_IN_WORDS.has(reason)
    ? reasonOfDay(day, where)
    : (REASONS_IN_WORDS.get(reason) ?? reason);
}

/** The inverse of `kindInWords`, for what somebody types; what is no kind that has words stays as it is. */
export const kindFromWords = (words: string): string => BY_WORDS.get(words.toLowerCase()) ?? words;

const BY_WORDS: ReadonlyMap<string, string> = new Map(
  [...KINDS_IN_WORDS].map(([kind, words]) => [words.toLowerCase(), kind]),
);
