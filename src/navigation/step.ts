import { accountOf, asReported } from '../visit/accounts.ts';
import type { Stop, Visit } from '../visit/visit.ts';
import { linkTo, type VisitLink } from './deep-link.ts';

export type Step = 'first' | 'previous' | 'next' | 'last';

/** The stops of a visit in the order that a reader chose: as visited, or as the account that is read comes to them. */
export function stopsInOrder(visit: Visit, { order, account }: VisitLink): readonly Stop[] {
  return order === 'visited' ? visit.stops : asReported(visit, accountOf(visit, account)?.id);
}

/** The stop that a link is at; none for a visit's own page. */
export function currentStop(visit: Visit, link: VisitLink): Stop | undefined {
  return link.kind === 'stop' ? visit.stops.find((stop) => stop.id === link.stop) : undefined;
}

/** Where a step leads, or undefined at the end of the way. From the visit's own page, the first step is the first stop. */
export function stepFrom(visit: Visit, link: VisitLink, step: Step): VisitLink | undefined {
  const stops = stopsInOrder(visit, link);
  const at = link.kind === 'stop' ? stops.findIndex((stop) => stop.id === link.stop) : -1;
  const target = {
    first: 0,
    previous: at - 1,
    next: at + 1,
    last: stops.length - 1,
  }[step];
  const stop = stops[target];
  return stop && target !== at ? linkTo(stop.id, link) : undefined;
}
