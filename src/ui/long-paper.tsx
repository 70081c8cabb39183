import { messages } from '#messages/interface.ts';
import { standing } from '#messages/standing.ts';
import { formatWhen } from '../messages/format.ts';
import { DOT } from '../messages/separator.ts';
import { pathOf } from '../navigation/deep-link.ts';
import { stopsOf } from '../visit/parts.ts';
import type { Visit } from '../visit/visit.ts';
import { inTongue } from './in-tongue.ts';

/** What stands before the text of a long visit on paper: what it is, and that its itinerary is a page of its own to print. */
export function LongPaper({ visit }: { readonly visit: Visit }) {
  return (
    <div className="on-paper">
      <p className="paper-product">
        <span>{messages.product}</span>
      </p>
      <p className="paper-title" {...inTongue(visit.language)}>
        {visit.title}
      </p>
      <p className="paper-about">
        {formatWhen(visit.dates.value)}
        {DOT}
        {messages.stopCount(stopsOf(visit))}. <span {...inTongue(visit.language)}>{visit.description}</span>
      </p>
      <p className="paper-legend">
        {standing.wholeOnPaper(stopsOf(visit))}{' '}
        <span className="paper-address">{pathOf({ kind: 'itinerary', visit: visit.id })}</span>
      </p>
    </div>
  );
}
