import { slugOf } from '../formats/draft-ids.ts';
import type { Operation } from './history.ts';
import type { Manuscript } from './manuscript.ts';
import { know, type Source, set } from './on-stop.ts';
import { wholeAddress } from './whole-address.ts';

/** A source that an editor names; its id follows from its title. */
export const addSource = ({ url, ...source }: Omit<Source, 'id'>): Operation => {
  return (manuscript) => {
    const at = url ? { url: wholeAddress(url) } : {};
    know(manuscript, { ...source, ...at, id: slugOf(source.title) ?? 'source' });
  };
};

/** What is said of a source. What rests on it goes on resting on it. */
export const setSource = (id: string, field: 'title' | 'publisher' | 'url', value: string): Operation => {
  return ({ visit }) => {
    const found = visit.sources.find((source) => source.id === id);
    if (found) set(found, field, field === 'url' ? wholeAddress(value) : value);
  };
};

/** Takes a source away on which nothing rests. */
export const removeSource = (id: string): Operation => {
  return (manuscript) => {
    if (isRestedOn(manuscript, id)) return;
    manuscript.visit.sources = manuscript.visit.sources.filter((source) => source.id !== id);
  };
};

/** Whether anything rests on a source, or would if another place of a suggestion were taken. */
export function isRestedOn(
  {
    visit,
    stops,
  }: {
    readonly visit: Partial<Pick<Manuscript['visit'], 'basis' | 'agents' | 'significance'>>;
    readonly stops: Manuscript['stops'];
  },
  id: string,
): boolean {
  const rests = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([key, inIt]) =>
      key === 'established' && Array.isArray(inIt) ? inIt.includes(id) : rests(inIt),
    );
  return (
    rests(visit.basis) ||
    rests(visit.agents) ||
    rests(visit.significance) ||
    rests(stops) ||
    stops.some(({ suggested }) => suggested?.rivals?.some(({ source }) => source === id) === true)
  );
}
