import { changeInWords, corrected } from '#messages/corrections.ts';
import type { Change, Correction, Visit } from '../visit/visit.ts';
import { isolated } from './direction.ts';

/** A change as short as a card can bear: without sentences, which “How we know” has. */
export function changeInBrief(change: Change): string {
  const { about } = change;
  return about === 'event' || about === 'significance' || about === 'text'
    ? corrected.inBrief[about]
    : changeInWords(change);
}

/** All that a correction changed, in one sentence, each with its stop: “Corrected on 28 November 2026: Artyom moved 12 km north-east.” */
export function correctionInBrief({ stops }: Visit, { date, changes }: Correction): string {
  const told = changes.map((change) => {
    const stop = stops.find(({ id }) => id === change.stop);
    return [...(stop ? [isolated(stop.name.value)] : []), changeInBrief(change)].join(' ');
  });
  return `${corrected.on(date)}: ${[...new Set(told)].join('; ')}.`;
}
