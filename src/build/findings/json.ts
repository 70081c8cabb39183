import { countsOf, type Finding, slashed } from './finding.ts';

/**
 * The findings as JSON: `findings`, each with `level` (error, warning or accepted), `rule`, `file`, `message` and, where they
 * are known, `line` and `column` (from 1, in UTF-16 code units), `at` (the keys that lead to the value), `stop`, `expected`,
 * `nearest` and `reason`; and `counts`.
 */
export function findingsAsJson(findings: readonly Finding[]): string {
  const flat = findings.map(({ level, problem, ...rest }) => {
    return { level, ...problem, file: slashed(problem.file), ...rest };
  });
  return JSON.stringify({ findings: flat, counts: countsOf(findings) }, null, 2);
}
