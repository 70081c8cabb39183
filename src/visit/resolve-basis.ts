import { type Notes, oneOf, type Path } from './notes.ts';
import type { StopFeature, VisitFile } from './schema.ts';
import type { Basis } from './visit.ts';

/** What a fact refers to, as the file has it: passages that state it or sources that establish it. */
export type Reference = {
  readonly stated?: readonly string[] | undefined;
  readonly established?: readonly string[] | undefined;
};

/** Turns a reference of a stop into a basis, noting what it refers to in vain. */
export type ResolveBasis = (reference: Reference, path: Path, stop: StopFeature) => Basis;

/** The bases of a visit's stops, whose passages are the stop's own. */
export function stopBases({ visit }: VisitFile, notes: Notes): ResolveBasis {
  return (reference, path, feature) => {
    checkSources(reference, visit.sources, path, notes);
    const own = feature.properties.passages.map((passage) => passage.id);
    for (const [index, passage] of (reference.stated ?? []).entries()) {
      if (own.includes(passage)) continue;
      notes.note([...path, 'stated', index], 'unknown-passage', `the stop has no passage "${passage}"`, {
        expected: oneOf(own),
      });
    }
    return basisOf(reference, (passage) => `${feature.id}.${passage}`);
  };
}

/**
 * The bases of what is said of the visit as a whole, its dates and its agents: passages of its own are named by their ids, those of stops
 * with their stops.
 */
export function visitBases(
  { visit, features }: VisitFile,
  notes: Notes,
): (reference: Reference, path: Path) => Basis {
  const known = new Set([
    ...(visit.passages ?? []).map((passage) => passage.id),
    ...features.flatMap((stop) => stop.properties.passages.map((passage) => `${stop.id}.${passage.id}`)),
  ]);
  return (reference, path) => {
    checkSources(reference, visit.sources, path, notes);
    for (const [index, passage] of (reference.stated ?? []).entries()) {
      if (known.has(passage)) continue;
      notes.note([...path, 'stated', index], 'unknown-passage', `there is no passage "${passage}"`, {
        expected: 'a passage of a stop as "<stop>.<passage>", or one of the visit by its id',
      });
    }
    return basisOf(reference, (passage) => passage);
  };
}

function checkSources(
  reference: Reference,
  sources: VisitFile['visit']['sources'],
  path: Path,
  notes: Notes,
): void {
  for (const [index, id] of (reference.established ?? []).entries()) {
    if (sources.some((source) => source.id === id)) continue;
    notes.note([...path, 'established', index], 'unknown-source', `"${id}" is not in visit.sources`, {
      expected: oneOf(sources.map((source) => source.id)),
    });
  }
}

/** Each passage and source once. The schema has seen to it that a reference names some. */
function basisOf({ stated, established }: Reference, passageId: (passage: string) => string): Basis {
  const sources = established && once(established);
  return stated
    ? { kind: 'stated', passages: once(stated).map(passageId), ...(sources ? { sources } : {}) }
    : { kind: 'established', sources: sources ?? [] };
}

const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
