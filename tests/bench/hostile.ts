import { historyOf, perform } from '../../src/author/history.ts';
import { look } from '../../src/author/look.ts';
import { manuscriptOf } from '../../src/author/manuscript.ts';
import { takeProposals } from '../../src/author/operations.ts';
import { propose } from '../../src/author/propose.ts';
import { readGazetteer } from '../../src/build/read-gazetteer.ts';
import { warmUp } from '../../src/drafting/draft-itinerary.ts';
import type { DraftVisit } from '../../src/formats/draft.ts';
import { draftFiles } from '../../src/formats/draft-files.ts';
import { readAny } from '../../src/formats/read-any.ts';
import { HOSTILE } from '../formats/hostile-files.ts';

/**
 * Reads one hostile file, by its number, and writes what it is a draft of, with the stops that are proposed for an article; prints the
 * seconds that it took and the megabytes that the process grew by. The code is loaded before, by a file that means no harm.
 */
const hostile = HOSTILE[Number(process.argv[2])];
if (!hostile) throw new Error('there is no such file');
const file = hostile.file();
const harmless = file.bytes.slice(0, 40);
await readAny({ name: file.name, bytes: harmless });
const gazetteer = await readGazetteer([]);
await warmUp('en', gazetteer);

/** As the studio does: what is in a draft, the stops that its article proposes, and what the check says of all that. */
async function draft(read: DraftVisit): Promise<void> {
  const manuscript = manuscriptOf('hostile', draftFiles(read, 'hostile'));
  const [account] = manuscript.visit.articles;
  if (account === undefined || manuscript.stops.length > 0) return;
  const proposals = await propose(manuscript, account, gazetteer);
  if (proposals.kind !== 'proposed') return;
  look(perform(historyOf(manuscript), 'propose', takeProposals(account, proposals.proposed)).manuscript);
}

const before = process.memoryUsage().rss;
let most = before;
const begun = performance.now();
const result = await readAny(file);
if (result.kind === 'draft') await draft(result.draft);
const took = (performance.now() - begun) / 1000;
// In kilobytes, of the whole life of the process: what making the file took is in it too, so the file is made small first.
most = Math.max(process.memoryUsage().rss, process.resourceUsage().maxRSS * 1024);
console.log(JSON.stringify({ took, room: (most - before) / 1e6 }));
