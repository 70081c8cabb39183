import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { unrecordedPaths } from '../archive/site-record.ts';
import { reportMendings, reportUnrecorded } from '../visit/report.ts';
import { commandLine, counted, dataFolder, endWith } from './command-line.ts';
import { countsOf, type Finding, findingsOf } from './findings/finding.ts';
import { findingsForGithub } from './findings/github.ts';
import { findingsAsJson } from './findings/json.ts';
import { findingsForPeople } from './findings/people.ts';
import { findingsAsSarif } from './findings/sarif.ts';
import { mendVisits } from './mend-visits.ts';
import { readVisits } from './read-visits.ts';
import { reviewVisits } from './review-visits.ts';

/**
 * `npm run check [-- --fix] [--strict] [--format json|sarif|github] [folder]`: everything that is wrong with the visits and
 * what the review would ask, or one line that says that there is nothing. Fails where something is wrong, with --strict also
 * where there is a warning. With --fix, passages whose words were lightly edited in their article are taken over first.
 * What machines read goes to the standard output, what people read to the standard error.
 */
const { values, positionals } = commandLine(
  'npm run check [-- --fix] [--strict] [--format json|sarif|github] [folder]',
  { fix: { type: 'boolean' }, strict: { type: 'boolean' }, format: { type: 'string' } },
  1,
);
const MACHINES: Readonly<Record<string, (findings: readonly Finding[]) => string>> = {
  json: findingsAsJson,
  sarif: findingsAsSarif,
  github: findingsForGithub,
};
const format = values.format === undefined ? undefined : MACHINES[values.format];
if (values.format !== undefined && !format)
  endWith(`--format is "${values.format}"; expected one of ${Object.keys(MACHINES).join(', ')}`);

const root = positionals[0] === undefined ? 'geodata' : dataFolder(positionals[0]);
if (values.fix) (format ? console.error : console.log)(reportMendings(await mendVisits(root)));
const result = await readVisits(root);
const problems = result.kind === 'problems' ? result.problems : [];
const findings = findingsOf(problems, await reviewVisits(result.sound));
const counts = countsOf(findings);
const printed = format?.(findings);
if (printed) console.log(printed);
else if (!format && findings.length > 0) console.error(forPeople(findings));
if (result.kind === 'visits') {
  const stops = result.visits.flatMap((visit) => visit.stops);
  const passages = [...result.visits, ...stops].flatMap((each) => each.passages);
  const all = [
    counted(result.visits.length, 'visit'),
    counted(stops.length, 'stop'),
    counted(passages.length, 'passage'),
  ];
  if (!format) console.log(`${all.join(', ')}: no ${counts.warning > 0 ? 'error' : 'problem'}.`);
  const more = unrecordedPaths(result.recorded, result.addressed);
  if (more.length > 0) console.warn(reportUnrecorded(more));
}
if (counts.error > 0 || (values.strict && counts.warning > 0)) process.exitCode = 1;

/** In colours on a terminal that has them, unless its user has said otherwise (https://no-color.org). */
function forPeople(findings: readonly Finding[]): string {
  const coloured = process.stderr.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  const colours = { error: 'red', warning: 'yellow', accepted: 'green' } as const;
  return findingsForPeople(findings, {
    textOf: (file) => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return undefined;
      }
    },
    paintFor: (level) => (part, text) => {
      if (!coloured) return text;
      const style = { place: 'bold', level: colours[level], aside: 'dim' } as const;
      return styleText(style[part], text);
    },
  });
}
