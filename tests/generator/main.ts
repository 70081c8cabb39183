import { parseArgs } from 'node:util';
import { writeArchive } from './write-archive.ts';

/**
 * `npm run generate -- <folder> [--visits 1000] [--seed 1] [--stops n] [--words n]`: writes an archive of visits that nobody
 * made, for tests and measurements, below <folder>/visits.
 */
const { values, positionals } = parseArgs({
  options: {
    visits: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    stops: { type: 'string' },
    words: { type: 'string' },
  },
  allowPositionals: true,
});
const [root] = positionals;
if (root === undefined) {
  console.error('expected a folder, as in: npm run generate -- /tmp/archive --visits 1000');
  process.exit(2);
}
const ids = await writeArchive(root, {
  visits: Number(values.visits),
  seed: Number(values.seed),
  ...(values.stops === undefined ? {} : { stops: Number(values.stops) }),
  ...(values.words === undefined ? {} : { words: Number(values.words) }),
});
console.log(`${ids.length} visits written below ${root}/visits`);
