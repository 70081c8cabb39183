import { archive } from '#messages/archive.ts';
import { type Alignment, type CompareStep, daysOf } from '../archive/compare-steps.ts';
import { dayName } from './compare-axis.tsx';
import { inTongue } from './in-tongue.ts';
import type { Lettered } from './lettered.ts';

/** All days of compared visits with what happened, which a screen steps through. */
export function ComparePaperDays({
  visits,
  by,
  steps,
  current,
}: {
  readonly visits: readonly Lettered[];
  readonly by: Alignment;
  readonly steps: readonly CompareStep[];
  readonly current: CompareStep;
}) {
  const columns = visits.map(({ letter, visit }) => {
    const days = daysOf(visit, by);
    return { letter, visit, on: (day: number) => visit.stops.filter((_, index) => days[index]?.[0] === day) };
  });
  return (
    <table className={`on-paper compare-days by-${by}`}>
      <thead>
        <tr>
          <th scope="col">{archive.compare.axis}</th>
          {columns.map(({ letter, visit }) => (
            <th key={letter} scope="col">
              <span className={`letter is-${letter}`}>{letter}</span>
              <span {...inTongue(visit.language)}>{visit.title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.at} className={step === current ? 'is-current' : undefined}>
            <th scope="row">{dayName(step, by)}</th>
            {columns.map(({ letter, visit, on }) => (
              <td key={letter} {...inTongue(visit.language)}>
                {on(step.day).map(({ id, name, place, events }) => (
                  <p key={id}>
                    <strong>{name}</strong> <small>{place}</small> {events.join(' ')}
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
