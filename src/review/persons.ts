import type { Agent, Passage, Stop, Visit } from '../visit/visit.ts';
import { quoted, wording } from '../visit/wording.ts';
import type { AccountTexts } from './account-texts.ts';
import { citedBy, listOf } from './cited.ts';
import type { Questions } from './questions.ts';
import { occurs, tellingWords } from './word-forms.ts';

/** Words that can stand for persons who were named before. */
const STANDS_FOR =
  /\b(he|him|his|himself|she|her|hers|herself|they|them|their|themselves|both|each|two|three|men|women|leaders|presidents|ministers|officials|delegations?|i|me|my|we|us|our)\b/i;

const travellersBy = new WeakMap<Visit, readonly Agent[]>();

/** Whose visit it is: the persons who are at more than half of its stops. An article need not name them at each. */
export function travellersOf(visit: Visit): readonly Agent[] {
  const { agents, stops } = visit;
  const known = travellersBy.get(visit);
  if (known) return known;
  const found = agents.filter(
    ({ id, kind }) =>
      kind === 'Person' &&
      stops.filter(({ present }) => present.some(({ agent }) => agent === id)).length * 2 > stops.length,
  );
  travellersBy.set(visit, found);
  return found;
}

/**
 * Notes who is said to be at a stop by passages that do not speak of them. A passage speaks of a person by any part of the
 * name, by the role, or by a pronoun where its paragraph has the name. Of a traveller the paragraph may speak by a pronoun.
 */
export function reviewPersons(
  visit: Visit,
  stop: Stop,
  own: readonly Passage[],
  accounts: AccountTexts,
  questions: Questions,
): void {
  const travellers = travellersOf(visit);
  for (const [index, { agent: id, basis }] of stop.present.entries()) {
    const agent = visit.agents.find((each) => each.id === id);
    const cited = citedBy(basis, stop);
    if (!agent || cited.length === 0 || cited.some((passage) => !own.includes(passage))) continue;
    const spokenOf = cited.some((passage) => {
      if (named(agent, passage.exact) || byRole(agent, passage.exact)) return true;
      const paragraph = accounts.paragraphOf(passage);
      if (named(agent, paragraph) && STANDS_FOR.test(passage.exact)) return true;
      return travellers.includes(agent) && (named(agent, paragraph) || STANDS_FOR.test(paragraph));
    });
    if (spokenOf) continue;
    questions.ask(
      ['features', stop.number - 1, 'properties', 'present', index, 'agent'],
      'words/person',
      wording`${quoted(agent.name)} is said to be there by ${listOf(cited)}, which ${cited.length === 1 ? 'does' : 'do'} not speak of ${agent.kind === 'Person' ? 'the person' : 'it'}`,
      'a passage that does, or a source that establishes it',
    );
  }
}

const named = ({ name }: Agent, text: string) => tellingWords(name).some((word) => occurs(word, text));

/** "The novelist" of "Novelist", "the defence minister" of "Defence minister of Russia": the first words of the role. */
function byRole({ role }: Agent, text: string): boolean {
  const [office = ''] = role?.split(/\s+(?:of|for|to|at)\s+|,/) ?? [];
  const words = tellingWords(office);
  return words.length > 0 && words.every((word) => occurs(word, text));
}
