import { normaliseText } from '../annotation/normalised-text.ts';
import { brief, type Notes, type Path } from '../visit/notes.ts';
import type { Basis, Passage, Stop, Visit } from '../visit/visit.ts';
import { type Accounts, accountsOf, sameLanguage } from './accounts.ts';
import type { ReviewRule } from './concern.ts';
import { numbersIn } from './numbers.ts';
import { reviewPersons, travellersOf } from './persons.ts';
import { properNamesIn } from './proper-names.ts';
import { occurs, tellingWords } from './word-forms.ts';

/**
 * Whether the words of a visit are words of its articles. Only passages in the visit's own language are compared; numbers,
 * proper names and persons are read in English alone, whose words for them are known here.
 */
export function reviewWords(visit: Visit, notes: Notes<ReviewRule>): void {
  const accounts = accountsOf(visit);
  for (const stop of visit.stops) {
    const own = stop.passages.filter((passage) => accounts.isIn(passage, visit.language));
    reviewName(stop, own, accounts, notes);
    for (const [index, { value, basis }] of stop.events.entries()) {
      const cited = citedBy(basis, stop);
      if (cited.length === 0 || cited.some((passage) => !own.includes(passage))) continue;
      const path: Path = ['features', stop.number - 1, 'properties', 'events', index, 'text'];
      reviewQuotations(value, cited, path, notes);
      if (!sameLanguage(visit.language, 'en')) continue;
      reviewNumbers(value, cited, path, notes);
      reviewProperNames(value, visit, cited, accounts, path, notes);
    }
    if (sameLanguage(visit.language, 'en')) reviewPersons(visit, stop, own, accounts, notes);
  }
}

/** The passages of a stop that a basis names. */
export const citedBy = (basis: Basis, { passages }: Stop): readonly Passage[] =>
  basis.kind === 'stated' ? passages.filter(({ id }) => basis.passages.includes(id)) : [];

const listOf = (passages: readonly Passage[]) =>
  passages.map(({ id, stop }) => `"${id.slice(stop.length + 1)}"`).join(', ');

function reviewName(
  stop: Stop,
  passages: readonly Passage[],
  accounts: Accounts,
  notes: Notes<ReviewRule>,
): void {
  if (stop.name.basis.kind !== 'stated' || passages.length === 0) return;
  const near = passages.map(accounts.paragraphOf).join('\n');
  const occurring = (name: string) => {
    const words = tellingWords(name);
    return words.length === 0 || words.every((word) => occurs(word, near));
  };
  if (occurring(stop.name.value) || occurring(stop.place.kind)) return;
  notes.note(
    ['features', stop.number - 1, 'properties', 'name'],
    'words/stop',
    `neither the name ${brief(stop.name.value)} nor the kind "${stop.place.kind}" occurs near its passages ${listOf(passages)}`,
    { expected: 'the stop as the article calls it, or a passage in which it does' },
  );
}

const QUOTED = /“([^”]+)”|"([^"]+)"|«([^»]+)»|„([^“”]+)[“”]/gu;

function reviewQuotations(
  text: string,
  cited: readonly Passage[],
  path: Path,
  notes: Notes<ReviewRule>,
): void {
  for (const match of text.matchAll(QUOTED)) {
    const quoted = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim();
    const words = normaliseText(quoted.replace(/[\s.,;:!?…]+$/u, '')).text;
    if (cited.some(({ exact }) => normaliseText(exact).text.includes(words))) continue;
    notes.note(path, 'words/quotation', `“${quoted}” is not in ${listOf(cited)}`, {
      expected: 'the words as the article has them, or a passage that has these',
    });
  }
}

function reviewNumbers(text: string, cited: readonly Passage[], path: Path, notes: Notes<ReviewRule>): void {
  const given = cited.flatMap(({ exact }) => [
    ...numbersIn(exact).map(({ value }) => value),
    ...(/\b(both|pair|couple|twice)\b/i.test(exact) ? [2] : []),
  ]);
  for (const { words, value } of numbersIn(text)) {
    if (given.includes(value)) continue;
    notes.note(path, 'words/number', `the number "${words}" is not in ${listOf(cited)}`, {
      expected: 'a number that the article gives, a passage that gives it, or a source that establishes it',
    });
  }
}

function reviewProperNames(
  text: string,
  visit: Visit,
  cited: readonly Passage[],
  accounts: Accounts,
  path: Path,
  notes: Notes<ReviewRule>,
): void {
  const near = cited.map(accounts.nearOf).join('\n');
  const known = travellersOf(visit).map(({ name }) => name);
  for (const name of properNamesIn(text)) {
    const words = tellingWords(name);
    if ([near, ...known].some((support) => words.some((word) => occurs(word, support)))) continue;
    notes.note(path, 'words/proper-name', `the name "${name}" does not occur near ${listOf(cited)}`, {
      expected: 'a name that the article has there, or a passage or source for this one',
    });
  }
}
