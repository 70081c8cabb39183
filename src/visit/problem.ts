/** Every rule that a file of a visit can break, by a short, stable name. */
export const RULES = [
  'account-twice',
  'ambiguous-quote',
  'article-markup',
  'coordinates',
  'date',
  'date-order',
  'date-outside',
  'departure',
  'duplicate-agent',
  'duplicate-article',
  'duplicate-passage',
  'duplicate-source',
  'duplicate-stop',
  'empty-article',
  'encoding',
  'former-id',
  'front-matter',
  'json',
  'lost-address',
  'missing-file',
  'mixed-accounts',
  'quote-not-found',
  'reserved-id',
  'schema',
  'setting',
  'suggestion',
  'time-zone',
  'unknown-agent',
  'unknown-article',
  'unknown-passage',
  'unknown-source',
  'unreadable-picture',
  'unused-article',
  'unused-picture',
  'visit-id',
  'withdrawn',
] as const;

export type Rule = (typeof RULES)[number];

/** One thing that is wrong with a file of a visit, in words for the person who wrote it; `Names` are the rules' names. */
export interface Problem<Names extends string = Rule> {
  /** Path as the author knows it, for example geodata/visits/kim-russia-2023/visit.geojson. */
  readonly file: string;
  /** From 1; absent where the whole file is meant (it is missing, it is empty). */
  readonly line?: number;
  readonly column?: number;
  /** The keys and indexes that lead to the value in visit.geojson; absent for what is no value in it. */
  readonly at?: readonly (string | number)[];
  /** The stop that it concerns, by id, else its place in the list ("stop 3"). */
  readonly stop?: string;
  readonly rule: Names;
  /** What is wrong, naming the value. */
  readonly message: string;
  /** What was expected, or what to do. */
  readonly expected?: string;
  /** The nearest thing that would have fitted. */
  readonly nearest?: string;
}
