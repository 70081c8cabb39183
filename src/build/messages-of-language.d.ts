/** See messages-of-language.js, which is JavaScript since a thread of Node runs it that reads nothing else. */
export function initialize(href: string): void;
/** A hook of Node's loader. */
export function resolve(
  specifier: string,
  context: object,
  next: (specifier: string, context: object) => unknown,
): unknown;
