import { Fragment, type ReactNode } from 'react';
import { messages } from '#messages/interface.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { standing } from '#messages/standing.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { correctionInBrief } from '../messages/correction-in-brief.ts';
import { isolated } from '../messages/direction.ts';
import {
  formatDay,
  formatLand,
  formatLocality,
  formatPlace,
  formatPosition,
  formatWhen,
} from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { visitLink } from '../navigation/deep-link.ts';
import { stopsOf } from '../visit/parts.ts';
import { type SourceNotes, sourceNotes } from '../visit/source-notes.ts';
import type { Agent, Basis, Leg, Place, Stop, Visit } from '../visit/visit.ts';
import { dayOfVisit, type Gap } from '../visit/visit-days.ts';
import { inTongue } from './in-tongue.ts';
import { gapsOf } from './itinerary.tsx';
import { Sketch } from './sketch.tsx';

interface Props {
  readonly visit: Visit;
  /** The map of the whole visit, thinned. */
  readonly sheets: readonly Sheet[];
  /** The visit's own public address, where the site knows it. */
  readonly address: string | undefined;
}

/** The columns of the itinerary behind that of the numbers. */
const COLUMNS = [standing.paperStop, messages.when, messages.where, messages.arrival] as const;

/**
 * What stands before the article on paper: the map of the whole visit with its numbered stops, and the itinerary as a
 * table. It is in every page, seen or not, because paper has no scripts to make it.
 */
export function PaperFront({ visit, sheets, address }: Props) {
  const notes = sourceNotes(visit);
  const gaps = gapsOf(visit);
  const departure = visit.legs.find((leg) => leg.to === undefined);
  const introduced = introductions(visit);
  return (
    <div className="on-paper">
      <p className="paper-product">
        <span>{messages.product}</span>
        {address && <span>{address}</span>}
      </p>
      <p className="paper-title" {...inTongue(visit.language)}>
        {visit.title}
      </p>
      <p className="paper-about">
        <Noted basis={visit.dates.basis} notes={notes}>
          {formatWhen(visit.dates.value)}
        </Noted>
        {DOT}
        {messages.stopCount(stopsOf(visit))}. <span {...inTongue(visit.language)}>{visit.description}</span>
      </p>
      {visit.significance.length > 0 && (
        <div className="paper-why" {...inTongue(visit.language)}>
          <p lang={LANGUAGE}>{messages.whyItMatters}</p>
          <ul>
            {visit.significance.map(({ value, basis }, place) => (
              <li key={place}>
                <Noted basis={basis} notes={notes}>
                  {value}
                </Noted>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="paper-map">
        <div className="sketch">
          <Sketch visit={visit} link={visitLink(visit.id)} sheets={sheets} on="paper" />
        </div>
      </div>
      {/* Words alone: a link has nowhere to lead on paper. */}
      <p className="paper-legend">{messages.mapCredits.replace(/<[^>]*>/g, '')}</p>
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
      <p className="paper-legend">{standing.paperLegend}</p>
      {/* A page that was printed before is known by it for an older one. */}
      {visit.corrections && (
        <p className="paper-legend">
          {visit.corrections.map((correction) => correctionInBrief(visit, correction)).join(' ')}
        </p>
      )}
    </div>
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

/** A fact with the numbers of the notes that it rests on. */
function Noted({
  basis,
  notes,
  children,
}: {
  readonly basis: Basis | undefined;
  readonly notes: SourceNotes;
  readonly children: ReactNode;
}) {
  const numbers = basis ? notes.numbersOf(basis) : [];
  return (
    <>
      {children}
      {numbers.length > 0 && <sup>{numbers.join(', ')}</sup>}
    </>
  );
}

/** An address in the letters of its own language, where it is written in percent signs. */
function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** What stands after the article on paper: every source with its address. */
export function PaperNotes({ visit }: { readonly visit: Visit }) {
  return (
    <div className="on-paper">
      <h2>{messages.paperSources}</h2>
      <ol className="paper-notes">
        {sourceNotes(visit).sources.map(({ id, title, publisher, date, url, accessed }) => (
          <li key={id}>
            {[isolated(title), isolated(publisher), ...(date ? [formatDay(date)] : [])].join(', ')}
            {accessed && `, ${messages.accessedOn(accessed)}`}
            {url && (
              <>
                : <span className="paper-address">{readable(url)}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
