import { foldName } from '../gazetteer/fold.ts';
import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { isTown } from '../gazetteer/kinds.ts';
import { distance } from '../geo/sphere.ts';
import { ROUND_TOWN } from '../visit/round-town.ts';
import type { SaysTown, Town } from './edit-towns.ts';
import type { Manuscript, ManuscriptStop } from './manuscript.ts';

/** A town that a place may lie in, for a person to say whether it does. */
interface TownOffer extends SaysTown {
  readonly town: Town;
  /** What makes it likely: words of the stop name it, the name of the place has it, the visit has stops there, or it is the nearest. */
  readonly why: 'named' | 'called' | 'visited' | 'near';
  /** Metres from the middle of the town to the place. */
  readonly apart: number;
}

/** Offers at a stop, and names that are looked up for them: each may be a file of the gazetteer. */
const MOST_OFFERS = 3;
const MOST_NAMES = 16;
/** Metres from the middle of a town within which it is offered by where it lies alone, and within which it has to be known where the place is. */
const [NEAREST, KNOWN] = [ROUND_TOWN / 2, 10_000];
/** Words of a name at most, and letters of the shortest one. */
const WORDS = 4;
const LETTERS = 3;

/** A capitalised word with what hyphens hold together: "Komsomolsk-on-Amur". */
const CAPITALISED = /\p{Lu}[\p{L}\p{M}]*(?:[-’'](?!s\b)[\p{L}\p{M}]+)*/gu;

/**
 * The names by which a town may be found that the place of a stop lies in: those of its words, of the name of the place, and of towns
 * that the visit has near it. None where nothing says where the place is.
 */
export function namesOfTowns(stop: ManuscriptStop, manuscript: Manuscript): readonly string[] {
  if (!stop.coordinates) return [];
  const near = townsOf(manuscript, stop).filter(({ apart }) => apart !== undefined && apart < 2 * ROUND_TOWN);
  const persons = new Set(manuscript.visit.agents.flatMap(({ name }) => name.split(' ')));
  const told = [...stop.passages.map(({ selector }) => selector.exact), stop.place.name ?? ''];
  const names = [...near.map(({ town }) => town.name), ...told.flatMap((text) => runsOf(text, persons))];
  return [...new Set(names)].slice(0, MOST_NAMES);
}

/** What may be a name in a text: its capitalised words, and each two or more that stand side by side. */
function runsOf(text: string, persons: ReadonlySet<string>): readonly string[] {
  const words = [...text.matchAll(CAPITALISED)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  return words.flatMap(({ from }, index) => {
    const names: string[] = [];
    for (const [behind, { to }] of words.slice(index, index + WORDS).entries()) {
      const before = words[index + behind - 1];
      if (behind > 0 && before && text.slice(before.to, words[index + behind]?.from) !== ' ') break;
      const name = text.slice(from, to);
      if (name.length >= LETTERS && !persons.has(name)) names.push(name);
    }
    return names;
  });
}

/** A town of the visit: one that a place of it lies in, or is. */
export interface TownOfVisit {
  readonly town: Town;
  /** Metres to the nearest of its stops there, where that is known. */
  readonly apart: number | undefined;
}

/** The towns of a visit as its other stops say them, the nearest to a stop first; suggestions say nothing yet. */
export function townsOf({ stops }: Manuscript, stop: ManuscriptStop): readonly TownOfVisit[] {
  const towns = new Map<string, TownOfVisit>();
  for (const { id, coordinates, place, suggested } of stops) {
    const town = id === stop.id || suggested ? undefined : townOf(place);
    if (!town) continue;
    const apart = coordinates && stop.coordinates && distance(coordinates, stop.coordinates);
    const key = String(town.geonames ?? town.wikidata ?? foldName(town.name));
    const known = towns.get(key);
    if (!known || near({ apart }) < near(known)) towns.set(key, { town, apart });
  }
  return [...towns.values()].sort((a, b) => near(a) - near(b));
}

const near = ({ apart = Number.MAX_VALUE }: Pick<TownOfVisit, 'apart'>) => apart;

function townOf({
  name,
  names,
  kind,
  geonames,
  wikidata,
  locality,
}: ManuscriptStop['place']): Town | undefined {
  if (locality) {
    const { stated: _, established: __, ...town } = locality;
    return town;
  }
  if (!name || kind === undefined || !isTown(kind)) return undefined;
  return {
    name,
    ...(names ? { names } : {}),
    ...(wikidata ? { wikidata } : {}),
    ...(geonames ? { geonames } : {}),
  };
}

/** A town of the gazetteer as a visit has it. */
export const townFrom = ({ name, geonames, wikidata }: KnownPlace): Town => ({
  name,
  ...(wikidata ? { wikidata } : {}),
  ...(geonames ? { geonames } : {}),
});

/**
 * The towns that the place of a stop may lie in, as near as such places are to their towns, the likeliest first: none is taken for its
 * town before somebody says so. Words that name a town say so by themselves; else it is the gazetteer that says where the town is.
 *
 * @param found what the gazetteer has of `namesOfTowns`
 * @param round the towns that it has round the place, the likeliest first
 */
export function offersOfTowns(
  stop: ManuscriptStop,
  manuscript: Manuscript,
  found: ReadonlyMap<string, readonly KnownPlace[]>,
  round: readonly KnownPlace[],
): readonly TownOffer[] {
  const { coordinates, place } = stop;
  if (!coordinates) return [];
  const visited = townsOf(manuscript, stop);
  const offers = new Map<string, TownOffer>();
  for (const [name, bearers] of found) {
    const town = bearers
      .filter(({ kind, position }) => isTown(kind) && distance(position, coordinates) <= ROUND_TOWN)
      .sort((a, b) => b.population - a.population)[0];
    if (!town || offers.has(town.id)) continue;
    const stated = namedBy(stop, [name, town.name]);
    // As the article calls it, but not as a heading does.
    const isAsTold = stated.length > 0 && name !== name.toUpperCase();
    const known = visited.find((each) => isThis(each.town, town));
    offers.set(town.id, {
      town: known?.town ?? townFrom({ ...town, ...(isAsTold ? { name } : {}) }),
      stated,
      ...(stated.length > 0 ? {} : { source: town.source }),
      why: stated.length > 0 ? 'named' : has(place.name ?? '', [name, town.name]) ? 'called' : 'visited',
      apart: distance(town.position, coordinates),
    });
  }
  const rank = ({ why }: TownOffer) => ['named', 'called', 'visited'].indexOf(why);
  const told = [...offers.values()].sort((a, b) => rank(a) - rank(b) || a.apart - b.apart);
  // Words that name a town say more than where others lie; and what is somewhere in a steppe is near any.
  const isNamed = told.some(({ why }) => why === 'named');
  if (isNamed || (place.precision ?? 0) > KNOWN) return told.slice(0, MOST_OFFERS);
  // What lies within the likeliest is hardly of another.
  const [first] = round;
  const isInside = first && distance(first.position, coordinates) <= first.precision;
  const others = (isInside ? [first] : round)
    .filter((town) => distance(town.position, coordinates) <= NEAREST && !offers.has(town.id))
    .map((town): TownOffer => {
      const { source, position } = town;
      return {
        town: townFrom(town),
        stated: [],
        source,
        why: 'near',
        apart: distance(position, coordinates),
      };
    });
  return [...told, ...others].slice(0, MOST_OFFERS);
}

/** Whether a town is the very one that a gazetteer has. */
export const isThis = ({ geonames, wikidata }: Town, place: KnownPlace): boolean =>
  (geonames !== undefined && geonames === place.geonames) ||
  (wikidata !== undefined && wikidata === place.wikidata);

/** The passages of a stop, by their ids, in which one of some names stands. */
export const namedBy = ({ passages }: ManuscriptStop, names: readonly string[]): readonly string[] =>
  passages.filter(({ selector }) => has(selector.exact, names)).map(({ id }) => id);

const has = (text: string, names: readonly string[]) => {
  const folded = ` ${foldName(text.replace(/[’']s\b/g, ''))} `;
  return names.some((name) => folded.includes(` ${foldName(name)} `));
};
