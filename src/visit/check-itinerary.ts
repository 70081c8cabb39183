import { compareDays } from './calendar-days.ts';
import { endsOf } from './date-ends.ts';
import type { Notes, Path } from './notes.ts';
import type { VisitFile } from './schema.ts';
import type { Stop, When } from './visit.ts';

/** The last day on which a date may begin: of a month or a year, any of its days may be meant. */
const latestStart = (when: When): string => (endsOf(when)[0].kind === 'day' ? when.start : when.end);

/** Notes stops that are out of order, or that are not within the visit's dates. */
export function checkItinerary(stops: readonly Stop[], dates: When | undefined, notes: Notes): void {
  // Of the stops ahead the one that was come to last, as far as is known.
  let before: Stop | undefined;
  for (const stop of stops) {
    const path: Path = ['features', stop.number - 1, 'properties', 'date'];
    const { start, end, edtf } = stop.when.value;
    if (before && compareDays(latestStart(stop.when.value), before.when.value.start) < 0) {
      notes.note(
        path,
        'date-order',
        `${edtf} is before the stop ahead of it, ${before.id} on ${before.when.value.edtf}`,
        { expected: 'stops in the order in which they were visited' },
      );
    }
    if (!before || compareDays(start, before.when.value.start) > 0) before = stop;
    if (dates && (compareDays(end, dates.start) < 0 || compareDays(start, dates.end) > 0)) {
      notes.note(path, 'date-outside', `${edtf} is not within the visit's dates`, {
        expected: `within ${dates.edtf}`,
      });
    }
  }
}

/** Notes stops that a program proposed and nobody has confirmed: what is published was looked at by a person. */
export function checkSuggested({ features }: VisitFile, notes: Notes): void {
  for (const [index, { properties }] of features.entries()) {
    if (!properties.suggested) continue;
    const { confidence } = properties.suggested;
    notes.note(
      ['features', index, 'properties', 'suggested'],
      'suggestion',
      `"${properties.name}" is a suggestion that nobody has confirmed (confidence ${confidence.toFixed(2)})`,
      { expected: 'the stop looked at and "suggested" taken out, or the stop gone' },
    );
  }
}
