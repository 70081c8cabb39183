import { diff3Merge } from 'node-diff3';
import type { ImportNote } from './draft.ts';
import type { VisitFolder } from './draft-files.ts';
import { Notebook } from './draft-notebook.ts';

type Json = Readonly<Record<string, unknown>>;

/** The same thing as somebody has it, as it was imported, and as the source has it now. */
interface Versions<Value, Before = Value> {
  readonly mine: Value;
  readonly before: Before;
  readonly now: Before;
}

/**
 * A visit whose source was imported again: what changed in the source since `before` (the folder as it was imported
 * then) is brought into `mine` (the folder as it is). Where both changed the same thing, mine stays and a note says what the source
 * has; nothing that somebody wrote is lost, and no stop goes, since its address may have been published. Throws a
 * SyntaxError when visit.geojson is no JSON.
 */
export function updatedFolder(
  mine: VisitFolder,
  before: VisitFolder,
  now: VisitFolder,
): { readonly folder: VisitFolder; readonly notes: readonly ImportNote[] } {
  const book = new Notebook();
  const [own, old, next] = [mine, before, now].map(({ geojson }): unknown => JSON.parse(geojson));
  const merged = merge({ mine: own, before: old, now: next }, '', book);
  const articles = mine.articles.map(({ id, text }) => {
    const [past, present] = [before, now].map(
      (folder) => folder.articles.find((each) => each.id === id)?.text,
    );
    const versions = { mine: text, before: past, now: present };
    return { id, text: mergedText(versions, `articles/${id}.md`, book) };
  });
  const added = now.articles.filter(
    ({ id }) => ![...mine.articles, ...before.articles].some((article) => article.id === id),
  );
  return {
    folder: { geojson: `${JSON.stringify(merged, null, 2)}\n`, articles: [...articles, ...added] },
    notes: book.notes,
  };
}

/** One value: what only one side changed is taken from there. */
function merge({ mine, before, now }: Versions<unknown>, at: string, book: Notebook): unknown {
  if (same(now, before)) return mine;
  if (areThings(mine) && areThings(now))
    return mergedList({ mine, before: areThings(before) ? before : [], now }, at, book);
  if (isObject(mine) && isObject(now) && !areTwoTowns(mine, now, at))
    return mergedObject({ mine, before: isObject(before) ? before : {}, now }, at, book);
  if (same(mine, before)) return now;
  if (!same(mine, now)) {
    book.decide('both-changed', at, brief(mine), brief(now));
  }
  return mine;
}

/** Of a town that is not mine, the source tells nothing that holds for mine: its ids least of all. */
const areTwoTowns = (mine: Json, now: Json, at: string): boolean =>
  at.endsWith('.place.locality') && mine['name'] !== now['name'];

function mergedObject({ mine, before, now }: Versions<Json>, at: string, book: Notebook): Json {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(now)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const versions = { mine: mine[key], before: before[key], now: now[key] };
      const value = merge(versions, at ? `${at}.${key}` : key, book);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Something that is known by its id in a list: a stop, a passage, a source. */
type Thing = Json & { readonly id: string };

function mergedList(
  { mine, before, now }: Versions<readonly Thing[]>,
  at: string,
  book: Notebook,
): readonly unknown[] {
  const [old, next] = [before, now].map((list) => new Map(list.map((thing) => [thing.id, thing])));
  const merged = mine.flatMap((thing) => {
    const place = `${at}.${thing.id}`;
    const [past, present] = [old?.get(thing.id), next?.get(thing.id)];
    if (present) return [merge({ mine: thing, before: past, now: present }, place, book)];
    if (!past) return [thing];
    if (at !== 'features' && same(thing, past)) return [];
    book.decide('gone-from-source', place);
    return [thing];
  });
  const has = (id: string | undefined) => merged.findIndex((thing) => isThing(thing) && thing.id === id);
  for (const [index, thing] of now.entries()) {
    if (has(thing.id) >= 0) continue;
    const past = old?.get(thing.id);
    if (!past) {
      book.guessed('new-in-source', `${at}.${thing.id}`);
      merged.splice(has(now[index - 1]?.id) + 1, 0, thing);
    } else if (!same(past, thing)) {
      book.decide('taken-out', `${at}.${thing.id}`);
    }
  }
  return merged;
}

/** A text line by line, as version control merges it; where both changed the same lines, mine stay, and so does how mine end. */
function mergedText(
  { mine, before, now }: Versions<string, string | undefined>,
  at: string,
  book: Notebook,
): string {
  if (before === undefined || now === undefined || same(linesOf(before), linesOf(now))) return mine;
  const regions = diff3Merge(linesOf(mine), linesOf(before), linesOf(now), { excludeFalseConflicts: true });
  const lines = regions.flatMap(({ ok, conflict }) => {
    if (ok) return ok;
    const words = conflict?.b.join(' ').trim() ?? '';
    book.decide('both-changed-words', at, words === '' ? '' : brief(words));
    return conflict?.a ?? [];
  });
  return lines.join(mine.includes('\r\n') ? '\r\n' : '\n');
}

/** The lines of a text without their ends, which Git and editors change by themselves on Windows. */
const linesOf = (text: string): string[] => text.split(/\r?\n/);

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isThing = (value: unknown): value is Thing => isObject(value) && typeof value['id'] === 'string';
const areThings = (value: unknown): value is readonly Thing[] =>
  Array.isArray(value) && value.length > 0 && value.every(isThing);

const brief = (value: unknown) => {
  const json = value === undefined ? 'nothing' : JSON.stringify(value);
  return json.length > 200 ? `${json.slice(0, 197)}…` : json;
};
