import { messages } from '#messages/interface.ts';
import { formatWhen } from '../messages/format.ts';
import { hrefOf, linkTo, type VisitLink } from '../navigation/deep-link.ts';
import { stopsInOrder } from '../navigation/step.ts';
import { stopsOf } from '../visit/parts.ts';
import type { Visit } from '../visit/visit.ts';
import { Corrected } from './corrected.tsx';
import { Fact } from './fact.tsx';
import { inTongue } from './in-tongue.ts';
import { Parting } from './parting.tsx';
import { Points } from './points.tsx';

/** What the visit is as a whole: when, what of, why it matters, and where all that is known of it stands. */
export function VisitFacts({ visit, link }: { visit: Visit; link: VisitLink }) {
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
