import { join } from 'node:path';
import { printRecord, unrecordedPaths } from '../archive/site-record.ts';
import { dayByClock } from '../visit/calendar-days.ts';
import { reportProblems } from '../visit/report.ts';
import { commandLine, dataFolder } from './command-line.ts';
import { LEDGER } from './read-across.ts';
import { readVisits } from './read-visits.ts';
import { writeWhole } from './writing-files.ts';

/** `npm run record-addresses`: takes every address of the site into the ledger, for what is about to be published. */
const { positionals } = commandLine('npm run record-addresses [-- folder]', {}, 1);
const root = positionals[0] === undefined ? 'geodata' : dataFolder(positionals[0]);
const result = await readVisits(root);
if (result.kind === 'problems') {
  console.error(reportProblems(result.problems));
  process.exitCode = 1;
} else {
  const { recorded, addressed } = result;
  const file = join(root, LEDGER);
  const paths = unrecordedPaths(recorded, addressed);
  const today = dayByClock(new Date());
  if (paths.length > 0) await writeWhole(file, printRecord(recorded, addressed, today));
  for (const path of paths) console.log(path);
  console.log(paths.length > 0 ? `Recorded in ${file}; commit it.` : `${file} has every address already.`);
}
