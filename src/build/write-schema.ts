import { writeFile } from 'node:fs/promises';
import { visitJsonSchema } from '../visit/schema.ts';

/** `npm run schema`: the schema of visit.geojson for editors. A test fails while it is stale. */
await writeFile('geodata/visit.schema.json', `${JSON.stringify(visitJsonSchema(), null, 2)}\n`);
