import type { VisitAddresses } from '../visit/addresses.ts';
import { inView, linkTo, type VisitLink, visitLink } from './deep-link.ts';

/** An address that was published once, and the one that took its place. */
export interface Redirect {
  readonly from: VisitLink;
  readonly to: VisitLink;
}

/** Every former address of the visits, for pages and embeds: those of their stops, and all those of a visit renamed. */
export function redirectsOf(visits: readonly VisitAddresses[]): readonly Redirect[] {
  return visits.flatMap((visit) => {
    const now = visitLink(visit.id);
    const pages = [
      { former: undefined, stop: undefined },
      ...visit.stops.flatMap(({ id, formerIds }) =>
        [id, ...formerIds].map((former) => ({ former, stop: id })),
      ),
    ];
    return [visit.id, ...visit.formerIds].flatMap((id) =>
      pages
        .filter(({ former, stop }) => id !== visit.id || former !== stop)
        .flatMap(({ former, stop }) =>
          (['page', 'embed'] as const).map((view) => ({
            from: inView(linkTo(former, visitLink(id)), view),
            to: inView(linkTo(stop, now), view),
          })),
        ),
    );
  });
}
