import { type Review, reviewVisit } from '../review/review.ts';
import type { VisitFiles } from '../visit/resolve-visit.ts';
import { readAtlas } from './read-atlas.ts';
import type { SoundVisit } from './read-visits.ts';

/** The review of each visit that nothing is wrong with, by its id. */
export async function reviewsOf(sound: readonly SoundVisit[]): Promise<ReadonlyMap<string, Review>> {
  const atlas = await readAtlas(sound.map(({ visit }) => visit));
  return new Map(
    sound.map(({ visit, files }) => {
      const review = reviewed.get(files) ?? reviewVisit(visit, files, atlas);
      reviewed.set(files, review);
      return [visit.id, review];
    }),
  );
}

/** By the files that a visit was resolved from: while developing, most are the same as before (readVisits). */
const reviewed = new WeakMap<VisitFiles, Review>();

/** The same of all visits together. */
export async function reviewVisits(sound: readonly SoundVisit[]): Promise<Review> {
  const reviews = [...(await reviewsOf(sound)).values()];
  return {
    concerns: reviews.flatMap(({ concerns }) => concerns),
    accepted: reviews.flatMap(({ accepted }) => accepted),
  };
}
