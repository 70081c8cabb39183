import type { Visit } from './visit.ts';

/**
 * The last day on which something of a visit is known to have been worked at: an article came out, a source was looked
 * up, or something was corrected. The files say no more, and a build's own day would claim a change that no reader would find.
 */
export function lastKnownDay(visit: Visit): string {
  const days = [
    ...visit.articles.map((article) => article.date),
    ...visit.sources.flatMap((source) => source.accessed ?? []),
    ...(visit.corrections ?? []).map((correction) => correction.date),
  ].sort();
  return days.at(-1) ?? visit.dates.value.end;
}
