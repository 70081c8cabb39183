import { accountOf, asReported } from '../visit/accounts.ts';
import type { Overview } from '../visit/overview.ts';
import type { Stop, Visit } from '../visit/visit.ts';
import { linkTo, type VisitLink } from './deep-link.ts';

export type Step = 'first' | 'previous' | 'next' | 'last';

/**
 * The stops of a visit in the order that a reader chose: as visited, or as the account that is read comes to them. Those of
 * a part stay as visited, since their order among the others is not theirs to tell.
 */
export function stopsInOrder(visit: Visit, { order, account }: VisitLink): readonly Stop[] {
  return order === 'visited' || visit.whole ? visit.stops : asReported(visit, accountOf(visit, account)?.id);
}

/** The stop that a link is at; none for a visit's own page. */
export function currentStop(visit: Visit, link: VisitLink): Stop | undefined {
  return link.kind === 'stop' ? visit.stops.find((stop) => stop.id === link.stop) : undefined;
}

/**
 * Where a step leads, or undefined at the end of the way. From the visit's own page, the first step is the first stop.
 * A part of a long visit knows its neighbours as visited; any other order is known from the overview.
 */
export function stepFrom(
  visit: Visit,
  link: VisitLink,
  step: Step,
  overview?: Overview,
): VisitLink | undefined {
  const stop = stopAfter(visit, link, step, overview);
  return stop === undefined || (link.kind === 'stop' && stop === link.stop) ? undefined : linkTo(stop, link);
}

function stopAfter(visit: Visit, link: VisitLink, step: Step, overview?: Overview): string | undefined {
  const { whole } = visit;
  const stop = currentStop(visit, link);
  if (whole && link.order === 'visited') {
    const at = (number: number) => visit.stops.find((each) => each.number === number)?.id;
    return {
      first: whole.ends[0],
      previous: stop && at(stop.number - 1),
      next: stop ? at(stop.number + 1) : whole.ends[0],
      last: whole.ends[1],
    }[step];
  }
  if (whole && !overview) return undefined;
  const ids = overview
    ? reportedIds(overview, accountOf(visit, link.account)?.id)
    : stopsInOrder(visit, link).map(({ id }) => id);
  const at = stop ? ids.indexOf(stop.id) : -1;
  return ids[{ first: 0, previous: at - 1, next: at + 1, last: ids.length - 1 }[step]];
}

const reported = new WeakMap<readonly number[], readonly string[]>();

/** The ids of all stops of a long visit as an account comes to them. */
function reportedIds(overview: Overview, account: string | undefined): readonly string[] {
  const order = overview.asReported(account);
  const ids = reported.get(order) ?? order.map((index) => overview.at(index).id);
  reported.set(order, ids);
  return ids;
}

/** The place of the current stop in the order that the reader chose, from 1; undefined where it is not known, or no stop is. */
export function positionOf(visit: Visit, link: VisitLink, overview?: Overview): number | undefined {
  const stop = currentStop(visit, link);
  if (!stop) return undefined;
  if (!visit.whole) return stopsInOrder(visit, link).indexOf(stop) + 1;
  if (link.order === 'visited') return stop.number;
  return overview && reportedIds(overview, accountOf(visit, link.account)?.id).indexOf(stop.id) + 1;
}
