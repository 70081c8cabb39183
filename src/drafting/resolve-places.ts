import { foldName } from '../gazetteer/fold.ts';
import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { isTown } from '../gazetteer/kinds.ts';
import { distance } from '../geo/sphere.ts';
import type { FoundMention } from './find-mentions.ts';
import type { LanguageRules } from './language.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './reasons.ts';
import { shortFormAfter } from './short-forms.ts';
import type { Placed } from './suggestion.ts';

/** Rivals that are told. */
const TOLD = 5;
/** Metres within which a place is near another that the article names, and names before and after within which that counts. */
const NEAR = 300_000;
const NEIGHBOURS = 15;
/** Places of one region from which on it tells that another is in none of theirs, the part of all that they are, and what that weighs. */
const COMPANY = 5;
const TOGETHER = 0.8;
const ASTRAY = 2.4;
/** Inhabitants from which a town is meant wherever the others lie. */
const FAMOUS = 200_000;
/** How much more a place is believed for each unit of weight. */
const SHARPNESS = 1.6;
/** What a place that is not a town weighs, as if it had ten to the power of so many inhabitants. */
const LANDMARK = 5;

/** What a place weighs that no gazetteer has. */
const UNKNOWN = 4.6;
/** The day before which a name may as well be one of then, Ragusa Dubrovnik, and what a place weighs more whose name it was, if it is near others. */
const BORDERS = '1920';
const OLD = 1.2;
/** How many times as many people make one place be meant by the name of another. */
const OUTDONE = 8;
/** Inhabitants from which the place of this very name comes before those that are called so in other languages. */
const NAMESAKE = 50_000;

/** An area in which a place lies that is named beside it: "Paris, Texas", "Tripoli, in the Peloponnese". */
type Area = Pick<KnownPlace, 'kind' | 'name' | 'country' | 'position' | 'precision'>;

/** What is named beside a place because that lies in it. An island or a desert keeps to no borders of regions. */
const AREA = /^(?:country|region|county|island|mountain range|desert|valley)$/;

/**
 * Which place each name means: the well known before the obscure, the country or region that stands beside the name or that the
 * article speaks of before others, and what is near the places named round it before what is far.
 */
export function resolvePlaces(
  { text, rules, days, reported }: Reading,
  mentions: readonly FoundMention[],
): ReadonlyMap<FoundMention, readonly Placed[]> {
  const spokenOf = countriesSpokenOf(mentions);
  const beside = mentions.map((mention, index) => areasBeside(text, mention, mentions[index + 1], rules));
  const middles = days.map(({ middle }) => middle).sort();
  const isOld = (middles[middles.length >> 1] ?? reported ?? BORDERS) < BORDERS;
  const meant = areasMeant(mentions, beside);
  const weigh = (
    mention: FoundMention,
    index: number,
    others: readonly KnownPlace[],
    ofOneRegion = false,
  ) => {
    const own = beside[index] ?? [];
    const areas = meant[index] ?? [];
    const force = own.length > 0 ? 1 : 0.4;
    const around = { areas, force, spokenOf, others, ofOneRegion, isOld };
    return toConfidences(mention.bearers.map((place) => weightOf(mention, place, around)));
  };
  // First each by itself; then with the likeliest places of the others, so that neighbours agree.
  const alone = mentions.map((mention, index) => weigh(mention, index, []));
  return new Map(
    mentions.map((mention, index) => {
      const from = Math.max(0, index - NEIGHBOURS);
      const round = mentions.slice(from, index + NEIGHBOURS + 1);
      const others = new Map<string, KnownPlace>();
      for (const [at, each] of round.entries()) {
        const [best] = alone[from + at] ?? [];
        if (best && each.text !== mention.text && best.confidence > 0.5 && best.place.kind !== 'country')
          others.set(best.place.id, best.place);
      }
      const company = [...others.values()];
      return [mention, weigh(mention, index, company, isOfOneRegion(company)).slice(0, TOLD)] as const;
    }),
  );
}

interface Weighed {
  readonly place: KnownPlace;
  readonly weight: number;
  readonly why: readonly Reason[];
}

/** What is known of an article round a name. */
interface Surroundings {
  /** Areas that are said beside the name, and how much that tells: less where another mention of the name says them. */
  readonly areas: readonly Area[];
  readonly force: number;
  /** How often each country and region is spoken of. */
  readonly spokenOf: ReadonlyMap<string, number>;
  /** The likeliest places of the names round it. */
  readonly others: readonly KnownPlace[];
  /** Whether these lie about each other, as those of a tour through one region. */
  readonly ofOneRegion: boolean;
  /** Whether it is of a time when towns were mostly called otherwise than today. */
  readonly isOld: boolean;
}

function weightOf(
  mention: FoundMention,
  place: KnownPlace,
  { areas, force, spokenOf, others, ofOneRegion, isOld }: Surroundings,
): Weighed {
  const why: Reason[] = [];
  let weight = ownWeight(place);
  const near = others.filter((other) => distance(other.position, place.position) < NEAR).length;
  // A name of today before one of former times or of another language.
  const asked = foldName(mention.text);
  const isOwn = ({ name, kind, country, region, population }: KnownPlace) =>
    foldName(name) === asked ||
    // "Karaganda" is Karagandy, after which the region is called, in the letters of that.
    (isTown(kind) &&
      mention.bearers.some(
        (each) =>
          each.kind === 'region' &&
          each.country === country &&
          each.name === region &&
          // Chittagong is Chattogram, where most people of the region live that is still called so; Bahia is no town today.
          (isSpelling(foldName(name), asked) || population > MOST * each.population),
      ));
  if (isOwn(place) && !mention.bearers.some((other) => !isOwn(other) && isOutdone(place, other)))
    weight += 1.5;
  else {
    const rivals = mention.bearers.filter((other) => isOwn(other) && other.population >= NAMESAKE);
    const isOfThen =
      isOld &&
      near > 0 &&
      !isSpelling(foldName(place.name), asked) &&
      rivals.every(({ kind }) => isTown(kind));
    if (rivals.length > 0) weight += isOfThen ? OLD : -1.5;
  }
  // "The Red Sea" is the sea and not the region.
  if (asked.split(' ').includes(place.kind)) weight += 1.5;
  if (weight >= 5.5) why.push('it is well known');
  if (areas.length > 0) {
    const there = inside(mention.bearers, areas);
    const inRegion = there.has(place);
    const inCountry = areas.some(({ kind, country }) => kind === 'country' && place.country === country);
    const nearly = areas.some(({ country }) => place.country === country);
    weight += force * (inRegion ? 5 : inCountry ? 4 : !nearly ? -3 : there.size > 0 ? -1.5 : 0);
    if (inRegion) why.push('its region stands beside the name');
    else if (inCountry) why.push('its country stands beside the name');
  }
  const spoken =
    place.country === undefined || place.kind === 'country' ? 0 : (spokenOf.get(place.country) ?? 0);
  if (spoken > 0) {
    weight += Math.min(2.2, 0.8 + spoken / 2);
    why.push('the article speaks of its country');
  }
  const inRegion =
    place.region === undefined ? 0 : (spokenOf.get(regionKey(place.country, place.region)) ?? 0);
  if (inRegion > 0) {
    weight += Math.min(1.2, 0.4 + inRegion / 4);
    why.push('the article speaks of its region');
  }
  if (near > 0) {
    weight += Math.min(2.7, 0.9 * near);
    why.push('it is near other places of the article');
  } else if (ofOneRegion && areas.length === 0 && isSmallTown(place)) {
    // The village of the tour may be one that no gazetteer has, and this its namesake at the other end of the country.
    weight -= ASTRAY;
  }
  return { place, weight, why };
}

/** Those of some places that lie in a land of one of these names: as its region, else, where borders are others, where it is. */
function inside(places: readonly KnownPlace[], areas: readonly Area[]): ReadonlySet<KnownPlace> {
  const lands = areas.filter(({ kind }) => kind !== 'country');
  const within = (isIn: (place: KnownPlace, land: Area) => boolean) =>
    places.filter((place) => lands.some((land) => isIn(place, land)));
  const ofRegion = within(({ country, region }, land) => country === land.country && region === land.name);
  return new Set(
    ofRegion.length > 0
      ? ofRegion
      : within(({ position }, land) => distance(position, land.position) < land.precision),
  );
}

const isSmallTown = ({ kind, population }: KnownPlace): boolean =>
  !AREA.test(kind) && population > 0 && population < FAMOUS;

/** Whether most of some places lie near another of them, and they are enough to tell. */
function isOfOneRegion(places: readonly KnownPlace[]): boolean {
  if (places.length < COMPANY) return false;
  const together = places.filter((place) =>
    places.some((other) => other !== place && distance(other.position, place.position) < NEAR),
  );
  return together.length >= TOGETHER * places.length;
}

/** The part of a region's people that a town has by whose name of another time or language the region is called. */
const MOST = 0.5;
/** Letters at the end of a name by which another spelling of it may differ: Karagandy, Karaganda. */
const ENDING = 2;
const isSpelling = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) < ENDING &&
  one.slice(0, one.length - ENDING) === other.slice(0, one.length - ENDING);

/** Whether a place is so much smaller than one of another name that this is meant by its name in another language: Genève by Geneva. */
const isOutdone = ({ population, geonames }: KnownPlace, other: KnownPlace): boolean =>
  geonames !== undefined &&
  other.geonames !== undefined &&
  population < NAMESAKE &&
  other.population > OUTDONE * population;

/** How well known a place is by itself. */
function ownWeight({ kind, population, geonames, precision }: KnownPlace): number {
  // What is no town is the better known the larger it is: an ocean as the largest of cities.
  const landmark = Math.max(LANDMARK, 4 + Math.log10(1 + precision / 1000));
  const people = population > 0 ? Math.log10(population) : geonames ? 2 : landmark;
  switch (kind) {
    case 'capital':
      return people + 1;
    case 'country':
      return people + 0.5;
    case 'region':
      // A region has far more people than the town that shares its name.
      return population > 0 ? people - 1.3 : people;
    case 'county':
      return people - 2;
    case 'airport':
    case 'air base':
      return 4;
    default:
      return people;
  }
}

function toConfidences(weighed: readonly Weighed[]): readonly Placed[] {
  const sorted = [...weighed].sort((a, b) => b.weight - a.weight);
  const top = sorted[0]?.weight ?? 0;
  const shares = sorted.map(({ weight }) => Math.exp(SHARPNESS * (weight - top)));
  const [first] = sorted;
  // The place may be one that no gazetteer has: a village far off is little, even if none other bears the name.
  const sum = shares.reduce(
    (total, share, index) => {
      const place = sorted[index]?.place;
      return index > 0 && place && first && isOneAnswer(first.place, place) ? total : total + share;
    },
    Math.max(0.08, Math.exp(SHARPNESS * (UNKNOWN - top))),
  );
  return sorted.map(({ place, why }, index) => ({
    place,
    why,
    confidence: Math.min(1, (shares[index] ?? 0) / sum),
  }));
}

/** Rivals that lie together are one answer: a city, its district and its airport, and the region round it that is called after it. */
function isOneAnswer(first: KnownPlace, other: KnownPlace): boolean {
  const apart = distance(other.position, first.position);
  return (
    apart < 30_000 ||
    (other.kind === 'region' && other.country === first.country && other.name === first.region)
  );
}

const regionKey = (country: string | undefined, region: string) => `${country} ${region}`;

/** How often each country and region is spoken of: by its name, a country by that of a city as well that is well known and has no rival. */
function countriesSpokenOf(mentions: readonly FoundMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { bearers, partly } of mentions) {
    const [first, second] = bearers;
    if (!first?.country || partly) continue;
    const rival = second && second.country !== first.country ? second.population : 0;
    const share =
      first.kind === 'country' ? 1 : first.population > 300_000 && rival < first.population / 20 ? 0.7 : 0;
    if (share > 0) counts.set(first.country, (counts.get(first.country) ?? 0) + share);
    const region = first.kind === 'region' ? regionKey(first.country, first.name) : undefined;
    if (region) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}

/**
 * What is said beside each name; where nothing is, all that was said beside the same name before: who calls a town "Richmond, Virginia"
 * did not mean that one where another Richmond stood before.
 */
function areasMeant(
  mentions: readonly FoundMention[],
  beside: readonly (readonly Area[])[],
): readonly (readonly Area[])[] {
  const said = new Map<string, readonly Area[]>();
  return mentions.map(({ text: name }, index) => {
    const [own, before] = [beside[index] ?? [], said.get(name) ?? []];
    if (own.length === 0) return before;
    said.set(name, [...new Set([...before, ...own])]);
    return own;
  });
}

/** The country or region in "Paris, France", "Athens, Georgia" and "Artyom in Russia"; both, where a name is that of both. */
function areasBeside(
  text: string,
  mention: FoundMention,
  next: FoundMention | undefined,
  rules: LanguageRules,
): readonly Area[] {
  if (!next || next.start - mention.end > 40) return [];
  const isShort = shortFormAfter(text, mention.end, rules)?.start === next.start;
  if (!isShort && !rules.inArea.test(text.slice(mention.end, next.start))) return [];
  return next.bearers.filter(({ kind }) => AREA.test(kind));
}
