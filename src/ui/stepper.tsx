import { memo } from 'react';
import { messages } from '#messages/interface.ts';
import { formatBriefWhen } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import type { VisitLink } from '../navigation/deep-link.ts';
import { currentStop, positionOf, type Step, stepFrom } from '../navigation/step.ts';
import type { Overview } from '../visit/overview.ts';
import { stopsOf } from '../visit/parts.ts';
import type { Visit } from '../visit/visit.ts';
import { IconButton } from './icon-button.tsx';
import { inTongue } from './in-tongue.ts';
import { PACES, type Playback } from './use-playback.ts';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  /** Of a long visit, once it has come. */
  readonly overview?: Overview | undefined;
  readonly playback: Playback;
  readonly cardOpen: boolean;
  readonly onStep: (step: Step) => void;
  readonly onToggleCard: () => void;
}

/** First, previous, where we are, next, last, and play with its pace. Within reach of a thumb on a phone. */
export function Stepper({ visit, link, overview, playback, cardOpen, onStep, onToggleCard }: Props) {
  const stop = currentStop(visit, link);
  const position = positionOf(visit, link, overview);
  const count =
    stop && position === undefined
      ? messages.stopCount(stopsOf(visit))
      : messages.stopOf(position, stopsOf(visit));
  const button = (step: Step, label: string) => (
    <StepButton
      step={step}
      label={label}
      leads={stepFrom(visit, link, step, overview) !== undefined}
      onStep={onStep}
    />
  );
  return (
    <div className={`stepper${playback.playing ? ' is-playing' : ''}`} data-swipe>
      {button('first', messages.firstStop)}
      {button('previous', messages.previousStop)}
      <button
        type="button"
        className="where"
        aria-expanded={cardOpen}
        aria-controls="card"
        onClick={onToggleCard}
      >
        <span className="where-count">
          <span>{count}</span>
          {stop && (
            <span>
              {DOT}
              {formatBriefWhen(stop.when.value)}
            </span>
          )}
        </span>
        <span className="where-name" {...inTongue(visit.language)}>
          {stop?.name.value ?? visit.title}
        </span>
        <span className="visually-hidden">{cardOpen ? messages.lessDetails : messages.details}</span>
      </button>
      <span className="where-static">{count}</span>
      {button('next', messages.nextStop)}
      {button('last', messages.lastStop)}
      <IconButton
        icon={playback.playing ? 'pause' : 'play'}
        className="play"
        title={playback.playing ? messages.pause : messages.play}
        onClick={playback.toggle}
      />
      <PaceChoice pace={playback.pace} onChoose={playback.setPace} />
      {playback.running && (
        <span
          key={`${stop?.id}`}
          className="progress"
          style={{ animationDuration: `${playback.pace}s` }}
          aria-hidden="true"
        />
      )}
    </div>
  );
}

interface ButtonProps {
  readonly step: Step;
  readonly label: string;
  /** Whether there is somewhere to step to. */
  readonly leads: boolean;
  readonly onStep: (step: Step) => void;
}

/** Of these, a step renders anew those that lead somewhere or nowhere since. */
const StepButton = memo(function StepButton({ step, label, leads, onStep }: ButtonProps) {
  return (
    <IconButton
      icon={step}
      className={`step-${step}`}
      title={label}
      // Not `disabled`: a button that vanishes from the tab order under the finger loses the reader's place.
      aria-disabled={leads ? undefined : true}
      onClick={() => onStep(step)}
    />
  );
});

const PaceChoice = memo(function PaceChoice({
  pace,
  onChoose,
}: {
  readonly pace: number;
  readonly onChoose: (pace: number) => void;
}) {
  // An address may ask for one of its own.
  const paces = [...new Set([...PACES, pace])].sort((a, b) => a - b);
  return (
    <label className="pace">
      <span className="visually-hidden">{messages.pace}</span>
      <select value={pace} onChange={(event) => onChoose(Number(event.target.value))}>
        {paces.map((seconds) => (
          <option key={seconds} value={seconds}>
            {messages.paceSeconds(seconds)}
          </option>
        ))}
      </select>
    </label>
  );
});
