import { studio } from '#messages/studio.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';
import {
  acceptStop,
  joinStop,
  removePassage,
  removeStop,
  renameStop,
  setBasis,
} from '../author/operations.ts';
import { BasisChoice } from './basis-choice.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { DateFields } from './date-fields.tsx';
import { Answers, Doubts } from './doubts.tsx';
import { EventFields } from './event-fields.tsx';
import { Field, Problems } from './fields.tsx';
import { JoinChoice, type NumberedStop } from './join-choice.tsx';
import type { Pointing } from './map-pane.tsx';
import type { FieldsOf, PaneProps } from './pane-props.ts';
import { PassageFields } from './passage-fields.tsx';
import { PictureFields } from './picture-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { PresenceFields } from './presence-fields.tsx';
import { SuggestionBox } from './suggestion-box.tsx';
import { notesOn } from './told.ts';
import { WayFields } from './way-fields.tsx';

type Props = PaneProps & { readonly stop: ManuscriptStop; readonly onPoint: (by: Pointing) => void };

/** All that is said of a stop, each fact with what it rests on. */
export function StopForm(props: Props) {
  const { manuscript, looked, notes, doubts, answers, go, stop, perform, onPoint } = props;
  const { id } = stop;
  const { labels } = studio;
  const all = [...notes, ...doubts];
  const fields: FieldsOf = { manuscript, stop, perform, on: (field) => notesOn(all, id, field) };
  const ofStop = (list: PaneProps['problems']) => list.filter((each) => each.stop === id);
  const others = othersByNumber(props);
  // Of a suggestion of another account it is asked first of all whether it is a stop that is there.
  const isOfAccounts = stop.suggested !== undefined && manuscript.articles.length > 1;
  const { accept, discard, join, remove } = actionsOf(props);
  return (
    <div className="stop-form">
      {stop.suggested && (
        <SuggestionBox
          stop={stop}
          others={isOfAccounts ? others : []}
          of={props.doubles.get(id)}
          suggested={stop.suggested}
          perform={perform}
          onAccept={accept}
          onDiscard={discard}
          onJoin={join}
        />
      )}
      <Problems title={studio.problemsOfStop} problems={ofStop(notes)} go={go} />
      <Doubts doubts={ofStop(doubts)} go={go} perform={perform} />
      <NameFields {...fields} />
      <DateFields
        {...fields}
        looked={looked}
        isOutOfOrder={looked.problems.some(({ rule, stop: of }) => rule === 'date-order' && of === id)}
      />
      <PlaceFields {...fields} onPoint={onPoint} />
      <WayFields {...fields} />
      <PassageFields
        title={studio.passages}
        passages={stop.passages}
        on={fields.on}
        onRemove={(passage) => perform(labels.removePassage, removePassage(id, passage))}
      />
      <EventFields {...fields} />
      <PresenceFields {...fields} />
      <ClaimFields manuscript={manuscript} stop={stop} problems={all} perform={perform} />
      <PictureFields {...props} problems={all} />
      <Answers
        answers={answers.filter((each) => each.stop === id)}
        manuscript={manuscript}
        perform={perform}
      />
      {others.length > 0 && !isOfAccounts && (
        <fieldset>
          <legend>{studio.joinStops}</legend>
          <JoinChoice others={others.filter(isNear(props))} none={studio.joinStopsNone} onJoin={join} />
          <p className="studio-help">{studio.joinStopsHelp}</p>
        </fieldset>
      )}
      <p>
        <button type="button" className="button" onClick={remove}>
          {studio.removeStop}
        </button>
      </p>
    </div>
  );
}

/** What can be done with a stop as a whole, each with the stop that is looked at then. */
function actionsOf(props: Props) {
  const {
    manuscript: { stops },
    stop,
    choose,
    perform,
  } = props;
  const { labels } = studio;
  const { id } = stop;
  const at = stops.indexOf(stop);
  const neighbour = (stops[at + 1] ?? stops[at - 1])?.id;
  const removed = (next: string | undefined) => {
    perform(labels.removeStop(stop.name), removeStop(id));
    choose(next);
  };
  return {
    accept: () => {
      perform(labels.accept, acceptStop(id));
      const isWhole = stop.coordinates !== undefined && stop.date !== undefined;
      if (isWhole) choose(nextSuggested(props) ?? neighbour);
    },
    discard: () => removed(nextSuggested(props) ?? neighbour),
    join: (into: ManuscriptStop) => {
      perform(labels.join(into.name), joinStop(id, into.id));
      choose(stop.suggested ? (nextSuggested(props) ?? into.id) : into.id);
    },
    remove: () => removed(neighbour),
  };
}

/** The suggestion that is looked at next, of the doubtful ones after one of these; undefined where all have been. */
function nextSuggested({ manuscript: { stops }, stop, doubtful }: Props): string | undefined {
  const at = stops.indexOf(stop);
  const left = [...stops.slice(at + 1), ...stops.slice(0, at)].filter(({ suggested }) => suggested);
  const next = left.find(({ id }) => doubtful.has(id) === doubtful.has(stop.id)) ?? left[0];
  return next?.id;
}

const othersByNumber = ({ manuscript, stop, numbers }: Props): readonly NumberedStop[] =>
  manuscript.stops
    .filter((each) => each !== stop)
    .map((each) => [numbers.get(each.id) ?? 0, each] as const)
    .sort(([one], [other]) => one - other);

/** How many stops before and after one are offered to be one with it: a visit may have thousands. */
const NEAR = 25;

const isNear =
  ({ stop, numbers }: Props) =>
  ([number]: NumberedStop) =>
    Math.abs(number - (numbers.get(stop.id) ?? 0)) <= NEAR;

/** What a stop is called. */
function NameFields({ manuscript, stop, on, perform }: FieldsOf) {
  const { labels } = studio;
  return (
    <fieldset>
      <Field
        label={studio.stopName}
        value={stop.name}
        notes={on('name')}
        onChange={(name) => perform(labels.rename, renameStop(stop.id, name))}
      />
      <BasisChoice
        manuscript={manuscript}
        stop={stop}
        what={studio.stopName.split(',')[0] ?? ''}
        value={stop.basis.name}
        onChange={(reference) => perform(labels.basis, setBasis(stop.id, 'name', reference))}
      />
    </fieldset>
  );
}
