import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { datedByItself } from '../author/dated-by-itself.ts';
import { historyOf, perform } from '../author/history.ts';
import { folderOf, manuscriptOf } from '../author/manuscript.ts';
import { takeProposals } from '../author/operations.ts';
import { propose } from '../author/propose.ts';
import { draftFiles } from '../formats/draft-files.ts';
import { slugOf } from '../formats/draft-ids.ts';
import { reportNotes } from '../formats/draft-notebook.ts';
import { readAny } from '../formats/read-any.ts';
import { commandLine, counted, endWith, faultOfFile } from './command-line.ts';
import { readGazetteer } from './read-gazetteer.ts';
import { readVisits } from './read-visits.ts';
import { writeVisit } from './write-import.ts';

const USAGE = 'npm run draft -- <article> [--id <id>] [--into geodata/visits]';

/**
 * `npm run draft -- <article>`: writes a visit's folder with the stops that the article proposes. Each is marked as
 * suggested, and the check refuses it until a person has looked at it.
 */
const { values, positionals } = commandLine(
  USAGE,
  { id: { type: 'string' }, into: { type: 'string', default: 'geodata/visits' } },
  1,
);
await run(positionals[0] ?? endWith(`Which article is to be drafted? ${USAGE}`));

async function run(path: string): Promise<void> {
  const fault = faultOfFile(path);
  if (fault) return fail(fault);
  const name = basename(path);
  const read = await readAny({ name, bytes: await readFile(path) });
  if (read.kind === 'refused') return fail(read.reason);
  if (read.draft.stops.length > 0)
    return fail(`${name} has stops of its own: npm run import takes them over`);
  const id = values.id ?? slugOf(read.draft.visit.title ?? name) ?? 'draft';
  const visits = await readVisits();
  const gazetteer = await readGazetteer(visits.sound.map(({ visit }) => visit));
  const undated = manuscriptOf(id, draftFiles(read.draft, id));
  const bare = { ...undated, articles: undated.articles.map(datedByItself) };
  const [account = ''] = bare.visit.articles;
  const proposals = await propose(bare, account, gazetteer);
  if (proposals.kind === 'other-language')
    return fail(
      `${name} is in "${proposals.languages.join('" or "')}"; stops are proposed for English and German texts only. npm run import makes a folder of it without stops`,
    );
  if (proposals.kind === 'no-text') return fail(`${name} has no text`);
  const { manuscript } = perform(historyOf(bare), 'propose', takeProposals(account, proposals.proposed));
  const written = await writeVisit(values.into, id, folderOf(manuscript));
  if (written.kind === 'refused') return fail(written.reason);
  for (const [index, { name: stop, date, coordinates, place, suggested }] of manuscript.stops.entries()) {
    const rivals = suggested?.rivals ?? [];
    // One in the same country is mostly a part of the place, or its region.
    const other = rivals.find(({ country }) => country !== place.country);
    const where = coordinates
      ? `${place.name}, ${place.country}${other ? ` (or ${called(other)}?)` : ''}`
      : `needs a place${rivals.length > 0 ? ` (${rivals.slice(0, 2).map(called).join(' or ')}?)` : ''}`;
    const sure = `${Math.round(100 * (suggested?.confidence ?? 1))} %`;
    console.log(`${String(index + 1).padStart(3)}. ${stop}: ${where}; ${date ?? 'needs a date'}; ${sure}`);
  }
  const [before, article] = [undated, bare].map(({ articles }) => articles.find(({ id }) => id === account));
  const dated = before?.front['date'] === undefined ? article?.front['date'] : undefined;
  if (dated !== undefined)
    console.log(
      `\nPublished on ${dated}, as its dateline says: “on Monday” and the like are counted from it.`,
    );
  // That the article names no positions is why it is drafted.
  const answered = ['no-positions', ...(dated === undefined ? [] : ['day-of-publication'])];
  const notes = reportNotes(read.notes.filter(({ about }) => !answered.includes(about)));
  if (notes !== '') console.log(`\n${notes}`);
  console.log(
    `\n${written.folder}: ${counted(manuscript.stops.length, 'suggestion')}. Look at each, mend it or take it out, and take its "suggested" out; or do so in the studio. npm run check names what is left.`,
  );
}

function called({ name, country }: { readonly name: string; readonly country?: string | undefined }): string {
  return country === undefined ? name : `${name}, ${country}`;
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
