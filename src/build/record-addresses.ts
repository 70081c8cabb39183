import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathOfAddress, printLedger, record, unrecorded } from '../visit/ledger.ts';
import { reportProblems } from '../visit/report.ts';
import { LEDGER, readVisits } from './read-visits.ts';

/** `npm run record-addresses`: takes every address of the site into the ledger, for what is about to be published. */
const root = process.argv[2] ?? 'geodata';
const result = await readVisits(root);
if (result.kind === 'problems') {
  console.error(reportProblems(result.problems));
  process.exitCode = 1;
} else {
  const { ledger, addresses } = result;
  const file = join(root, LEDGER);
  const more = unrecorded(ledger, addresses);
  const today = new Date().toISOString().slice(0, 10);
  if (more.length > 0) await writeFile(file, printLedger(record(ledger, more, today)));
  for (const address of more) console.log(pathOfAddress(address));
  console.log(more.length > 0 ? `Recorded in ${file}; commit it.` : `${file} has every address already.`);
}
