import { writeFile } from 'node:fs/promises';
import { visitJsonSchema } from '../visit/schema.ts';
import { commandLine } from './command-line.ts';

/** `npm run schema`: the schema of visit.geojson for editors. A test fails while it is stale. */
commandLine('npm run schema', {}, 0);
await writeFile('geodata/visit.schema.json', `${JSON.stringify(visitJsonSchema(), null, 2)}\n`);
