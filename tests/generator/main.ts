import { commandLine, endWith } from '../../src/build/command-line.ts';
import { writeArchive } from './write-archive.ts';

/**
 * `npm run generate -- <folder> [--visits 1000] [--seed 1] [--stops n] [--words n]`: writes an archive of visits that nobody
 * made, for tests and measurements, below <folder>/visits.
 */
const USAGE = 'npm run generate -- <folder> [--visits 1000] [--seed 1] [--stops n] [--words n]';
const { values, positionals } = commandLine(
  USAGE,
  {
    visits: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    stops: { type: 'string' },
    words: { type: 'string' },
  },
  1,
);
const root = positionals[0] ?? endWith(`Where is the archive to be written? ${USAGE}`);
const ids = await writeArchive(root, {
  visits: Number(values.visits),
  seed: Number(values.seed),
  ...(values.stops === undefined ? {} : { stops: Number(values.stops) }),
  ...(values.words === undefined ? {} : { words: Number(values.words) }),
});
console.log(`${ids.length} visits written below ${root}/visits`);
