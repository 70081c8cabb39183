import { draftFiles } from '../../src/formats/draft-files.ts';
import { readAny } from '../../src/formats/read-any.ts';
import { HOSTILE } from '../formats/hostile-files.ts';

/**
 * Reads one hostile file, by its number, and writes what it is a draft of; prints the seconds that it took and the megabytes that the
 * process grew by. The formats' code is loaded before, by a file that means no harm.
 */
const hostile = HOSTILE[Number(process.argv[2])];
if (!hostile) throw new Error('there is no such file');
const file = hostile.file();
const harmless = file.bytes.slice(0, 40);
await readAny({ name: file.name, bytes: harmless });
const before = process.memoryUsage().rss;
let most = before;
const begun = performance.now();
const result = await readAny(file);
if (result.kind === 'draft') draftFiles(result.draft, 'hostile');
const took = (performance.now() - begun) / 1000;
// In kilobytes, of the whole life of the process: what making the file took is in it too, so the file is made small first.
most = Math.max(process.memoryUsage().rss, process.resourceUsage().maxRSS * 1024);
console.log(JSON.stringify({ took, room: (most - before) / 1e6 }));
