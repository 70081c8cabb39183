import { Fragment } from 'react';
import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import { formatLand, formatLocality, formatPlace, formatPosition, formatWhen } from '../messages/format.ts';
import type { SourceNotes } from '../visit/source-notes.ts';
import type { Agent, Basis, Leg, Place, Stop, Visit } from '../visit/visit.ts';
import { dayOfVisit, type Gap } from '../visit/visit-days.ts';
import { inTongue } from './in-tongue.ts';
import { gapsOf } from './itinerary.tsx';
import { Noted } from './paper-noted.tsx';

/** The columns of the itinerary behind that of the numbers. */
const COLUMNS = [standing.paperStop, messages.when, messages.where, messages.arrival] as const;

/** The itinerary of a visit as a table. */
export function PaperItinerary({ visit, notes }: { readonly visit: Visit; readonly notes: SourceNotes }) {
  const gaps = gapsOf(visit);
  const departure = visit.legs.find((leg) => leg.to === undefined);
  const introduced = introductions(visit);
  return (
    <table className="paper-itinerary">
      <thead>
        <tr>
          {[standing.paperNumber, ...COLUMNS].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {visit.stops.map((stop, index) => (
        <StopRows
          key={stop.id}
          visit={visit}
          stop={stop}
          gap={gaps[index]}
          notes={notes}
          introduced={introduced}
        />
      ))}
      {departure && (
        <tbody className="paper-onward">
          <tr>
            <td />
            <td colSpan={COLUMNS.length - 1}>{messages.departure}</td>
            <Way leg={departure} notes={notes} />
          </tr>
        </tbody>
      )}
    </table>
  );
}

/** The stop at which each person is named first, by their ids: there it is said who that is. */
const introductions = ({ stops }: Visit): ReadonlyMap<string, Stop> =>
  new Map([...stops].reverse().flatMap((stop) => stop.present.map(({ agent }) => [agent, stop] as const)));

/** A stop in two rows that no break parts: what the itinerary says, and what happened and who was there. */
function StopRows({
  visit,
  stop,
  gap,
  notes,
  introduced,
}: {
  readonly visit: Visit;
  readonly stop: Stop;
  readonly gap: Gap | undefined;
  readonly notes: SourceNotes;
  readonly introduced: ReadonlyMap<string, Stop>;
}) {
  const { place, when } = stop;
  const day = dayOfVisit(visit.dates.value, when.value);
  const own = inTongue(visit.language);
  return (
    <>
      {gap && (
        <tbody className="paper-gap">
          <tr>
            <td />
            <td colSpan={COLUMNS.length}>
              <small>
                {messages.gap(gap)}: {messages.noStopKnown}
              </small>
            </td>
          </tr>
        </tbody>
      )}
      <tbody>
        <tr>
          <td rowSpan={2}>
            <span className="number">{stop.number}</span>
          </td>
          <th scope="row">
            <Noted basis={stop.name.basis} notes={notes}>
              <span {...own}>{stop.name.value}</span>
            </Noted>
          </th>
          <td>
            <Noted basis={when.basis} notes={notes}>
              {formatWhen(when.value)}
            </Noted>
            {day && <small>{messages.dayLabel(day)}</small>}
          </td>
          <td>
            <Where place={place} language={visit.language} notes={notes} />
            <small>
              <Noted basis={place.position.basis} notes={notes}>
                {formatPosition(place.position.value, place.precision)}, {messages.within(place.precision)}
              </Noted>
            </small>
          </td>
          <Way leg={visit.legs.find((leg) => leg.to === stop.id)} notes={notes} />
        </tr>
        <tr>
          <td colSpan={COLUMNS.length} dir={own.dir}>
            {stop.events.map((event, each) => (
              <span key={each} lang={own.lang}>
                <Noted basis={event.basis} notes={notes}>
                  {event.value}
                </Noted>{' '}
              </span>
            ))}
            {stop.present.length > 0 && (
              <small>
                {messages.whoWasThere}:{' '}
                {stop.present.map(({ agent, basis }, each) => (
                  <Fragment key={agent}>
                    {each > 0 && ', '}
                    <Present
                      agent={visit.agents.find(({ id }) => id === agent)}
                      basis={basis}
                      isNew={introduced.get(agent) === stop}
                      visit={visit}
                      notes={notes}
                    />
                  </Fragment>
                ))}
              </small>
            )}
          </td>
        </tr>
      </tbody>
    </>
  );
}

/** Who was there, and who that is, with what each rests on. */
function Present({
  agent,
  basis,
  isNew,
  visit,
  notes,
}: {
  readonly agent: Agent | undefined;
  readonly basis: Basis;
  readonly isNew: boolean;
  readonly visit: Visit;
  readonly notes: SourceNotes;
}) {
  const own = inTongue(visit.language);
  return (
    <>
      <Noted basis={basis} notes={notes}>
        <span {...own}>{agent?.name}</span>
      </Noted>
      {isNew && agent?.role && (
        <>
          {' ('}
          <Noted basis={agent.roleBasis} notes={notes}>
            <span {...own}>{agent.role}</span>
          </Noted>
          )
        </>
      )}
    </>
  );
}

/** What the place is called and lies in; its town where the name does not say it, since there is little room. */
function Where(props: { readonly place: Place; readonly language: string; readonly notes: SourceNotes }) {
  const { place, language, notes } = props;
  const own = inTongue(language);
  const town = formatLocality(place);
  const land = formatLand(place, town);
  if (!place.locality || town === '')
    return (
      <Noted basis={place.name.basis} notes={notes}>
        <span {...own}>{formatPlace(place)}</span>
      </Noted>
    );
  return (
    <>
      <Noted basis={place.name.basis} notes={notes}>
        <span {...own}>{place.name.value}</span>
      </Noted>
      {', '}
      <Noted basis={place.locality.basis} notes={notes}>
        <span {...own}>{town}</span>
      </Noted>
      {land !== '' && <span {...own}>, {land}</span>}
    </>
  );
}

function Way({ leg, notes }: { readonly leg: Leg | undefined; readonly notes: SourceNotes }) {
  return (
    <td>
      {leg && (
        <Noted basis={leg.modeBasis} notes={notes}>
          {messages.travelled(leg)}
        </Noted>
      )}
    </td>
  );
}
