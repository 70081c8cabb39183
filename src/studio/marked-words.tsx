import type { ReactNode } from 'react';
import { studio } from '#messages/studio.ts';
import type { Segment } from '../article/article.ts';
import { stopLookedAt, WHOLE } from '../navigation/deep-link.ts';
import { passageRuns } from '../ui/passage-runs.ts';
import type { PaneProps } from './pane-props.ts';

interface Props extends Pick<PaneProps, 'manuscript' | 'numbers' | 'choose'> {
  readonly segments: readonly Segment[];
  /** The stop that is shown, or `WHOLE`. */
  readonly current: string;
}

/** Words of a paragraph, each passage a press away from its stop or from the visit as a whole. */
export function MarkedWords({ segments, manuscript, numbers, choose, current }: Props) {
  const leads = (segment: Segment | undefined) => stopOf(segment, current, numbers);
  return passageRuns(groupsOf(segments, leads)).map((run, index) => {
    const words = run.map((group, place) => (
      <Words
        key={place}
        group={group}
        behind={run[place + 1]}
        stops={manuscript.stops}
        numbers={numbers}
        current={current}
        target={leads(group[0])}
        onChoose={choose}
      />
    ));
    return run.length > 1 ? (
      <span key={index} className="passages">
        {words}
      </span>
    ) : (
      words
    );
  });
}

const stopsOf = (passages: readonly string[]) => [
  ...new Set(passages.map((passage) => passage.slice(0, passage.lastIndexOf('.')))),
];

/** The stop that words lead to, or `WHOLE`: of several the one behind that which is shown, in their order and round again. */
function stopOf(
  segment: Segment | undefined,
  current: string,
  numbers: PaneProps['numbers'],
): string | undefined {
  const number = (id: string) => numbers.get(id) ?? Number.POSITIVE_INFINITY;
  const ids = stopsOf(segment?.passages ?? []).sort((one, other) => number(one) - number(other));
  return ids[(ids.indexOf(current) + 1) % ids.length];
}

/** The stops that some words are of. */
const idsOf = (group: readonly Segment[]) => stopsOf(group.flatMap(({ passages = [] }) => passages));

/** Neighbouring segments that lead to the same stop are one mark, whatever passages of it begin and end in them. */
function groupsOf(
  segments: readonly Segment[],
  leads: (segment: Segment | undefined) => string | undefined,
): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    if (group && leads(group[0]) === leads(segment)) group.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

function styled({ text, emphasis, strong }: Segment, index: number): ReactNode {
  let words: ReactNode = text;
  if (emphasis) words = <em>{words}</em>;
  if (strong) words = <strong>{words}</strong>;
  return words === text ? text : <span key={index}>{words}</span>;
}

interface WordsProps {
  readonly group: readonly Segment[];
  /** The words that follow without a gap, if these are of a stop too: the numbers of the stops whose words end stand behind them. */
  readonly behind: readonly Segment[] | undefined;
  readonly stops: PaneProps['manuscript']['stops'];
  readonly numbers: PaneProps['numbers'];
  readonly current: string;
  /** The stop that they lead to, or `WHOLE`. */
  readonly target: string | undefined;
  readonly onChoose: (stop: string | undefined) => void;
}

function Words({ group, behind = [], stops, numbers, current, target, onChoose }: WordsProps) {
  const words = group.map(styled);
  const ids = idsOf(group);
  const goOn = idsOf(behind);
  // What only a part of them is of, such as a day, ends within them.
  const ending = idsOf(group.slice(-1)).flatMap((id) => (goOn.includes(id) ? [] : (numbers.get(id) ?? [])));
  if (target === undefined) return words;
  const choose = () => onChoose(stopLookedAt(target));
  return (
    <mark
      className={`passage${ids.includes(current) ? ' is-current' : ''}`}
      data-number={ending.length > 0 ? ending.sort((a, b) => a - b).join(', ') : undefined}
      data-stops={ids.join(' ')}
    >
      {/* No link: browsers let no selection begin in one. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a button is a box of its own, which breaks lines */}
      <span
        role="button"
        className="passage-press"
        tabIndex={0}
        title={
          target === WHOLE
            ? studio.chooseVisit
            : studio.choosePassage(stops.find(({ id }) => id === target)?.name ?? '')
        }
        onClick={() => {
          // Words that were swept over are no press.
          if (document.getSelection()?.isCollapsed !== false) choose();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          choose();
        }}
      >
        {words}
      </span>
    </mark>
  );
}
