import { freeId } from '../formats/draft-ids.ts';
import type { Operation } from './history.ts';
import type { Manuscript, ManuscriptStop, StopBasis } from './manuscript.ts';

export type Source = Manuscript['visit']['sources'][number];
export type Reference = StopBasis['name'];
export type Draft = Parameters<Operation>[0];

export const stopIn = (manuscript: { readonly stops: readonly ManuscriptStop[] }, id: string) =>
  manuscript.stops.findIndex((stop) => stop.id === id);

/** Does something to one stop, if it is (still) there. */
export const onStop =
  (id: string, change: (stop: Draft['stops'][number], of: Draft) => void): Operation =>
  (manuscript) => {
    const stop = manuscript.stops[stopIn(manuscript, id)];
    if (stop) change(stop, manuscript);
  };

/** What rests on two references rests on all that is in either. */
export function bothOf(one: Partial<Reference>, other: Partial<Reference>): Reference {
  const [stated, established] = (['stated', 'established'] as const).map((kind) => [
    ...new Set([...(one[kind] ?? []), ...(other[kind] ?? [])]),
  ]);
  return { ...(stated?.length ? { stated } : {}), ...(established?.length ? { established } : {}) };
}

/** Sets a field, or takes it away. */
export function set<Key extends string>(on: { [key in Key]?: unknown }, key: Key, value: unknown): void {
  if (value === undefined) delete on[key];
  else on[key] = value;
}

/** Makes a source known and gives its id in this visit: two sources of one id that are not the same get two. */
export function know({ visit }: Draft, source: Source): string {
  const same = visit.sources.find(({ title, url }) => title === source.title && url === source.url);
  if (same) return same.id;
  const id = freeId(
    source.id,
    visit.sources.map((each) => each.id),
  );
  visit.sources.push({ ...source, id });
  return id;
}
