import { parseDate } from './dates.ts';
import type { Notes, Path } from './notes.ts';
import type { NotedChange, VisitFile } from './schema.ts';
import type { Change, Correction, When } from './visit.ts';

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
    const was = when(change.was, timeZone, [...path, 'was']);
    const is = when(change.is, timeZone, [...path, 'is']);
    return was && is ? { about: 'date' as const, was, is } : undefined;
  }

  function when(value: string, timeZone: string, path: Path): When | undefined {
    const parsed = parseDate(value, timeZone);
    if (parsed.kind === 'when') return parsed.when;
    // A time zone that does not exist is noted once, with the date that is in it.
    if (parsed.rule !== 'time-zone')
      notes.note(path, parsed.rule, parsed.message, { expected: 'EDTF, such as 2023-09-16 or 2023-09' });
    return undefined;
  }

  return (visit.corrections ?? []).map(({ date, reason, changes }, index) => ({
    date,
    ...(reason === undefined ? {} : { reason }),
    changes: changes.flatMap(
      (change, each) => resolve(change, ['visit', 'corrections', index, 'changes', each]) ?? [],
    ),
  }));
}
