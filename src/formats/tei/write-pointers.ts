import type { Basis, When } from '../../visit/visit.ts';
import { isCommonEra } from '../writing/write.ts';

/** What things are called by within a file: `xml:id`, which pointers lead to. Ours begin with a letter, as XML asks. */
export const idOf = {
  stop: (id: string) => `stop.${id}`,
  place: (id: string) => `place.${id}`,
  agent: (id: string) => `agent.${id}`,
  account: (id: string) => `account.${id}`,
  source: (id: string) => `source.${id}`,
  passage: (id: string) => `passage.${id}`,
} as const;

/** What a fact rests on, passages of the accounts and sources (att.global.source). */
export function restsOn(basis: Basis | undefined): { readonly source?: string } {
  const passages = basis?.kind === 'stated' ? basis.passages : [];
  const ids = [...passages.map(idOf.passage), ...(basis?.sources ?? []).map(idOf.source)];
  return ids.length > 0 ? { source: ids.map((id) => `#${id}`).join(' ') } : {};
}

/** Where it is said what EDTF is, by which `when-custom` is to be read. */
const EDTF = 'https://www.loc.gov/standards/datetime/';

/** When something was: as EDTF to the letter, and for programs that know it not as days of the W3C's, which begin with the year 1. */
export function datedBy({ edtf, start, end, approximate, uncertain }: When) {
  return {
    'when-custom': edtf,
    datingMethod: EDTF,
    ...(isCommonEra(start) ? (start === end ? { when: start } : { from: start, to: end }) : {}),
    ...(approximate || uncertain ? { cert: 'medium' } : {}),
  };
}

/** What something is in gazetteers and elsewhere, as addresses that `ref` can have. */
export function addressesOf({
  wikidata,
  geonames,
}: {
  readonly wikidata?: string;
  readonly geonames?: number;
}): readonly string[] {
  return [
    ...(wikidata ? [`https://www.wikidata.org/entity/${wikidata}`] : []),
    ...(geonames ? [`https://www.geonames.org/${geonames}/`] : []),
  ];
}
