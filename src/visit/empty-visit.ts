import type { Visit } from './visit.ts';

/** What is told of a visit that has no stop. */
interface Told extends Pick<Visit, 'id' | 'title' | 'description' | 'language' | 'licence' | 'sources'> {
  /** YYYY-MM-DD. */
  readonly day: string;
}

/**
 * A visit with no stop, which is never published: for what draws or writes a visit where none is left, or none yet. Its
 * dates rest on its sources.
 */
export const emptyVisit = ({ day, ...told }: Told): Visit => ({
  ...told,
  dates: {
    value: {
      edtf: day,
      start: day,
      end: day,
      precision: 'day',
      approximate: false,
      uncertain: false,
      timeZone: 'UTC',
    },
    basis: { kind: 'established', sources: told.sources.map(({ id }) => id) },
  },
  significance: [],
  passages: [],
  stops: [],
  legs: [],
  agents: [],
  articles: [],
});
