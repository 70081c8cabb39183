import type { Operation } from './history.ts';
import type { Draft, Reference } from './on-stop.ts';
import { quoteIn, type SelectedText } from './quote.ts';

/** Words become a passage of the visit as a whole, unless they are one. */
export const addPassageOfVisit =
  (words: SelectedText): Operation =>
  (manuscript) =>
    void quoteOfVisit(manuscript, words);

export const removePassageOfVisit =
  (passage: string): Operation =>
  ({ visit }) =>
    leave(visit, [passage]);

/** Words say why the visit matters: a point that begins as these words and rests on them, for somebody to say in their own. */
export const addPoint =
  (words: SelectedText): Operation =>
  (manuscript) => {
    const { visit } = manuscript;
    const text = words.text.slice(words.start, words.end).replace(/\s+/g, ' ').trim();
    if (text === '') return;
    visit.significance ??= [];
    visit.significance.push({ text, stated: [quoteOfVisit(manuscript, words)] });
  };

/**
 * Why the visit matters, in the order in which it is told. `reference` says so. An empty text takes a point away, and those passages of the
 * visit with it that nothing else rests on.
 */
export const setPoint =
  (at: number, text: string, reference: Partial<Reference>): Operation =>
  ({ visit }) => {
    visit.significance ??= [];
    if (text !== '')
      visit.significance[Math.min(at, visit.significance.length)] = { text, ...structuredClone(reference) };
    else {
      const [gone] = visit.significance.splice(at, 1);
      const rested = new Set(restingOn(visit));
      leave(
        visit,
        (gone?.stated ?? []).filter((passage) => !rested.has(passage)),
      );
    }
    if (visit.significance.length === 0) delete visit.significance;
  };

/** Moves a point to another place in their order, from 0. */
export const movePoint =
  (at: number, to: number): Operation =>
  ({ visit: { significance = [] } }) => {
    const [point] = significance.splice(at, 1);
    if (point) significance.splice(Math.max(0, Math.min(to, significance.length)), 0, point);
  };

function quoteOfVisit({ visit }: Draft, words: SelectedText): string {
  visit.passages ??= [];
  return quoteIn({ passages: visit.passages }, words, 'told');
}

/** What is said of the visit as a whole, by what it rests on. */
const restingOn = ({ significance = [], basis, agents }: Draft['visit']): readonly string[] =>
  [...significance, basis?.date, ...agents.map((agent) => agent.basis?.role)].flatMap(
    (reference) => reference?.stated ?? [],
  );

function leave(visit: Draft['visit'], passages: readonly string[]): void {
  const left = (visit.passages ?? []).filter(({ id }) => !passages.includes(id));
  if (left.length > 0) visit.passages = left;
  else delete visit.passages;
}
