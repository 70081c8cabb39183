import { type CSSProperties, type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { archive } from '#messages/archive.ts';
import { type Alignment, axisOf, type CompareStep, daysOf } from '../archive/compare-steps.ts';
import { formatDay, formatDuration } from '../messages/format.ts';
import { AxisNames } from './compare-axis-names.tsx';
import type { Lettered } from './lettered.ts';
import { useDrawnAlong } from './use-drawn-along.ts';

interface Props {
  readonly visits: readonly Lettered[];
  readonly by: Alignment;
  readonly steps: readonly CompareStep[];
  readonly step: number;
  readonly onStep: (step: number, how: 'choice' | 'passing' | 'reading') => void;
}

const { compare } = archive;

/** What a step is called. */
export const dayName = ({ at }: CompareStep, by: Alignment): string =>
  by === 'calendar' ? formatDay(at) : compare.day(at);

/** A lane for each visit over one axis of days, and the current day as a slider over all of them. */
export function CompareAxis({ visits, by, steps, step, onStep }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const axis = useMemo(() => axisOf(steps, by), [steps, by]);
  const xs = new Map(steps.map(({ day }, index) => [day, axis.xs[index] ?? 0]));
  const nearest = (clientX: number) => {
    const { left, width } = track.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return nearestOf(axis.xs, (clientX - left) / width);
  };
  const { take, onTrack } = useDrawnAlong(track, {
    onDraw: (_before: number, clientX, settled) => onStep(nearest(clientX), settled ? 'choice' : 'passing'),
    onCancel: (before) => onStep(before, 'reading'),
  });
  const onDown = (event: PointerEvent) => {
    if (take(event, step)) onStep(nearest(event.clientX), 'passing');
  };
  const onKey = (event: KeyboardEvent) => {
    const to = stepByKey(event.key, step, steps.length);
    if (to === undefined) return;
    event.preventDefault();
    onStep(to, 'choice');
  };
  const current = steps[step];
  return (
    <div className="axis">
      <div className="axis-letters" aria-hidden="true">
        {visits.map(({ letter }) => (
          <span key={letter} className={`letter is-${letter}`}>
            {letter}
          </span>
        ))}
      </div>
      <div className="axis-track" ref={track} onPointerDown={onDown} {...onTrack}>
        {visits.map((each) => (
          <Lane key={each.letter} of={each} by={by} xs={xs} />
        ))}
        {axis.breaks.map(({ from, to, days }) => (
          <span
            key={from}
            className="axis-break"
            style={{ ...at(from), width: `${(to - from) * 100}%` }}
            aria-hidden="true"
          >
            <span>{formatDuration(days)}</span>
          </span>
        ))}
        {current && (
          <div
            className="axis-now"
            style={at(axis.xs[step] ?? 0)}
            role="slider"
            tabIndex={0}
            aria-label={compare.axis}
            aria-valuemin={1}
            aria-valuemax={steps.length}
            aria-valuenow={step + 1}
            aria-valuetext={dayName(current, by)}
            onKeyDown={onKey}
          />
        )}
      </div>
      <AxisNames steps={steps} by={by} axis={axis} />
    </div>
  );
}

/** A part of the axis, from its left end. */
const at = (x: number): CSSProperties => ({ left: `${x * 100}%` });

/** The index of the place that is nearest to another. */
const nearestOf = (xs: readonly number[], x: number): number =>
  xs.reduce((best, place, index) => (Math.abs(place - x) < Math.abs((xs[best] ?? 0) - x) ? index : best), 0);

/** The step that a key of a slider leads to; undefined for any other key. */
const stepByKey = (key: string, step: number, steps: number): number | undefined =>
  ({
    ArrowLeft: step - 1,
    ArrowDown: step - 1,
    ArrowRight: step + 1,
    ArrowUp: step + 1,
    PageDown: step - 5,
    PageUp: step + 5,
    Home: 0,
    End: steps - 1,
  })[key];

/** The days of a visit, on a line from the first to the last. `xs` are the places of days. */
function Lane({
  of: { letter, visit },
  by,
  xs,
}: Pick<Props, 'by'> & { readonly of: Lettered; readonly xs: ReadonlyMap<number, number> }) {
  const own = [...new Set(daysOf(visit, by).map(([start]) => start))].flatMap((day) => xs.get(day) ?? []);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  return (
    <div className={`axis-lane is-${letter}`} style={roomOf(own)} aria-hidden="true">
      <svg
        className="axis-span"
        aria-hidden="true"
        style={{ ...at(first), width: `${(last - first) * 100}%` }}
        preserveAspectRatio="none"
        viewBox="0 0 100 4"
      >
        <path className={`compared-line is-${letter}`} d="M0 2h100" />
      </svg>
      {own.map((x) => (
        <span key={x} className="axis-dot" style={at(x)} />
      ))}
    </div>
  );
}

/** The part of the axis from one day of a visit to the next, where they are nearest. */
function roomOf(xs: readonly number[]): CSSProperties {
  const sorted = [...xs].sort((a, b) => a - b);
  const room = Math.min(1, ...sorted.slice(1).map((x, index) => x - (sorted[index] ?? 0)));
  return { '--room': room };
}
