import { join } from 'node:path';
import { topicsOf } from '../archive/topics.ts';
import { withdraw } from '../archive/withdrawn.ts';
import { dayByClock } from '../visit/calendar-days.ts';
import { printLedger } from '../visit/ledger.ts';
import { reportProblems } from '../visit/report.ts';
import { commandLine, dataFolder, endWith, noSuchVisit } from './command-line.ts';
import { LEDGER } from './read-across.ts';
import { readVisits } from './read-visits.ts';
import { visitIds } from './visit-folders.ts';
import { writeWhole } from './writing-files.ts';

const USAGE = 'npm run withdraw -- <visit> [--reason "…"] [--in geodata]';

/** `npm run withdraw`: has the addresses of a visit say that it was withdrawn. Its files it leaves to whom they belong. */
const { values, positionals } = commandLine(
  USAGE,
  { reason: { type: 'string' }, in: { type: 'string', default: 'geodata' } },
  1,
);
const [id] = positionals;
const root = dataFolder(values.in);
if (id === undefined) endWith(`Which visit? ${USAGE}`);
const ids = await visitIds(root);
// Before what is wrong with others.
if (!ids.includes(id)) endWith(`${noSuchVisit(id, ids)}. ${USAGE}`);
const result = await readVisits(root);
if (result.kind === 'problems') {
  console.error(reportProblems(result.problems));
  process.exitCode = 1;
} else {
  const { visits, recorded, addressed } = result;
  const visit = addressed.addresses.find((each) => each.id === id);
  if (!visit) endWith(`${noSuchVisit(id, ids)}. ${USAGE}`);
  const others = visits.filter((each) => each.id !== id);
  const date = dayByClock(new Date());
  const after = withdraw(
    recorded,
    visit,
    { date, reason: values.reason },
    { now: addressed.topics, left: topicsOf(others, recorded.topics) },
  );
  const file = join(root, LEDGER);
  await writeWhole(file, printLedger(after));
  const folders = [join(root, 'visits', id), join(root, 'basemap', id)];
  console.log(
    `${id}: withdrawn as of ${date} in ${file}. Now take ${folders.join(' and ')} away and commit both; from the next build on, its ` +
      'addresses say that it was withdrawn. What a host, a CDN or the history of a repository keeps of it is for you to clear.',
  );
}
