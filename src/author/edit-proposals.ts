import { castDraft } from 'immer';
import type { ProposedVisit } from '../drafting/draft-visit.ts';
import { freeId } from '../formats/draft-ids.ts';
import { RESERVED_IN_VISIT } from '../visit/reserved-ids.ts';
import type { Operation } from './history.ts';
import { know, onStop } from './on-stop.ts';

/** A proposal becomes a stop like any other: a person has looked at it. */
export const acceptStop = (id: string): Operation =>
  onStop(id, (stop) => {
    delete stop.suggested;
  });

/** Takes every proposal that is whole, or throws all of them away. */
export const acceptAll = (): Operation => (manuscript) => {
  for (const stop of manuscript.stops) if (stop.coordinates && stop.date) delete stop.suggested;
};
export const discardAll = (): Operation => (manuscript) => {
  manuscript.stops = manuscript.stops.filter((stop) => !stop.suggested);
};

/** Proposals take the place of those that nobody has looked at; what they rest on becomes known. */
export const takeProposals = ({ stops, agents, sources }: ProposedVisit): Operation => {
  return (manuscript) => {
    const idOf = new Map(sources.map((source) => [source.id, know(manuscript, source)]));
    const kept = manuscript.stops.filter((stop) => !stop.suggested);
    const taken = [...RESERVED_IN_VISIT, ...kept.map(({ id }) => id)];
    const proposed = castDraft(structuredClone(stops)).map((stop) => {
      const id = freeId(stop.id, taken);
      taken.push(id);
      const { position } = stop.basis;
      if (position?.established)
        position.established = position.established.map((each) => idOf.get(each) ?? each);
      for (const rival of stop.suggested.rivals ?? []) rival.source = idOf.get(rival.source) ?? rival.source;
      return { ...stop, id };
    });
    manuscript.stops = [...kept, ...proposed];
    for (const agent of agents)
      if (!manuscript.visit.agents.some(({ id }) => id === agent.id))
        manuscript.visit.agents.push({ ...agent });
  };
};
