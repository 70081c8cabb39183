import type { FormEvent } from 'react';
import { studio } from '#messages/studio.ts';
import { askAgain, notePublished, recordCorrection, silenceWarning } from '../author/operations.ts';
import type { ReviewRule } from '../review/concern.ts';
import { inTongue } from '../ui/in-tongue.ts';
import { dayByClock } from '../visit/calendar-days.ts';
import { Words } from './fields.tsx';
import type { PaneProps } from './pane-props.ts';
import type { Answered, Told } from './told.ts';

interface DoubtsProps extends Pick<PaneProps, 'go' | 'perform'> {
  readonly doubts: readonly Told[];
}

/** What a sub-editor would ask of a part, above the part: each leads to its field, and can be answered. */
export function Doubts({ doubts, go, perform }: DoubtsProps) {
  if (doubts.length === 0) return null;
  return (
    <section className="studio-problems is-doubt" aria-label={studio.doubts}>
      <h2>{studio.doubts}</h2>
      <ul>
        {doubts.map((doubt) => (
          <li key={`${doubt.stop} ${doubt.field} ${doubt.words}`}>
            <button type="button" className="studio-lead" onClick={() => go(doubt)}>
              <Words {...doubt} />
            </button>
            {doubt.warning &&
              (doubt.warning.rule === UNRECORDED ? (
                <Tell perform={perform} />
              ) : (
                <Answer of={doubt.warning} perform={perform} />
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const UNRECORDED: ReviewRule = 'corrections/unrecorded';

/** What to do with what differs from what was published: all of it is told to readers together, or is not worth it. */
function Tell({ perform }: Pick<PaneProps, 'perform'>) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    const today = dayByClock(new Date());
    perform(studio.labels.correct, recordCorrection(today, reason === '' ? undefined : reason));
  };
  return (
    <details className="studio-answer">
      <summary>{studio.tellReaders}</summary>
      <form onSubmit={onSubmit}>
        <label className="field">
          <span>{studio.whyCorrected}</span>
          <input name="reason" dir="auto" autoComplete="off" />
        </label>
        <div className="studio-choices">
          <button type="submit" className="button">
            {studio.recordCorrection}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => perform(studio.labels.notePublished, notePublished())}
          >
            {studio.noCorrection}
          </button>
        </div>
      </form>
    </details>
  );
}

/** Why a warning is no cause to worry. */
function Answer({ of, perform }: { readonly of: NonNullable<Told['warning']> } & Pick<PaneProps, 'perform'>) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    if (reason !== '') perform(studio.labels.silence, silenceWarning(of, reason));
  };
  return (
    <details className="studio-answer">
      <summary>{studio.isRight}</summary>
      <form onSubmit={onSubmit}>
        <label className="field">
          <span>{studio.whyRight}</span>
          <input name="reason" dir="auto" required autoComplete="off" />
        </label>
        <button type="submit" className="button">
          {studio.askNoMore}
        </button>
      </form>
    </details>
  );
}

interface AnswersProps extends Pick<PaneProps, 'manuscript' | 'perform'> {
  readonly answers: readonly Answered[];
  /** Whether they are listed with the names of their stops. */
  readonly named?: boolean;
}

/** What was answered to a sub-editor's questions, each with the way back. */
export function Answers({ answers, manuscript, named = false, perform }: AnswersProps) {
  if (answers.length === 0) return null;
  const nameOf = (id: string) => manuscript.stops.find((stop) => stop.id === id)?.name ?? id;
  return (
    <fieldset data-field="accepted">
      <legend>{studio.answers}</legend>
      <ul className="studio-passages">
        {answers.map(({ rule, stop, words, reason }) => (
          <li key={`${rule} ${stop}`}>
            <div>
              {named && stop !== undefined && <strong>{nameOf(stop)}: </strong>}
              <span {...inTongue('en')}>{words}</span>
              <small className="studio-reason">→ {reason}</small>
            </div>
            <button
              type="button"
              className="button"
              aria-label={studio.askAgainOf(words)}
              onClick={() => perform(studio.labels.askAgain, askAgain({ rule, stop }))}
            >
              {studio.askAgain}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
