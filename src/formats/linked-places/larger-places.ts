import { isTown } from '../../gazetteer/kinds.ts';
import type { ReadOptions } from '../draft.ts';
import type { FoundLocality } from '../draft-found.ts';
import { identifiersOf } from '../reading/identifiers.ts';
import { listOf, objectOf, textOf } from '../reading/json.ts';
import { nameOf } from '../reading/markup.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Settlements in the Art & Architecture Thesaurus, as the World Historical Gazetteer uses it: inhabited places, cities, towns,
 * villages, ports.
 */
const SETTLEMENTS = /(?:aat:|\/aat\/|^)(?:300008347|300008389|300008375|300008372|300120599)$/;
/** Words for the same that are no kinds of ours. */
const INHABITED = /^(?:inhabited|populated) place$/i;

/** The words for what kinds of place something is, the likeliest first. */
export function kindsOf(types: unknown): readonly string[] {
  return listOf(types).flatMap((each) => {
    const label =
      textOf(objectOf(each)?.['label']) ??
      textOf(objectOf(listOf(objectOf(each)?.['sourceLabels'])[0])?.['label']);
    return label ?? textOf(each) ?? [];
  });
}

/** Whether a feature, or a relation, says that what it is about is a settlement: by its types or by its class in GeoNames. */
export function isSettlement(of: Json | undefined): boolean {
  const properties = objectOf(of?.['properties']);
  const types = of?.['types'] ?? properties?.['types'];
  const classes = listOf(of?.['fclasses'] ?? properties?.['fclasses']);
  return (
    kindsOf(types).some((kind) => isTown(kind) || INHABITED.test(kind)) ||
    listOf(types).some((each) => SETTLEMENTS.test(textOf(objectOf(each)?.['identifier']) ?? '')) ||
    (classes.length === 1 && classes[0] === 'P')
  );
}

/** What a file and a gazetteer know of the larger places that relations lead to. */
export interface KnownPlaces {
  /** The features of the file, by their addresses. */
  readonly features: ReadonlyMap<string, Json>;
  readonly resolvePlace: ReadOptions['resolvePlace'];
}

/** The places that a feature lies in: the town, where one is known to be a settlement; the others by what they are called. */
export function largerPlacesOf(
  feature: Json,
  named: FoundLocality | undefined,
  known: KnownPlaces,
): { readonly town?: FoundLocality; readonly others: readonly string[]; readonly hasMore: boolean } {
  const relations = listOf(feature['relations']).map((each) => objectOf(each) ?? {});
  const within = relations.filter(isPartOf).flatMap((relation) => {
    const target = known.features.get(textOf(relation['relationTo']) ?? '');
    const label = nameOf(textOf(relation['label']) ?? textOf(objectOf(target?.['properties'])?.['title']));
    return label ? [{ relation, target, label, name: label.replace(/^(?:part of|in)\s+/i, '') }] : [];
  });
  // The town of one file is another's parish: a town lies in none.
  const isTownItself = named === undefined && isSettlement(feature);
  const isTownOf = ({ relation, target, name }: (typeof within)[number]) =>
    named
      ? name === named.name
      : !isTownItself &&
        (isSettlement(relation) || isSettlement(target) || isKnownTown(relation, name, known));
  const towns = within.filter(isTownOf);
  const name = named?.name ?? towns[0]?.name;
  const ofTown = towns.filter((each) => each.name === name);
  return {
    ...(name === undefined
      ? {}
      : {
          town: {
            ...named,
            name,
            ...identifiersOf(ofTown.flatMap(({ relation, target }) => addressesOf(relation, target))),
          },
        }),
    others: within.filter((each) => !ofTown.includes(each)).map(({ label }) => label),
    hasMore: relations.length > within.length,
  };
}

const isPartOf = (relation: Json): boolean =>
  /broader|part_?of|within/i.test(textOf(relation['relationType']) ?? '');

const addressesOf = (relation: Json, target: Json | undefined): readonly (string | undefined)[] => [
  textOf(relation['relationTo']),
  ...(target ? linksOf(target) : []),
];

/** The addresses that a feature says it has elsewhere. */
export const linksOf = (feature: Json): readonly string[] =>
  listOf(feature['links']).flatMap((each) => {
    const link = objectOf(each);
    return textOf(link?.['identifier']) ?? textOf(link?.['uri']) ?? textOf(each) ?? [];
  });

/** Whether a gazetteer has a town of this name under the very number that the relation leads to. */
function isKnownTown(relation: Json, name: string, { resolvePlace }: KnownPlaces): boolean {
  const { wikidata, geonames } = identifiersOf([textOf(relation['relationTo'])]);
  if (!wikidata && !geonames) return false;
  const found = resolvePlace?.(name);
  return (
    found !== undefined &&
    isTown(found.kind ?? '') &&
    (geonames ? found.geonames === geonames : found.wikidata === wikidata)
  );
}
