import Papa from 'papaparse';
import { slugOf } from '../../formats/draft-ids.ts';
import type { Cut } from './cut.ts';

/** The list that is kept by hand. */
export const LANDMARKS = 'geodata/gazetteer/landmarks.csv';

interface Row {
  readonly kind: string;
  readonly name: string;
  readonly 'other names': string;
  readonly latitude: string;
  readonly longitude: string;
  readonly radius: string;
  readonly country: string;
  readonly article: string;
}

/**
 * Places that no list of towns has (geodata/gazetteer/PROVENANCE.md says what stands in a row).
 *
 * @throws Error naming the row that has no position
 */
export function landmarksOf(csv: string): readonly Cut[] {
  const { data } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  return data.map((row, index): Cut => {
    const position = [Number(row.longitude), Number(row.latitude)] as const;
    const precision = Number(row.radius);
    if (![...position, precision].every(Number.isFinite) || !row.name || precision <= 0)
      throw new Error(
        `${LANDMARKS}, row ${index + 2}: a place has a name, a latitude, a longitude and a radius`,
      );
    const article = row.article || row.name;
    const names = [row.name, ...row['other names'].split('|')];
    return {
      place: {
        id: `landmark:${slugOf(article) ?? index}`,
        name: row.name,
        kind: row.kind,
        position,
        precision,
        ...(row.country ? { country: row.country } : {}),
        population: 0,
      },
      source: article,
      names,
      familiar: names,
      // What is large is known far and wide.
      weight: Math.round(110 + 8 * Math.log2(1 + precision / 1000)),
    };
  });
}
