import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import { isolated } from '../messages/direction.ts';
import { formatDay } from '../messages/format.ts';
import { hrefOf, pageLink } from '../navigation/deep-link.ts';
import type { Fact } from '../visit/facts.ts';
import { groundsOf } from '../visit/grounds.ts';
import { pagesOfGrounds, partOf, STOPS_IN_PART } from '../visit/parts.ts';
import type { Source, Stop, Visit } from '../visit/visit.ts';
import { AccountLetter } from './account-letter.tsx';
import { CorrectionList } from './correction-list.tsx';
import { inTongue } from './in-tongue.ts';
import { type Known, KnownFacts, SourceLink } from './known-facts.tsx';
import { LIST_ID, OfVisit, PageHead } from './page-head.tsx';
import { Pager } from './pager.tsx';
import { PassagePlaces, passagePlaces } from './passage-link.tsx';
import { type Concern, type Questions, Unsure } from './unsure.tsx';

export interface HowWeKnowProps extends Questions {
  readonly visit: Visit;
  /** From 1. */
  readonly page: number;
}

/** What each page has of the stops, as the pages of a list say it. */
export const stopsOnPages = (visit: Visit, from: number, to = from): string =>
  standing.stopsFrom((from - 1) * STOPS_IN_PART + 1, Math.min(visit.stops.length, to * STOPS_IN_PART));

/** Every fact of a visit with what it rests on, and what is left unsure: of a long one, a page at a time. Needs no script. */
export function HowWeKnow({ visit, concerns, accepted, page }: HowWeKnowProps) {
  const whole = { kind: 'how-we-know', visit: visit.id } as const;
  const here = pageLink(whole, page);
  const grounds = groundsOf(visit);
  const pages = pagesOfGrounds(visit);
  const pageOf = (stop: Stop | undefined) => (stop && pages > 1 ? partOf(stop.number) + 1 : 1);
  const isHere = (stop: Stop | undefined) => pageOf(stop) === page;
  const hrefOfStop = (stop: Stop) =>
    `${isHere(stop) ? '' : hrefOf(pageLink(whole, pageOf(stop)), here)}#${stop.id}`;
  const known: Known = { visit, grounds, here, hrefOfStop };
  const isAsked = ({ stop }: Concern) => isHere(grounds.stops.get(stop ?? ''));
  const parts = grounds.facts.filter(({ stop }) => isHere(stop));
  const facts = parts.flatMap((part) => part.facts);
  const ways = { here, pages, labelOf: (from: number, to: number) => stopsOnPages(visit, from, to) };
  return (
    <PassagePlaces value={passagePlaces(visit, here)}>
      <div className="know">
        <PageHead
          of="know"
          here={here}
          above={<OfVisit visit={visit} here={here} />}
          title={messages.howWeKnow}
          skips={pages > 1}
        >
          <p className="know-about">{standing.howWeKnowAbout(visit)}</p>
        </PageHead>
        <main>
          {page === 1 && (
            <Summary facts={grounds.facts.flatMap((each) => each.facts)} sources={grounds.notes.sources} />
          )}
          {page === 1 && <CorrectionList known={known} />}
          <Pager {...ways} />
          <div id={LIST_ID}>
            <Unsure
              known={known}
              stops={parts.flatMap(({ stop }) => stop ?? [])}
              concerns={concerns.filter(isAsked)}
              accepted={accepted.filter(({ concern }) => isAsked(concern))}
            />
            {parts.map(({ stop, facts: own }) => (
              <KnownFacts key={stop?.id ?? ''} known={known} stop={stop} facts={own} />
            ))}
          </div>
          <Pager {...ways} below />
          {page === 1 && <OtherStops visit={visit} pages={pages} />}
          <Sources known={known} shown={page === 1 ? undefined : facts} />
        </main>
      </div>
    </PassagePlaces>
  );
}

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
    ['stated', stated, standing.factsStated(stated)],
    ['both', both, standing.factsBoth(both)],
    ['established', established, standing.factsEstablished(established, sources.length)],
  ] as const;
  return (
    <section className="know-summary" aria-label={standing.summary}>
      <p className="know-count">{standing.factCount(facts.length)}</p>
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
      <h2>{standing.otherStops}</h2>
      {Array.from({ length: pages - 1 }, (_, index) => (
        <div key={index} className="stop-group">
          <h3>{stopsOnPages(visit, index + 2)}</h3>
          <ol start={(index + 1) * STOPS_IN_PART + 1}>
            {visit.stops
              .slice((index + 1) * STOPS_IN_PART, (index + 2) * STOPS_IN_PART)
              .map(({ id, name }) => (
                <li key={id} id={id}>
                  <a
                    href={`${hrefOf(pageLink(whole, index + 2), whole)}#${id}`}
                    {...inTongue(visit.language)}
                  >
                    {name.value}
                  </a>
                </li>
              ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** A day, of which no part stands in another line. */
const Day = ({ date }: { readonly date: string }) => <span className="unbroken">{formatDay(date)}</span>;

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
          <li key={account.id}>
            <AccountLetter visit={visit} account={account} />{' '}
            <cite {...inTongue(account.language)}>{account.title}</cite>, {isolated(account.publisher)},{' '}
            <Day date={account.date} />. {isolated(account.source)}.{' '}
            <span className="known-count">
              {standing.factCount(grounds.restingOn('account', account.id))}
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
              <SourceLink source={source}>{isolated(source.title)}</SourceLink>, {isolated(source.publisher)}
              {source.date && (
                <>
                  , <Day date={source.date} />
                </>
              )}
              {source.accessed && `, ${messages.accessedOn(source.accessed)}`}.{' '}
              <span className="known-count">
                {standing.factCount(grounds.restingOn('source', source.id))}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}
