import { corrected } from '#messages/corrections.ts';
import { LANGUAGE } from '#messages/locale.ts';
import { changeInBrief } from '../messages/correction-in-brief.ts';
import { CORRECTIONS_ID, hrefOf, type VisitLink } from '../navigation/deep-link.ts';
import { correctionsOf } from '../visit/corrections.ts';
import type { Change, Visit } from '../visit/visit.ts';

interface Props {
  readonly visit: Visit;
  readonly link: VisitLink;
  /** Whether a change is of what this stands at; without, any is. */
  readonly isOne?: (change: Change) => boolean;
  /** Whether it says what has changed. */
  readonly saying?: boolean;
}

/** That something was corrected, and when last; the rest stands in “How we know”. */
export function Corrected({ visit, link, isOne, saying }: Props) {
  const last = correctionsOf(visit, isOne).at(-1);
  if (!last) return null;
  const changes = saying ? [...new Set(last.changes.map(changeInBrief))] : [];
  return (
    <p className="corrected" lang={LANGUAGE} dir="ltr">
      <time dateTime={last.date}>{corrected.on(last.date)}</time>
      {changes.length > 0 && `: ${changes.join('; ')}`}.
      {link.view !== 'file' && (
        <>
          {' '}
          <a href={`${hrefOf({ kind: 'how-we-know', visit: visit.id }, link)}#${CORRECTIONS_ID}`}>
            {corrected.all}
          </a>
        </>
      )}
    </p>
  );
}
