import { REVIEW_RULES } from '../../review/concern.ts';
import { RULES } from '../../visit/problem.ts';
import { type Finding, slashed } from './finding.ts';

const RULE_IDS: readonly string[] = [...RULES, ...Object.keys(REVIEW_RULES)];

/** The findings as a log of SARIF 2.1.0 (OASIS); accepted ones are suppressed in source, with their justification. */
export function findingsAsSarif(findings: readonly Finding[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Whereabouts',
            rules: [
              ...RULES.map((id) => ({ id, defaultConfiguration: { level: 'error' } })),
              ...Object.entries(REVIEW_RULES).map(([id, text]) => {
                return { id, shortDescription: { text }, defaultConfiguration: { level: 'warning' } };
              }),
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(resultOf),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function resultOf(finding: Finding): object {
  const { level, problem } = finding;
  const { file, line, column, stop, rule, message, expected, nearest } = problem;
  const sentences = [
    `${stop === undefined ? '' : `${stop}: `}${message}`,
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    ...(nearest === undefined ? [] : [`nearest: ${nearest}`]),
  ];
  const uri = slashed(file).split('/').map(encodeURIComponent).join('/');
  const region =
    line === undefined ? {} : { startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule),
    level: level === 'error' ? 'error' : 'warning',
    message: { text: sentences.join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, ...(line === undefined ? {} : { region }) },
        ...(stop === undefined ? {} : { logicalLocations: [{ name: stop }] }),
      },
    ],
    ...(level === 'accepted'
      ? { suppressions: [{ kind: 'inSource', status: 'accepted', justification: finding.reason }] }
      : {}),
  };
}
