import Papa from 'papaparse';
import type { Found } from '../draft-found.ts';
import { freeId } from '../draft-ids.ts';
import type { Notebook } from '../draft-notebook.ts';
import { draftOf } from '../draft-of.ts';
import { decode } from '../reading/decode.ts';
import { degreesOf, pairOf } from '../reading/degrees.ts';
import { dateOrderIn, describedBy } from '../reading/described.ts';
import { looksLike } from '../reading/looks-like.ts';
import type { Meaning } from '../reading/meaning-words.ts';
import { meaningsOf } from '../reading/meanings.ts';
import { positionOf } from '../reading/position.ts';
import { checkCount, checkSize, Refusal, reader } from '../reading/refusal.ts';

const LARGEST = 32_000_000;
/** Characters of one field; a longer one comes from a quotation mark that is never closed. */
const LONGEST = 1_000_000;
const MOST_COLUMNS = 1_000;

/**
 * A table with a line of headings: CSV (RFC 4180) or what goes by that name. Delimiter, encoding, decimal comma and
 * the meaning of columns are detected, and each guess is noted.
 */
export const read = reader((source, book, options) => {
  checkSize(source, LARGEST);
  const looks = looksLike(source);
  if (
    /picture|archive|PDF|Office|SQLite|binary|empty|JSON|KML|GPX|HTML|calendar|references|Rich Text|Annotations/i.test(
      looks,
    )
  ) {
    throw new Refusal(`no table: the file looks like ${looks}`);
  }
  const { headings, rows } = tableOf(decode(source.bytes, book), book);
  const meanings = meaningsOf(headings);
  const columns = positionColumns(headings, rows, meanings, book);
  if (!columns && !(['place', 'address', 'town'] as const).some((each) => meanings.has(each))) {
    throw new Refusal(
      `the table has no column of positions or places: expected "latitude" and "longitude", or "place"; its columns are ${headings
        .slice(0, 12)
        .map((each) => `"${each.slice(0, 30)}"`)
        .join(', ')}`,
    );
  }
  const order = dateOrderIn(rows.map(({ cells }) => cells));
  const found = rows.map(({ at, cells }): Found => {
    const { [columns?.both ?? '']: _, ...others } = cells;
    const numbers = columns?.of(cells);
    if (columns && !numbers) book.leftOut('unread-position', at);
    const position = numbers && positionOf(numbers[0], numbers[1], at, book);
    const isLocated = position !== undefined;
    const described = describedBy(others, { at, book, what: 'column', isLocated, order });
    return { kind: 'place', at, ...described, ...(position ? { position } : {}) };
  });
  return draftOf(source, { format: 'CSV', found }, book, options);
});

interface Row {
  /** As a spreadsheet numbers it: a cell may have many lines. */
  readonly at: string;
  readonly cells: Readonly<Record<string, string>>;
}

function tableOf(text: string, book: Notebook) {
  if (longestRun(text) > LONGEST)
    throw new Refusal('a line has more than a million characters: this is no table');
  // Excel says its delimiter in a line before the headings.
  const separated = /^sep=(.)\r?\n/i.exec(text);
  const table = separated ? text.slice(separated[0].length) : text;
  const delimiter = separated?.[1] ?? delimiterOf(table);
  const parsed = Papa.parse<string[]>(table, { delimiter });
  const unclosed = parsed.errors.find(({ type }) => type === 'Quotes');
  if (unclosed) book.decide('quotation', rowAt(unclosed.row ?? 0));
  const lines = parsed.data
    .map((cells, index) => ({ at: rowAt(index), cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const isHeadless = lines[0] !== undefined && isOfGeoNames(lines[0].cells);
  const first = isHeadless ? GEONAMES : (lines[0]?.cells ?? []);
  const others = isHeadless ? lines : lines.slice(1);
  checkCount(others.length, 'rows');
  if (first.length > MOST_COLUMNS) throw new Refusal(`the table has more than ${MOST_COLUMNS} columns`);
  const headings: string[] = [];
  // Of two columns of one name, both have something to say.
  for (const [index, heading] of first.entries())
    headings.push(freeId(heading.trim() || `column ${index + 1}`, headings));
  if (headings.length < 2 && others.length === 0)
    throw new Refusal('no table: there is one line, and no delimiter in it');
  if (delimiter !== ',') book.guessed('delimiter', undefined, delimiter);
  if (others.length === 0) throw new Refusal('the table has headings, but no rows');
  const rows = others.map(({ at, cells }): Row => {
    if (cells.length > headings.length) book.leftOut('cells', at);
    return {
      at,
      cells: Object.fromEntries(headings.map((heading, column) => [heading, meant(cells[column] ?? '')])),
    };
  });
  return { headings, rows };
}

/** The columns of the files of GeoNames, which have no headings (its readme.txt). */
const GEONAMES = [
  'geonameid',
  'name',
  'asciiname',
  'alternatenames',
  'latitude',
  'longitude',
  'feature class',
  'feature code',
  'country code',
  'cc2',
  'admin1 code',
  'admin2 code',
  'admin3 code',
  'admin4 code',
  'population',
  'elevation',
  'dem',
  'timezone',
  'modification date',
];

const isOfGeoNames = (cells: readonly string[]): boolean =>
  cells.length === GEONAMES.length &&
  [/^\d+$/, /^-?\d+\.\d+$/, /^-?\d+\.\d+$/, /^[AHLPRSTUV]$/].every((pattern, index) =>
    pattern.test(cells[[0, 4, 5, 6][index] ?? 0] ?? ''),
  );

const rowAt = (index: number) => `row ${index + 1}`;

/** Rows by which the delimiter is told. */
const FIRST_ROWS = 10;

const delimiterOf = (table: string): string =>
  Papa.parse(table, {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
    preview: FIRST_ROWS,
  }).meta.delimiter;

/** A cell without the apostrophe by which spreadsheets know that what looks like a formula is text. */
const meant = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

type Numbers = readonly [longitude: number, latitude: number];

/** How to read a position of the cells of a row; `both` is the column that has all of it, and no words besides. */
interface PositionColumns {
  readonly of: (cells: Readonly<Record<string, string>>) => Numbers | undefined;
  readonly both?: string;
}

/** Which columns have the position, and how to read it: two of degrees, or one with both. */
function positionColumns(
  headings: readonly string[],
  rows: readonly Row[],
  meanings: ReadonlyMap<Meaning, string>,
  book: Notebook,
): PositionColumns | undefined {
  const [east, north, both] = (['longitude', 'latitude', 'position'] as const).map((each) =>
    meanings.get(each),
  );
  if (east !== undefined && north !== undefined) {
    if (rows.some(({ cells }) => /^\s*-?\d+,\d+\s*$/.test(cells[north] ?? ''))) {
      book.guessed('decimal-commas');
    }
    return {
      of: (cells) => {
        const [longitude, latitude] = [degreesOf(cells[east] ?? ''), degreesOf(cells[north] ?? '')];
        if (longitude !== undefined && latitude !== undefined) return [longitude, latitude];
        return both === undefined ? undefined : pairOf(cells[both] ?? '');
      },
    };
  }
  const column =
    both ??
    headings.find((heading) => rows.length > 0 && rows.every(({ cells }) => pairOf(cells[heading] ?? '')));
  if (column === undefined) return undefined;
  book.guessed('position-column', undefined, column.slice(0, 60));
  return { of: (cells) => pairOf(cells[column] ?? ''), both: column };
}

/** Characters of the longest line. */
function longestRun(text: string): number {
  let [longest, start] = [0, 0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return Math.max(longest, text.length - start);
}
