/** One thing that is wrong with a file of a visit, in words for the person who wrote it. */
export interface Problem {
  /** Path as the author knows it, for example geodata/visits/kim-russia-2023/visit.geojson. */
  readonly file: string;
  /** From 1; absent where the whole file is meant (it is missing, it is empty). */
  readonly line?: number;
  readonly column?: number;
  /** The stop that it concerns, by id, else its place in the list ("stop 3"). */
  readonly stop?: string;
  /** A short, stable name of the rule, in kebab-case. */
  readonly rule: string;
  /** What is wrong, naming the value. */
  readonly message: string;
  /** What was expected, or what to do. */
  readonly expected?: string;
  /** The nearest thing that would have fitted. */
  readonly nearest?: string;
}
