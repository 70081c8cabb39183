import { correctionsOf } from '../visit/corrections.ts';
import type { Stop, Visit } from '../visit/visit.ts';
import type { Picture } from './picture.ts';

/** What a visit's or a stop's page is about. */
export interface PageSubject {
  readonly visit: Visit;
  readonly stop: Stop | undefined;
  readonly card: Picture;
}

/** The corrections that such a page shows: of a stop its own, of a visit all. */
export const correctionsShown = ({ visit, stop }: Pick<PageSubject, 'visit' | 'stop'>) =>
  correctionsOf(visit, (change) => stop === undefined || change.stop === stop.id);
