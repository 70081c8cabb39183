import { memo, useEffect, useRef } from 'react';
import { messages } from '../messages/en.ts';
import {
  formatLanguage,
  formatLongWhen,
  formatPlace,
  formatPosition,
  formatWhen,
} from '../messages/format.ts';
import { hrefOf, linkTo, pageLink, rootFrom, type VisitLink } from '../navigation/deep-link.ts';
import { currentStop, stopsInOrder } from '../navigation/step.ts';
import { accountOf } from '../visit/accounts.ts';
import { pageOfGrounds, stopsOf } from '../visit/parts.ts';
import type { Claim, Leg, Stop, Visit } from '../visit/visit.ts';
import { dayOfVisit } from '../visit/visit-days.ts';
import { StopAccounts } from './accounts.tsx';
import { Corrected } from './corrected.tsx';
import { Fact, ReadAccount } from './fact.tsx';
import { inTongue } from './in-tongue.ts';
import { Parting } from './parting.tsx';
import { PassagePlaces, passagePlaces } from './passage-link.tsx';
import { Pictures } from './pictures.tsx';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  /** On a narrow screen the card is a sheet that opens; elsewhere this makes no difference. */
  readonly open: boolean;
  /** Called when the reader begins to look at a picture: nothing should move on meanwhile. */
  readonly onLook: () => void;
}

/** What a stop was: when, where, what happened, who was there, in whose words, and from what source. */
export const StopCard = memo(function StopCard({ visit, link, open, onLook }: Props) {
  const stop = currentStop(visit, link);
  const name = stop?.name.value ?? visit.title;
  const section = useRef<HTMLElement>(null);
  // It stands before the button that opens it: who cannot see it would look for it behind.
  useEffect(() => {
    if (open) section.current?.focus({ preventScroll: true });
  }, [open]);
  const card = (
    <section
      ref={section}
      id="card"
      tabIndex={-1}
      className={`card ${stop ? 'card-of-stop' : 'card-of-visit'}${open ? ' is-open' : ''}`}
      aria-label={name}
      data-swipe
    >
      {stop ? (
        <StopFacts visit={visit} link={link} stop={stop} onLook={onLook} />
      ) : (
        <VisitFacts visit={visit} link={link} />
      )}
    </section>
  );
  return (
    <PassagePlaces value={passagePlaces(visit, link)}>
      <ReadAccount value={accountOf(visit, link.account)?.id}>{card}</ReadAccount>
    </PassagePlaces>
  );
});

function VisitFacts({ visit, link }: { visit: Visit; link: VisitLink }) {
  const [first] = stopsInOrder(visit, link);
  return (
    <>
      <h2 {...inTongue(visit.language)}>{visit.title}</h2>
      <p className="card-when">
        <Fact visit={visit} basis={visit.dates.basis}>
          {formatWhen(visit.dates.value)}
        </Fact>
        <Parting />
        {messages.stopCount(stopsOf(visit))}
      </p>
      <p>
        <span className="card-about" {...inTongue(visit.language)}>
          {visit.description}
        </span>{' '}
        {link.view !== 'file' && (
          <>
            <a className="kept-together" href={hrefOf({ kind: 'how-we-know', visit: visit.id }, link)}>
              {messages.howWeKnow}
            </a>
            <Parting />
            <a className="kept-together" href={hrefOf({ kind: 'files', visit: visit.id }, link)}>
              {messages.download}
            </a>
            {visit.whole && (
              <>
                <Parting />
                <a className="kept-together" href={hrefOf({ kind: 'itinerary', visit: visit.id }, link)}>
                  {messages.wholeItinerary}
                </a>
              </>
            )}
          </>
        )}
      </p>
      <Corrected visit={visit} link={link} />
      {first && (
        <p className="card-start">
          <a className="button is-primary" href={hrefOf(linkTo(first.id, link), link)}>
            {messages.startAt(first.name.value)}
          </a>
        </p>
      )}
      {visit.significance.length > 0 && (
        <div className="why">
          <h3>{messages.whyItMatters}</h3>
          <Points visit={visit} claims={visit.significance} />
        </div>
      )}
    </>
  );
}

/** What is said, point by point, each as what it is. */
function Points({ visit, claims }: { visit: Visit; claims: readonly Claim<string>[] }) {
  const own = inTongue(visit.language);
  return (
    <ul className="points">
      {/* By their places: a visit or a stop may say something twice. */}
      {claims.map(({ value, basis }, place) => (
        <li key={place} dir={own.dir}>
          <Fact basis={basis} visit={visit}>
            <span {...own}>{value}</span>
          </Fact>
        </li>
      ))}
    </ul>
  );
}

interface StopProps extends Pick<Props, 'visit' | 'link' | 'onLook'> {
  readonly stop: Stop;
}

function StopFacts({ visit, link, stop, onLook }: StopProps) {
  const { place } = stop;
  const when = stop.when.value;
  const day = dayOfVisit(visit.dates.value, when);
  const names = Object.entries(place.names);
  const own = inTongue(visit.language);
  const arrival = visit.legs.find((leg) => leg.to === stop.id);
  const departure = visit.legs.find((leg) => leg.from === stop.id && leg.to === undefined);
  return (
    <>
      <h2>
        <span className="number" aria-hidden="true">
          {stop.number}
        </span>
        <Fact basis={stop.name.basis} visit={visit}>
          <span {...own}>{stop.name.value}</span>
        </Fact>
      </h2>
      <dl className="facts">
        <dt>{messages.when}</dt>
        <dd>
          <Fact basis={stop.when.basis} visit={visit}>
            <time dateTime={when.start}>{formatLongWhen(when)}</time>
          </Fact>
          {day && <span className="aside">{messages.dayOf(day)}</span>}
        </dd>
        <dt>{messages.where}</dt>
        <dd>
          <Fact basis={place.name.basis} visit={visit}>
            <ToPlace page={place.page} link={link} language={visit.language}>
              {formatPlace(place)}
            </ToPlace>
          </Fact>
          {names.length > 0 && (
            <span className="aside">
              {names.map(([language, name]) => (
                <span key={language} title={formatLanguage(language)} className="other-name">
                  <span {...inTongue(language)}>{name}</span>
                </span>
              ))}
            </span>
          )}
          {place.locality && (
            <span className="aside">
              {messages.factAbout.locality}{' '}
              <Fact basis={place.locality.basis} visit={visit}>
                <ToPlace page={place.locality.value.page} link={link} language={visit.language}>
                  {place.locality.value.name}
                </ToPlace>
              </Fact>
            </span>
          )}
          <span className="aside">
            <Fact basis={place.position.basis} visit={visit}>
              {formatPosition(place.position.value, place.precision)}, {messages.within(place.precision)}
            </Fact>
          </span>
        </dd>
        {arrival && <WayFacts title={messages.arrival} leg={arrival} visit={visit} />}
        {departure && <WayFacts title={messages.departure} leg={departure} visit={visit} />}
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
            {stop.present.map(({ agent: id, basis }, place) => {
              const agent = visit.agents.find((each) => each.id === id);
              return (
                agent && (
                  <li key={place}>
                    <Fact basis={basis} visit={visit}>
                      {link.view === 'file' ? (
                        <span {...own}>{agent.name}</span>
                      ) : (
                        <a
                          {...own}
                          className="to-topic"
                          href={hrefOf({ kind: 'topic', topic: 'people', id: agent.page ?? id }, link)}
                        >
                          {agent.name}
                        </a>
                      )}
                    </Fact>
                    {agent.role && (
                      <span className="aside">
                        {agent.roleBasis ? (
                          <Fact basis={agent.roleBasis} visit={visit}>
                            <span {...own}>{agent.role}</span>
                          </Fact>
                        ) : (
                          <span {...own}>{agent.role}</span>
                        )}
                      </span>
                    )}
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      <StopAccounts visit={visit} link={link} stop={stop} />
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
    </>
  );
}

/** What a place is called, leading to all visits to it where there is a site round the card. */
function ToPlace(props: {
  readonly page: string | undefined;
  readonly link: VisitLink;
  readonly language: string;
  readonly children: string;
}) {
  const { page, link, language, children } = props;
  if (page === undefined || link.view === 'file') return <span {...inTongue(language)}>{children}</span>;
  return (
    <a
      {...inTongue(language)}
      className="to-topic"
      href={hrefOf({ kind: 'topic', topic: 'places', id: page }, link)}
    >
      {children}
    </a>
  );
}

function WayFacts({ title, leg, visit }: { title: string; leg: Leg; visit: Visit }) {
  const via = leg.via.map((place) => place.name);
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {leg.modeBasis ? (
          <Fact basis={leg.modeBasis} visit={visit}>
            {messages.travelled(leg)}
          </Fact>
        ) : (
          messages.travelled(leg)
        )}
        {via.length > 0 && (
          <span className="aside">
            {messages.viaPlaces(via)}; {messages.approximateWay}
          </span>
        )}
      </dd>
    </>
  );
}
