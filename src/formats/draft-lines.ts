import type { Position } from '../geo/position.ts';
import { simplify, thinned } from '../geo/simplify.ts';
import { distance, lengthOf, unwrap } from '../geo/sphere.ts';
import type { Found, FoundLine, FoundPlace, FoundWords } from './draft-found.ts';
import { haltsOf } from './draft-halts.ts';
import type { Notebook } from './draft-notebook.ts';

/** Points that are kept of the way between two stops. */
const MOST_POINTS = 100;
/** A line belongs to a stop that it passes within this many metres, or within this share of its length. */
const NEAR = 1_000;
const NEAR_SHARE = 0.02;
/** Stops up to which lines are searched for the way between them. */
const MOST_STOPS = 500;

/**
 * Lines as ways between places. Where the file has places, a line is cut at those that it passes; where it has lines
 * only, their ends become places, and of a recorded track the halts too.
 */
export function placesOf(found: readonly Found[], book: Notebook): readonly (FoundPlace | FoundWords)[] {
  const lines = found.filter((each) => each.kind === 'line');
  if (lines.length === 0) return found.filter((each) => each.kind !== 'line');
  const places = found.filter((each) => each.kind === 'place');
  if (places.length > 0) return cutAtPlaces(found, lines, book);
  return found.flatMap((each) => (each.kind === 'line' ? stopsAlong(each, book) : [each]));
}

function stopsAlong(line: FoundLine, book: Notebook): readonly (FoundPlace | FoundWords)[] {
  const { at, name, words } = line;
  const halts = haltsOf(line);
  const [first, last] = [line.line[0], line.line.at(-1)];
  if (!first || !last) {
    book.leftOut('pointless-line', at);
    return [];
  }
  if (halts.length > 2) {
    book.guessed('halts', at);
  } else book.guessed('line-ends', at);
  const label = name === undefined ? '' : ` of ${name}`;
  const said: FoundWords[] = words?.length ? [{ kind: 'words', at, ...(name ? { name } : {}), words }] : [];
  return [
    ...said,
    ...halts.map((halt, index): FoundPlace => {
      const before = halts[index - 1];
      const role = index === 0 ? 'Start' : index === halts.length - 1 ? 'End' : `Halt ${index}`;
      return {
        kind: 'place',
        at,
        name: `${role}${label}`,
        position: halt.position,
        precision: halt.precision,
        time: halt.time,
        ...(before ? { line: between(line.line, before.last, halt.first) } : {}),
      };
    }),
  ];
}

function cutAtPlaces(
  found: readonly Found[],
  lines: readonly FoundLine[],
  book: Notebook,
): readonly (FoundPlace | FoundWords)[] {
  let before: FoundPlace | undefined;
  const used = new Set<FoundLine>();
  const few = found.length - lines.length <= MOST_STOPS;
  const placed = found.flatMap((each): readonly (FoundPlace | FoundWords)[] => {
    if (each.kind === 'line') return [];
    if (each.kind === 'words') return [each];
    const way = few ? wayBetween(before, each, lines) : undefined;
    before = each;
    if (!way) return [each];
    used.add(way.of);
    return [{ ...each, line: way.line }];
  });
  for (const line of lines) {
    if (used.has(line)) book.guessed('line-between', line.at);
    else book.leftOut('lonely-line', line.at);
  }
  const said = lines.flatMap(({ at, name, words }): readonly FoundWords[] =>
    words?.length || name ? [{ kind: 'words', at, name, words }] : [],
  );
  return [...placed, ...said];
}

function wayBetween(
  from: FoundPlace | undefined,
  to: FoundPlace,
  lines: readonly FoundLine[],
): { readonly of: FoundLine; readonly line: readonly Position[] } | undefined {
  if (!from?.position || !to.position) return undefined;
  for (const of of lines) {
    const [start, end] = [nearestTo(from.position, of.line), nearestTo(to.position, of.line)];
    const near = Math.max(NEAR, NEAR_SHARE * distance(from.position, to.position));
    if (start.away > near || end.away > near || start.index === end.index) continue;
    const line =
      start.index < end.index
        ? between(of.line, start.index, end.index)
        : [...between(of.line, end.index, start.index)].reverse();
    return { of, line };
  }
  return undefined;
}

function nearestTo(position: Position, line: readonly Position[]) {
  let [index, away] = [0, Number.POSITIVE_INFINITY];
  for (const [each, point] of line.entries()) {
    const metres = distance(position, point);
    if (metres < away) [index, away] = [each, metres];
  }
  return { index, away };
}

/** The points of a line from one to another, as few as show its shape; the two themselves are left out. */
function between(line: readonly Position[], first: number, last: number): readonly Position[] {
  const whole = unwrap(line.slice(first, last + 1));
  let tolerance = Math.max(5, lengthOf(whole) / 5_000);
  // A recording has a point each second: without those that say the same, what follows takes a tenth of the time.
  let path = simplify(thinned(whole, tolerance / 2), tolerance);
  while (path.length > MOST_POINTS) {
    tolerance *= 1.5;
    path = simplify(path, tolerance);
  }
  return path.slice(1, -1).map(([longitude, latitude]) => [turned(longitude), latitude]);
}

/** A longitude of an unwrapped path within -180..180, as files have it. */
const turned = (longitude: number) => {
  const within = ((((longitude + 180) % 360) + 360) % 360) - 180;
  return Math.round(within * 1e6) / 1e6;
};
