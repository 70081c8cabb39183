import { type Finding, slashed } from './finding.ts';

/**
 * The findings as workflow commands of GitHub Actions, which shows each at its line of a change:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions. Accepted ones are left out.
 */
export function findingsForGithub(findings: readonly Finding[]): string {
  return findings
    .filter(({ level }) => level !== 'accepted')
    .map(({ level, problem: { file, line, column, stop, rule, message, expected } }) => {
      const properties = [
        ['file', slashed(file)],
        ['line', line],
        ['col', column],
        ['title', rule],
      ] as const;
      const given = properties.filter(([, value]) => value !== undefined);
      const words = `${stop === undefined ? '' : `${stop}: `}${message}${expected === undefined ? '' : `\nexpected: ${expected}`}`;
      return `::${level} ${given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')}::${escapeData(words)}`;
    })
    .join('\n');
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
