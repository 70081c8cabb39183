import type { Notes, Path } from './notes.ts';
import { resolveDate } from './resolve-when.ts';
import type { NotedChange, VisitFile } from './schema.ts';
import type { Change, Correction } from './visit.ts';

/** The corrections that a file notes, as far as they can be had: each of a stop by the id that it has now. */
export function resolveCorrections({ visit, features }: VisitFile, notes: Notes): readonly Correction[] {
  const now = new Map(
    features.flatMap(({ id, properties }) => (properties.formerIds ?? []).map((former) => [former, id])),
  );
  const zones = new Map(features.map(({ id, properties }) => [id, properties.timeZone]));

  function resolve(change: NotedChange, path: Path): Change | undefined {
    if (!('stop' in change) || change.stop === undefined)
      return change.about === 'date' ? dated(change, visit.timeZone, path) : change;
    const stop = now.get(change.stop) ?? change.stop;
    if (change.about !== 'date') return { ...change, stop };
    const date = dated(change, zones.get(stop) ?? visit.timeZone, path);
    return date && { ...date, stop };
  }

  function dated(change: { readonly was: string; readonly is: string }, timeZone: string, path: Path) {
    const was = resolveDate(change.was, timeZone, [...path, 'was'], notes);
    const is = resolveDate(change.is, timeZone, [...path, 'is'], notes);
    return was && is ? { about: 'date' as const, was, is } : undefined;
  }

  return (visit.corrections ?? []).map(({ date, reason, changes }, index) => ({
    date,
    ...(reason === undefined ? {} : { reason }),
    changes: changes.flatMap(
      (change, each) => resolve(change, ['visit', 'corrections', index, 'changes', each]) ?? [],
    ),
  }));
}
