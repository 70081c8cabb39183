import { expect, it } from 'vitest';
import { readAtlas } from '../../src/build/read-atlas.ts';
import { reviewVisit } from '../../src/review/review.ts';
import { resolveVisit } from '../../src/visit/resolve-visit.ts';
import { generateVisit, worldOf } from './generate-visit.ts';
import { filesOf } from './read-generated.ts';

const world = worldOf(7, 60);
const generated = Array.from({ length: 60 }, (_, number) => filesOf(generateVisit(world, number)));

it('makes visits that nothing is wrong with, in several languages, and of which a sub-editor has nothing to ask', async () => {
  const visits = generated.map((files) => {
    const resolved = resolveVisit(files);
    return { files, ...resolved };
  });
  expect(visits.flatMap((each) => (each.kind === 'problems' ? each.problems : []))).toEqual([]);
  const sound = visits.flatMap((each) => (each.kind === 'visit' ? [each] : []));
  const atlas = await readAtlas(sound.map(({ visit }) => visit));
  expect(sound.flatMap(({ visit, files }) => reviewVisit(visit, files, atlas).concerns)).toEqual([]);
  expect(new Set(sound.map(({ visit }) => visit.id)).size).toBe(sound.length);
  expect(new Set(sound.map(({ visit }) => visit.language)).size).toBeGreaterThan(3);
  // Why a journey matters, some accounts say and others do not.
  const mattering = sound.filter(({ visit }) => visit.significance.length > 0);
  expect(mattering.length).toBeGreaterThan(sound.length / 2);
  expect(mattering.length).toBeLessThan(sound.length);
});

it('makes a visit of a seed the same again, whatever else is made, and another of another seed', () => {
  expect(filesOf(generateVisit(worldOf(7, 60), 41))).toEqual(generated[41]);
  expect(filesOf(generateVisit(worldOf(8, 60), 41))).not.toEqual(generated[41]);
});

it('makes one of as many stops and words as it is asked for', () => {
  const resolved = resolveVisit(filesOf(generateVisit(world, 0, { stops: 300, words: 20_000 })));
  expect(resolved.kind).toBe('visit');
  if (resolved.kind !== 'visit') return;
  expect(resolved.visit.stops).toHaveLength(300);
  const { blocks } = resolved.visit.articles[0] ?? { blocks: [] };
  expect(JSON.stringify(blocks).split(' ').length).toBeGreaterThan(18_000);
});
