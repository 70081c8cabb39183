import type { VisitAddresses } from '../visit/addresses.ts';
import { type DeepLink, inAccount, inView, linkTo, pathOf, visitLink } from './deep-link.ts';

/** An address that was published once, and the one that took its place. */
export interface Redirect<Link extends DeepLink = DeepLink> {
  readonly from: Link;
  readonly to: Link;
}

/** Pages beside a visit that every visit has. */
const BESIDE = ['how-we-know', 'files'] as const;

/**
 * Every former address of the visits, for pages and embeds: those of their stops and accounts, and all those of a visit
 * renamed. The first account answers by its name too, since it may have been the second.
 */
export function redirectsOf(visits: readonly VisitAddresses[]): readonly Redirect[] {
  return visits.flatMap((visit): readonly Redirect[] => {
    const several = visit.articles.length > 1 || visit.articles.some(({ formerIds }) => formerIds.length > 0);
    // As most: of thousands of visits all addresses are laid side by side else.
    if (!several && [visit, ...visit.stops].every(({ formerIds }) => formerIds.length === 0)) return [];
    const now = visitLink(visit.id);
    const pages = [
      { former: undefined, stop: undefined },
      ...visit.stops.flatMap(({ id, formerIds }) =>
        [id, ...formerIds].map((former) => ({ former, stop: id })),
      ),
    ];
    const accounts = [
      { named: undefined, account: undefined },
      ...visit.articles.flatMap(({ id, formerIds }, index) =>
        (several ? [id, ...formerIds] : []).map((named) => ({
          named,
          account: index === 0 ? undefined : id,
        })),
      ),
    ];
    const beside = visit.formerIds.flatMap((id) =>
      BESIDE.map((kind) => ({ from: { kind, visit: id }, to: { kind, visit: visit.id } })),
    );
    const shown = [visit.id, ...visit.formerIds].flatMap((id) =>
      accounts.flatMap(({ named, account }) =>
        pages.flatMap(({ former, stop }) =>
          (['page', 'embed'] as const)
            .map((view) => ({
              from: inAccount(inView(linkTo(former, visitLink(id)), view), named),
              to: inAccount(inView(linkTo(stop, now), view), account),
            }))
            .filter(({ from, to }) => pathOf(from) !== pathOf(to)),
        ),
      ),
    );
    return [...shown, ...beside];
  });
}
