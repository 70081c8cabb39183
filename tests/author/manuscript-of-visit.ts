import { readdirSync, readFileSync } from 'node:fs';
import { type Manuscript, manuscriptOf } from '../../src/author/manuscript.ts';

const VISITS = 'geodata/visits';

/** A shipped visit as a manuscript. */
export function shippedManuscript(id: string): Manuscript {
  const folder = `${VISITS}/${id}`;
  return manuscriptOf(id, {
    published: readFileSync(`${folder}/published.json`, 'utf8'),
    geojson: readFileSync(`${folder}/visit.geojson`, 'utf8'),
    articles: readdirSync(`${folder}/articles`).map((name) => ({
      id: name.replace('.md', ''),
      text: readFileSync(`${folder}/articles/${name}`, 'utf8'),
    })),
  });
}

export const SHIPPED: readonly string[] = readdirSync(VISITS);
