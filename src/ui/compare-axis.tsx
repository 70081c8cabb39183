import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Alignment, axisOf, type CompareStep, daysOf } from '../archive/compare-steps.ts';
import { archive } from '../messages/archive-en.ts';
import { formatDay } from '../messages/format.ts';
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

/** Part of the axis that the name of a day takes at a desk, and that each of its letters takes on a phone. */
const [NAME, LETTER] = [0.16, 0.032] as const;

/** A lane for each visit over one axis of days, and the current day as a slider over all of them. */
export function CompareAxis({ visits, by, steps, step, onStep }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const places = axisOf(steps, by);
  const xs = new Map(steps.map(({ day }, index) => [day, places[index]?.x ?? 0]));
  const nameOf = (each: CompareStep) => dayName(each, by);
  const across = places.map(({ x }) => x);
  const longest = Math.max(0, ...steps.map((each) => nameOf(each).length));
  const narrow = new Set(named(across, Math.max(NAME, longest * LETTER)));
  const nearest = (clientX: number) => {
    const { left, width } = track.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    const x = (clientX - left) / width;
    return places.reduce(
      (best, place, index) => (Math.abs(place.x - x) < Math.abs((places[best]?.x ?? 0) - x) ? index : best),
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
        {places.map(
          ({ x, afterGap }, index) =>
            afterGap && (
              <span
                key={x}
                className="axis-gap"
                style={at((x + (places[index - 1]?.x ?? 0)) / 2)}
                aria-hidden="true"
              />
            ),
        )}
        {current && (
          <div
            className="axis-now"
            style={at(places[step]?.x ?? 0)}
            role="slider"
            tabIndex={0}
            aria-label={compare.axis}
            aria-valuemin={1}
            aria-valuemax={steps.length}
            aria-valuenow={step + 1}
            aria-valuetext={nameOf(current)}
            onKeyDown={onKey}
          />
        )}
      </div>
      <div className="axis-names" aria-hidden="true">
        {named(across, NAME).map((index) => {
          const [named, x] = [steps[index], places[index]?.x ?? 0];
          return (
            named && (
              <span
                key={named.at}
                style={at(x)}
                className={`${x < 0.06 ? 'is-first' : x > 0.94 ? 'is-last' : ''} ${narrow.has(index) ? '' : 'is-for-desks'}`}
              >
                {nameOf(named)}
              </span>
            )
          );
        })}
      </div>
    </div>
  );
}

/** The part of the axis from one day of a visit to the next, where they are nearest. */
function roomOf(xs: readonly number[]): CSSProperties {
  const sorted = [...xs].sort((a, b) => a - b);
  const room = Math.min(1, ...sorted.slice(1).map((x, index) => x - (sorted[index] ?? 0)));
  // React's types know no custom properties.
  return { '--room': room } as CSSProperties;
}

/** The steps whose names have room beside each other: the first, the last, and those between that do. */
function named(xs: readonly number[], room: number): readonly number[] {
  const last = xs.length - 1;
  const kept: number[] = [];
  for (const [index, x] of xs.entries()) {
    const before = xs[kept.at(-1) ?? -1] ?? -1;
    if (x - before < room || (index !== last && (xs[last] ?? 1) - x < room)) continue;
    kept.push(index);
  }
  return kept;
}
