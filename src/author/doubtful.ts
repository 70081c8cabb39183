import type { ManuscriptStop } from './manuscript.ts';

/** Of the proposals below it, every second was no stop in the articles that were read by hand; of those above it, one of twelve. */
const EVEN = 0.5;

/** The ids of the suggestions that are more likely no stop than one; what is known as the double of a stop is none of them. */
export const doubtfulIn = (
  stops: readonly ManuscriptStop[],
  doubles: ReadonlyMap<string, string>,
): ReadonlySet<string> =>
  new Set(
    stops.flatMap(({ id, suggested }) =>
      suggested && suggested.confidence < EVEN && !doubles.has(id) ? [id] : [],
    ),
  );

/** The number of each stop, from 1, by its id: those that are likely in their order, then the doubtful ones, as they are listed. */
export const numbersOf = (
  stops: readonly ManuscriptStop[],
  doubtful: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const listed = [false, true].flatMap((of) => stops.filter(({ id }) => doubtful.has(id) === of));
  return new Map(listed.map(({ id }, index) => [id, index + 1]));
};
