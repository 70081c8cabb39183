import { archive } from '#messages/archive.ts';
import type { Alignment, CompareStep } from '../archive/compare-steps.ts';
import { dayName } from '../ui/compare-axis.tsx';
import { Icon } from '../ui/icons.tsx';

const { compare } = archive;

interface Props {
  readonly steps: readonly CompareStep[];
  /** The index of the one that is shown. */
  readonly step: number;
  readonly by: Alignment;
  /** Whether there is more than one visit to align. */
  readonly isAligned: boolean;
  readonly onStep: (to: number) => void;
  readonly onAlign: (by: Alignment) => void;
}

/** The day that is shown, the ways to the one before and the next, and by which days the visits are aligned. */
export function CompareSteps({ steps, step, by, isAligned, onStep, onAlign }: Props) {
  const current = steps[step];
  return (
    <div className="compare-steps" data-swipe>
      <StepButton way="previous" isEnd={step === 0} onPress={() => onStep(step - 1)} />
      <p className="compare-day" role="status">
        <strong>{current && dayName(current, by)}</strong>{' '}
        <span>{compare.stepOf(step + 1, steps.length)}</span>
      </p>
      <StepButton way="next" isEnd={step === steps.length - 1} onPress={() => onStep(step + 1)} />
      {isAligned && (
        <label className="compare-align">
          {compare.align}{' '}
          <select
            value={by}
            onChange={({ target }) => onAlign(target.value === 'calendar' ? 'calendar' : 'visit')}
          >
            <option value="visit">{compare.alignBy.visit}</option>
            <option value="calendar">{compare.alignBy.calendar}</option>
          </select>
        </label>
      )}
    </div>
  );
}

interface StepButtonProps {
  readonly way: 'previous' | 'next';
  /** There is nothing further: it keeps the focus, and does nothing. */
  readonly isEnd: boolean;
  readonly onPress: () => void;
}

function StepButton({ way, isEnd, onPress }: StepButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      title={compare[way]}
      aria-disabled={isEnd ? true : undefined}
      onClick={onPress}
    >
      <span className="visually-hidden">{compare[way]}</span>
      <Icon name={way} />
    </button>
  );
}
