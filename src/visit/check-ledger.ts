import type { Addressed, VisitAddresses } from './addresses.ts';
import { type Address, type LedgerSource, pathOfAddress } from './ledger.ts';
import type { Problem } from './problem.ts';

/** What was published, with the places of what is recorded of it. */
type Recorded = Pick<LedgerSource, 'file' | 'ledger' | 'placeOf'>;

/**
 * Every recorded address that would stop answering. Of visits whose file cannot be read (`unreadable`, by id) nothing is
 * said, and no visit is called lost while one of them may have taken its place.
 */
export function checkLedger(
  record: Recorded,
  visits: readonly VisitAddresses[],
  unreadable: readonly string[],
): readonly Problem[] {
  const { ledger } = record;
  const answering = new Map<string, VisitAddresses>();
  for (const visit of visits)
    for (const id of [visit.id, ...visit.formerIds]) if (!answering.has(id)) answering.set(id, visit);
  const withdrawn = withdrawnIds(ledger);
  return [...ledger].flatMap(([id, { stops, accounts }]): readonly Problem[] => {
    const visit = answering.get(id);
    if (withdrawn.has(id)) return visit ? [notWithdrawn(record, visit, id)] : [];
    if (unreadable.includes(id)) return [];
    if (!visit) return unreadable.length > 0 ? [] : [lostVisit(record, visits, id)];
    const [own, told] = [answeringIn(visit.stops), answeringIn(visit.articles)];
    return [
      ...[...stops.keys()]
        .filter((stop) => !own.has(stop))
        .map((stop) => lostStop(record, visit, { visit: id, stop })),
      ...[...accounts.keys()]
        .filter((account) => !told.has(account))
        .map((account) => lostAccount(record, visit, { visit: id, account })),
    ];
  });
}

/** The ids of all visits that were withdrawn, former ones too. */
const withdrawnIds = (ledger: LedgerSource['ledger']): ReadonlySet<string> =>
  new Set([...ledger].flatMap(([id, { withdrawn }]) => (withdrawn ? [id, ...withdrawn.formerIds] : [])));

/** The ids at which some things answer, each at its own and at its former ones. */
const answeringIn = (all: readonly Addressed[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ id, formerIds }) => [id, ...formerIds]));

const recordedAt = ({ file, placeOf }: Recorded, ...path: readonly string[]) =>
  `it was published, as ${file}:${placeOf([...path]).line} records`;

function lostVisit(record: Recorded, visits: readonly VisitAddresses[], id: string): Problem {
  const { file, ledger, placeOf } = record;
  const [heir, ...others] = visits.filter((visit) => !ledger.has(visit.id));
  const place = heir && others.length === 0 ? { file: heir.file, ...heir.place } : undefined;
  return {
    ...(place ?? { file, ...placeOf([id]) }),
    rule: 'lost-address',
    message: `the address ${pathOfAddress({ visit: id })} would stop answering: ${recordedAt(record, id)}`,
    expected: `the visit back, or "formerIds": ["${id}"] in "visit" ${place ? 'here' : 'of the one that took its place'}; npm run withdraw, with the visit back, if it must not be read any more`,
  };
}

function notWithdrawn({ file, placeOf }: Recorded, visit: VisitAddresses, id: string): Problem {
  return {
    file: visit.file,
    ...visit.place,
    rule: 'withdrawn',
    message: `the visit has the address ${pathOfAddress({ visit: id })}, which was withdrawn, as ${file}:${placeOf([id]).line} records`,
    expected: `its folder gone from the visits, or another id and no such "formerIds"; to publish it again, "withdrawn" taken out of ${file}`,
  };
}

type OfAccount = Extract<Address, { readonly account: string }>;
type OfStop = Extract<Address, { readonly stop: string }>;

function lostAccount(record: Recorded, visit: VisitAddresses, address: OfAccount): Problem {
  const { account } = address;
  const [first] = visit.articles;
  const where = recordedAt(record, address.visit, 'accounts', account);
  return {
    file: visit.file,
    ...(first?.place ?? visit.place),
    rule: 'lost-address',
    message: `the address ${pathOfAddress(address)} would stop answering: ${where}`,
    expected: `the account "${account}" back, or "formerArticles": { "${account}": "${first?.id}" } in "visit", with the one that takes its place`,
  };
}

function lostStop(record: Recorded, visit: VisitAddresses, address: OfStop): Problem {
  const recorded = [visit.id, ...visit.formerIds].flatMap((id) => record.ledger.get(id)?.stops ?? []);
  const heirs = visit.stops.filter((stop) => !recorded.some((stops) => stops.has(stop.id)));
  const [heir] = heirs;
  const only = heirs.length === 1 ? heir : undefined;
  const where = only
    ? 'here'
    : heirs.length > 1
      ? `of the stop that took its place: ${heirs.map(({ id, place }) => `"${id}" (line ${place.line})`).join(' or ')}`
      : 'of the stop that tells of it now';
  return {
    file: visit.file,
    ...(only?.place ?? visit.place),
    ...(only ? { stop: only.id } : {}),
    rule: 'lost-address',
    message: `the address ${pathOfAddress(address)} would stop answering: ${recordedAt(record, address.visit, 'stops', address.stop)}`,
    expected: `the stop "${address.stop}" back, or "formerIds": ["${address.stop}"] in "properties" ${where}`,
  };
}
