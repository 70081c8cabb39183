import { compareDays } from '../visit/calendar-days.ts';
import type { Agent, Stop, Visit } from '../visit/visit.ts';
import { type OwnPages, personPage } from './own-pages.ts';
import type { Topic } from './topics.ts';

/** Somebody who came, with the stops at which they are reported, the latest first. */
export interface Visitor {
  readonly agent: Agent;
  /** That of the visit from which their name is. */
  readonly language: string;
  /** The id of their page. */
  readonly page: string;
  readonly came: readonly { readonly visit: Visit; readonly stop: Stop }[];
}

/** Persons that a page names. */
const MOST = 24;

/**
 * Who came to a place or a country: who came in most visits first, and then who came last. Persons only; and how many others.
 * `pages` are those of persons of one id, by visit.
 */
export function visitorsOf(
  { journeys }: Topic,
  pages: Pick<ReadonlyMap<string, OwnPages>, 'get'>,
): {
  readonly first: readonly Visitor[];
  readonly others: number;
} {
  const found = new Map<
    string,
    Pick<Visitor, 'agent' | 'language'> & {
      readonly visits: Set<Visit>;
      readonly came: Visitor['came'][number][];
    }
  >();
  for (const { visit, stops } of journeys) {
    const agents = new Map(visit.agents.map((agent) => [agent.id, agent]));
    for (const stop of stops)
      for (const { agent: id } of stop.present) {
        const agent = agents.get(id);
        if (agent?.kind !== 'Person') continue;
        const key = personPage(id, pages.get(visit.id));
        const known = found.get(key) ?? { agent, language: visit.language, visits: new Set(), came: [] };
        found.set(key, known);
        known.visits.add(visit);
        known.came.push({ visit, stop });
      }
  }
  const day = ({ came }: Visitor) => came[0]?.stop.when.value.start ?? '';
  const visitors = [...found].map(([page, { visits, came, ...who }]) => ({
    ...who,
    page,
    visits: visits.size,
    came: [...came].sort((a, b) => compareDays(b.stop.when.value.start, a.stop.when.value.start)),
  }));
  visitors.sort((a, b) => b.visits - a.visits || compareDays(day(b), day(a)));
  return { first: visitors.slice(0, MOST), others: Math.max(0, visitors.length - MOST) };
}
