/** What something is in gazetteers. */
export interface Identifiers {
  readonly wikidata?: string;
  readonly geonames?: number;
}

const WIKIDATA = /^(?:wd:|.*wikidata\.org\/(?:wiki|entity)\/)(Q[1-9]\d*)$/;
const GEONAMES = /^(?:gn:|.*geonames\.org\/)([1-9]\d*)\/?/;

/** What something is in gazetteers, by addresses that lead there, short ones as in Linked Places too: of each gazetteer the first. */
export function identifiersOf(addresses: readonly (string | undefined)[]): Identifiers {
  const found = addresses.flatMap((each) => each ?? []);
  const [item, id] = [WIKIDATA, GEONAMES].map((address) =>
    found.map((each) => address.exec(each)?.[1]).find(Boolean),
  );
  return { ...(item ? { wikidata: item } : {}), ...(id ? { geonames: Number(id) } : {}) };
}
