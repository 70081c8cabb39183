import { type ReactNode, useContext } from 'react';
import { messages } from '../messages/en.ts';
import { formatCountry, formatDay, formatLongWhen, formatPosition, formatWhen } from '../messages/format.ts';
import { GALLERY, hrefOf, linkTo, pageLink, visitLink } from '../navigation/deep-link.ts';
import type { Doubt, Fact } from '../visit/facts.ts';
import { type Grounds, groundsOf } from '../visit/grounds.ts';
import { pagesOfGrounds, partOf, STOPS_IN_PART } from '../visit/parts.ts';
import type { Problem } from '../visit/problem.ts';
import type { Basis, Passage, Source, Stop, Visit } from '../visit/visit.ts';
import { AccountLetter } from './account-letter.tsx';
import { Pager } from './pager.tsx';
import { PassagePlaces, passagePlaces } from './passage-link.tsx';

/** What a sub-editor asks about a visit. */
type Concern = Pick<Problem<string>, 'stop' | 'message' | 'expected'>;

export interface HowWeKnowProps {
  readonly visit: Visit;
  readonly concerns: readonly Concern[];
  /** Those that a person has answered, with the answer. */
  readonly accepted: readonly { readonly concern: Concern; readonly reason: string }[];
  /** From 1. */
  readonly page: number;
}

/** What a page has to do with. */
interface Known {
  readonly visit: Visit;
  readonly grounds: Grounds;
}

/** What each page has of the stops, as the pages of a list say it. */
export const stopsOnPage = (visit: Visit, page: number): string =>
  messages.stopsFrom((page - 1) * STOPS_IN_PART + 1, Math.min(visit.stops.length, page * STOPS_IN_PART));

/** Every fact of a visit with what it rests on, and what is left unsure: of a long one, a page at a time. Needs no script. */
export function HowWeKnow({ visit, concerns, accepted, page }: HowWeKnowProps) {
  const whole = { kind: 'how-we-know', visit: visit.id } as const;
  const here = pageLink(whole, page);
  const grounds = groundsOf(visit);
  const known: Known = { visit, grounds };
  const pages = pagesOfGrounds(visit);
  const isHere = (stop: Stop | undefined) =>
    stop && pages > 1 ? partOf(stop.number) === page - 1 : page === 1;
  const isAsked = ({ stop }: Concern) => isHere(grounds.stops.get(stop ?? ''));
  const parts = grounds.facts.filter(({ stop }) => isHere(stop));
  const facts = parts.flatMap((part) => part.facts);
  const labels = Array.from({ length: pages }, (_, index) => stopsOnPage(visit, index + 1));
  return (
    <PassagePlaces value={passagePlaces(visit, here)}>
      <div className="know" lang={visit.language}>
        <header className="know-head">
          <p className="wordmark">
            <a href={hrefOf(GALLERY, here)}>{messages.product}</a>
          </p>
          <p className="know-visit">
            <a href={hrefOf(visitLink(visit.id), here)}>{visit.title}</a>, {formatWhen(visit.dates.value)}
          </p>
          <h1>{messages.howWeKnow}</h1>
          <p className="know-about">{messages.howWeKnowAbout(visit)}</p>
        </header>
        <main>
          {page === 1 && (
            <Summary facts={grounds.facts.flatMap((each) => each.facts)} sources={grounds.notes.sources} />
          )}
          <Pager here={here} labels={labels} />
          <Unsure
            known={known}
            stops={parts.flatMap(({ stop }) => stop ?? [])}
            concerns={concerns.filter(isAsked)}
            accepted={accepted.filter(({ concern }) => isAsked(concern))}
          />
          {parts.map(({ stop, facts: own }) => (
            <section key={stop?.id ?? ''} id={stop?.id} className="know-stop">
              <h2>
                {stop ? (
                  <a href={hrefOf(linkTo(stop.id, visitLink(visit.id)), here)}>
                    <span className="number">{stop.number}</span> {stop.name.value}
                  </a>
                ) : (
                  messages.wholeVisit
                )}
              </h2>
              <dl>
                {restingTogether(own).map((together, index) => (
                  <div key={index} className="known">
                    {together.map((fact, each) => (
                      <dt key={each}>
                        <span className="known-about">{messages.factAbout[fact.about]}</span>
                        <span className={`fact is-${fact.basis.kind}`}>{said(visit, fact)}</span>
                      </dt>
                    ))}
                    <dd>
                      <Evidence known={known} basis={together[0].basis} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <Pager here={here} labels={labels} below />
          {page === 1 && <OtherStops visit={visit} pages={pages} />}
          <Sources known={known} shown={page === 1 ? undefined : facts} />
        </main>
      </div>
    </PassagePlaces>
  );
}

/** Neighbours that rest on the very same, so that it is said once. */
function restingTogether(facts: readonly Fact[]): readonly (readonly [Fact, ...Fact[]])[] {
  const groups: [Fact, ...Fact[]][] = [];
  for (const fact of facts) {
    const group = groups.at(-1);
    if (group && sameBasis(group[0].basis, fact.basis)) group.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

const sameBasis = (one: Basis, other: Basis) => {
  const named = (basis: Basis) => [
    ...(basis.kind === 'stated' ? basis.passages : []),
    '',
    ...(basis.sources ?? []),
  ];
  return named(one).join(' ') === named(other).join(' ');
};

/** How many facts there are, and what they rest on: in figures, and as a bar of their parts. */
function Summary({
  facts,
  sources,
}: {
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
}) {
  const both = facts.filter(({ basis }) => basis.kind === 'stated' && basis.sources).length;
  const stated = facts.filter(({ basis }) => basis.kind === 'stated').length - both;
  const established = facts.length - stated - both;
  const parts = [
    ['stated', stated, messages.factsStated(stated)],
    ['both', both, messages.factsBoth(both)],
    ['established', established, messages.factsEstablished(established, sources.length)],
  ] as const;
  return (
    <section className="know-summary" aria-label={messages.summary}>
      <p className="know-count">{messages.factCount(facts.length)}</p>
      <div className="know-bar" aria-hidden="true">
        {parts.map(
          ([kind, count]) => count > 0 && <span key={kind} className={kind} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul>
        {parts.map(
          ([kind, count, words]) =>
            count > 0 && (
              <li key={kind}>
                <span className={`know-key ${kind}`} aria-hidden="true" /> {words}
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

/** The stops whose facts stand on other pages: what leads to one of them on this page finds its way from here. */
function OtherStops({ visit, pages }: { readonly visit: Visit; readonly pages: number }) {
  const whole = { kind: 'how-we-know', visit: visit.id } as const;
  if (pages === 1) return null;
  return (
    <section className="all-stops">
      <h2>{messages.otherStops}</h2>
      {Array.from({ length: pages - 1 }, (_, index) => (
        <div key={index} className="stop-group">
          <h3>{stopsOnPage(visit, index + 2)}</h3>
          <ol start={(index + 1) * STOPS_IN_PART + 1}>
            {visit.stops
              .slice((index + 1) * STOPS_IN_PART, (index + 2) * STOPS_IN_PART)
              .map(({ id, name }) => (
                <li key={id} id={id}>
                  <a href={`${hrefOf(pageLink(whole, index + 2), whole)}#${id}`}>{name.value}</a>
                </li>
              ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** What the data itself says is not certain, what a sub-editor asks, and what was answered to that. */
function Unsure({
  known,
  stops,
  concerns,
  accepted,
}: Pick<HowWeKnowProps, 'concerns' | 'accepted'> & {
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
      <h2>{messages.unsure}</h2>
      <ul>
        {byStop.map(({ stop, doubts: own }) => (
          <li key={stop.id}>
            <span className="number">{stop.number}</span> <a href={`#${stop.id}`}>{stop.name.value}</a>:{' '}
            {own.map((doubt) => doubtOf(doubt)).join('; ')}.
          </li>
        ))}
        {unread > 0 && <li>{messages.sourcesUnread(unread, visit.sources.length)}</li>}
      </ul>
      {concerns.length > 0 ? (
        <>
          <h3>{messages.openQuestions}</h3>
          <ul>
            {concerns.map((concern, index) => (
              <li key={index}>
                <Asked grounds={grounds} concern={concern} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{messages.noOpenQuestions}</p>
      )}
      {accepted.length > 0 && (
        <>
          <h3>{messages.answeredQuestions}</h3>
          <ul>
            {accepted.map(({ concern, reason }, index) => (
              <li key={index}>
                <Asked grounds={grounds} concern={concern} /> <strong>{messages.answer}</strong> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Asked({ grounds, concern }: { grounds: Grounds; concern: Concern }) {
  const stop = grounds.stops.get(concern.stop ?? '');
  return (
    <>
      {stop && (
        <>
          <a href={`#${stop.id}`}>{stop.name.value}</a>:{' '}
        </>
      )}
      {concern.message}
      {concern.expected && <span className="aside">{messages.expected(concern.expected)}</span>}
    </>
  );
}

const doubtOf = (doubt: Doubt): string => {
  switch (doubt.about) {
    case 'position':
      return messages.doubtOfPosition(doubt.precision);
    case 'date':
      return messages.doubtOfDate(formatWhen(doubt.when));
    case 'arrival':
      return messages.doubtOfArrival;
    case 'accounts':
      return messages.doubtOfAccounts(messages.comparisonOf(doubt.comparison));
  }
};

/** A fact in words. */
function said(visit: Visit, fact: Fact): ReactNode {
  switch (fact.about) {
    case 'dates':
      return formatWhen(fact.when);
    case 'date':
      return formatLongWhen(fact.when);
    case 'name':
      return fact.name;
    case 'place':
      return [fact.place.name.value, fact.place.region, formatCountry(fact.place.country)]
        .filter((part, index, parts) => part && parts.indexOf(part) === index)
        .join(', ');
    case 'position':
      return `${formatPosition(fact.position, fact.precision)}, ${messages.within(fact.precision)}`;
    case 'arrival':
    case 'departure':
      return messages.travelled(fact.leg);
    case 'via':
      return fact.via.name;
    case 'event':
      return fact.event;
    case 'presence':
      return visit.agents.find(({ id }) => id === fact.agent)?.name ?? fact.agent;
  }
}

/** The passages that state a fact, in their words, and the sources that establish it. */
function Evidence({ known: { visit, grounds }, basis }: { known: Known; basis: Basis }) {
  const { notes } = grounds;
  const stated = basis.kind === 'stated' ? basis.passages : [];
  const passages = stated.flatMap((id) => grounds.passages.get(id) ?? []);
  return (
    <>
      {passages.map((passage) => (
        <Quote key={passage.id} visit={visit} passage={passage} />
      ))}
      {notes.numbersOf(basis).map((number) => {
        const source = notes.sources[number - 1];
        return (
          source && (
            <p key={number} className="known-source">
              <a href={`#source-${source.id}`} className="note" aria-label={messages.sourceNumber(number)}>
                {number}
              </a>{' '}
              <SourceLink source={source} className="basis is-established">
                {source.publisher}
              </SourceLink>{' '}
              <span className="aside">{source.title}</span>
            </p>
          )
        );
      })}
    </>
  );
}

/** What is nowhere to be read has no link, but is named all the same. */
function SourceLink({ source, ...rest }: { source: Source; className?: string; children: ReactNode }) {
  const Name = source.url ? 'a' : 'span';
  return <Name href={source.url} {...rest} />;
}

function Quote({ visit, passage }: { visit: Visit; passage: Passage }) {
  const hrefOfPassage = useContext(PassagePlaces);
  const account = visit.articles.find(({ id }) => id === passage.article);
  return (
    <blockquote lang={account?.language} dir="auto">
      {account && visit.articles.length > 1 && <AccountLetter visit={visit} account={account} />}
      <a href={hrefOfPassage(passage.id)}>{passage.exact}</a>
    </blockquote>
  );
}

/**
 * The accounts and the sources, each with how many facts rest on it.
 *
 * @param shown facts whose sources are listed; where there are none, all sources are
 */
function Sources({ known, shown }: { known: Known; shown: readonly Fact[] | undefined }) {
  const { visit, grounds } = known;
  const cited = shown && new Set(shown.flatMap(({ basis }) => basis.sources ?? []));
  const sources = grounds.notes.sources.map((source, index) => ({ source, number: index + 1 }));
  return (
    <section className="know-sources">
      <h2>{messages.accounts}</h2>
      <ul>
        {visit.articles.map((account) => (
          <li key={account.id} lang={account.language}>
            <AccountLetter visit={visit} account={account} /> <cite>{account.title}</cite>,{' '}
            {account.publisher}, {formatDay(account.date)}. {account.source}.{' '}
            <span className="known-count">
              {messages.factCount(grounds.restingOn('account', account.id))}
            </span>
          </li>
        ))}
      </ul>
      <h2>{messages.paperSources}</h2>
      <ol>
        {sources
          .filter(({ source: { id } }) => cited?.has(id) ?? true)
          .map(({ source, number }) => (
            <li key={source.id} id={`source-${source.id}`} value={number}>
              <SourceLink source={source}>{source.title}</SourceLink>, {source.publisher}
              {source.date && `, ${formatDay(source.date)}`}
              {source.accessed && `, ${messages.accessedOn(source.accessed)}`}.{' '}
              <span className="known-count">
                {messages.factCount(grounds.restingOn('source', source.id))}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}
