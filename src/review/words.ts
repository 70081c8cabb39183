import { normaliseText } from '../annotation/normalised-text.ts';
import { passagesOf } from '../visit/accounts.ts';
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

/** A visit whose words are read. */
interface Reading {
  readonly visit: Visit;
  readonly accounts: AccountTexts;
  /** Whether its own language is English. */
  readonly english: boolean;
  readonly questions: Questions;
}

/** A text of the visit that rests on passages. */
interface Said {
  readonly text: string;
  readonly cited: readonly Passage[];
  readonly path: Path;
}

/**
 * Whether the words of a visit are words of its articles. Only passages in the visit's own language are compared; numbers,
 * proper names and persons are read in English alone, whose words for them are known here.
 */
export function reviewWords(visit: Visit, file: VisitFile, questions: Questions): void {
  const accounts = accountTexts(visit);
  const english = sameLanguage(visit.language, 'en');
  const reading: Reading = { visit, accounts, english, questions };
  const passages = [...passagesOf(visit).values()];
  for (const [index, { value, basis }] of visit.significance.entries()) {
    const cited = citedBy(basis, { passages });
    if (!cited.every((passage) => accounts.isIn(passage, visit.language))) continue;
    reviewSentence({ text: value, cited, path: ['visit', 'significance', index, 'text'] }, reading);
  }
  for (const stop of visit.stops) {
    const own = stop.passages.filter((passage) => accounts.isIn(passage, visit.language));
    const isOwn = (passage: Passage) => own.includes(passage);
    reviewName(stop, own, reading);
    reviewTown(stop, own, reading);
    for (const [index, { value, basis }] of stop.events.entries()) {
      const cited = citedBy(basis, stop);
      if (!cited.every(isOwn)) continue;
      const path: Path = ['features', stop.number - 1, 'properties', 'events', index, 'text'];
      reviewSentence({ text: value, cited, path }, reading);
    }
    for (const { about, value, cited, path } of claimedOf(stop, file)) {
      if (!cited.every(isOwn)) continue;
      const said: Said = { text: value, cited, path };
      if (about === 'name') reviewClaimedName(said, reading);
      if (about !== 'figure') continue;
      reviewQuotations(said, questions);
      if (english) reviewNumbers(said, questions);
    }
    if (english) reviewPersons(visit, stop, own, accounts, questions);
  }
}

/** What is said in a sentence of our own that rests on passages alone. */
function reviewSentence(said: Said, reading: Reading): void {
  if (said.cited.length === 0) return;
  reviewQuotations(said, reading.questions);
  if (!reading.english) return;
  reviewNumbers(said, reading.questions);
  reviewProperNames(said, reading);
}

function reviewName(
  stop: Stop,
  passages: readonly Passage[],
  { english, accounts, questions }: Reading,
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

function reviewTown(
  { number, passages, place: { locality } }: Stop,
  own: readonly Passage[],
  { accounts, questions }: Reading,
): void {
  if (locality?.basis.kind !== 'stated') return;
  const stated = locality.basis.passages;
  const cited = passages.filter(({ id }) => stated.includes(id));
  if (!cited.every((passage) => own.includes(passage))) return;
  const near = cited.map(accounts.paragraphOf).join('\n');
  const { name } = locality.value;
  if (tellingWords(name).every((word) => occurs(word, near))) return;
  questions.ask(
    ['features', number - 1, 'properties', 'place', 'locality', 'name'],
    'words/town',
    wording`the town ${quoted(name)} does not occur near ${listOf(cited)}`,
    'passages that name it, or a source that establishes it',
  );
}

function reviewClaimedName({ text, cited, path }: Said, { accounts, questions }: Reading): void {
  const near = cited.map(accounts.paragraphOf).join('\n');
  const missing = tellingWords(text).filter((word) => !occurs(word, near));
  if (missing.length === 0) return;
  questions.ask(
    path,
    'words/stop',
    wording`${listed(missing.map(quoted))} of the name does not occur near ${listOf(cited)}`,
    'the stop as this account calls it',
  );
}

const QUOTED = /“([^”]+)”|"([^"]+)"|«([^»]+)»|„([^“”]+)[“”]/gu;

function reviewQuotations({ text, cited, path }: Said, questions: Questions): void {
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

function reviewNumbers({ text, cited, path }: Said, questions: Questions): void {
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

function reviewProperNames({ text, cited, path }: Said, { visit, accounts, questions }: Reading): void {
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
