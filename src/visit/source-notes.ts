import { factsOf } from './facts.ts';
import type { Basis, Source, Visit } from './visit.ts';

/** The sources of a visit as notes, numbered from 1 in the order in which its stops come to them. */
export interface SourceNotes {
  readonly sources: readonly Source[];
  /** The numbers of the notes that a fact rests on; none for a fact that only accounts state. */
  readonly numbersOf: (basis: Basis) => readonly number[];
}

/**
 * Numbers the sources: those of the visit's dates first, then stop by stop, then those of who is who, which paper does not
 * tell; sources that nothing rests on come last.
 */
export function sourceNotes(visit: Visit): SourceNotes {
  const facts = factsOf(visit).flatMap((each) => each.facts);
  const last = facts.filter(({ about }) => about === 'role');
  const cited = [...facts.filter(({ about }) => about !== 'role'), ...last].flatMap(
    ({ basis }) => basis.sources ?? [],
  );
  const order = [...new Set([...cited, ...visit.sources.map((source) => source.id)])];
  const byId = new Map(visit.sources.map((source) => [source.id, source]));
  const sources = order.flatMap((id) => byId.get(id) ?? []);
  const numbers = new Map(sources.map((source, index) => [source.id, index + 1]));
  return {
    sources,
    numbersOf: ({ sources = [] }) => sources.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
  };
}
