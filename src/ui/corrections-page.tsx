import { corrections } from '../messages/corrections-en.ts';
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

/** Where the list of a visit's own corrections has one. */
const hrefOfCorrection = ({ visit, number }: CorrectionOfVisit): string =>
  `${hrefOf({ kind: 'how-we-know', visit: visit.id }, CORRECTIONS)}#${correctionElementId(number)}`;

export interface CorrectionsPageProps {
  readonly latest: readonly CorrectionOfVisit[];
  /** Whether there are earlier ones, which stand with their visits alone. */
  readonly more: boolean;
  /** Below the site's root. */
  readonly feeds: readonly { readonly name: string; readonly path: string }[];
}

/** What was corrected in any visit, the latest first. Needs no script. */
export function CorrectionsPage({ latest, more, feeds }: CorrectionsPageProps) {
  return (
    <div className="know">
      <PageHead of="know" here={CORRECTIONS} title={corrections.title}>
        <p className="know-about">{latest.length > 0 ? corrections.about : corrections.none}</p>
      </PageHead>
      <main className="know-corrections">
        {latest.map((each) => (
          <section key={`${each.visit.id} ${each.number}`}>
            <h2>
              <a href={hrefOfCorrection(each)} {...inTongue(each.visit.language)}>
                {each.visit.title}
              </a>
            </h2>
            <p className="aside">
              <time dateTime={each.correction.date}>{formatDay(each.correction.date)}</time>
            </p>
            <Changes
              visit={each.visit}
              correction={each.correction}
              hrefOfStop={(stop) => hrefOf(linkTo(stop.id, visitLink(each.visit.id)), CORRECTIONS)}
            />
          </section>
        ))}
        {more && <p className="aside">{corrections.earlier}</p>}
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
