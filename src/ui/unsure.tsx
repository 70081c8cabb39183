import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import { isolated } from '../messages/direction.ts';
import { formatWhen } from '../messages/format.ts';
import type { Doubt } from '../visit/facts.ts';
import type { Problem } from '../visit/problem.ts';
import type { Stop } from '../visit/visit.ts';
import type { Wording } from '../visit/wording.ts';
import { Asked } from './asked.tsx';
import { inTongue } from './in-tongue.ts';
import type { Known } from './known-facts.tsx';

/** What a sub-editor asks about a visit. */
export interface Concern extends Pick<Problem<string>, 'stop' | 'expected'> {
  readonly asked: Wording;
}

/** What has been asked. */
export interface Questions {
  readonly concerns: readonly Concern[];
  /** Those that a person has answered, with the answer. */
  readonly accepted: readonly { readonly concern: Concern; readonly reason: string }[];
}

/** What the data itself says is not certain, what a sub-editor asks, and what was answered to that. */
export function Unsure({
  known,
  stops,
  concerns,
  accepted,
}: Questions & {
  readonly known: Known;
  readonly stops: readonly Stop[];
}) {
  const { visit, grounds } = known;
  const unread = visit.sources.filter(({ accessed }) => accessed === undefined).length;
  const byStop = stops.flatMap((stop) => {
    const doubts = grounds.doubts.get(stop.id);
    return doubts ? [{ stop, doubts }] : [];
  });
  return (
    <section className="know-unsure">
      <h2>{standing.unsure}</h2>
      <ul>
        {byStop.map(({ stop, doubts: own }) => (
          <li key={stop.id}>
            <span className="number">{stop.number}</span>{' '}
            <a href={`#${stop.id}`}>{isolated(stop.name.value)}</a>:{' '}
            {own.map((doubt) => doubtOf(doubt)).join('; ')}.
          </li>
        ))}
        {unread > 0 && <li>{standing.sourcesUnread(unread, visit.sources.length)}</li>}
      </ul>
      {concerns.length > 0 ? (
        <>
          <h3>{standing.openQuestions}</h3>
          <ul>
            {concerns.map((concern, index) => (
              <li key={index}>
                <Open known={known} concern={concern} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{standing.noOpenQuestions}</p>
      )}
      {accepted.length > 0 && (
        <>
          <h3>{standing.answeredQuestions}</h3>
          <ul>
            {accepted.map(({ concern, reason }, index) => (
              <li key={index}>
                <Open known={known} concern={concern} /> <strong>{standing.answer}</strong> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The check speaks English, whatever the interface does. */
const CHECKED = inTongue('en');

/** A question, with the stop that it is about and what would settle it. */
function Open({ known, concern }: { known: Known; concern: Concern }) {
  const stop = known.grounds.stops.get(concern.stop ?? '');
  return (
    <>
      {stop && (
        <>
          <a href={known.hrefOfStop(stop)}>{isolated(stop.name.value)}</a>:{' '}
        </>
      )}
      <span {...CHECKED}>
        <Asked known={known} asked={stop ? concern.asked : asSentence(concern.asked)} />.
      </span>
      {concern.expected && (
        <span className="aside">
          {standing.expected} <span {...CHECKED}>{concern.expected}</span>
        </span>
      )}
    </>
  );
}

/** A question that nothing stands before. */
const asSentence = ([first, ...rest]: Wording): Wording =>
  typeof first === 'string'
    ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
    : [...(first ? [first] : []), ...rest];

const doubtOf = (doubt: Doubt): string => {
  switch (doubt.about) {
    case 'position':
      return standing.doubtOfPosition(doubt.precision);
    case 'date':
      return standing.doubtOfDate(formatWhen(doubt.when));
    case 'arrival':
      return standing.doubtOfArrival;
    case 'accounts':
      return standing.doubtOfAccounts(messages.comparisonOf(doubt.comparison));
  }
};
