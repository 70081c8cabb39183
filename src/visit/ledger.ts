import { z } from 'zod';
import type { VisitAddresses } from './addresses.ts';
import { type JsonSource, parseJson } from './json-source.ts';
import type { Problem } from './problem.ts';
import { BY, PAGE, type TOPICS } from './reserved-ids.ts';

const day = z.iso.date('expected a day as YYYY-MM-DD');
const days = z.record(z.string(), day);
const topics = z
  .record(
    z.string(),
    z.strictObject({
      recorded: day,
      is: z.string(),
      pages: z.int().min(2).optional(),
      now: z.string().nullable().optional(),
    }),
  )
  .optional();
const withdrawn = z
  .strictObject({
    date: day,
    reason: z.string().min(1).optional(),
    formerIds: z.array(z.string()).optional(),
  })
  .optional();
const LedgerFile = z
  .object({
    people: topics,
    places: topics,
    countries: topics,
    years: topics,
    [PAGE]: z.record(z.string(), z.int().min(2)).optional(),
  })
  .catchall(z.strictObject({ recorded: day, stops: days, accounts: days.optional(), withdrawn }));

/**
 * Every visit, stop and account that was ever published, by its id at the time, with the day on which it was recorded. What is in
 * it has to answer for ever: at its own address, or through the `formerIds` of what took its place.
 */
type Ledger = ReadonlyMap<string, RecordedVisit>;

interface RecordedVisit {
  readonly recorded: string;
  /** Stop id to the day on which it was recorded. */
  readonly stops: ReadonlyMap<string, string>;
  /** The same of its accounts with addresses of their own: all but the first. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly withdrawn?: Withdrawal;
}

/** That a visit is no longer to be read, as a court may order: its addresses say so. */
export interface Withdrawal {
  /** The day since which (YYYY-MM-DD). */
  readonly date: string;
  /** In words for readers, where they may be told. */
  readonly reason?: string;
  /** The ids that it had before. */
  readonly formerIds: readonly string[];
}

/**
 * The same of the persons, places, countries and years that visits are gathered by: by kind, and then by id; see
 * archive/topic-ledger.ts.
 */
export type TopicLedger = {
  readonly [Kind in (typeof TOPICS)[number]]?: Readonly<Record<string, RecordedTopic>>;
};

interface RecordedTopic {
  /** The day on which it was recorded. */
  readonly recorded: string;
  /** What it was the address of, see `Topic`. */
  readonly is: string;
  /** How many pages it had at most, where these were several. */
  readonly pages?: number;
  /** The id that took its place; null where none did, and the page says so. */
  readonly now?: string | null;
}

/**
 * How many pages had at most what is read page by page, where these were several: lists, what a long visit rests on, and accounts in
 * chapters, by the path of their first page; see archive/page-ledger.ts. The pages of one topic are recorded with it.
 */
export type PageLedger = ReadonlyMap<string, number>;

/** The address of a visit, of a stop of it, or of an account of it. */
export type Address =
  | { readonly visit: string; readonly stop?: never; readonly account?: never }
  | { readonly visit: string; readonly stop: string; readonly account?: never }
  | { readonly visit: string; readonly account: string; readonly stop?: never };

/** A ledger with the places of what it holds. */
export interface LedgerSource {
  readonly file: string;
  readonly ledger: Ledger;
  readonly topics: TopicLedger;
  readonly pages: PageLedger;
  readonly placeOf: JsonSource['placeOf'];
}

export type ParsedLedger =
  | { readonly kind: 'ledger'; readonly source: LedgerSource }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The text of geodata/addresses.json, or what is wrong with it. */
export function parseLedger(file: string, text: string): ParsedLedger {
  const parsed = parseJson(text);
  if (parsed.kind === 'faults') {
    const problems = parsed.faults.map((fault): Problem => {
      return { file, ...fault, rule: 'json', expected: 'strict JSON (RFC 8259)' };
    });
    return { kind: 'problems', problems };
  }
  const { value, placeOf } = parsed.source;
  const checked = LedgerFile.safeParse(value);
  if (checked.success) {
    const { people, places, countries, years, [PAGE]: paged = {}, ...rest } = checked.data;
    // Without those that are undefined.
    const gathered: TopicLedger = JSON.parse(JSON.stringify({ people, places, countries, years }));
    const visits = Object.entries(rest).map(([id, { recorded, stops, accounts = {}, withdrawn }]) => {
      const recordedVisit: RecordedVisit = {
        recorded,
        stops: new Map(Object.entries(stops)),
        accounts: new Map(Object.entries(accounts)),
        ...(withdrawn ? { withdrawn: withdrawalIn(withdrawn) } : {}),
      };
      return [id, recordedVisit] as const;
    });
    const pages = new Map(Object.entries(paged));
    return { kind: 'ledger', source: { file, ledger: new Map(visits), topics: gathered, pages, placeOf } };
  }
  const problems = checked.error.issues.map((issue): Problem => {
    const at = issue.path.filter((part) => typeof part !== 'symbol');
    return {
      file,
      ...placeOf(at),
      rule: 'schema',
      message: `${at.join('.') || 'the file'} is not what the ledger holds`,
      expected: 'the file as npm run record-addresses wrote it',
    };
  });
  return { kind: 'problems', problems };
}

const withdrawalIn = ({
  date,
  reason,
  formerIds = [],
}: NonNullable<z.infer<typeof withdrawn>>): Withdrawal => {
  return { date, formerIds, ...(reason === undefined ? {} : { reason }) };
};

/** A ledger as the text of its file. */
export function printLedger({
  ledger,
  topics,
  pages,
}: Pick<LedgerSource, 'ledger' | 'topics' | 'pages'>): string {
  const visits = [...ledger].map(([id, { recorded, stops, accounts, withdrawn }]) => {
    const more = {
      ...(accounts.size > 0 ? { accounts: Object.fromEntries(accounts) } : {}),
      ...(withdrawn ? { withdrawn } : {}),
    };
    return [id, { recorded, stops: Object.fromEntries(stops), ...more }] as const;
  });
  const paged = pages.size > 0 ? { [PAGE]: Object.fromEntries(pages) } : {};
  return `${JSON.stringify({ ...Object.fromEntries(visits), ...topics, ...paged }, null, 2)}\n`;
}

/** The path of an address below the site's root. */
export function pathOfAddress({ visit, stop, account }: Address): string {
  return account === undefined
    ? stop === undefined
      ? `${visit}/`
      : `${visit}/${stop}/`
    : `${visit}/${BY}/${account}/`;
}

/** What answers and is not in the ledger: published next, it would be forgotten. */
export function unrecorded(ledger: Ledger, visits: readonly VisitAddresses[]): readonly Address[] {
  return visits.flatMap((visit) => {
    const ids = [visit.id, ...visit.formerIds].filter((id) => !ledger.has(id));
    const stops = visit.stops
      .flatMap((stop) => [stop.id, ...stop.formerIds])
      .filter((stop) => !ledger.get(visit.id)?.stops.has(stop));
    const accounts = visit.articles
      .flatMap(({ id, formerIds }, index) => (index === 0 ? formerIds : [id, ...formerIds]))
      .filter((account) => !ledger.get(visit.id)?.accounts.has(account));
    return [
      ...ids.map((id) => ({ visit: id })),
      ...stops.map((stop) => ({ visit: visit.id, stop })),
      ...accounts.map((account) => ({ visit: visit.id, account })),
    ];
  });
}

/**
 * What has been published in the order in which it was recorded, and then what is new, each in the order that it had: so nothing
 * that is added moves what was there.
 */
export function inOrderOfRecord<T>(
  list: readonly T[],
  recordOf: (each: T) => { readonly recorded: string } | undefined,
): readonly T[] {
  // Behind any day.
  const NEW = '~';
  const dayOf = (each: T) => recordOf(each)?.recorded ?? NEW;
  return list.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** What a visit was called when it was recorded first, and on which day (YYYY-MM-DD) that was. */
export interface FirstRecord {
  readonly id: string;
  readonly day: string;
}

/** How each visit was recorded first, by the id that it has now; nothing of one that is not recorded yet. */
export function firstRecords(
  ledger: Ledger,
  visits: readonly VisitAddresses[],
): ReadonlyMap<string, FirstRecord> {
  return new Map(
    visits.flatMap(({ id, formerIds }) => {
      const recorded = [...formerIds, id].flatMap((each) => {
        const record = ledger.get(each);
        return record ? [{ id: each, recorded: record.recorded }] : [];
      });
      const [first] = inOrderOfRecord(recorded, (each) => each);
      return first ? [[id, { id: first.id, day: first.recorded }] as const] : [];
    }),
  );
}

const newVisit = (day: string): RecordedVisit => ({ recorded: day, stops: new Map(), accounts: new Map() });

/** The ledger with more addresses, recorded on a day (YYYY-MM-DD). What it holds stays as it is. */
export function record(ledger: Ledger, addresses: readonly Address[], day: string): Ledger {
  const all = new Map(ledger);
  // Copied once: a visit may have ten thousand new stops.
  const grown = new Map<
    string,
    { readonly stops: Map<string, string>; readonly accounts: Map<string, string> }
  >();
  for (const { visit, stop, account } of addresses) {
    const before = all.get(visit) ?? newVisit(day);
    const own = grown.get(visit) ?? { stops: new Map(before.stops), accounts: new Map(before.accounts) };
    if (stop !== undefined) own.stops.set(stop, day);
    if (account !== undefined) own.accounts.set(account, day);
    grown.set(visit, own);
    all.set(visit, { ...before, ...own });
  }
  return all;
}
