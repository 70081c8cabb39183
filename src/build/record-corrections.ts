import { join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { changeInWords } from '#messages/corrections.ts';
import { dayByClock } from '../visit/calendar-days.ts';
import { correctionSince } from '../visit/changes.ts';
import { PUBLISHED, parsePublished, printPublished, publishedOf } from '../visit/published.ts';
import { reportProblems } from '../visit/report.ts';
import { resolveVisit } from '../visit/resolve-visit.ts';
import { type NotedCorrection, VisitFile } from '../visit/schema.ts';
import { commandLine, dataFolder, endWith, noSuchVisit } from './command-line.ts';
import { readVisits, type SoundVisit } from './read-visits.ts';
import { visitIds } from './visit-folders.ts';
import { writeWhole } from './writing-files.ts';

const USAGE = 'npm run record-corrections [-- <visit>] [--reason "…"] [--in geodata]';

/**
 * `npm run record-corrections`: notes what has changed in a visit, or in each, since it was published, for its readers to see. Of one that
 * was never noted it keeps what it says, as that which is about to be published.
 */
const { values, positionals } = commandLine(
  USAGE,
  { reason: { type: 'string' }, in: { type: 'string', default: 'geodata' } },
  1,
);
const [only] = positionals;
const root = dataFolder(values.in);
const ids = await visitIds(root);
// Before what is wrong with others.
if (only !== undefined && !ids.includes(only)) endWith(`${noSuchVisit(only, ids)}. ${USAGE}`);
const result = await readVisits(root);
if (result.kind === 'problems') {
  console.error(reportProblems(result.problems));
  process.exitCode = 1;
} else {
  const chosen = result.sound.filter(({ visit }) => only === undefined || visit.id === only);
  const today = dayByClock(new Date());
  let same = 0;
  for (const each of chosen) if (!(await record(each, today, values.reason))) same++;
  if (same > 0) console.log(`${same} ${same === 1 ? 'visit says' : 'visits say'} what was published.`);
}

/** Says whether there was something to record. */
async function record(
  { visit, files }: SoundVisit,
  date: string,
  reason: string | undefined,
): Promise<boolean> {
  const file = VisitFile.parse(JSON.parse(files.text));
  const now = publishedOf(file, visit.articles);
  const kept = join(root, 'visits', visit.id, PUBLISHED);
  const before = files.published && parsePublished(files.published.path, files.published.text);
  if (before?.kind !== 'published') {
    await writeWhole(kept, printPublished(now));
    console.log(`${visit.id}: noted in ${kept} as it is about to be published; commit it.`);
    return true;
  }
  const correction = correctionSince(before.published, now, file, { date, reason });
  if (!correction) {
    // An id may be another, which is no correction.
    if (files.published?.text !== printPublished(now)) await writeWhole(kept, printPublished(now));
    return false;
  }
  const text = withCorrection(files.text, file.visit.corrections?.length ?? 0, correction);
  await writeWhole(files.path, text);
  // Last: who is interrupted has a correction twice, and none is lost.
  await writeWhole(kept, printPublished(now));
  const resolved = resolveVisit({ ...files, text });
  const noted = resolved.kind === 'visit' ? resolved.visit.corrections?.at(-1) : undefined;
  console.log(`${visit.id}: corrected in ${files.path}; commit it, and ${kept} with it.`);
  for (const change of noted?.changes ?? [])
    console.log(`  ${change.stop === undefined ? '' : `${change.stop}: `}${changeInWords(change)}`);
  return true;
}

/** Adds to the file and leaves the rest, with its spaces and its order, alone. */
function withCorrection(text: string, count: number, correction: NotedCorrection): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const path = ['visit', 'corrections', ...(count > 0 ? [count] : [])];
  const value = count > 0 ? correction : [correction];
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion: count > 0 }));
}
