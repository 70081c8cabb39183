import { z } from 'zod';
import { type Article, runsOf } from '../article/article.ts';
import { parseJson } from './json-source.ts';
import type { Problem } from './problem.ts';
import type { VisitFile } from './schema.ts';

/** The name of the file in a visit's folder that keeps what it said when it was published. */
export const PUBLISHED = 'published.json';

const stop = z.strictObject({
  id: z.string(),
  name: z.string(),
  date: z.string(),
  place: z.string(),
  country: z.string(),
  position: z.tuple([z.number(), z.number()]),
  precision: z.number(),
  arrival: z.string().optional(),
  departure: z.string().optional(),
  events: z.array(z.string()),
  present: z.array(z.string()),
});

const PublishedFile = z.strictObject({
  title: z.string(),
  date: z.string(),
  /** Absent where it was noted before visits could say it. */
  significance: z.array(z.string()).optional(),
  people: z.record(z.string(), z.string()),
  /** Who they are, of those of whom it is said; absent where it was noted before roles were. */
  roles: z.record(z.string(), z.string()).optional(),
  /** The towns that places lie in, by the stop; absent where it was noted before they were. */
  localities: z.record(z.string(), z.string()).optional(),
  stops: z.array(stop),
  accounts: z.record(z.string(), z.strictObject({ title: z.string(), text: z.array(z.string()) })),
});

/** What a visit says, as far as it matters to who has read it: its facts and its words, without what they rest on. */
export type Published = z.infer<typeof PublishedFile>;
export type PublishedStop = Published['stops'][number];

/** What a visit says now. */
export function publishedOf({ visit, features }: VisitFile, articles: readonly Article[]): Published {
  return {
    title: visit.title,
    date: visit.date,
    significance: (visit.significance ?? []).map(({ text }) => text),
    people: Object.fromEntries(visit.agents.map(({ id, name }) => [id, name])),
    roles: Object.fromEntries(
      visit.agents.flatMap(({ id, role }) => (role === undefined ? [] : [[id, role]])),
    ),
    localities: Object.fromEntries(
      features.flatMap(({ id, properties: { place } }) =>
        place.locality ? [[id, place.locality.name]] : [],
      ),
    ),
    stops: features.map(({ id, geometry, properties }): PublishedStop => {
      const { name, date, place, arrival, departure, events, present = [] } = properties;
      return {
        id,
        name,
        date,
        place: place.name,
        country: place.country,
        position: geometry.coordinates,
        precision: place.precision,
        ...(arrival ? { arrival: arrival.mode } : {}),
        ...(departure ? { departure: departure.mode } : {}),
        events: events.map((event) => event.text),
        present: present.map(({ agent }) => agent),
      };
    }),
    accounts: Object.fromEntries(
      articles.map(({ id, title, blocks }) => [id, { title, text: blocks.flatMap(runsOf).map(textOf) }]),
    ),
  };
}

const textOf = (run: ReturnType<typeof runsOf>[number]) => run.map(({ text }) => text).join('');

/** As the text of its file. */
export const printPublished = (published: Published): string => `${JSON.stringify(published, null, 2)}\n`;

type ParsedPublished =
  | { readonly kind: 'published'; readonly published: Published }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The text of the file, or what is wrong with it. */
export function parsePublished(file: string, text: string): ParsedPublished {
  const expected = 'the file as npm run record-corrections wrote it';
  const parsed = parseJson(text);
  if (parsed.kind === 'faults')
    return {
      kind: 'problems',
      problems: parsed.faults.map((fault) => ({ file, ...fault, rule: 'json', expected })),
    };
  const { value, placeOf } = parsed.source;
  const checked = PublishedFile.safeParse(value);
  if (checked.success) return { kind: 'published', published: checked.data };
  const problems = checked.error.issues.map((issue): Problem => {
    const at = issue.path.filter((part) => typeof part !== 'symbol');
    const message = `${at.join('.') || 'the file'} is not what was noted of a visit`;
    return { file, ...placeOf(at), rule: 'schema', message, expected };
  });
  return { kind: 'problems', problems };
}
