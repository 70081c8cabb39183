import { freeId, slugOf } from '../formats/draft-ids.ts';
import type { Operation } from './history.ts';
import type { Manuscript, ManuscriptStop } from './manuscript.ts';
import { bothOf, onStop, type Reference, set } from './on-stop.ts';
import { quoteIn, type SelectedText } from './quote.ts';

/** What happened at a stop, in the order in which it is told. `passage` or `source` says so. */
export const setEvent = (id: string, at: number, text: string, reference: Reference): Operation =>
  onStop(id, (stop) => {
    if (text === '') stop.events.splice(at, 1);
    else stop.events[at] = { text, ...structuredClone(reference) };
  });

/** Somebody was there, as words say. Who is not known yet becomes known; who is there already, is there by these words too. */
export const addPresence = (id: string, name: string, by: Reference | SelectedText): Operation =>
  onStop(id, (stop, { visit }) => {
    const reference = 'article' in by ? { stated: [quoteIn(stop, by, 'told')] } : by;
    const known = visit.agents.find((agent) => agent.name.toLowerCase() === name.toLowerCase());
    const agent = known?.id ?? newAgentId(visit.agents, name);
    if (!known) visit.agents.push({ id: agent, kind: 'Person', name });
    stop.present ??= [];
    const there = stop.present.find((each) => each.agent === agent);
    if (there) Object.assign(there, bothOf(there, reference));
    else stop.present.push({ agent, ...structuredClone(reference) });
  });

/** What says that somebody was there. */
export const setPresence = (id: string, agent: string, reference: Reference): Operation =>
  onStop(id, (stop) => {
    stop.present = stop.present?.map((each) =>
      each.agent === agent ? { agent, ...structuredClone(reference) } : each,
    );
  });

export const removePresence = (id: string, agent: string): Operation =>
  onStop(id, (stop, { visit, stops }) => {
    stop.present = (stop.present ?? []).filter((each) => each.agent !== agent);
    if (stop.present.length === 0) delete stop.present;
    if (!stops.some(({ present }) => present?.some((each) => each.agent === agent)))
      visit.agents = visit.agents.filter((each) => each.id !== agent);
  });

/** What is said of somebody, wherever they were; a name they have to have. A role that is taken away rests on nothing. */
export const setAgent = (id: string, field: 'name' | 'role', value: string): Operation => {
  return ({ visit }) => {
    const found = visit.agents.find((agent) => agent.id === id);
    if (!found) return;
    if (field === 'role') set(found, field, value === '' ? undefined : value);
    else if (value !== '') found.name = value;
    if (found.role === undefined) delete found.basis;
  };
};

/** Takes somebody away who was at no stop. */
export const removeAgent = (id: string): Operation => {
  return ({ visit, stops }) => {
    if (stops.some(({ present }) => present?.some(({ agent }) => agent === id))) return;
    visit.agents = visit.agents.filter((agent) => agent.id !== id);
  };
};

/** What says who somebody is: passages by their stops, `<stop>.<passage>`, and sources. */
export const setRoleBasis = (id: string, reference: Reference): Operation => {
  return ({ visit }) => {
    const found = visit.agents.find((agent) => agent.id === id);
    if (!found) return;
    const { stated, established } = reference;
    if (stated || established) found.basis = { role: structuredClone(reference) };
    else delete found.basis;
  };
};

export const setAgentKind = (id: string, kind: Manuscript['visit']['agents'][number]['kind']): Operation => {
  return ({ visit }) => {
    const found = visit.agents.find((agent) => agent.id === id);
    if (found) found.kind = kind;
  };
};

const newAgentId = (agents: Manuscript['visit']['agents'], name: string): string =>
  freeId(
    slugOf(name) ?? 'person',
    agents.map(({ id }) => id),
  );

/** How the way to a stop, or on from it, was gone, and what says so. */
export const setWay = (
  id: string,
  which: 'arrival' | 'departure',
  mode: NonNullable<ManuscriptStop['arrival']>['mode'],
  reference: Reference,
): Operation =>
  onStop(id, (stop) => {
    const { stated: _, established: __, ...way } = stop[which] ?? { mode };
    if (mode === 'unknown' && !way.via && !way.line) delete stop[which];
    else stop[which] = { ...way, mode, ...(mode === 'unknown' ? {} : structuredClone(reference)) };
  });

/** Takes the way on from a stop away, with all that lies on it. */
export const removeDeparture = (id: string): Operation =>
  onStop(id, (stop) => {
    delete stop.departure;
  });
