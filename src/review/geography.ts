import { distance } from '../geo/sphere.ts';
import { HIGH_SEAS } from '../visit/high-seas.ts';
import type { Path } from '../visit/notes.ts';
import { ROUND_TOWN } from '../visit/round-town.ts';
import type { Place, Stop, Visit } from '../visit/visit.ts';
import { quoted, wording } from '../visit/wording.ts';
import type { Atlas } from './atlas.ts';
import type { Questions } from './questions.ts';

/** Metres by which a border or a coast of the atlas may be off. */
const BORDER = 1_000;
const COAST = 3_000;
/** An island smaller than an atlas shows can lie this far from any land that it does show. */
const ISLAND = 25_000;
/** A gazetteer puts a city where its square or its town hall is: that may be this far, in metres, from where it was meant. */
const GAZETTEER = 5_000;
/** Metres below which two points are one that was copied. */
const ONE_POINT = 1;

/** Kinds of places that stand on land. Of a kind that is not among them nothing is said. */
const ON_LAND = new Set(
  `airport airfield aerodrome airbase station port harbour harbor city town village capital settlement factory plant works
  campus university school museum palace castle hotel hospital church cathedral mosque temple monastery memorial monument
  cemetery stadium theatre theater embassy parliament spaceport cosmodrome barracks`.split(/\s+/),
);

/**
 * Countries that dispute land with each other: in which of the two a place there lies, an atlas is not the one to say.
 */
const DISPUTES: readonly (readonly [string, string])[] = [
  ['AM', 'AZ'],
  ['AR', 'FK'],
  ['CN', 'IN'],
  ['CN', 'TW'],
  ['CY', 'TR'],
  ['EG', 'SD'],
  ['EH', 'MA'],
  ['GE', 'RU'],
  ['GY', 'VE'],
  ['IL', 'PS'],
  ['IL', 'SY'],
  ['IN', 'PK'],
  ['JP', 'RU'],
  ['MD', 'RU'],
  ['RS', 'XK'],
  ['RU', 'UA'],
  ['SD', 'SS'],
];

/** Whether the stops lie where they say: in their country, on land, where their identifiers are, and apart. */
export function reviewGeography({ stops }: Visit, atlas: Atlas, questions: Questions): void {
  const earlier = earlierStops();
  for (const stop of stops) {
    reviewCountry(stop, atlas, questions);
    reviewLand(stop, atlas, questions);
    reviewIdentifier(stop, atlas, questions);
    reviewTown(stop, atlas, questions);
    const copied = earlier.at(stop).find((other) => {
      const apart = distance(other.place.position.value, stop.place.position.value);
      return apart < ONE_POINT && !samePlace(other.place, stop.place);
    });
    earlier.add(stop);
    if (copied) {
      questions.ask(
        coordinatesOf(stop),
        'geography/same-point',
        wording`${quoted(stop.place.name.value)} lies at the very point of ${quoted(copied.place.name.value)}, the place of ${{ kind: 'stop', id: copied.id }}`,
        'a point of its own, or the same name and identifiers where it is the same place',
      );
    }
  }
}

/** Degrees of latitude that are a little more than `ONE_POINT`. */
const BAND = 1e-5;

/** Stops gathered by their latitude, so that each is held against the few that may be at its point. */
function earlierStops() {
  const bands = new Map<number, Stop[]>();
  const known = new Set<string>();
  const bandOf = ({ place }: Stop) => Math.floor(place.position.value[1] / BAND);
  return {
    /** Those within `ONE_POINT`, and others, in their order. */
    at: (stop: Stop): readonly Stop[] => {
      const band = bandOf(stop);
      return [band - 1, band, band + 1]
        .flatMap((near) => bands.get(near) ?? [])
        .sort((a, b) => a.number - b.number);
    },
    add: (stop: Stop): void => {
      const { name, position, wikidata, geonames } = stop.place;
      // Where somebody came a hundred times, the first time stands for all.
      const key = JSON.stringify([name.value, position.value, wikidata, geonames]);
      if (known.has(key)) return;
      known.add(key);
      const band = bandOf(stop);
      const own = bands.get(band);
      if (own) own.push(stop);
      else bands.set(band, [stop]);
    },
  };
}

const coordinatesOf = ({ number }: Stop): Path => ['features', number - 1, 'geometry', 'coordinates'];
const placeOf = ({ number }: Stop, key: keyof Place): Path => [
  'features',
  number - 1,
  'properties',
  'place',
  key,
];

function reviewCountry(stop: Stop, atlas: Atlas, questions: Questions): void {
  const { country, position, precision } = stop.place;
  if (country === HIGH_SEAS && atlas.countriesWithin(position.value, 0).length === 0) return;
  if (!atlas.isCountry(country)) {
    questions.ask(
      placeOf(stop, 'country'),
      'geography/country',
      wording`${quoted(country)} is no country's code`,
      'a code of ISO 3166-1 alpha-2, such as GB for the United Kingdom',
    );
    return;
  }
  const found = atlas.countriesWithin(position.value, precision + BORDER);
  if (found.length === 0 || found.includes(country)) return;
  if (DISPUTES.some((pair) => pair.includes(country) && found.some((code) => pair.includes(code)))) return;
  questions.ask(
    placeOf(stop, 'country'),
    'geography/country',
    wording`the country is ${named(country)}, but the point lies in ${found.map(named).join(', ')}`,
    `${found.map((code) => `"${code}" (${named(code)})`).join(' or ')}, or a point in ${named(country)}`,
  );
}

function reviewLand(stop: Stop, atlas: Atlas, questions: Questions): void {
  const { kind, position, precision } = stop.place;
  const words = kind.toLowerCase().split(/[^a-z]+/);
  const island = words.some((word) => /^(island|islet|atoll|isle)s?$/.test(word));
  if (!island && !words.some((word) => ON_LAND.has(word))) return;
  if (atlas.landWithin(position.value, precision + (island ? ISLAND : COAST))) return;
  questions.ask(
    coordinatesOf(stop),
    'geography/water',
    wording`the ${kind} lies in the water: there is no land within its precision of ${metres(precision)}`,
    'a point on land, or a precision that reaches it',
  );
}

function reviewIdentifier(stop: Stop, atlas: Atlas, questions: Questions): void {
  const { geonames, position, precision } = stop.place;
  const known = geonames === undefined ? undefined : atlas.positionOf(geonames);
  if (!known) return;
  const off = distance(known, position.value);
  if (off <= precision + GAZETTEER) return;
  questions.ask(
    placeOf(stop, 'geonames'),
    'geography/identifier',
    wording`the place ${String(geonames)} of GeoNames lies ${metres(off)} from the point, which is said to be precise to ${metres(precision)}`,
    `a point near ${known[0]}, ${known[1]}, or the identifier of the place at the point`,
  );
}

function reviewTown(stop: Stop, atlas: Atlas, questions: Questions): void {
  const { name, locality, position, precision } = stop.place;
  const { name: town, geonames } = locality?.value ?? {};
  const known = geonames === undefined ? undefined : atlas.positionOf(geonames);
  if (!known || town === undefined) return;
  const off = distance(known, position.value);
  if (off <= precision + ROUND_TOWN) return;
  questions.ask(
    placeOf(stop, 'locality'),
    'geography/town',
    wording`${quoted(name.value)} lies ${metres(off)} from ${quoted(town)}, the town that it is said to lie in`,
    'the town at the point, or none',
  );
}

function samePlace(one: Place, other: Place): boolean {
  return (
    one.name.value === other.name.value ||
    (one.wikidata !== undefined && one.wikidata === other.wikidata) ||
    (one.geonames !== undefined && one.geonames === other.geonames)
  );
}

const regions = new Intl.DisplayNames('en', { type: 'region' });
const named = (code: string) => regions.of(code) ?? code;

/** A length for a message, in metres or kilometres. */
function metres(value: number): string {
  return value < 1_000 ? `${Math.round(value)} m` : `${Math.round(value / 100) / 10} km`;
}
