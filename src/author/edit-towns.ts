import type { Operation } from './history.ts';
import type { ManuscriptStop } from './manuscript.ts';
import { know, onStop, type Reference, type Source } from './on-stop.ts';

/** A town by its name and by what others know it by; what says that a place lies in it is another matter. */
export type Town = Omit<NonNullable<ManuscriptStop['place']['locality']>, 'stated' | 'established'>;

/** What says that a place lies in a town: passages of its stop, and a source that may not be known to the visit yet. */
export interface SaysTown {
  readonly stated: readonly string[];
  readonly source?: Source | undefined;
}

/** The place of a stop lies in a town, as words and a source say; where nothing does, it is asked what says so. */
export const lieIn = (id: string, town: Town, { stated, source }: SaysTown): Operation =>
  onStop(id, ({ place }, manuscript) => {
    place.locality = {
      ...structuredClone(town),
      ...(stated.length > 0 ? { stated: [...stated] } : {}),
      ...(source ? { established: [know(manuscript, source)] } : {}),
    };
  });

/** What says that the place of a stop lies in its town. */
export const setTownBasis = (id: string, reference: Reference): Operation =>
  onStop(id, ({ place }) => {
    if (!place.locality) return;
    const { stated: _, established: __, ...town } = place.locality;
    place.locality = { ...town, ...structuredClone(reference) };
  });

/** Nobody says any more which town the place of a stop lies in. */
export const leaveTown = (id: string): Operation =>
  onStop(id, ({ place }) => {
    delete place.locality;
  });
