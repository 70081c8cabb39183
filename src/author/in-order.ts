import { z } from 'zod';
import { VisitFile } from '../visit/schema.ts';

/** What is looked at of a JSON Schema (2020-12): which values it holds, and in which order. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
}

// What zod makes of our own schema has these fields or has them not.
const VISIT_FILE = z.toJSONSchema(VisitFile) as Schema;

/**
 * A visit's file with its keys in the order of the schema, and those that it does not know after them, by the alphabet: the
 * same visit is always the same bytes, however it came to be.
 */
export const inOrder = (file: unknown): unknown => ordered(file, VISIT_FILE);

function ordered(value: unknown, schema: Schema | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, schema?.items));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  const choices = schema?.anyOf ?? schema?.oneOf;
  const known = (choices?.find((choice) => suits(value, choice)) ?? schema)?.properties ?? {};
  const rank = new Map(Object.keys(known).map((key, index) => [key, index]));
  const rankOf = (key: string) => rank.get(key) ?? rank.size;
  return Object.fromEntries(
    fields
      .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
      .map(([key, field]) => [key, ordered(field, known[key])]),
  );
}

/** Whether a value is of the kind that one of several schemas is for, by what that one says it must be. */
const suits = (value: object, { properties = {} }: Schema): boolean =>
  Object.entries(properties).every(
    ([key, { const: only }]) => only === undefined || Reflect.get(value, key) === only,
  );
