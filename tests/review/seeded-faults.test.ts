import { beforeAll, describe, expect, it } from 'vitest';
import { readAtlas } from '../../src/build/read-atlas.ts';
import { readVisits, type SoundVisit } from '../../src/build/read-visits.ts';
import type { Atlas } from '../../src/review/atlas.ts';
import { reviewVisit } from '../../src/review/review.ts';
import { resolveVisit } from '../../src/visit/resolve-visit.ts';
import { VisitFile } from '../../src/visit/schema.ts';
import { FAULTS, type Fault } from './seeded-faults.ts';

let sound: readonly SoundVisit[];
let atlas: Atlas;
beforeAll(async () => {
  ({ sound } = await readVisits());
  atlas = await readAtlas(sound.map(({ visit }) => visit));
});

interface Seeded {
  readonly stop: string;
  /** Whether the fault in it was asked about at it. */
  readonly found: boolean;
}

/**
 * Spoils some stops of a visit at once; each by itself where they cannot be had together or one of them is not asked about. Nothing
 * is said of a stop in which the fault cannot be had, or is an error.
 */
function seededIn(shipped: SoundVisit, fault: Fault, indexes: readonly number[]): readonly Seeded[] {
  const { visit, files } = shipped;
  const file = VisitFile.parse(JSON.parse(files.text));
  const spoilt = new Map(
    indexes.flatMap((index) => {
      const stop = file.features[index];
      const instead = stop && fault.spoil(stop, file);
      return stop && instead ? [[stop.id, instead] as const] : [];
    }),
  );
  if (spoilt.size === 0) return [];
  const mozart = { id: 'mozart', kind: 'Person', name: 'Wolfgang Amadeus Mozart' };
  const text = JSON.stringify({
    ...file,
    visit: { ...file.visit, agents: [...file.visit.agents, mozart] },
    features: file.features.map((each) => spoilt.get(each.id) ?? each),
  });
  const changed = { ...files, text };
  const resolved = resolveVisit(changed);
  const concerns = resolved.kind === 'visit' ? reviewVisit(resolved.visit, changed, atlas).concerns : [];
  const seeded = [...spoilt.keys()].map((id) => ({
    stop: `${visit.id}/${id}`,
    found: concerns.some(({ rule, stop }) => rule === fault.rule && stop === id),
  }));
  if (indexes.length > 1 && !seeded.every(({ found }) => found))
    return indexes.flatMap((index) => seededIn(shipped, fault, [index]));
  return resolved.kind === 'visit' ? seeded : [];
}

describe('a fault in a stop of a shipped visit is asked about at that stop', () => {
  it.each(FAULTS)('$name', (fault) => {
    const seeded = sound.flatMap((shipped) => {
      const indexes = [...shipped.visit.stops.keys()];
      // Every other one: the stops before and after one that is spoilt are as they were.
      return [0, 1].flatMap((parity) =>
        seededIn(
          shipped,
          fault,
          indexes.filter((index) => index % 2 === parity),
        ),
      );
    });
    expect(seeded.length).toBeGreaterThan(0);
    expect(seeded.filter(({ found }) => !found).map(({ stop }) => stop)).toEqual([]);
  });
});
