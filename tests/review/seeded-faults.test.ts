import { beforeAll, describe, expect, it } from 'vitest';
import { readAtlas } from '../../src/build/read-atlas.ts';
import { readVisits, type SoundVisit } from '../../src/build/read-visits.ts';
import type { Atlas } from '../../src/review/atlas.ts';
import type { Concern } from '../../src/review/concern.ts';
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

/** What is asked of a visit once a stop of it is spoilt; undefined where the fault cannot be had, or is an error. */
function concernsOf({ files }: SoundVisit, fault: Fault, index: number): readonly Concern[] | undefined {
  const file = VisitFile.parse(JSON.parse(files.text));
  const stop = file.features[index];
  const spoilt = stop && fault.spoil(stop, file);
  if (!spoilt) return undefined;
  const mozart = { id: 'mozart', kind: 'Person', name: 'Wolfgang Amadeus Mozart' };
  const text = JSON.stringify({
    ...file,
    visit: { ...file.visit, agents: [...file.visit.agents, mozart] },
    features: file.features.map((each) => (each === stop ? spoilt : each)),
  });
  const changed = { ...files, text };
  const resolved = resolveVisit(changed);
  return resolved.kind === 'visit' ? reviewVisit(resolved.visit, changed, atlas).concerns : undefined;
}

describe('a fault in a stop of a shipped visit is asked about at that stop', () => {
  it.each(FAULTS)('$name', (fault) => {
    const seeded = sound.flatMap((each) =>
      each.visit.stops.flatMap((stop, index) => {
        const concerns = concernsOf(each, fault, index);
        const found = concerns?.some(({ rule, stop: at }) => rule === fault.rule && at === stop.id);
        return concerns ? [{ stop: `${each.visit.id}/${stop.id}`, found }] : [];
      }),
    );
    expect(seeded.length).toBeGreaterThan(0);
    expect(seeded.filter(({ found }) => !found).map(({ stop }) => stop)).toEqual([]);
  });
});
