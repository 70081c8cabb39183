import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { archive } from '#messages/archive.ts';
import { choiceOfSpans, chosenSpans, endName, startName, type Timeline } from '../archive/timeline.ts';
import { formatTime, fromTo } from '../messages/format.ts';
import { useDrawnAlong } from './use-drawn-along.ts';

type Times = ReturnType<typeof choiceOfSpans>;

interface Props {
  readonly timeline: Timeline;
  /** How many visits begin in each span. */
  readonly bars: readonly number[];
  /** The same of those that fit all other filters. */
  readonly fitting: readonly number[];
  readonly times: Times;
  /** `settled` once the reader has let go: until then the choice passes by and is no step of the history. */
  readonly onChoose: (times: Times, settled: boolean) => void;
}

/** A range of which one end is drawn. */
interface Drawn {
  /** The end that stays. */
  readonly fixed: number;
  /** What was chosen before. */
  readonly before: Times;
}

const { gallery } = archive;

/** When the visits were, as a row of bars with two handles: by pointer, finger and key. A press beside them begins a new range. */
export function VisitTimeline({ timeline, bars, fitting, times, onChoose }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const range = chosenSpans(timeline, times);
  // Drawn anew when they are others, and not with every choice that they follow.
  const all = useMemo(() => barsPath(bars, Math.max(1, ...bars)), [bars]);
  const some = useMemo(() => barsPath(fitting, Math.max(1, ...bars)), [fitting, bars]);
  const { length } = timeline;
  const part = (spans: number) => `${(100 * spans) / length}%`;
  const spanAt = (clientX: number) => {
    const { left, width } = track.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.max(0, Math.min(length - 1, Math.floor(((clientX - left) / width) * length)));
  };
  const { take, onTrack } = useDrawnAlong(track, {
    onDraw: ({ fixed }: Drawn, clientX, settled) => {
      const drawn = spanAt(clientX);
      onChoose(choiceOfSpans(timeline, [Math.min(fixed, drawn), Math.max(fixed, drawn)]), settled);
    },
    onCancel: ({ before }) => onChoose(before, true),
  });
  const onDown = (event: PointerEvent, fixed: number) => {
    if (!take(event, { fixed, before: times })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKey = (event: KeyboardEvent, end: 0 | 1) => {
    const moved = movedBy(event.key, range[end], length);
    if (moved === undefined) return;
    event.preventDefault();
    const at = end === 0 ? Math.min(moved, range[1]) : Math.max(moved, range[0]);
    onChoose(choiceOfSpans(timeline, end === 0 ? [at, range[1]] : [range[0], at]), true);
  };
  const [first, last] = [startName(timeline, 0), endName(timeline, length - 1)].map(formatTime);
  // As it was chosen: an address may name times that lie within spans.
  const from = formatTime(times.from ?? startName(timeline, range[0]));
  const to = formatTime(times.to ?? endName(timeline, range[1]));
  const open = times.from === undefined && times.to === undefined;
  const whole = range[0] === 0 && range[1] === length - 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like this
    <div className="timeline" role="group" aria-label={gallery.timeline}>
      <p className="timeline-range" aria-hidden="true">
        <span>{first}</span>
        <strong>{open ? '' : fromTo(from, to)}</strong>
        <span>{last}</span>
      </p>
      <div
        className="timeline-track"
        ref={track}
        onPointerDown={(event) => onDown(event, spanAt(event.clientX))}
        {...onTrack}
      >
        <svg viewBox={`0 0 ${length} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path className="timeline-bars" d={all} />
          <path className="timeline-fitting" d={some} />
        </svg>
        {!whole && (
          <div
            className="timeline-chosen"
            style={{ left: part(range[0]), right: part(length - 1 - range[1]) }}
          />
        )}
        {([0, 1] as const).map((end) => (
          <div
            key={end}
            className={`timeline-handle is-${end === 0 ? 'start' : 'end'}`}
            style={{ left: part(range[end] + end) }}
            role="slider"
            tabIndex={0}
            aria-label={end === 0 ? gallery.timelineFrom : gallery.timelineTo}
            aria-valuemin={end === 0 ? 0 : range[0]}
            aria-valuemax={end === 0 ? range[1] : length - 1}
            aria-valuenow={range[end]}
            aria-valuetext={end === 0 ? from : to}
            onPointerDown={(event) => onDown(event, range[1 - end] ?? 0)}
            onKeyDown={(event) => onKey(event, end)}
          />
        ))}
      </div>
    </div>
  );
}

/** Where a key of a slider leads (ARIA Authoring Practices, multi-thumb slider); undefined for any other key. */
function movedBy(key: string, at: number, length: number): number | undefined {
  const page = Math.max(2, Math.round(length / 10));
  const target = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - page,
    PageUp: at + page,
    Home: 0,
    End: length - 1,
  }[key];
  return target === undefined ? undefined : Math.max(0, Math.min(length - 1, target));
}

/** Bars from the ground up; one visit among hundreds still shows. */
function barsPath(bars: readonly number[], most: number): string {
  const gap = 0.12;
  return bars
    .map((bar, at) => {
      const height = bar === 0 ? 0 : Math.max(0.08, bar / most);
      return bar === 0 ? '' : `M${at + gap} 1V${(1 - height).toFixed(3)}H${(at + 1 - gap).toFixed(2)}V1Z`;
    })
    .join('');
}
