import { countryNames } from '../gazetteer/country-names.ts';
import type { Gazetteer, KnownPlace } from '../gazetteer/gazetteer.ts';
import type { Read, ReadOptions, ReadResult, ResolvedPlace, SourceFile } from './draft.ts';

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

/** The likeliest place of each address: its first part, in the country that its last part names, if it names one. */
async function locate(
  addresses: readonly string[],
  gazetteer: Gazetteer,
): Promise<ReadonlyMap<string, ResolvedPlace>> {
  const partsOf = (address: string) =>
    address
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const found = await gazetteer.lookUp(addresses.flatMap((address) => [address, ...partsOf(address)]));
  return new Map(
    addresses.flatMap((address) => {
      const place = placeOf(address, partsOf(address), found);
      return place ? [[address, resolved(place)] as const] : [];
    }),
  );
}

function placeOf(
  address: string,
  parts: readonly string[],
  found: ReadonlyMap<string, readonly KnownPlace[]>,
): KnownPlace | undefined {
  const [whole] = found.get(address) ?? [];
  if (whole || parts.length < 2) return whole;
  const country = countryNamed(parts.at(-1) ?? '');
  for (const part of country ? parts.slice(0, -1) : parts) {
    const bearers = found.get(part) ?? [];
    const place = country ? bearers.find((each) => each.country === country) : bearers[0];
    if (place) return place;
  }
  return undefined;
}

/** ISO 3166-1 alpha-2 of a country by its English name or its code. */
function countryNamed(name: string): string | undefined {
  const names = countryNames();
  return names.get(name.toLowerCase()) ?? [...names.values()].find((code) => code === name);
}

function resolved({
  name,
  position,
  precision,
  kind,
  country,
  geonames,
  wikidata,
  source,
}: KnownPlace): ResolvedPlace {
  return {
    name,
    position,
    precision,
    kind,
    ...(country ? { country } : {}),
    ...(geonames ? { geonames } : {}),
    ...(wikidata ? { wikidata } : {}),
    source,
  };
}
