import type { JsonSource, LineAndColumn } from './json-source.ts';
import type { Problem, Rule } from './problem.ts';

/** Where a value stands in a file: the keys and indexes that lead to it. */
export type Path = readonly (string | number)[];

/** What is found wrong with visit.geojson, each with its place in the file and the stop that it is about. */
export class Notes {
  readonly problems: Problem[] = [];

  constructor(
    readonly file: string,
    private readonly json: JsonSource,
  ) {}

  /** Where the value at a path stands, or the nearest of those that hold it. */
  placeOf(path: Path): LineAndColumn {
    return this.json.placeOf([...path]);
  }

  note(path: Path, rule: Rule, message: string, more: Pick<Problem, 'expected' | 'nearest'> = {}): void {
    this.problems.push({ file: this.file, ...placed(this.json, path), rule, message, ...more });
  }
}

/** Where in a file a problem is: the value, and the stop that it is about. */
export const placed = (json: JsonSource, path: Path): LineAndColumn & Pick<Problem, 'at' | 'stop'> => ({
  ...json.placeOf([...path]),
  at: path,
  ...stopAt(json.value, path),
});

/** The value that a path leads to; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

/** The stop that a path leads into: its id, else its place in the list. */
function stopAt(file: unknown, [features, index]: Path): { readonly stop?: string } {
  if (features !== 'features' || typeof index !== 'number') return {};
  const id = valueAt(file, ['features', index, 'id']);
  return { stop: typeof id === 'string' ? id : `stop ${index + 1}` };
}

/** A value as a message can bear it. */
export function brief(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 120 ? `${json.slice(0, 117)}…` : json;
}

/** What one of a list of ids was expected. */
export const oneOf = (ids: readonly string[]) =>
  ids.length > 0 ? `one of ${ids.join(', ')}` : 'an id that is listed, but none is';
