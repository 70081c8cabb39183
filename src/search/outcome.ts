import type { SearchMessages } from '#messages/archive.ts';
import type { Found } from '../archive/open-search.ts';
import { isolated } from '../messages/direction.ts';
import type { Answer } from './sources.ts';

/** Milliseconds for which an outcome has to stand before it is read out: who types has the count change with each letter. */
const REST = 600;

/** Says what came of a look: at once to who sees it, and when it stands to who hears it. */
export function sayIn(status: HTMLElement, said: HTMLElement): (outcome: string) => void {
  let resting = 0;
  return (outcome) => {
    status.textContent = outcome;
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      said.textContent = outcome;
    }, REST);
  };
}

/** How many were found, of how many visits where these are the kept ones. */
export function outcomeOf({ kept, ...found }: Answer, visits: number, words: SearchMessages): string {
  const count = countOf(found, words);
  if (kept === undefined) return count;
  const through = kept >= visits ? words.keptAll : kept === 1 ? words.keptOne : words.keptSome;
  return `${count}${count.endsWith('.') ? '' : '.'} ${through.replace('#', String(kept))}`;
}

function countOf({ documents: { length }, more, lacking }: Found, words: SearchMessages): string {
  const { nothing, allBut, one, many, most } = words;
  if (length === 0) return nothing;
  if (lacking) {
    const each = lacking.map((word) => words.quoted.replace('#', () => isolated(word)));
    return allBut.replace('#', () => each.join(words.and));
  }
  return length === 1 && !more ? one : (more ? most : many).replace('#', String(length));
}
