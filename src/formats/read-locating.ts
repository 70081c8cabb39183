import { countryNames } from '../gazetteer/country-names.ts';
import type { Gazetteer, KnownPlace } from '../gazetteer/gazetteer.ts';
import { distance } from '../geo/sphere.ts';
import type { Read, ReadOptions, ReadResult, ResolvedPlace, SourceFile } from './draft.ts';
import { countryCodeOf } from './reading/country-code.ts';

/**
 * Reads a file whose places may have names and no positions: once to learn which names these are, and again with what a
 * gazetteer says of them. A name that it does not know stays for a person to locate.
 */
export async function readLocating(
  read: Read,
  source: SourceFile,
  gazetteer: () => Promise<Gazetteer>,
  options: Omit<ReadOptions, 'resolvePlace'> = {},
): Promise<ReadResult> {
  const asked = new Set<string>();
  const ask = (name: string) => {
    asked.add(name);
    return undefined;
  };
  const unlocated = await read(source, { ...options, resolvePlace: ask });
  if (unlocated.kind === 'refused' || asked.size === 0) return unlocated;
  const places = await locate([...asked], await gazetteer());
  return read(source, { ...options, resolvePlace: (name) => places.get(name) });
}

/** The number that stands before a town in an address of many countries: "105 Reykjavík", "D-10117 Berlin". */
const POSTCODE = /^(?:[A-Z]{1,2}-)?\d{3,6}(?: \d\d)? (?=\p{L})/u;

/** The likeliest place of each address: its first part that lies in what the others name, and in the country that the last one does. */
async function locate(
  addresses: readonly string[],
  gazetteer: Gazetteer,
): Promise<ReadonlyMap<string, ResolvedPlace>> {
  const partsOf = (address: string) =>
    address
      .split(/[,;]/)
      .map((part) => part.trim().replace(POSTCODE, ''))
      .filter((part) => part !== '');
  const found = await gazetteer.lookUp(addresses.flatMap((address) => [address, ...partsOf(address)]));
  return new Map(
    addresses.flatMap((address) => {
      const place = placeOf(address, partsOf(address), found);
      return place ? [[address, place] as const] : [];
    }),
  );
}

function placeOf(
  address: string,
  parts: readonly string[],
  found: ReadonlyMap<string, readonly KnownPlace[]>,
): ResolvedPlace | undefined {
  const [whole] = found.get(address) ?? [];
  if (whole || parts.length < 2) return whole && resolved(whole);
  const country = countryNamed(parts.at(-1) ?? '');
  const known = (country ? parts.slice(0, -1) : parts)
    .map((part) => ({
      part,
      bearers: (found.get(part) ?? []).filter((each) => !country || each.country === country),
    }))
    .filter(({ bearers }) => bearers.length > 0);
  // A hotel has the name of a city far away: what is named behind it says where it is.
  const [meant] = known.flatMap(({ part, bearers }, at) => {
    const others = known.slice(at + 1);
    const place = bearers.find((each) =>
      others.every((other) => other.bearers.some((around) => liesIn(each, around))),
    );
    return place ? [resolved(place, part === parts[0] ? undefined : part)] : [];
  });
  return meant;
}

/** Metres that a place lies at most beyond the radius of the one in which it lies. */
const BEYOND = 60_000;
const liesIn = ({ position }: KnownPlace, around: KnownPlace): boolean =>
  distance(position, around.position) <= around.precision + BEYOND;

/** What tables call countries in capitals besides their codes. */
const IN_CAPITALS: Readonly<Record<string, string>> = { USA: 'US', UAE: 'AE' };

/** ISO 3166-1 alpha-2 of a country by its English name or, in capitals, its code. */
function countryNamed(name: string): string | undefined {
  const names = countryNames();
  const coded = /^[A-Z]+$/.test(name) ? (IN_CAPITALS[name] ?? countryCodeOf(name)) : undefined;
  return names.get(name.toLowerCase()) ?? [...names.values()].find((code) => code === coded);
}

function resolved(
  { name, position, precision, kind, country, geonames, wikidata, source }: KnownPlace,
  around?: string,
): ResolvedPlace {
  return {
    name,
    position,
    precision,
    kind,
    ...(country ? { country } : {}),
    ...(geonames ? { geonames } : {}),
    ...(wikidata ? { wikidata } : {}),
    ...(around === undefined ? {} : { around }),
    source,
  };
}
