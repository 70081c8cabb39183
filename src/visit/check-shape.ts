import { z } from 'zod';
import { parseJson } from './json-source.ts';
import { brief, Notes, type Path, valueAt } from './notes.ts';
import type { Problem } from './problem.ts';
import { VisitFile } from './schema.ts';

type Shaped =
  | { readonly kind: 'file'; readonly file: VisitFile; readonly notes: Notes }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The text of visit.geojson as data of the schema's shape, with a notebook for what else is wrong with it. */
export function checkShape(path: string, text: string): Shaped {
  const parsed = parseJson(text);
  if (parsed.kind === 'faults') {
    const problems = parsed.faults.map((fault): Problem => {
      return { file: path, ...fault, rule: 'json', expected: 'strict JSON (RFC 8259)' };
    });
    return { kind: 'problems', problems };
  }
  const notes = new Notes(path, parsed.source);
  const checked = VisitFile.safeParse(parsed.source.value, { error: expectedOf });
  if (checked.success) return { kind: 'file', file: checked.data, notes };
  for (const issue of checked.error.issues) {
    const at = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        notes.note([...at, key], 'schema', `"${key}" is no property known here`, {
          expected: expectedBy(issue.message),
        });
      }
    } else {
      notes.note(at, 'schema', whatIsThere(parsed.source.value, at), { expected: expectedBy(issue.message) });
    }
  }
  return { kind: 'problems', problems: notes.problems };
}

/** Of what is missing or of another type, what the schema tells an editor of it, too; of a property that is unknown, the known ones. */
function expectedOf({ code, expected, inst }: z.core.$ZodRawIssue): string | undefined {
  if (code === 'unrecognized_keys' && inst instanceof z.ZodObject)
    return `expected one of ${Object.keys(inst.shape).join(', ')}`;
  const described = inst instanceof z.ZodType ? inst.description : undefined;
  return code === 'invalid_type' && described
    ? `expected ${expected}: ${described.replace(/\.$/, '')}`
    : undefined;
}

function whatIsThere(file: unknown, path: Path): string {
  const value = valueAt(file, path);
  return `${path.map(String).join('.') || 'the file'}${value === undefined ? ' is missing' : ` is ${brief(value)}`}`;
}

/** Zod's "Invalid input: expected string, received undefined" as "string"; what is there has been said. */
const expectedBy = (message: string) =>
  message.replace(/^(?:[\w ]+: )?expected /, '').replace(/, received [\w ]+$/, '');
