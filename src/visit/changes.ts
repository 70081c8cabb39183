import { diffIndices } from 'node-diff3';
import { distance } from '../geo/sphere.ts';
import type { Published, PublishedStop } from './published.ts';
import { reworded } from './reworded.ts';
import type { NotedChange, NotedCorrection, VisitFile } from './schema.ts';
import type { Mode } from './visit.ts';

/** Metres by which a position may be another and be the same place still: what digits were left out. */
const SAME = 1;
/** With more paragraphs that are others, an account was written anew. */
const MOST_PARAGRAPHS = 12;
/** Letters that are told before and behind what is another in a paragraph. */
const ROUND = 30;

/**
 * What a visit says otherwise than when it was published: what it says as a whole first, then stop by stop. Stops and accounts that have
 * other ids now are known by `file`, which lists their former ones.
 */
export function changesSince(
  was: Published,
  is: Published,
  { visit, features }: VisitFile,
): readonly NotedChange[] {
  const nowOf = new Map(
    features.flatMap(({ id, properties }) => (properties.formerIds ?? []).map((former) => [former, id])),
  );
  const before = byIdOfNow(
    was.stops.map((stop) => [stop.id, stop]),
    (id) => nowOf.get(id),
  );
  const here = new Set(is.stops.map(({ id }) => id));
  const gone = [...before].filter(([id]) => !here.has(id));
  const kept = is.stops.filter(({ id }) => before.has(id));
  const people = { ...was.people, ...is.people };
  const accounts = byIdOfNow(Object.entries(was.accounts), (id) => visit.formerArticles?.[id]);
  return [
    ...changed('name', was.title, is.title),
    ...changed('date', was.date, is.date),
    ...(was.significance ? cameAndWent(was.significance, is.significance ?? []) : []).map(
      (change) => ({ about: 'significance', ...change }) as const,
    ),
    ...Object.entries(is.people).flatMap(([id, name]) => changed('person', was.people[id] ?? name, name)),
    ...changesOfRoles(was, is),
    ...changesOfAccounts(accounts, new Map(Object.entries(is.accounts))),
    ...gone.map(([id, { name }]): NotedChange => ({ about: 'stop', stop: id, was: name })),
    ...(isInOrder(
      [...before.keys()].filter((id) => here.has(id)),
      kept,
    )
      ? []
      : [{ about: 'order' } as const]),
    ...is.stops.flatMap((stop): readonly NotedChange[] => {
      const former = before.get(stop.id);
      if (!former) return [{ about: 'stop', stop: stop.id, is: stop.name }];
      const towns = was.localities
        ? cameAndWent(townOf(was, former.id), townOf(is, stop.id)).map(
            (change) => ({ about: 'locality', stop: stop.id, ...change }) as const,
          )
        : [];
      return [...changesOfStop(former, stop, people), ...towns];
    }),
  ];
}

const townOf = ({ localities = {} }: Published, stop: string): readonly string[] => {
  const town = localities[stop];
  return town === undefined ? [] : [town];
};

/** Who somebody is that was there before, where that was noted. */
function changesOfRoles(was: Published, is: Published): readonly NotedChange[] {
  const { people, roles } = was;
  if (!roles) return [];
  return Object.entries(is.people).flatMap(([id, person]): readonly NotedChange[] => {
    const [before, now] = [roles[id], is.roles?.[id]];
    if (!(id in people) || before === now) return [];
    return [
      {
        about: 'role',
        person,
        ...(before === undefined ? {} : { was: before }),
        ...(now === undefined ? {} : { is: now }),
      },
    ];
  });
}

/** What was published by the ids that it has now. What another tells of, which was there as well, is no more: it keeps its own id. */
function byIdOfNow<T>(
  published: readonly (readonly [id: string, T])[],
  nowOf: (id: string) => string | undefined,
): ReadonlyMap<string, T> {
  const taken = new Set(published.map(([id]) => id));
  return new Map(
    published.map(([id, each]) => {
      const now = nowOf(id);
      if (now === undefined || taken.has(now)) return [id, each];
      taken.add(now);
      return [now, each];
    }),
  );
}

const isInOrder = (ids: readonly string[], stops: readonly PublishedStop[]) =>
  stops.every(({ id }, index) => id === ids[index]);

const changed = <About extends 'name' | 'date' | 'person'>(about: About, was: string, is: string) =>
  was === is ? [] : [{ about, was, is }];

function changesOfStop(
  was: PublishedStop,
  is: PublishedStop,
  people: Readonly<Record<string, string>>,
): readonly NotedChange[] {
  const stop = is.id;
  const named = (ids: readonly string[]) => ids.map((id) => people[id] ?? id);
  return [
    ...changed('name', was.name, is.name).map((change) => ({ ...change, stop })),
    ...changed('date', was.date, is.date).map((change) => ({ ...change, stop })),
    ...(was.place === is.place ? [] : [{ about: 'place', stop, was: was.place, is: is.place } as const]),
    ...(was.country === is.country
      ? []
      : [{ about: 'country', stop, was: was.country, is: is.country } as const]),
    ...(distance(was.position, is.position) < SAME
      ? []
      : [{ about: 'position', stop, was: was.position, is: is.position } as const]),
    ...(was.precision === is.precision
      ? []
      : [{ about: 'precision', stop, was: was.precision, is: is.precision } as const]),
    ...(['arrival', 'departure'] as const).flatMap((about) => {
      const [before, now] = [modeOf(was[about]), modeOf(is[about])];
      return before === now ? [] : [{ about, stop, was: before, is: now }];
    }),
    ...cameAndWent(was.events, is.events).map((change) => ({ about: 'event', stop, ...change }) as const),
    ...cameAndWent(named(was.present), named(is.present)).map(
      (change) => ({ about: 'presence', stop, ...change }) as const,
    ),
  ];
}

// Only `publishedOf` writes it, of a checked file.
const modeOf = (mode: string | undefined) => (mode ?? 'unknown') as Mode;

interface CameOrWent {
  readonly was?: string;
  readonly is?: string;
}

/** What is on one list only; what went and what came are told together, in their order, as one that took the place of the other. */
function cameAndWent(was: readonly string[], is: readonly string[]): readonly CameOrWent[] {
  return together(
    was.filter((each) => !is.includes(each)),
    is.filter((each) => !was.includes(each)),
  );
}

const together = (went: readonly string[], came: readonly string[]): readonly CameOrWent[] =>
  Array.from({ length: Math.max(went.length, came.length) }, (_, index) => {
    const [was, is] = [went[index], came[index]];
    return { ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) };
  });

type Accounts = ReadonlyMap<string, Published['accounts'][string]>;

function changesOfAccounts(was: Accounts, is: Accounts): readonly NotedChange[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((account): readonly NotedChange[] => {
    const [before, now] = [was.get(account), is.get(account)];
    if (!before || !now || before.title !== now.title) {
      const titles = { ...(before ? { was: before.title } : {}), ...(now ? { is: now.title } : {}) };
      const whole: NotedChange = { about: 'account', account, ...titles };
      return before && now ? [whole, ...changesOfText(account, before.text, now.text)] : [whole];
    }
    return changesOfText(account, before.text, now.text);
  });
}

function changesOfText(
  account: string,
  was: readonly string[],
  is: readonly string[],
): readonly NotedChange[] {
  const paragraphs = diffIndices([...was], [...is]).flatMap(({ buffer1Content, buffer2Content }) =>
    together(buffer1Content, buffer2Content),
  );
  return paragraphs.length > MOST_PARAGRAPHS
    ? [{ about: 'rewritten', account }]
    : paragraphs.map((change) => ({ about: 'text', account, ...cutToChange(change) }));
}

/** Of a paragraph that is another, where it is, with a few words round that. */
function cutToChange({ was, is }: CameOrWent): CameOrWent {
  if (was === undefined) return is === undefined ? {} : { is };
  if (is === undefined) return { was };
  const { before, behind, ...words } = reworded(was, is);
  const first = before.slice(beginOfWord(before, before.length - ROUND));
  const last = behind.slice(0, endOfWord(behind, ROUND));
  const cut = (between: string) =>
    `${first === before ? '' : '… '}${first}${between}${last}${last === behind ? '' : ' …'}`;
  return { was: cut(words.was), is: cut(words.is) };
}

/** Places in a text where a word begins or ends, or else none is torn apart. */
function beginOfWord(text: string, near: number): number {
  if (near <= 0) return 0;
  const space = text.slice(0, near).lastIndexOf(' ');
  return near - space <= ROUND ? space + 1 : near;
}

function endOfWord(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.indexOf(' ', near);
  return space >= 0 && space - near <= ROUND ? space : near;
}

/** What differs from what was published, as a correction of a day (YYYY-MM-DD); undefined where nothing does. */
export function correctionSince(
  was: Published,
  is: Published,
  file: VisitFile,
  { date, reason }: { readonly date: string; readonly reason: string | undefined },
): NotedCorrection | undefined {
  const changes = changesSince(was, is, file);
  if (changes.length === 0) return undefined;
  return { date, ...(reason === undefined ? {} : { reason }), changes: [...changes] };
}
