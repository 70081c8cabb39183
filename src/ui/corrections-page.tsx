import { corrections, withdrawn } from '#messages/corrections.ts';
import type { WithdrawnVisit } from '../archive/withdrawn.ts';
import { formatDay } from '../messages/format.ts';
import {
  CORRECTIONS,
  correctionElementId,
  hrefOf,
  linkTo,
  rootFrom,
  visitLink,
} from '../navigation/deep-link.ts';
import type { CorrectionOfVisit } from '../visit/corrections.ts';
import { Changes } from './correction-list.tsx';
import { inTongue } from './in-tongue.ts';
import { PageHead } from './page-head.tsx';
import { WaysOn } from './ways-on.tsx';

/** Where the list of a visit's own corrections has one. */
const hrefOfCorrection = ({ visit, number }: CorrectionOfVisit): string =>
  `${hrefOf({ kind: 'how-we-know', visit: visit.id }, CORRECTIONS)}#${correctionElementId(number)}`;

/** What was changed of what had been published. */
export type ChangeOfArchive =
  | ({ readonly kind: 'corrected' } & CorrectionOfVisit)
  | { readonly kind: 'withdrawn'; readonly visit: WithdrawnVisit };

export interface CorrectionsPageProps {
  readonly latest: readonly ChangeOfArchive[];
  /** Whether there are earlier ones, which stand with their visits alone. */
  readonly more: boolean;
  /** Below the site's root. */
  readonly feeds: readonly { readonly name: string; readonly path: string }[];
}

/** What was corrected in any visit, and which were withdrawn, the latest first. Needs no script. */
export function CorrectionsPage({ latest, more, feeds }: CorrectionsPageProps) {
  return (
    <div className="know">
      <PageHead of="know" here={CORRECTIONS} title={corrections.title}>
        <p className="know-about">{latest.length > 0 ? corrections.about : corrections.none}</p>
      </PageHead>
      <main className="know-corrections">
        {latest.map((each) =>
          each.kind === 'withdrawn' ? (
            <Withdrawn key={each.visit.id} visit={each.visit} />
          ) : (
            <Corrected key={`${each.visit.id} ${each.number}`} {...each} />
          ),
        )}
        {more && <p className="aside">{corrections.earlier}</p>}
        {latest.length === 0 && <WaysOn here={CORRECTIONS} />}
        {feeds.length > 0 && (
          <p className="topic-files">
            {feeds.map(({ name, path }) => (
              <a key={path} className="button" href={rootFrom(CORRECTIONS) + path}>
                {name}
              </a>
            ))}
          </p>
        )}
      </main>
    </div>
  );
}

function Corrected(each: CorrectionOfVisit) {
  const { visit, correction } = each;
  return (
    <section>
      <h2>
        <a href={hrefOfCorrection(each)} {...inTongue(visit.language)}>
          {visit.title}
        </a>
      </h2>
      <Since date={correction.date} />
      <Changes
        visit={visit}
        correction={correction}
        hrefOfStop={(stop) => hrefOf(linkTo(stop.id, visitLink(visit.id)), CORRECTIONS)}
      />
    </section>
  );
}

function Withdrawn({ visit: { id, date, reason } }: { readonly visit: WithdrawnVisit }) {
  return (
    <section>
      <h2>
        <a href={hrefOf(visitLink(id), CORRECTIONS)}>{withdrawn.listed}</a>
      </h2>
      <Since date={date} />
      {reason !== undefined && <p>{reason}</p>}
    </section>
  );
}

const Since = ({ date }: { readonly date: string }) => (
  <p className="aside">
    <time dateTime={date}>{formatDay(date)}</time>
  </p>
);
