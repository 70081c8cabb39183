import { parseJson } from '../../visit/json-source.ts';
import type { SourceFile } from '../draft.ts';
import type { Notebook } from '../draft-notebook.ts';
import { decode } from './decode.ts';
import { looksLike } from './looks-like.ts';
import { checkSize, Refusal } from './refusal.ts';

const LARGEST = 32_000_000;
/** Arrays and objects inside each other; a MultiPolygon in a feature has seven. */
const DEEPEST = 64;
/** Arrays and objects in all: a hundred times as many as ten thousand stops have. */
const MOST = 1_000_000;
/** Characters up to which a fault is looked for with its line. */
const EXPLAINABLE = 1_000_000;

/** A file's JSON value; refuses what is too large, too deep or no JSON. */
export function readJson(source: SourceFile, book: Notebook): unknown {
  checkSize(source, LARGEST);
  const text = decode(source.bytes, book);
  if (!/^\s*[[{]/.test(text)) throw new Refusal(`no JSON: the file looks like ${looksLike(source)}`);
  checkNesting(text);
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    const parsed = text.length > EXPLAINABLE ? undefined : parseJson(text);
    const [fault] = parsed?.kind === 'faults' ? parsed.faults : [];
    const where = fault
      ? `${fault.message} (line ${fault.line}, column ${fault.column})`
      : error instanceof Error
        ? error.message
        : 'it cannot be parsed';
    throw new Refusal(`no well-formed JSON: ${where}`);
  }
}

function checkNesting(text: string): void {
  let [depth, count] = [0, 0];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 0x5c) at++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) throw new Refusal(`more than ${DEEPEST} lists or objects inside each other`);
      if (++count > MOST) throw new Refusal('more than a million lists and objects');
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
}

/** A value as an object of JSON; undefined for everything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  // A JSON value that is neither null nor a list is a record of strings to values.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A value as a list of JSON; an empty one for everything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value as text, numbers too; undefined for everything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** A number, or a text that is one. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)
    ? Number(value)
    : undefined;
}
