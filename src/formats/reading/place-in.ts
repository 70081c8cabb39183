import type { FoundLocality } from '../draft-found.ts';
import { nameOf } from './markup.ts';
import type { Meaning } from './meaning-words.ts';
import { isOfAddress, isPlainName } from './meanings.ts';
import { identifiersIn, namesIn, type Properties } from './properties.ts';

/** Notes that the key of a meaning was taken for it, where many would understand that otherwise. */
export type Guess = (meaning: Meaning, as: 'name' | 'description' | 'place' | 'town' | 'date') => void;

interface Where {
  /** What a stop there is called that has no name. */
  readonly stop?: string;
  readonly name?: string;
  readonly locality?: FoundLocality;
  /** Where the place is the town itself, what that is in gazetteers. */
  readonly identifiers?: Pick<FoundLocality, 'wikidata' | 'geonames'>;
  /** What the place is looked up by: all of what it is called and lies in. */
  readonly sought?: string;
}

/** What a place is called, and the town that it lies in: one that nothing is named in is the place itself. */
export function placeIn(of: Properties, isLocated: boolean, guess: Guess): Where {
  const [named, street, town] = (['place', 'address', 'town'] as const).map((each) => nameOf(of.take(each)));
  const around = (['region', 'country'] as const).map((each) => nameOf(of.take(each)));
  const key = of.keyOf('town') ?? '';
  const title = nameOf(of.take('name'));
  // A spot in the town, which nothing else names; but "An evening in Porto" is what somebody did there.
  const isOfSpot =
    isLocated &&
    !of.asksFor('place') &&
    !of.asksFor('address') &&
    (isPlainName(of.keyOf('name')) || !title?.toLowerCase().includes(town?.toLowerCase() ?? ''));
  const isCalled = town !== undefined && (isOfAddress(key) || isOfSpot);
  const called = isCalled ? title : undefined;
  const venue = named ?? called ?? street;
  const name = venue ?? town;
  if (name === undefined) return {};
  // In a table where each row has a town, that of a town is itself; an address, and what we write, say what the place lies in.
  const isOurs = key === 'locality' && of.asksFor('place');
  const isIn = isOurs || (venue !== undefined && (venue !== town || isOfAddress(key)));
  const told: readonly Meaning[] = [named ? 'place' : called ? 'name' : 'address', 'town'];
  of.tell(...told);
  for (const meaning of told) guess(meaning, meaning === 'town' && isIn ? 'town' : 'place');
  const parts = [named ?? called, street, town, ...around].filter((each) => each !== undefined);
  return {
    name,
    stop: named ?? [street, town].filter((each) => each !== undefined).join(', '),
    sought: [...new Set(parts)].join(', '),
    ...(town === undefined ? {} : isIn ? { locality: townIn(of, town) } : { identifiers: idsOfTown(of) }),
  };
}

const idsOfTown = (of: Properties) => identifiersIn(of, 'townWikidata', 'townGeonames');

function townIn(of: Properties, name: string): FoundLocality {
  const names = namesIn(of, /^locality[_:]/);
  return { name, ...(names ? { names } : {}), ...idsOfTown(of) };
}
