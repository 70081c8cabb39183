import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { visitJsonSchema } from '../../src/visit/schema.ts';

it('keeps the JSON Schema for editors up to date (npm run schema)', async () => {
  expect(JSON.parse(await readFile('geodata/visit.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(visitJsonSchema())),
  );
});
