import { commandLine, counted, endWith, wholeNumber } from '../../src/build/command-line.ts';
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
  visits: wholeNumber('visits', values.visits, 1),
  seed: wholeNumber('seed', values.seed, 0),
  ...(values.stops === undefined ? {} : { stops: wholeNumber('stops', values.stops, 1) }),
  ...(values.words === undefined ? {} : { words: wholeNumber('words', values.words, 1) }),
});
console.log(`${counted(ids.length, 'visit')} written below ${root}/visits`);
