import { messages } from '#messages/interface.ts';
import { formatLanguage, formatLongWhen, formatPlace, formatPosition } from '../messages/format.ts';
import { hrefOf, pageLink, rootFrom, type VisitLink } from '../navigation/deep-link.ts';
import { pageOfGrounds } from '../visit/parts.ts';
import type { Leg, Presence, Stop, Visit } from '../visit/visit.ts';
import { dayOfVisit } from '../visit/visit-days.ts';
import { StopAccounts } from './accounts.tsx';
import { Corrected } from './corrected.tsx';
import { Fact } from './fact.tsx';
import { inTongue } from './in-tongue.ts';
import { NamesInTongue } from './names-in-tongue.tsx';
import { Pictures } from './pictures.tsx';
import { Points } from './points.tsx';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  readonly stop: Stop;
}

/** What a stop was: when, where, what happened, who was there, in whose words, and from what source. */
export function StopFacts({ onLook, ...props }: Props & { readonly onLook: () => void }) {
  const { visit, link, stop } = props;
  return (
    <>
      <h2>
        <span className="number" aria-hidden="true">
          {stop.number}
        </span>
        <Fact basis={stop.name.basis} visit={visit}>
          <span {...inTongue(visit.language)}>{stop.name.value}</span>
        </Fact>
      </h2>
      <dl className="facts">
        <dt>{messages.when}</dt>
        <dd>
          <When visit={visit} stop={stop} />
        </dd>
        <dt>{messages.where}</dt>
        <dd>
          <Where {...props} />
        </dd>
        <Ways visit={visit} stop={stop} />
      </dl>
      <Corrected visit={visit} link={link} isOne={(change) => change.stop === stop.id} saying />
      {stop.pictures.length > 0 && (
        <Pictures
          key={stop.id}
          visit={visit.id}
          language={visit.language}
          pictures={stop.pictures}
          root={rootFrom(link)}
          onLook={onLook}
        />
      )}
      {stop.events.length > 0 && (
        <>
          <h3>{messages.whatHappened}</h3>
          <Points visit={visit} claims={stop.events} />
        </>
      )}
      {stop.present.length > 0 && (
        <>
          <h3>{messages.whoWasThere}</h3>
          <ul className="present">
            {stop.present.map((presence, place) => (
              <Present key={place} visit={visit} link={link} presence={presence} />
            ))}
          </ul>
        </>
      )}
      <StopAccounts visit={visit} link={link} stop={stop} />
      <Legend {...props} />
    </>
  );
}

function When({ visit, stop }: Pick<Props, 'visit' | 'stop'>) {
  const when = stop.when.value;
  const day = dayOfVisit(visit.dates.value, when);
  return (
    <>
      <Fact basis={stop.when.basis} visit={visit}>
        <time dateTime={when.start}>{formatLongWhen(when)}</time>
      </Fact>
      {day && <span className="aside">{messages.dayOf(day)}</span>}
    </>
  );
}

/** What the place is called, here and elsewhere, the town that it lies in, and how exactly that is known. */
function Where({ visit, link, stop: { place } }: Props) {
  const { name, locality, position, precision } = place;
  const names = Object.entries(place.names);
  return (
    <>
      <Fact basis={name.basis} visit={visit}>
        <ToTopic topic="places" page={place.page} visit={visit} link={link}>
          {formatPlace(place)}
        </ToTopic>
      </Fact>
      {names.length > 0 && (
        <span className="aside">
          {names.map(([language, called]) => (
            <span key={language} title={formatLanguage(language)} className="other-name">
              <span {...inTongue(language)}>{called}</span>
            </span>
          ))}
        </span>
      )}
      {locality && (
        <span className="aside">
          {messages.factAbout.locality}{' '}
          <Fact basis={locality.basis} visit={visit}>
            <ToTopic topic="places" page={locality.value.page} visit={visit} link={link}>
              {locality.value.name}
            </ToTopic>
          </Fact>
        </span>
      )}
      <span className="aside">
        <Fact basis={position.basis} visit={visit}>
          {formatPosition(position.value, precision)}, {messages.within(precision)}
        </Fact>
      </span>
    </>
  );
}

/** A name in the visit's own language, leading to all that the site has of what bears it, where there is a site round the card. */
function ToTopic(props: {
  readonly topic: 'people' | 'places';
  readonly page: string | undefined;
  readonly visit: Visit;
  readonly link: VisitLink;
  readonly children: string;
}) {
  const { topic, page: id, visit, link, children } = props;
  const own = inTongue(visit.language);
  if (id === undefined || link.view === 'file') return <span {...own}>{children}</span>;
  return (
    <a {...own} className="to-topic" href={hrefOf({ kind: 'topic', topic, id }, link)}>
      {children}
    </a>
  );
}

/** Somebody who was there, and who that is. */
function Present({
  visit,
  link,
  presence: { agent: id, basis },
}: Pick<Props, 'visit' | 'link'> & { readonly presence: Presence }) {
  const agent = visit.agents.find((each) => each.id === id);
  if (!agent) return null;
  const role = <span {...inTongue(visit.language)}>{agent.role}</span>;
  return (
    <li>
      <Fact basis={basis} visit={visit}>
        <ToTopic topic="people" page={agent.page ?? id} visit={visit} link={link}>
          {agent.name}
        </ToTopic>
      </Fact>
      {agent.role && (
        <span className="aside">
          {agent.roleBasis ? (
            <Fact basis={agent.roleBasis} visit={visit}>
              {role}
            </Fact>
          ) : (
            role
          )}
        </span>
      )}
    </li>
  );
}

/** What the lines under the facts mean, and the way to what each rests on. */
function Legend({ visit, link, stop }: Props) {
  return (
    <p className="legend">
      <span className="fact is-stated">{messages.stated}</span>
      <span className="fact is-established">{messages.established}</span>
      {visit.articles.length > 1 && <span className="fact is-reported">{messages.reported}</span>}
      {link.view !== 'file' && (
        <a
          href={`${hrefOf(
            pageLink({ kind: 'how-we-know', visit: visit.id }, pageOfGrounds(visit, stop)),
            link,
          )}#${stop.id}`}
        >
          {messages.howWeKnow}
        </a>
      )}
    </p>
  );
}

/** The way here and, of the last stop, the way on. */
function Ways({ visit, stop }: Pick<Props, 'visit' | 'stop'>) {
  const arrival = visit.legs.find((leg) => leg.to === stop.id);
  const departure = visit.legs.find((leg) => leg.from === stop.id && leg.to === undefined);
  return (
    <>
      {arrival && <Way title={messages.arrival} leg={arrival} visit={visit} />}
      {departure && <Way title={messages.departure} leg={departure} visit={visit} />}
    </>
  );
}

function Way({ title, leg, visit }: { title: string; leg: Leg; visit: Visit }) {
  // What is long, as a strait, may be known by several points of it.
  const via = leg.via.map(({ name }) => name).filter((name, index, all) => name !== all[index - 1]);
  const travelled = messages.travelled(leg);
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {leg.modeBasis ? (
          <Fact basis={leg.modeBasis} visit={visit}>
            {travelled}
          </Fact>
        ) : (
          travelled
        )}
        {via.length > 0 && (
          <span className="aside">
            <NamesInTongue text={messages.viaPlaces(via)} names={via} language={visit.language} />;{' '}
            {messages.approximateWay}
          </span>
        )}
      </dd>
    </>
  );
}
