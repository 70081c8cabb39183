import type { Found } from '../draft-found.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { pairOf } from '../reading/degrees.ts';
import { dateOrderIn, describedBy } from '../reading/described.ts';
import { listOf, objectOf, readJson, textOf } from '../reading/json.ts';
import { positionOf } from '../reading/position.ts';
import { checkCount, Refusal, reader } from '../reading/refusal.ts';

type Json = Readonly<Record<string, unknown>>;

/** A table of a project, with what its columns are. */
interface Table {
  readonly id: string;
  readonly label: string | undefined;
  readonly fields: readonly Json[];
  readonly rows: readonly Json[];
}

/**
 * A project of Palladio (hdlab.stanford.edu/palladio) as it is saved: the rows of its first table are places, where a column has
 * coordinates, or names of places that another table has coordinates of.
 */
export const read = reader((source, book, options) => {
  const file = objectOf(readJson(source, book));
  const tables = listOf(file?.['files']).flatMap((each, index) => tableOf(objectOf(each), index));
  const [main] = tables;
  if (!main) throw new Refusal('no project of Palladio: expected "files" with "fields" and "data"');
  checkCount(main.rows.length, 'rows');
  const order = dateOrderIn(main.rows);
  const extended = extendedOf(main, tables);
  const used = new Set([main, ...extended.map(({ table }) => table)]);
  for (const table of tables) if (!used.has(table)) book.leftOut('palladio-table', table.label ?? table.id);
  const found = main.rows.map((row, index): Found => {
    const at = `row ${index + 1}`;
    const more = extended.flatMap(({ key, of }) => of.get(textOf(row[key]) ?? '') ?? []);
    const told = Object.assign({}, ...more.toReversed(), row) as Json;
    const { position, rest } = locatedIn(told, [main, ...extended.map(({ table }) => table)], at, book);
    const described = describedBy(rest, {
      at,
      book,
      what: 'column',
      isLocated: position !== undefined,
      order,
    });
    return { kind: 'place', at, ...described, ...(position ? { position } : {}) };
  });
  const title = textOf(objectOf(file?.['metadata'])?.['title']) ?? textOf(file?.['title']) ?? main.label;
  return draftOf(
    source,
    { format: 'Palladio', title, description: textOf(objectOf(file?.['metadata'])?.['description']), found },
    book,
    options,
  );
});

function tableOf(file: Json | undefined, index: number): readonly Table[] {
  const rows = listOf(file?.['data'])
    .map(objectOf)
    .filter((row) => row !== undefined);
  if (!file || rows.length === 0) return [];
  const fields = listOf(file['fields'])
    .map(objectOf)
    .filter((field) => field !== undefined);
  return [{ id: textOf(file['id']) ?? String(index), label: textOf(file['label']), fields, rows }];
}

/** Columns whose values another table tells more of, and that table's rows by these values. */
function extendedOf({ fields }: Table, tables: readonly Table[]) {
  return fields.flatMap((field) => {
    const [key, id] = [textOf(field['key']), textOf(field['augmentId'])];
    const table = tables.find((each) => each.id === id);
    if (key === undefined || !table || table.fields === fields) return [];
    const own =
      textOf(table.fields.find((each) => each['uniqueKey'] === true)?.['key']) ??
      textOf(table.fields[0]?.['key']);
    return own === undefined
      ? []
      : [{ key, table, of: new Map(table.rows.map((row) => [textOf(row[own]) ?? '', row])) }];
  });
}

/** The position that a row has in a column of coordinates ("48.2,16.4"), and the other columns. */
function locatedIn(row: Json, tables: readonly Table[], at: string, book: Notebook) {
  const typed = new Set(
    tables.flatMap(({ fields }) =>
      fields.filter((field) => field['type'] === 'latlong').flatMap((field) => textOf(field['key']) ?? []),
    ),
  );
  const keys = Object.keys(row);
  const key =
    keys.find((each) => typed.has(each)) ??
    keys.find((each) => /^(?:coordinates|latlo?ng|geo|location)$/i.test(each));
  if (key === undefined) return { position: undefined, rest: row };
  const { [key]: told, ...rest } = row;
  const pair = pairOf(textOf(told) ?? '');
  if (!pair && textOf(told)) book.leftOut('unread-position', at);
  return { position: pair && positionOf(pair[0], pair[1], at, book), rest };
}
