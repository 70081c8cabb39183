import { unrecorded } from '../visit/ledger.ts';
import { reportProblems, reportUnrecorded } from '../visit/report.ts';
import { readVisits } from './read-visits.ts';

/** `npm run check`: everything that is wrong with the visits, or one line that says that nothing is. */
const result = await readVisits(process.argv[2]);
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
