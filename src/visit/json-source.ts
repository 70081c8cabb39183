import {
  findNodeAtLocation,
  getNodeValue,
  type JSONPath,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import { once } from '../annotation/once.ts';
import { firstIndex } from '../order/first-index.ts';

/** Where something stands in a text, from 1. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** A JSON text that knows where each of its values stands. */
export interface JsonSource {
  readonly value: unknown;
  /** Where the value at a path stands, or the nearest of those that hold it. */
  readonly placeOf: (path: JSONPath) => LineAndColumn;
}

type ParsedJson =
  | { readonly kind: 'json'; readonly source: JsonSource }
  | { readonly kind: 'faults'; readonly faults: readonly (LineAndColumn & { readonly message: string })[] };

/** Strict JSON: comments and trailing commas are faults, and so is a key that stands twice in one object. */
export function parseJson(text: string): ParsedJson {
  const printed = printedValue(text);
  if (printed === undefined) return parseSource(text);
  let source: ParsedJson | undefined;
  const placeOf = (path: JSONPath): LineAndColumn => {
    source ??= parseSource(text);
    return source.kind === 'json' ? source.source.placeOf(path) : START;
  };
  return { kind: 'json', source: { value: printed, placeOf } };
}

const START: LineAndColumn = { line: 1, column: 1 };

/**
 * The value of a text that is printed as programs print it; undefined for any other. No key stands twice in it, and where something
 * stands is only asked when something is wrong with it: of the record of a large archive, which every build reads, hardly ever.
 */
function printedValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value, null, 2) === text.trimEnd() ? value : undefined;
  } catch {
    return undefined;
  }
}

function parseSource(text: string): ParsedJson {
  const placeAt = placesIn(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // What follows on the first error is mostly told wrong because of it.
  const faults = errors.slice(0, 1).map(({ error, offset }) => ({
    ...placeAt(offset),
    message: words(printParseErrorCode(error)),
  }));
  if (faults.length === 0)
    faults.push(
      ...repeatedKeys(text).map(({ key, offset }) => ({
        ...placeAt(offset),
        message: `the key "${key}" stands twice`,
      })),
    );
  if (!tree || faults.length > 0) {
    return {
      kind: 'faults',
      faults: faults.length > 0 ? faults : [{ ...START, message: 'the file is empty' }],
    };
  }
  const placeOf = (path: JSONPath): LineAndColumn => {
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(tree, path.slice(0, length));
      if (node) return placeAt(node.offset);
    }
    return START;
  };
  return { kind: 'json', source: { value: getNodeValue(tree), placeOf } };
}

/** Tells line and column of an offset. A long file is asked thousands of times, so its lines are looked for once. */
function placesIn(text: string): (offset: number) => LineAndColumn {
  const starts = once(() => [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]);
  return (offset) => {
    const lines = starts();
    const line = firstIndex(lines.length, (index) => (lines[index] ?? 0) > offset);
    return { line, column: offset - (lines[line - 1] ?? 0) + 1 };
  };
}

/** "CommaExpected" as "comma expected". */
const words = (code: string) =>
  code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();

function repeatedKeys(text: string): readonly { readonly key: string; readonly offset: number }[] {
  const open: Set<string>[] = [];
  const found: { key: string; offset: number }[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, offset) => {
      const keys = open.at(-1);
      if (keys?.has(key)) found.push({ key, offset });
      keys?.add(key);
    },
  });
  return found;
}
