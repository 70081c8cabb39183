import { reviewVisit } from '../review/review.ts';
import type { VisitAddresses } from '../visit/addresses.ts';
import type { Problem } from '../visit/problem.ts';
import { keepReading } from './kept-reading.ts';
import { readAtlas } from './read-atlas.ts';
import { readVisit } from './read-visits.ts';

/** Reads a visit and keeps what was read, or finds what is wrong with it. */
export interface ReadJob {
  readonly kind: 'read';
  readonly visit: string;
  /** Under which it is kept, see kept-reading.ts. */
  readonly key: string;
}

export type ReadAnswer =
  | { readonly kind: 'read' }
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      readonly addresses: VisitAddresses | undefined;
    };

export async function doReadJob({ visit: id, key }: ReadJob): Promise<ReadAnswer> {
  const resolved = await readVisit('geodata/visits', id);
  if (resolved.kind === 'problems' || !resolved.files) {
    const problems = resolved.kind === 'problems' ? resolved.problems : [];
    return { kind: 'problems', problems, addresses: resolved.addresses };
  }
  const { visit, addresses, files } = resolved;
  keepReading(key, { visit, addresses, review: reviewVisit(visit, files, await readAtlas([visit])) });
  return { kind: 'read' };
}
