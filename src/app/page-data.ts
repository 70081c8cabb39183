import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import type { IntlAnswers } from '../messages/intl.ts';
import type { Visit } from '../visit/visit.ts';

/** What a visit's page carries for its scripts, as JSON in the page itself. */
export interface PageData {
  readonly visit: Visit;
  readonly sheets: readonly SheetReference[];
  readonly tiles: Tiles;
  readonly answers: IntlAnswers;
}

/** The id of the element that holds the JSON. */
export const PAGE_DATA_ID = 'page-data';
