import type { Found, FoundLine, FoundPlace, FoundWords } from './draft-found.ts';
import { haltsOf } from './draft-halts.ts';
import type { Notebook } from './draft-notebook.ts';
import { pointsBetween, Ways } from './draft-ways.ts';

/**
 * Lines as ways between places. Where the file has places, a line is cut at those that it passes; where it has lines
 * only, their ends become places, and of a recorded track the halts too.
 */
export function placesOf(found: readonly Found[], book: Notebook): readonly (FoundPlace | FoundWords)[] {
  const lines = found.filter((each) => each.kind === 'line');
  if (lines.length === 0) return found.filter((each) => each.kind !== 'line');
  const places = found.filter((each) => each.kind === 'place');
  if (places.length > 0) return cutAtPlaces(found, lines, places, book);
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
  book.guessed(halts.length > 2 ? 'halts' : halts.length > 1 ? 'line-ends' : 'line-stays', at);
  const stays = halts.length === 1;
  const said: FoundWords[] =
    words?.length && !stays ? [{ kind: 'words', at, ...(name ? { name } : {}), words }] : [];
  return [
    ...said,
    ...halts.map((halt, index): FoundPlace => {
      const before = halts[index - 1];
      return {
        kind: 'place',
        at,
        ...(stays ? { name, words } : { name: calledAt(index, halts.length, name) }),
        position: halt.position,
        precision: halt.precision,
        time: halt.time,
        ...(before ? { line: pointsBetween(line.line, before.last, halt.first), mode: line.mode } : {}),
      };
    }),
  ];
}

/** What a halt on a line is called: "Start of Morning walk". */
function calledAt(index: number, of: number, line: string | undefined): string {
  const role = index === 0 ? 'Start' : index === of - 1 ? 'End' : `Halt ${index}`;
  return line === undefined ? role : `${role} of ${line}`;
}

function cutAtPlaces(
  found: readonly Found[],
  lines: readonly FoundLine[],
  places: readonly FoundPlace[],
  book: Notebook,
): readonly (FoundPlace | FoundWords)[] {
  const ways = new Ways(lines, places);
  const placed = ways.placed.values();
  const cut = found.flatMap((each): readonly (FoundPlace | FoundWords)[] => {
    if (each.kind === 'line') return [];
    return each.kind === 'words' ? [each] : [placed.next().value ?? each];
  });
  for (const line of lines) {
    if (ways.isUsed(line)) book.guessed('line-between', line.at);
    else book.leftOut('lonely-line', line.at);
  }
  const said = lines.flatMap((line): readonly FoundWords[] => {
    const { at, name, words } = line;
    return words?.length || (name && !ways.isCalledAfterEnds(line))
      ? [{ kind: 'words', at, name, words }]
      : [];
  });
  return [...cut, ...said];
}
