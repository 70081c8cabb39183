import { parseArgs } from 'node:util';
import { unrecorded } from '../visit/ledger.ts';
import { reportMendings, reportProblems, reportUnrecorded } from '../visit/report.ts';
import { mendVisits } from './mend-visits.ts';
import { readVisits } from './read-visits.ts';

/**
 * `npm run check [-- --fix] [folder]`: everything that is wrong with the visits, or one line that says that nothing is.
 * With --fix, passages whose words were lightly edited in their article are taken over first.
 */
const { values, positionals } = parseArgs({ options: { fix: { type: 'boolean' } }, allowPositionals: true });
const [root = 'geodata'] = positionals;
if (values.fix) console.log(reportMendings(await mendVisits(root)));
const result = await readVisits(root);
if (result.kind === 'problems') {
  console.error(reportProblems(result.problems));
  process.exitCode = 1;
} else {
  const stops = result.visits.flatMap((visit) => visit.stops);
  const passages = stops.flatMap((stop) => stop.passages);
  console.log(
    `${result.visits.length} visits, ${stops.length} stops, ${passages.length} passages: no problem.`,
  );
  const more = unrecorded(result.ledger, result.addresses);
  if (more.length > 0) console.warn(reportUnrecorded(more));
}
