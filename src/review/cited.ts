import type { Path } from '../visit/notes.ts';
import type { VisitFile } from '../visit/schema.ts';
import type { Basis, Passage, Stop } from '../visit/visit.ts';
import { listed, type Wording } from '../visit/wording.ts';

/** What one account is said to say of a stop, to be laid beside what others say. */
interface Claimed {
  readonly about: 'name' | 'date' | 'figure';
  /** As the file has it. */
  readonly value: string;
  readonly cited: readonly Passage[];
  /** Where the value stands in visit.geojson. */
  readonly path: Path;
}

/** Everything that accounts are said to say of a stop, each with its passages. */
export function claimedOf({ number, passages }: Stop, { features }: VisitFile): readonly Claimed[] {
  const index = number - 1;
  const { id, properties } = features[index] ?? {};
  return (properties?.claims ?? []).flatMap(({ about, says }, each) =>
    says.map(({ value, stated }, at): Claimed => {
      const cited = passages.filter((passage) => stated.some((own) => passage.id === `${id}.${own}`));
      return {
        about,
        value,
        cited,
        path: ['features', index, 'properties', 'claims', each, 'says', at, 'value'],
      };
    }),
  );
}

/** Those passages, of a stop or of all, on which alone a fact rests; none where a source establishes it as well. */
export const citedBy = (basis: Basis, { passages }: Pick<Stop, 'passages'>): readonly Passage[] =>
  basis.kind === 'stated' && !basis.sources ? passages.filter(({ id }) => basis.passages.includes(id)) : [];

/** Passages as a question mentions them. */
export const listOf = (passages: readonly Passage[]): Wording =>
  listed(passages.map(({ id }) => ({ kind: 'passage', id })));
