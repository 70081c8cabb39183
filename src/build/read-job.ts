import { reviewVisit } from '../review/review.ts';
import type { UnresolvedVisit } from '../visit/resolve-visit.ts';
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

export type ReadAnswer = { readonly kind: 'read' } | UnresolvedVisit;

export async function doReadJob({ visit: id, key }: ReadJob): Promise<ReadAnswer> {
  const read = await readVisit('geodata/visits', id);
  if (read.kind === 'problems') {
    const { kind, problems, addresses } = read;
    return { kind, problems, addresses };
  }
  const { visit, addresses, files } = read;
  keepReading(key, { visit, addresses, review: reviewVisit(visit, files, await readAtlas([visit])) });
  return { kind: 'read' };
}
