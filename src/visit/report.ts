import type { Mending } from './mend-quotes.ts';
import type { Problem } from './problem.ts';

/** Every problem as lines for a person: grouped by file, each with its place, what was expected and what would fit. */
export function reportProblems(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const groups = files.map((file) => {
    const own = problems
      .filter((problem) => problem.file === file)
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    return own.map((problem) => reportProblem(problem)).join('\n');
  });
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  return [
    ...groups,
    `${count} in ${files.length} ${files.length === 1 ? 'file' : 'files'}. Nothing was written.`,
  ].join('\n\n');
}

/** Every selector that was rewritten, as it was and as it is. */
export function reportMendings(mendings: readonly Mending[]): string {
  if (mendings.length === 0) return 'No passage had to be mended.';
  const changes = mendings.flatMap(({ file, line, stop, before, after }) => [
    stop === undefined ? `${file}:${line}` : `${file}:${line}  ${stop}`,
    ...(['exact', 'prefix', 'suffix'] as const).flatMap((key) =>
      before.selector[key] === after.selector[key]
        ? []
        : [
            `  ${key} before: ${shown(before.selector[key])}`,
            `  ${key} after:  ${shown(after.selector[key])}`,
          ],
    ),
    ...(before.position?.start === after.position?.start
      ? []
      : [`  stood at ${before.position?.start ?? '(not noted)'}, stands at ${after.position?.start}`]),
  ]);
  const count = `${mendings.length} ${mendings.length === 1 ? 'passage' : 'passages'} mended.`;
  return [...changes, count, ''].join('\n');
}

const shown = (words: string | undefined) => (words === undefined ? '(none)' : JSON.stringify(words));

/** Addresses that are named one by one. */
const MOST_NAMED = 12;

/** What nobody has taken into the ledger yet, and why somebody should. `addresses` are paths below the site's root. */
export function reportUnrecorded(addresses: readonly string[]): string {
  const one = addresses.length === 1;
  return [
    `${addresses.length} ${one ? 'address is' : 'addresses are'} not in the ledger yet, so nothing notices if ${one ? 'it is' : 'they are'} lost one day:`,
    ...addresses.slice(0, MOST_NAMED).map((address) => `  ${address}`),
    ...(addresses.length > MOST_NAMED ? [`  … and ${addresses.length - MOST_NAMED} more`] : []),
    'Before you publish, run npm run record-addresses and commit geodata/addresses.json.',
  ].join('\n');
}

/** What a report can have more of than the words of a problem. */
interface Extras {
  /** How much it weighs, in a word. */
  readonly level?: string;
  /** Lines below the message: where it stands in the file. */
  readonly shown?: readonly string[];
  readonly paint?: Paint;
}

/** Makes a part of a report stand out, or stand back, where the reader's terminal can. */
export type Paint = (part: 'place' | 'level' | 'aside', text: string) => string;

/** One problem, of whatever rules, as lines for a person. */
export function reportProblem(
  { file, line, column, stop, rule, message, expected, nearest }: Problem<string>,
  { level, shown = [], paint = (_, text) => text }: Extras = {},
): string {
  const place = [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
  return [
    `${paint('place', place)}  ${rule}${level === undefined ? '' : `  ${paint('level', level)}`}`,
    `  ${stop === undefined ? '' : `${stop}: `}${message}`,
    ...shown.map((each) => `  ${paint('aside', each)}`),
    ...(expected === undefined ? [] : [`  expected: ${expected}`]),
    ...(nearest === undefined ? [] : [`  nearest:  ${nearest}`]),
  ].join('\n');
}
