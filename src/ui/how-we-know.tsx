import { type ReactNode, useContext } from 'react';
import { messages } from '../messages/en.ts';
import { formatCountry, formatDay, formatLongWhen, formatPosition, formatWhen } from '../messages/format.ts';
import { type DeepLink, GALLERY, hrefOf, linkTo, visitLink } from '../navigation/deep-link.ts';
import { type Doubt, doubtsOf, type Fact, factsOf } from '../visit/facts.ts';
import type { Problem } from '../visit/problem.ts';
import { type SourceNotes, sourceNotes } from '../visit/source-notes.ts';
import type { Basis, Passage, Source, Visit } from '../visit/visit.ts';
import { AccountLetter } from './account-letter.tsx';
import { PassagePlaces, passagePlaces } from './passage-link.tsx';

/** What a sub-editor asks about a visit. */
type Concern = Pick<Problem<string>, 'stop' | 'message' | 'expected'>;

export interface HowWeKnowProps {
  readonly visit: Visit;
  readonly concerns: readonly Concern[];
  /** Those that a person has answered, with the answer. */
  readonly accepted: readonly { readonly concern: Concern; readonly reason: string }[];
}

/** Every fact of a visit with what it rests on, and what is left unsure. Needs no script. */
export function HowWeKnow({ visit, concerns, accepted }: HowWeKnowProps) {
  const here: DeepLink = { kind: 'how-we-know', visit: visit.id };
  const notes = sourceNotes(visit);
  const parts = factsOf(visit);
  const facts = parts.flatMap((part) => part.facts);
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
          <Summary facts={facts} sources={notes.sources} />
          <Unsure visit={visit} concerns={concerns} accepted={accepted} />
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
                      <Evidence visit={visit} basis={together[0].basis} notes={notes} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <Sources visit={visit} notes={notes} facts={facts} />
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

/** What the data itself says is not certain, what a sub-editor asks, and what was answered to that. */
function Unsure({ visit, concerns, accepted }: HowWeKnowProps) {
  const doubts = doubtsOf(visit);
  const unread = visit.sources.filter(({ accessed }) => accessed === undefined).length;
  const byStop = visit.stops.flatMap((stop) => {
    const own = doubts.filter((doubt) => doubt.stop === stop);
    return own.length > 0 ? [{ stop, doubts: own }] : [];
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
                <Asked visit={visit} concern={concern} />
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
                <Asked visit={visit} concern={concern} /> <strong>{messages.answer}</strong> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Asked({ visit, concern }: { visit: Visit; concern: Concern }) {
  const stop = visit.stops.find(({ id }) => id === concern.stop);
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
function Evidence({ visit, basis, notes }: { visit: Visit; basis: Basis; notes: SourceNotes }) {
  const stated = basis.kind === 'stated' ? basis.passages : [];
  const passages = visit.stops.flatMap((stop) => stop.passages).filter(({ id }) => stated.includes(id));
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

/** The accounts and the sources, each with how many facts rest on it. */
function Sources({ visit, notes, facts }: { visit: Visit; notes: SourceNotes; facts: readonly Fact[] }) {
  const passages = visit.stops.flatMap((stop) => stop.passages);
  const resting = (account: string) =>
    facts.filter(
      ({ basis }) =>
        basis.kind === 'stated' &&
        passages.some(({ id, article }) => article === account && basis.passages.includes(id)),
    ).length;
  const carried = (source: Source) => facts.filter(({ basis }) => basis.sources?.includes(source.id)).length;
  return (
    <section className="know-sources">
      <h2>{messages.accounts}</h2>
      <ul>
        {visit.articles.map((account) => (
          <li key={account.id} lang={account.language}>
            <AccountLetter visit={visit} account={account} /> <cite>{account.title}</cite>,{' '}
            {account.publisher}, {formatDay(account.date)}. {account.source}.{' '}
            <span className="known-count">{messages.factCount(resting(account.id))}</span>
          </li>
        ))}
      </ul>
      <h2>{messages.paperSources}</h2>
      <ol>
        {notes.sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <SourceLink source={source}>{source.title}</SourceLink>, {source.publisher}
            {source.date && `, ${formatDay(source.date)}`}
            {source.accessed && `, ${messages.accessedOn(source.accessed)}`}.{' '}
            <span className="known-count">{messages.factCount(carried(source))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
