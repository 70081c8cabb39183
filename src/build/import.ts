import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { slugOf } from '../formats/draft-ids.ts';
import { reportNotes } from '../formats/draft-notebook.ts';
import { readAny } from '../formats/read-any.ts';
import { readLocating } from '../formats/read-locating.ts';
import { dayByClock } from '../visit/calendar-days.ts';
import { commandLine, counted, endWith, faultOfFile } from './command-line.ts';
import { readGazetteer } from './read-gazetteer.ts';
import { readVisits } from './read-visits.ts';
import { writeImport } from './write-import.ts';

const USAGE = 'npm run import -- <file> [--id <id>] [--into geodata/visits]';
/** Bytes of the largest file of any format: not even read when it has more. */
const LARGEST = 256_000_000;

/**
 * `npm run import -- <file>`: makes a visit's folder of a file of another format and says what was guessed, left out
 * and has to be decided. The same file imported again brings its changes into the visit and keeps what was edited.
 */
const { values, positionals } = commandLine(
  USAGE,
  { id: { type: 'string' }, into: { type: 'string', default: 'geodata/visits' } },
  1,
);
await run(positionals[0] ?? endWith(`What is to be imported? ${USAGE}`));

async function run(path: string): Promise<void> {
  const fault = faultOfFile(path);
  if (fault) return fail(fault);
  const found = await stat(path);
  if (found.size > LARGEST)
    return fail(`${path}: the file has ${Math.round(found.size / 1e6)} MB; at most 256 MB are read`);
  const name = basename(path);
  const modified = dayByClock(found.mtime);
  const source = { name, bytes: await readFile(path), modified };
  const gazetteer = async () => readGazetteer((await readVisits()).sound.map(({ visit }) => visit));
  const result = await readLocating(readAny, source, gazetteer, {
    onProgress: process.stderr.isTTY ? showProgress : () => {},
  });
  if (result.kind === 'refused') return fail(result.reason);
  const id = values.id ?? result.draft.visit.id ?? slugOf(result.draft.visit.title ?? name) ?? 'imported';
  const written = await writeImport(values.into, id, name, result.draft);
  if (written.kind === 'refused') return fail(written.reason);
  const count = counted(result.draft.stops.length, 'stop');
  console.log(`${written.folder}: ${count}, ${written.updated ? 'updated' : 'made'} from ${name}.`);
  // What was guessed the first time has been looked at since: an update tells what it changed and could not change.
  const notes = reportNotes(written.updated ? written.notes : result.notes);
  if (notes !== '') console.log(`\n${notes}`);
  console.log(
    '\nnpm run check names what is still missing; with -- --fix it mends quotations of words that changed.',
  );
}

function showProgress(share: number): void {
  process.stderr.write(`\r${Math.round(share * 100)} %${share === 1 ? '\n' : ''}`);
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
