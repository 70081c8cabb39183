import Papa from 'papaparse';
import type { Town } from './towns.ts';

/** Names that towns had in former times, each with the work that has it. */
export const FORMER_NAMES = 'geodata/gazetteer/former-names.csv';

interface Row {
  readonly name: string;
  readonly geonames: string;
  readonly 'name today': string;
}

/** Names that GeoNames does not have, for the towns that they are of. */
export class FormerNames {
  /** By GeoNames id; each is taken out when its town has come. */
  private readonly rows: Map<string, Row>;

  constructor(csv: string) {
    const { data } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
    this.rows = new Map(data.map((row) => [row.geonames, row]));
  }

  /**
   * The names of a town, which is asked for once.
   *
   * @throws Error where the row's number is that of a town with another name
   */
  of({ id, name }: Pick<Town, 'id' | 'name'>): readonly string[] {
    const row = this.rows.get(id);
    if (!row) return [];
    if (row['name today'] !== name)
      throw new Error(
        `${FORMER_NAMES}: ${id} is ${name} in GeoNames and not ${row['name today']}; give the number of the town that was called ${row.name}`,
      );
    this.rows.delete(id);
    return row.name.split('|');
  }

  /** @throws Error naming a row whose number no town has had */
  end(): void {
    for (const { name, geonames } of this.rows.values())
      throw new Error(`${FORMER_NAMES}: no town of GeoNames has the number ${geonames}, for ${name}`);
  }
}
