import type { Manuscript, ManuscriptArticle, ManuscriptStop } from '../author/manuscript.ts';
import {
  acceptStop,
  addPresence,
  joinStop,
  moveToDay,
  removePassage,
  removePresence,
  removeStop,
  renameStop,
  setArrival,
  setBasis,
  setDate,
  setEvent,
  setPlace,
  setPresence,
} from '../author/operations.ts';
import { formatPosition } from '../messages/format.ts';
import { studio } from '../messages/studio-en.ts';
import { BasisChoice } from './basis-choice.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { dateFromWords } from './date-in-words.ts';
import { Answers, Doubts } from './doubts.tsx';
import { Field, FieldNotes, Problems } from './fields.tsx';
import { JoinChoice } from './join-choice.tsx';
import type { Pointing } from './map-pane.tsx';
import type { Parts } from './parts.ts';
import { PictureFields } from './picture-fields.tsx';
import { PlaceSearch } from './place-search.tsx';
import { SuggestionBox } from './suggestion-box.tsx';
import { notesOn } from './told.ts';

type Props = Parts & { readonly stop: ManuscriptStop; readonly onPoint: (by: Pointing) => void };

/** All that is said of a stop, each fact with what it rests on. */
export function StopForm(props: Props) {
  const {
    manuscript,
    looked,
    problems,
    doubts,
    doubles,
    doubtful,
    numbers,
    answers,
    go,
    stop,
    choose,
    perform,
    onPoint,
  } = props;
  const { id, place, basis } = stop;
  const { agents } = manuscript.visit;
  const { labels } = studio;
  const rests = { manuscript, stop } as const;
  const [first] = stop.passages;
  const byFirst = first ? { stated: [first.id] } : {};
  const all = [...problems, ...doubts];
  const on = (field: string) => notesOn(all, id, field);
  const at = manuscript.stops.indexOf(stop);
  const neighbour = manuscript.stops[at + 1] ?? manuscript.stops[at - 1];
  // Whoever looks at one suggestion after the other goes on with the next, of the doubtful ones with these.
  const goOn = (otherwise = neighbour) => {
    const left = [...manuscript.stops.slice(at + 1), ...manuscript.stops.slice(0, at)].filter(
      ({ suggested }) => suggested,
    );
    const next = left.find((each) => doubtful.has(each.id) === doubtful.has(id)) ?? left[0] ?? otherwise;
    choose(next?.id);
  };
  const isWhole = stop.coordinates !== undefined && stop.date !== undefined;
  const ofStop = (list: Parts['problems']) => list.filter((each) => each.stop === id);
  const others = manuscript.stops
    .map((each) => [numbers.get(each.id) ?? 0, each] as const)
    .filter(([, each]) => each !== stop)
    .sort(([one], [other]) => one - other);
  // A visit may have thousands.
  const number = numbers.get(id) ?? 0;
  const near = others.filter(([other]) => Math.abs(other - number) <= NEAR);
  // Of a suggestion of another account it is asked first of all whether it is a stop that is there.
  const isOfAccounts = stop.suggested !== undefined && manuscript.articles.length > 1;
  const join = (into: ManuscriptStop) => {
    perform(labels.join(into.name), joinStop(id, into.id));
    if (stop.suggested) goOn(into);
    else choose(into.id);
  };
  return (
    <div className="stop-form">
      {stop.suggested && (
        <SuggestionBox
          stop={stop}
          others={isOfAccounts ? others : []}
          of={doubles.get(id)}
          suggested={stop.suggested}
          perform={perform}
          onAccept={() => {
            perform(labels.accept, acceptStop(id));
            if (isWhole) goOn();
          }}
          onDiscard={() => {
            perform(labels.removeStop(stop.name), removeStop(id));
            goOn();
          }}
          onJoin={join}
        />
      )}
      <Problems title={studio.problemsOfStop} problems={ofStop(problems)} go={go} />
      <Doubts doubts={ofStop(doubts)} go={go} perform={perform} />
      <fieldset>
        <Field
          label={studio.stopName}
          value={stop.name}
          notes={on('name')}
          onChange={(name) => perform(labels.rename, renameStop(id, name))}
        />
        <BasisChoice
          {...rests}
          what={studio.stopName.split(',')[0] ?? ''}
          value={basis.name}
          onChange={(reference) => perform(labels.basis, setBasis(id, 'name', reference))}
        />
      </fieldset>
      <fieldset>
        <Field
          label={studio.date}
          value={stop.date ?? ''}
          help={studio.dateHelp}
          notes={on('date')}
          onChange={(typed) => {
            const { date, language } = accountOf(manuscript, stop)?.front ?? {};
            perform(labels.date, setDate(id, dateFromWords(typed, date, language)));
          }}
        />
        {looked.problems.some(({ rule, stop: of }) => rule === 'date-order' && of === id) && (
          <p>
            <button type="button" className="button" onClick={() => perform(labels.move, moveToDay(id))}>
              {studio.moveToDay}
            </button>
          </p>
        )}
        <BasisChoice
          {...rests}
          what={studio.date}
          value={basis.date}
          asks
          onChange={(reference) => perform(labels.basis, setBasis(id, 'date', reference))}
        />
      </fieldset>
      <fieldset>
        <legend>{studio.place}</legend>
        <PlaceSearch stop={stop} manuscript={manuscript} perform={perform} />
        <FieldNotes notes={on('place')} toSay={stop.coordinates === undefined} />
        <p className="studio-position">
          <span role="status">
            {stop.coordinates ? formatPosition(stop.coordinates, place.precision ?? 1000) : studio.noPosition}
          </span>{' '}
          <button
            type="button"
            className="button"
            onClick={({ detail }) => onPoint(detail === 0 ? 'keys' : 'hand')}
          >
            {studio.placeByMap}
          </button>
        </p>
        <BasisChoice
          {...rests}
          what={studio.position}
          value={basis.position}
          onChange={(reference) => perform(labels.basis, setBasis(id, 'position', reference))}
        />
        <div className="field-row">
          <Field
            label={studio.placeName}
            value={place.name ?? ''}
            onChange={(name) => perform(labels.place, setPlace(id, { name }))}
          />
          <Field
            label={studio.kind}
            value={place.kind ?? ''}
            onChange={(kind) => perform(labels.place, setPlace(id, { kind }))}
          />
          <Field
            label={studio.precision}
            type="number"
            value={place.precision === undefined ? '' : String(place.precision)}
            onChange={(metres) =>
              Number(metres) > 0 && perform(labels.place, setPlace(id, { precision: Number(metres) }))
            }
          />
        </div>
        <BasisChoice
          {...rests}
          what={studio.placeName}
          value={basis.place}
          onChange={(reference) => perform(labels.basis, setBasis(id, 'place', reference))}
        />
      </fieldset>
      <fieldset>
        <label className="field">
          <span>{studio.arrival}</span>
          <select
            value={stop.arrival?.mode ?? 'unknown'}
            onChange={({ target }) => {
              const mode = MODES.find((each) => each === target.value) ?? 'unknown';
              perform(labels.arrival, setArrival(id, mode, byFirst));
            }}
          >
            {MODES.map((mode) => (
              <option key={mode} value={mode}>
                {studio.modes[mode]}
              </option>
            ))}
          </select>
        </label>
        <FieldNotes notes={on('arrival')} />
        {stop.arrival && stop.arrival.mode !== 'unknown' && (
          <BasisChoice
            {...rests}
            what={studio.arrival}
            value={stop.arrival}
            onChange={(reference) =>
              perform(labels.basis, setArrival(id, stop.arrival?.mode ?? 'unknown', reference))
            }
          />
        )}
      </fieldset>
      <fieldset>
        <legend>{studio.passages}</legend>
        <ul className="studio-passages">
          {stop.passages.map(({ id: passage, selector: { exact } }, index) => (
            <li key={passage}>
              <div>
                <q dir="auto">{exact}</q>
                <FieldNotes notes={on(`passages.${index}`)} />
              </div>
              <button
                type="button"
                className="icon-button"
                aria-label={studio.removePassage(exact)}
                title={studio.removePassage(exact)}
                onClick={() => perform(labels.removePassage, removePassage(id, passage))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <FieldNotes notes={on('passages')} toSay={stop.passages.length === 0} />
      </fieldset>
      <fieldset>
        <legend>{studio.events}</legend>
        {[...stop.events, undefined].map((event, index) => (
          <div key={index} className="studio-event">
            <Field
              label={event ? studio.event(index + 1) : studio.newEvent}
              value={event?.text ?? ''}
              rows={2}
              notes={on(`events.${index}`)}
              onChange={(text) =>
                perform(labels.event, setEvent(id, index, text, referenceOf(event, byFirst)))
              }
            />
            {event && (
              <BasisChoice
                {...rests}
                what={studio.event(index + 1)}
                value={event}
                onChange={(reference) => perform(labels.basis, setEvent(id, index, event.text, reference))}
              />
            )}
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{studio.present}</legend>
        <ul className="studio-present">
          {(stop.present ?? []).map((presence) => {
            const { agent } = presence;
            const { name = agent, role } = agents.find((each) => each.id === agent) ?? {};
            return (
              <li key={agent}>
                <div>
                  <bdi>{name}</bdi>{' '}
                  {role && (
                    <small className="studio-help" dir="auto">
                      {role}
                    </small>
                  )}
                  <BasisChoice
                    {...rests}
                    what={studio.presenceOf(name)}
                    value={presence}
                    onChange={(reference) => perform(labels.basis, setPresence(id, agent, reference))}
                  />
                </div>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={studio.removePresent(name)}
                  title={studio.removePresent(name)}
                  onClick={() => perform(labels.present, removePresence(id, agent))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
        <FieldNotes notes={on('present')} />
        <Field
          label={studio.newPresent}
          value=""
          adds
          onChange={(name) => perform(labels.present, addPresence(id, name, byFirst))}
        />
      </fieldset>
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
          <JoinChoice others={near} none={studio.joinStopsNone} onJoin={join} />
          <p className="studio-help">{studio.joinStopsHelp}</p>
        </fieldset>
      )}
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            perform(labels.removeStop(stop.name), removeStop(id));
            choose(neighbour?.id);
          }}
        >
          {studio.removeStop}
        </button>
      </p>
    </div>
  );
}

/** How many stops before and after one are offered to be one with it. */
const NEAR = 25;

const MODES = ['unknown', 'train', 'ship', 'air', 'road', 'foot'] as const;

/** What an event rested on before its words were changed. */
function referenceOf(event: ManuscriptStop['events'][number] | undefined, otherwise: { stated?: string[] }) {
  if (!event) return otherwise;
  return {
    ...(event.stated ? { stated: [...event.stated] } : {}),
    ...(event.established ? { established: [...event.established] } : {}),
  };
}

/** The account whose words a stop has, else the first. */
const accountOf = ({ articles }: Manuscript, { passages }: ManuscriptStop): ManuscriptArticle | undefined =>
  articles.find(({ id }) => id === passages[0]?.source) ?? articles[0];
