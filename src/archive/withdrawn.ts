import { type DeepLink, inAccount, inView, linkTo, visitLink } from '../navigation/deep-link.ts';
import type { VisitAddresses } from '../visit/addresses.ts';
import { inOrderOfRecord, type LedgerSource, record, unrecorded, type Withdrawal } from '../visit/ledger.ts';
import type { Recorded } from './site-record.ts';
import { leaveTopics } from './topic-ledger.ts';
import type { Topic } from './topics.ts';

type Ledger = LedgerSource['ledger'];

/** A visit that is no longer to be read. */
export interface WithdrawnVisit extends Withdrawal {
  readonly id: string;
  /** The id under which it was recorded first: what feeds know it by for ever. */
  readonly firstId: string;
  /** Every address that it had, but those of further pages, which lead to these. */
  readonly links: readonly DeepLink[];
}

/** The visits that were withdrawn, the latest first. */
export const withdrawnVisits = (ledger: Ledger): readonly WithdrawnVisit[] =>
  [...ledger]
    .flatMap(([id, { withdrawn }]) => {
      if (!withdrawn) return [];
      const ids = [id, ...withdrawn.formerIds];
      const [firstId = id] = inOrderOfRecord(withdrawn.formerIds.concat(id), (each) => ledger.get(each));
      return [{ ...withdrawn, id, firstId, links: linksOf(ledger, ids) }];
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

function linksOf(ledger: Ledger, ids: readonly string[]): readonly DeepLink[] {
  const known = ids.flatMap((id) => ledger.get(id) ?? []);
  const stops = [undefined, ...new Set(known.flatMap((each) => [...each.stops.keys()]))];
  const accounts = [undefined, ...new Set(known.flatMap((each) => [...each.accounts.keys()]))];
  return ids.flatMap((id): readonly DeepLink[] => [
    ...accounts.flatMap((account) =>
      stops.flatMap((stop) => {
        const page = inAccount(linkTo(stop, visitLink(id)), account);
        return [page, inView(page, 'embed')];
      }),
    ),
    { kind: 'how-we-know', visit: id },
    { kind: 'files', visit: id },
  ]);
}

/**
 * The record with a visit withdrawn: with all of its addresses, and with nothing in the place of those topics that it alone had.
 *
 * @param now all topics that there are
 * @param left those of the other visits
 */
export function withdraw(
  { ledger, topics, pages }: Recorded,
  visit: VisitAddresses,
  { date, reason }: Pick<Withdrawal, 'date'> & { readonly reason: string | undefined },
  { now, left }: { readonly now: readonly Topic[]; readonly left: readonly Topic[] },
): Recorded {
  const whole = record(ledger, unrecorded(ledger, [visit]), date);
  const { id, formerIds } = visit;
  const withdrawn = { date, ...(reason === undefined ? {} : { reason }), formerIds };
  const more = [...whole].map(([each, known]) =>
    each === id ? ([each, { ...known, withdrawn }] as const) : ([each, known] as const),
  );
  return { ledger: new Map(more), topics: leaveTopics(topics, now, left), pages };
}
