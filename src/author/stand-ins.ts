import type { ManuscriptStop } from './manuscript.ts';

/** What stands above a text whose editor has not said it yet. */
export const UNSAID = {
  title: 'Untitled',
  publisher: 'Unnamed',
  date: '2000-01-01',
  language: 'und',
  source: 'Unnamed',
  licence: 'Unnamed',
};

/** The source that everything rests on which is only shown to its editor. */
export const ONLY_SHOWN = { id: 'only-shown', title: 'Not said yet', publisher: 'Not said yet' };

type Given = Required<Pick<ManuscriptStop, 'coordinates' | 'date' | 'passages'>>;

/** A stop with what is given of it, and with stand-ins for all else that is missing. */
export function filledIn({ id, name, timeZone, place }: ManuscriptStop, given: Given): ManuscriptStop {
  const rests = { established: [ONLY_SHOWN.id] };
  return {
    id,
    ...given,
    name: name || 'Unnamed',
    timeZone: timeZone ?? 'UTC',
    place: {
      name: place.name || name || 'Unnamed',
      country: place.country ?? 'XZ',
      kind: place.kind || 'place',
      precision: place.precision ?? 1000,
    },
    events: [],
    basis: { name: rests, date: rests, place: rests, position: rests },
  };
}
