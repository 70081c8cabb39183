import type { LineAndColumn } from './json-source.ts';
import type { Notes, Path } from './notes.ts';
import type { Problem } from './problem.ts';
import type { VisitFile } from './schema.ts';

/** What has an address of its own: by the id that it has, and every id that it had before. */
export interface Addressed {
  readonly id: string;
  readonly formerIds: readonly string[];
  /** Where its file has the former ids, or would have them. */
  readonly place: LineAndColumn;
}

/** The addresses of a visit and of its stops, as its file gives them. */
export interface VisitAddresses extends Addressed {
  /** Path of visit.geojson, for messages. */
  readonly file: string;
  readonly stops: readonly Addressed[];
  /** Its accounts; the first has the visit's own address. */
  readonly articles: readonly Addressed[];
}

/** The addresses that a file gives, for what looks across visits: they can be had while other things are wrong. */
export function addressesOf({ visit, features }: VisitFile, notes: Notes): VisitAddresses {
  const addressed = (id: string, formerIds: readonly string[] = [], holder: Path): Addressed => {
    return { id, formerIds, place: notes.placeOf([...holder, 'formerIds']) };
  };
  return {
    file: notes.file,
    ...addressed(visit.id, visit.formerIds, ['visit']),
    stops: features.map(({ id, properties }, index) =>
      addressed(id, properties.formerIds, ['features', index, 'properties']),
    ),
    articles: visit.articles.map((id) => {
      const former = Object.entries(visit.formerArticles ?? {}).filter(([, now]) => now === id);
      return { id, formerIds: former.map(([was]) => was), place: notes.placeOf(['visit', 'formerArticles']) };
    }),
  };
}

/** Former ids of visits that another visit has or had. `living` are the ids of all visits, of unreadable ones too. */
export function checkFormerVisits(
  visits: readonly VisitAddresses[],
  living: readonly string[],
): readonly Problem[] {
  const taken = new Set(living);
  return visits.flatMap(({ file, formerIds, place }) =>
    formerIds.flatMap((id): readonly Problem[] => {
      const free = !taken.has(id);
      taken.add(id);
      if (free) return [];
      return [
        {
          file,
          ...place,
          rule: 'former-id',
          message: `the id "${id}" is that of another visit, or stands twice`,
          expected: 'an id that no visit has, listed once',
        },
      ];
    }),
  );
}
