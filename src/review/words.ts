import { normaliseText } from '../annotation/normalised-text.ts';
import type { Path } from '../visit/notes.ts';
import type { VisitFile } from '../visit/schema.ts';
import type { Passage, Stop, Visit } from '../visit/visit.ts';
import { listed, quoted, wording } from '../visit/wording.ts';
import { type AccountTexts, accountTexts, sameLanguage } from './account-texts.ts';
import { citedBy, claimedOf, listOf } from './cited.ts';
import { numbersIn } from './numbers.ts';
import { reviewPersons, travellersOf } from './persons.ts';
import { properNamesIn } from './proper-names.ts';
import type { Questions } from './questions.ts';
import { occurs, occursInPart, tellingWords } from './word-forms.ts';

/**
 * Whether the words of a visit are words of its articles. Only passages in the visit's own language are compared; numbers,
 * proper names and persons are read in English alone, whose words for them are known here.
 */
export function reviewWords(visit: Visit, file: VisitFile, questions: Questions): void {
  const accounts = accountTexts(visit);
  const english = sameLanguage(visit.language, 'en');
  for (const stop of visit.stops) {
    const own = stop.passages.filter((passage) => accounts.isIn(passage, visit.language));
    const isOwn = (passage: Passage) => own.includes(passage);
    reviewName(stop, own, english, accounts, questions);
    for (const [index, { value, basis }] of stop.events.entries()) {
      const cited = citedBy(basis, stop);
      if (cited.length === 0 || !cited.every(isOwn)) continue;
      const path: Path = ['features', stop.number - 1, 'properties', 'events', index, 'text'];
      reviewQuotations(value, cited, path, questions);
      if (!english) continue;
      reviewNumbers(value, cited, path, questions);
      reviewProperNames(value, visit, cited, accounts, path, questions);
    }
    for (const { about, value, cited, path } of claimedOf(stop, file)) {
      if (!cited.every(isOwn)) continue;
      if (about === 'name') reviewClaimedName(value, cited, accounts, path, questions);
      if (about !== 'figure') continue;
      reviewQuotations(value, cited, path, questions);
      if (english) reviewNumbers(value, cited, path, questions);
    }
    if (english) reviewPersons(visit, stop, own, accounts, questions);
  }
}

function reviewName(
  stop: Stop,
  passages: readonly Passage[],
  english: boolean,
  accounts: AccountTexts,
  questions: Questions,
): void {
  if (citedBy(stop.name.basis, stop).length === 0 || passages.length === 0) return;
  const near = passages.map(accounts.paragraphOf).join('\n');
  const occurring = (name: string) => {
    const words = tellingWords(name);
    if (words.length === 0) return true;
    // A kind is an English word. In another language "port" of "port of Anzali" is not known for one, nor in Thai where it ends.
    return english
      ? words.every((word) => occurs(word, near))
      : words.some((word) => occursInPart(word, near));
  };
  if (occurring(stop.name.value) || occurring(stop.place.kind)) return;
  questions.ask(
    ['features', stop.number - 1, 'properties', 'name'],
    'words/stop',
    wording`neither the name ${quoted(stop.name.value)} nor the kind ${quoted(stop.place.kind)} occurs near its passages ${listOf(passages)}`,
    'the stop as the article calls it, or a passage in which it does',
  );
}

function reviewClaimedName(
  name: string,
  cited: readonly Passage[],
  accounts: AccountTexts,
  path: Path,
  questions: Questions,
): void {
  const near = cited.map(accounts.paragraphOf).join('\n');
  const missing = tellingWords(name).filter((word) => !occurs(word, near));
  if (missing.length === 0) return;
  questions.ask(
    path,
    'words/stop',
    wording`${listed(missing.map(quoted))} of the name does not occur near ${listOf(cited)}`,
    'the stop as this account calls it',
  );
}

const QUOTED = /“([^”]+)”|"([^"]+)"|«([^»]+)»|„([^“”]+)[“”]/gu;

function reviewQuotations(text: string, cited: readonly Passage[], path: Path, questions: Questions): void {
  for (const match of text.matchAll(QUOTED)) {
    const said = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim();
    const words = normaliseText(said.replace(/[\s.,;:!?…]+$/u, '')).text;
    if (cited.some(({ exact }) => normaliseText(exact).text.includes(words))) continue;
    questions.ask(
      path,
      'words/quotation',
      wording`${quoted(said)} is not in ${listOf(cited)}`,
      'the words as the article has them, or a passage that has these',
    );
  }
}

function reviewNumbers(text: string, cited: readonly Passage[], path: Path, questions: Questions): void {
  const given = cited.flatMap(({ exact }) => [
    ...numbersIn(exact).map(({ value }) => value),
    ...(/\b(both|pair|couple|twice)\b/i.test(exact) ? [2] : []),
  ]);
  for (const { words, value } of numbersIn(text)) {
    if (given.includes(value)) continue;
    questions.ask(
      path,
      'words/number',
      wording`the number ${quoted(words)} is not in ${listOf(cited)}`,
      'a number that the article gives, a passage that gives it, or a source that establishes it',
    );
  }
}

function reviewProperNames(
  text: string,
  visit: Visit,
  cited: readonly Passage[],
  accounts: AccountTexts,
  path: Path,
  questions: Questions,
): void {
  const near = cited.map(accounts.nearOf).join('\n');
  const known = travellersOf(visit).map(({ name }) => name);
  for (const name of properNamesIn(text)) {
    const words = tellingWords(name);
    if ([near, ...known].some((support) => words.some((word) => occurs(word, support)))) continue;
    questions.ask(
      path,
      'words/proper-name',
      wording`the name ${quoted(name)} does not occur near ${listOf(cited)}`,
      'a name that the article has there, or a passage or source for this one',
    );
  }
}
