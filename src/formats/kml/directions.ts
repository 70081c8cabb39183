import type { Found, FoundPlace } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import type { Folder } from './elements.ts';

/**
 * What a file has without the ends of ways that only repeat a place. Google's My Maps puts into each layer of directions the ends of its
 * way as places: there is one already where the layer before ends, or where a layer without ways has it.
 */
export function withoutRepeatedEnds(
  found: readonly Found[],
  folderOf: ReadonlyMap<Found, Folder>,
  book: Notebook,
): readonly Found[] {
  const isEnd = (place: FoundPlace) =>
    folderOf.get(place)?.hasLine === true && !place.words?.length && place.time === undefined;
  const places = found.filter((each) => each.kind === 'place');
  const listed = new Set(places.filter((each) => !folderOf.get(each)?.hasLine).map(whatAndWhere));
  let before: string | undefined;
  return found.filter((each) => {
    if (each.kind !== 'place') return true;
    const [known, here] = [before, whatAndWhere(each)];
    before = here;
    if (!isEnd(each) || (here !== known && !listed.has(here))) return true;
    book.guessed('repeated-end', each.at);
    return false;
  });
}

const whatAndWhere = ({ name, position }: FoundPlace) => JSON.stringify([name?.trim(), position]);
