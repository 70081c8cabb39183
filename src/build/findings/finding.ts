import type { Concern, ReviewRule } from '../../review/concern.ts';
import type { Review } from '../../review/review.ts';
import type { Problem } from '../../visit/problem.ts';

/** What the check has found in a file: an error, a warning of the review, or a warning that a person has accepted. */
export type Finding =
  | { readonly level: 'error'; readonly problem: Problem }
  | { readonly level: 'warning'; readonly problem: Problem<ReviewRule> }
  | { readonly level: 'accepted'; readonly problem: Problem<ReviewRule>; readonly reason: string };

/** The findings of a check by file, and in each by line. */
export function findingsOf(problems: readonly Problem[], { concerns, accepted }: Review): readonly Finding[] {
  const findings: readonly Finding[] = [
    ...problems.map((problem): Finding => ({ level: 'error', problem })),
    ...concerns.map((concern): Finding => ({ level: 'warning', problem: asProblem(concern) })),
    ...accepted.map(({ concern, reason }): Finding => {
      return { level: 'accepted', problem: asProblem(concern), reason };
    }),
  ];
  return [...findings].sort(
    ({ problem: one }, { problem: other }) =>
      one.file.localeCompare(other.file, 'en') ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}

/** What a check says names things as the file does. */
const asProblem = ({ asked: _, ...problem }: Concern): Problem<ReviewRule> => problem;

/** How many findings there are of each level. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Finding['level'], number>> {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  return { error: count('error'), warning: count('warning'), accepted: count('accepted') };
}

/** A path as addresses have it: with slashes, whatever the system has. */
export const slashed = (file: string) => file.replaceAll('\\', '/');
