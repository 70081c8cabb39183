import { type CSSProperties, type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { type Alignment, type Axis, axisOf, type CompareStep, daysOf } from '../archive/compare-steps.ts';
import { archive } from '../messages/archive-en.ts';
import { formatDay, formatDuration, formatYears } from '../messages/format.ts';
import type { Lettered } from './lettered.ts';

interface Props {
  readonly visits: readonly Lettered[];
  readonly by: Alignment;
  readonly steps: readonly CompareStep[];
  readonly step: number;
  readonly onStep: (step: number, how: 'choice' | 'passing') => void;
}

const { compare } = archive;

/** What a step is called. */
export const dayName = ({ at }: CompareStep, by: Alignment): string =>
  by === 'calendar' ? formatDay(at) : compare.day(at);

const shortName = ({ at }: CompareStep, by: Alignment): string =>
  by === 'calendar' ? archive.days(at, at) : compare.day(at);

/** Part of the axis that a letter of a name takes, and the room between two names, in letters: in the narrowest window of a desk and of a phone. */
const LETTERS_WIDE = { desk: 0.0098, phone: 0.034 } as const;
const BETWEEN = 1;
/** How far a name may reach over an end of the axis, in letters; see compare-axis.css. */
const OVER = 1.5;

/** A lane for each visit over one axis of days, and the current day as a slider over all of them. */
export function CompareAxis({ visits, by, steps, step, onStep }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const axis = useMemo(() => axisOf(steps, by), [steps, by]);
  const xs = new Map(steps.map(({ day }, index) => [day, axis.xs[index] ?? 0]));
  const nearest = (clientX: number) => {
    const { left, width } = track.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    const x = (clientX - left) / width;
    return axis.xs.reduce(
      (best, place, index) => (Math.abs(place - x) < Math.abs((axis.xs[best] ?? 0) - x) ? index : best),
      0,
    );
  };
  const onPointer = (event: PointerEvent, how: 'choice' | 'passing') => {
    if (event.type === 'pointerdown') track.current?.setPointerCapture(event.pointerId);
    else if (how === 'passing' && !track.current?.hasPointerCapture(event.pointerId)) return;
    onStep(nearest(event.clientX), how);
  };
  const onKey = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: step - 1,
      ArrowDown: step - 1,
      ArrowRight: step + 1,
      ArrowUp: step + 1,
      PageDown: step - 5,
      PageUp: step + 5,
      Home: 0,
      End: steps.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onStep(to, 'choice');
  };
  const current = steps[step];
  const at = (x: number) => ({ left: `${x * 100}%` });
  return (
    <div className="axis">
      <div className="axis-letters" aria-hidden="true">
        {visits.map(({ letter }) => (
          <span key={letter} className={`letter is-${letter}`}>
            {letter}
          </span>
        ))}
      </div>
      <div
        className="axis-track"
        ref={track}
        onPointerDown={(event) => onPointer(event, 'passing')}
        onPointerMove={(event) => onPointer(event, 'passing')}
        onPointerUp={(event) => onPointer(event, 'choice')}
      >
        {visits.map(({ letter, visit }) => {
          const own = [...new Set(daysOf(visit, by).map(([start]) => start))].flatMap(
            (day) => xs.get(day) ?? [],
          );
          return (
            <div key={letter} className={`axis-lane is-${letter}`} style={roomOf(own)} aria-hidden="true">
              <svg
                className="axis-span"
                aria-hidden="true"
                style={{
                  left: `${Math.min(...own) * 100}%`,
                  width: `${(Math.max(...own) - Math.min(...own)) * 100}%`,
                }}
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
        })}
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
      {(['desk', 'phone'] as const).map((on) => (
        <div key={on} className={`axis-names is-for-${on}s`} aria-hidden="true">
          {(on === 'phone' ? namedInShort : namedByDay)(steps, by, axis)
            .filter(beside(LETTERS_WIDE[on]))
            .sort((one, other) => one.x - other.x)
            .map(({ x, text }) => (
              <span
                key={x}
                className={`is-${sideOf(x, text.length * LETTERS_WIDE[on])}`}
                style={{ '--x': `${x * 100}%` }}
              >
                {text}
              </span>
            ))}
        </div>
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

/** What stands below the axis, by its middle. */
interface Name {
  readonly x: number;
  readonly text: string;
}

/** The days by name, the more important first: those that begin a run, the last of all, and the others. */
function namedByDay(steps: readonly CompareStep[], by: Alignment, { xs, runs }: Axis): readonly Name[] {
  const important = [...runs.map(([first]) => first), steps.length - 1];
  return [...new Set([...important, ...steps.keys()])].flatMap((index) => {
    const step = steps[index];
    return step ? [{ x: xs[index] ?? 0, text: shortName(step, by) }] : [];
  });
}

/** Where there is no room for the days of several runs: their years, if these tell them apart. */
function namedInShort(steps: readonly CompareStep[], by: Alignment, axis: Axis): readonly Name[] {
  const { xs, runs } = axis;
  const years = runs.map(([first, last]) => ({
    x: ((xs[first] ?? 0) + (xs[last] ?? 0)) / 2,
    text: formatYears(steps[first]?.at ?? '', steps[last]?.at ?? ''),
  }));
  const areApart = runs.length > 1 && new Set(years.map(({ text }) => text)).size === runs.length;
  return areApart ? years : namedByDay(steps, by, axis);
}

/** Whether a name that takes a part of the axis stands below its place, or at an end of the axis, which it would leave. */
const sideOf = (x: number, width: number): 'first' | 'middle' | 'last' =>
  x < width / 2 ? 'first' : x > 1 - width / 2 ? 'last' : 'middle';

/** Tells which names have room beside those before them. */
function beside(letter: number): (name: Name) => boolean {
  const taken: (readonly [left: number, right: number])[] = [];
  return ({ x, text }) => {
    const width = text.length * letter;
    const over = OVER * letter;
    const left = { first: -over, middle: x - width / 2, last: 1 + over - width }[sideOf(x, width)];
    const room = BETWEEN * letter;
    if (taken.some(([from, to]) => left < to + room && left + width > from - room)) return false;
    taken.push([left, left + width]);
    return true;
  };
}
