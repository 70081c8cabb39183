import { type ReactNode, useContext } from 'react';
import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import { isolated } from '../messages/direction.ts';
import { formatLongWhen, formatPlace, formatPosition, formatWhen } from '../messages/format.ts';
import { type DeepLink, hrefOf, linkTo, visitLink } from '../navigation/deep-link.ts';
import type { Fact } from '../visit/facts.ts';
import type { Grounds } from '../visit/grounds.ts';
import type { Basis, Passage, Source, Stop, Visit } from '../visit/visit.ts';
import { AccountLetter } from './account-letter.tsx';
import { inTongue } from './in-tongue.ts';
import { PassagePlaces } from './passage-link.tsx';

/** What a page has to do with. */
export interface Known {
  readonly visit: Visit;
  readonly grounds: Grounds;
  readonly here: DeepLink;
  /** Where the facts of a stop stand, on this page or on another. */
  readonly hrefOfStop: (stop: Stop) => string;
}

interface Props {
  readonly known: Known;
  /** None for what is said of the visit as a whole. */
  readonly stop: Stop | undefined;
  readonly facts: readonly Fact[];
}

/** The facts of a stop, each with what it rests on. */
export function KnownFacts({ known, stop, facts }: Props) {
  return (
    <section id={stop?.id} className="know-stop">
      <h2>
        {stop ? (
          <a href={hrefOf(linkTo(stop.id, visitLink(known.visit.id)), known.here)}>
            <span className="number">{stop.number}</span>{' '}
            <span {...inTongue(known.visit.language)}>{stop.name.value}</span>
          </a>
        ) : (
          messages.wholeVisit
        )}
      </h2>
      <dl>
        {restingTogether(facts).map((together, index) => (
          <div key={index} className="known">
            {together.map((fact, each) => (
              <dt key={each}>
                <span className="known-about">{messages.factAbout[fact.about]}</span>
                <span className={`fact is-${fact.basis.kind}`}>{said(known.visit, fact)}</span>
              </dt>
            ))}
            <dd>
              <Evidence known={known} basis={together[0].basis} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
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

/** A fact in words. */
function said(visit: Visit, fact: Fact): ReactNode {
  const own = (words: string) => <span {...inTongue(visit.language)}>{words}</span>;
  switch (fact.about) {
    case 'dates':
      return formatWhen(fact.when);
    case 'date':
      return formatLongWhen(fact.when);
    case 'name':
      return own(fact.name);
    case 'place':
      return own(formatPlace(fact.place));
    case 'locality':
      return own(fact.locality.name);
    case 'position':
      return `${formatPosition(fact.position, fact.precision)}, ${messages.within(fact.precision)}`;
    case 'arrival':
    case 'departure':
      return messages.travelled(fact.leg);
    case 'via':
      return own(fact.via.name);
    case 'event':
      return own(fact.event);
    case 'significance':
      return own(fact.point);
    case 'presence':
      return own(nameOf(visit, fact.agent));
    case 'role':
      return own(`${isolated(nameOf(visit, fact.agent))}, ${isolated(fact.role)}`);
  }
}

const nameOf = (visit: Visit, agent: string) => visit.agents.find(({ id }) => id === agent)?.name ?? agent;

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
              <SourceNumber source={source} number={number} />{' '}
              <SourceLink source={source} className="basis is-established">
                {isolated(source.publisher)}
              </SourceLink>{' '}
              <span className="aside">{isolated(source.title)}</span>
            </p>
          )
        );
      })}
    </>
  );
}

/** A source's number, which leads to the list of them. */
export function SourceNumber({ source, number }: { readonly source: Source; readonly number: number }) {
  return (
    <a href={`#source-${source.id}`} className="note" aria-label={standing.sourceNumber(number)}>
      {number}
    </a>
  );
}

/** What is nowhere to be read has no link, but is named all the same. */
export function SourceLink({ source, ...rest }: { source: Source; className?: string; children: ReactNode }) {
  const Name = source.url ? 'a' : 'span';
  return <Name href={source.url} {...rest} />;
}

function Quote({ visit, passage }: { visit: Visit; passage: Passage }) {
  const hrefOfPassage = useContext(PassagePlaces);
  const account = visit.articles.find(({ id }) => id === passage.article);
  return (
    <blockquote {...inTongue(account?.language ?? visit.language)}>
      {account && visit.articles.length > 1 && <AccountLetter visit={visit} account={account} />}
      <a href={hrefOfPassage(passage.id)}>{passage.exact}</a>
    </blockquote>
  );
}
