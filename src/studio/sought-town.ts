import type { Manuscript, ManuscriptStop } from '../author/manuscript.ts';
import { type TownOfVisit, townsOf } from '../author/towns.ts';
import { foldName } from '../gazetteer/fold.ts';
import type { FoundByName } from '../gazetteer/gazetteer.ts';
import { isTown } from '../gazetteer/kinds.ts';
import { distance } from '../geo/sphere.ts';
import { ROUND_TOWN } from '../visit/round-town.ts';

/** A town that somebody may choose for a place. */
export type TownChoice =
  | ({ readonly kind: 'visited' } & TownOfVisit)
  | { readonly kind: 'place'; readonly found: FoundByName }
  /** What no list has. */
  | { readonly kind: 'typed'; readonly name: string };

/** Towns of the visit that are offered before anything is typed, and towns of the world. */
const [FEW, MOST] = [4, 8];

/**
 * The towns that somebody may mean who has typed this much, those of the visit first and then those near the place; last what was typed.
 *
 * @param places what the gazetteer has of it; undefined until it has answered, when nothing is offered yet that others would come before
 */
export function townChoices(
  typed: string,
  places: readonly FoundByName[] | undefined,
  stop: ManuscriptStop,
  manuscript: Manuscript,
): readonly TownChoice[] {
  const folded = foldName(typed);
  const visited = townsOf(manuscript, stop).filter(({ town, apart = 0 }) =>
    folded === '' ? apart < 2 * ROUND_TOWN : foldName(town.name).startsWith(folded),
  );
  const ids = new Set(visited.map(({ town }) => town.geonames));
  const { coordinates } = stop;
  const isNear = ({ place }: FoundByName) =>
    coordinates !== undefined && distance(place.position, coordinates) <= ROUND_TOWN;
  const towns = (places ?? []).filter(
    ({ place }) => isTown(place.kind) && !(place.geonames !== undefined && ids.has(place.geonames)),
  );
  const nearFirst = [...towns.filter(isNear), ...towns.filter((each) => !isNear(each))].slice(0, MOST);
  const isListed = [
    ...visited.map(({ town }) => town.name),
    ...nearFirst.map(({ place }) => place.name),
  ].some((name) => foldName(name) === folded);
  return [
    ...visited.slice(0, FEW).map((each) => ({ kind: 'visited', ...each }) as const),
    ...nearFirst.map((found) => ({ kind: 'place', found }) as const),
    ...(places && !isListed ? [{ kind: 'typed', name: typed } as const] : []),
  ];
}
