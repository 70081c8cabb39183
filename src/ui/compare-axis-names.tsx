import { archive } from '#messages/archive.ts';
import type { Alignment, Axis, CompareStep } from '../archive/compare-steps.ts';
import { formatDays, formatYears } from '../messages/format.ts';

const shortName = ({ at }: CompareStep, by: Alignment): string =>
  by === 'calendar' ? formatDays(at, at) : archive.compare.day(at);

/**
 * Part of the axis that a letter of a name takes, and the room between two names, in letters: in the narrowest window of a desk
 * and of a phone.
 */
const LETTERS_WIDE = { desk: 0.0098, phone: 0.034 } as const;
const BETWEEN = 1;
/** How far a name may reach over an end of the axis, in letters; see compare-axis.css. */
const OVER = 1.5;

/** The names of days or years below an axis, as many as have room in the narrowest window of a desk and of a phone. */
export function AxisNames(props: {
  readonly steps: readonly CompareStep[];
  readonly by: Alignment;
  readonly axis: Axis;
}) {
  const { steps, by, axis } = props;
  return (['desk', 'phone'] as const).map((on) => (
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
  ));
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
