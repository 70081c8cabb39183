import { oneOf } from '../visit/notes.ts';
import type { VisitFile } from '../visit/schema.ts';
import { wording } from '../visit/wording.ts';
import { type AcceptedConcern, type Concern, REVIEW_RULES } from './concern.ts';
import type { Questions } from './questions.ts';

type Silence = NonNullable<VisitFile['visit']['accepted']>[number];

/**
 * Parts what is left to ask from what a person has silenced: by the rule, at a stop, or (no stop named) where the concern is
 * of no stop. A silence that silences nothing is noted, and cannot be silenced itself.
 */
export function silence(
  silences: readonly Silence[],
  concerns: readonly Concern[],
  questions: Questions,
): { readonly left: readonly Concern[]; readonly accepted: readonly AcceptedConcern[] } {
  const left: Concern[] = [];
  const accepted: AcceptedConcern[] = [];
  const covers = (one: Silence, { rule, stop }: Concern) => one.rule === rule && one.stop === stop;
  for (const concern of concerns) {
    const found = silences.find((each) => covers(each, concern));
    if (found) accepted.push({ concern, reason: found.reason });
    else left.push(concern);
  }
  for (const [index, each] of silences.entries()) {
    if (concerns.some((concern) => covers(each, concern))) continue;
    const where =
      each.stop === undefined ? 'outside the stops' : wording`at ${{ kind: 'stop', id: each.stop }}`;
    questions.ask(
      ['visit', 'accepted', index, 'rule'],
      'accepted/unneeded',
      wording`"${each.rule}" has nothing to say ${where}, so there is nothing to accept`,
      each.rule in REVIEW_RULES ? 'the list without it' : oneOf(Object.keys(REVIEW_RULES)),
    );
  }
  return { left, accepted };
}
