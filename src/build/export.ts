import { join } from 'node:path';
import { formatMessages } from '#messages/formats.ts';
import { WRITTEN } from '../formats/registry.ts';
import { lossNote } from '../formats/writing/write.ts';
import { reportProblems } from '../visit/report.ts';
import { commandLine, endWith, noSuchVisit } from './command-line.ts';
import { addressesIn } from './downloads.ts';
import { checkSettings } from './read-settings.ts';
import { readVisits } from './read-visits.ts';
import { ROOT } from './visit-folders.ts';
import { makeFolder, writeWhole } from './writing-files.ts';

/**
 * `npm run export -- <visit> [format ...] [--out folder] [--bom]`: a visit as files of other formats, all of them where none
 * is named, in the folder (the one that it is started in) and with a line for each that says what it leaves out. --bom
 * begins a table with a byte order mark, for Excel.
 */
const USAGE = 'npm run export -- <visit> [format ...] [--out folder] [--bom]';
const { values, positionals } = commandLine(
  USAGE,
  { out: { type: 'string', default: '.' }, bom: { type: 'boolean', default: false } },
  Number.POSITIVE_INFINITY,
);
const [id = endWith(`Which visit? ${USAGE}`), ...formats] = positionals;
const [read, settings] = await Promise.all([readVisits(), checkSettings(ROOT)]);
// What is wrong with another visit is none of this one's business.
const visits = read.sound.map(({ visit }) => visit);
const visit = visits.find((each) => each.id === id);
const faults =
  read.kind === 'problems' ? read.problems.filter(({ file }) => file.split('/').includes(id)) : [];
const ids: readonly string[] = WRITTEN.map(({ id }) => id);
const unknown = formats.filter((format) => !ids.includes(format));
if (settings.kind === 'problems') fail(reportProblems(settings.problems));
else if (!visit && faults.length > 0) fail(reportProblems(faults));
else if (!visit)
  fail(
    noSuchVisit(
      id,
      visits.map((each) => each.id),
    ),
  );
else if (unknown.length > 0)
  fail(`there is no format "${unknown.join('", "')}"; there are ${ids.join(', ')}`);
else {
  await makeFolder(values.out);
  for (const { name, writing } of WRITTEN.filter(
    (each) => formats.length === 0 || formats.includes(each.id),
  )) {
    const { write } = await writing.load();
    const { text, losses } = write(visit, {
      addressOf: addressesIn(visit, settings.settings.address),
      byteOrderMark: values.bom,
    });
    const file = join(values.out, `${visit.id}.${writing.suffix}`);
    await writeWhole(file, text);
    console.log(`${file}: ${name}. ${lossNote(losses) ?? formatMessages.everythingIsIn}`);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
