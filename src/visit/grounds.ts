import { passagesOf } from './accounts.ts';
import { type Doubt, doubtsOf, type FactsOf, factsOf } from './facts.ts';
import { type SourceNotes, sourceNotes } from './source-notes.ts';
import type { Passage, Stop, Visit } from './visit.ts';

/** What a visit's facts rest on, looked up by id. */
export interface Grounds {
  readonly facts: readonly FactsOf[];
  readonly notes: SourceNotes;
  readonly stops: ReadonlyMap<string, Stop>;
  readonly passages: ReadonlyMap<string, Passage>;
  /** What is unsure, by the stop. */
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>;
  /** How many facts rest on an account or a source. */
  readonly restingOn: (what: 'account' | 'source', id: string) => number;
}

const known = new WeakMap<Visit, Grounds>();

/** The grounds of a visit, found once for all pages that tell of them. */
export function groundsOf(visit: Visit): Grounds {
  const grounds = known.get(visit) ?? findGrounds(visit);
  known.set(visit, grounds);
  return grounds;
}

function findGrounds(visit: Visit): Grounds {
  const facts = factsOf(visit);
  const passages = passagesOf(visit);
  const counts = { account: new Map<string, number>(), source: new Map<string, number>() };
  for (const { basis } of facts.flatMap((each) => each.facts)) {
    const stated = basis.kind === 'stated' ? basis.passages : [];
    const accounts = new Set(stated.flatMap((id) => passages.get(id)?.article ?? []));
    for (const id of accounts) counts.account.set(id, (counts.account.get(id) ?? 0) + 1);
    for (const id of new Set(basis.sources)) counts.source.set(id, (counts.source.get(id) ?? 0) + 1);
  }
  const doubts = new Map<string, Doubt[]>();
  for (const doubt of doubtsOf(visit)) {
    const own = doubts.get(doubt.stop.id);
    if (own) own.push(doubt);
    else doubts.set(doubt.stop.id, [doubt]);
  }
  return {
    facts,
    notes: sourceNotes(visit),
    stops: new Map(visit.stops.map((stop) => [stop.id, stop])),
    passages,
    doubts,
    restingOn: (what, id) => counts[what].get(id) ?? 0,
  };
}
