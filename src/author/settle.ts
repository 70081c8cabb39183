import { current, type Draft, original } from 'immer';
import { type DaySpan, firstOf, isWithin, lastOf } from '../visit/calendar-days.ts';
import { parseDate } from '../visit/dates.ts';
import { spanOf } from '../visit/span-of-dates.ts';
import type { Claim } from './edit-claims.ts';
import { isRestedOn } from './edit-sources.ts';
import type { Manuscript, ManuscriptStop } from './manuscript.ts';

/**
 * What follows from the rest of a manuscript: its accounts are its articles; a fact does not rest on a passage that is
 * gone, and what accounts say is not laid side by side where only one says it; a picture that no stop shows is left out;
 * what only a suggestion brought along goes with it; the visit's days are those of its stops, and rest on what these rest
 * on, unless wider ones were given.
 */
export function settle(manuscript: Draft<Manuscript>): void {
  const { visit, stops } = manuscript;
  const accounts = manuscript.articles.map(({ id }) => id);
  if (accounts.join(' ') !== visit.articles.join(' ')) visit.articles = accounts;
  const quoted = quotedIn(manuscript);
  const isQuoted = (passage: string) => quoted.has(passage);
  for (const stop of stops) dropLostPassages(stop);
  dropLost(visit.significance ?? [], isQuoted);
  for (const agent of visit.agents) {
    if (!agent.basis) continue;
    dropLost([agent.basis.role], isQuoted);
    if (!agent.basis.role.stated && !agent.basis.role.established) delete agent.basis;
  }
  const shown = new Set(stops.flatMap(({ pictures = [] }) => pictures.map(({ file }) => file)));
  if (manuscript.pictures.some(({ file }) => !shown.has(file)))
    manuscript.pictures = manuscript.pictures.filter(({ file }) => shown.has(file));
  leaveWithSuggestions(manuscript);
  const dated = stops.flatMap((stop) => {
    const parsed = stop.date === undefined ? undefined : parseDate(stop.date, stop.timeZone ?? 'UTC');
    return parsed?.kind === 'when' ? [{ ...parsed.when, stop }] : [];
  });
  if (dated.length === 0) return;
  const [first, last] = [firstOf(dated), lastOf(dated)];
  const zone = first.stop.timeZone ?? visit.timeZone;
  if (holds(manuscript, { start: first.start, end: last.end })) return;
  visit.date = spanOf(dated);
  if (zone !== undefined) visit.timeZone = zone;
  const ends = [...new Set([first.stop, last.stop])];
  const stated = ends.flatMap(({ id, basis }) =>
    (basis.date?.stated ?? []).map((passage) => `${id}.${passage}`),
  );
  const established = [...new Set(ends.flatMap(({ basis }) => basis.date?.established ?? []))];
  visit.basis = {
    date: {
      ...(stated.length > 0 ? { stated } : {}),
      ...(established.length > 0 ? { established } : {}),
    },
  };
}

/**
 * The sources and persons of suggestions that are none any more, as far as nothing else has them: nobody has named these themselves. Whom the
 * accounts name most, as they do the traveller, stays for the stops that are left.
 */
function leaveWithSuggestions(manuscript: Draft<Manuscript>): void {
  const { visit, stops } = manuscript;
  const left = new Set(stops.flatMap(({ id, suggested }) => (suggested ? [id] : [])));
  const gone = (original(manuscript)?.stops ?? []).filter(({ id, suggested }) => suggested && !left.has(id));
  if (gone.length === 0) return;
  const before = { visit: {}, stops: gone };
  const now = current(manuscript);
  const isLeft = ({ id }: { readonly id: string }) => !isRestedOn(before, id) || isRestedOn(now, id);
  if (!visit.sources.every(isLeft)) visit.sources = visit.sources.filter(isLeft);
  const isThere = (all: readonly ManuscriptStop[], id: string) =>
    all.some(({ present = [] }) => present.some(({ agent }) => agent === id));
  const traveller = now.stops.length > 0 ? mostNamed(now) : undefined;
  const isKept = ({ id }: { readonly id: string }) =>
    id === traveller || !isThere(gone, id) || isThere(now.stops, id);
  if (!visit.agents.every(isKept)) visit.agents = visit.agents.filter(isKept);
}

/** The id of the person whose last name stands most often in the accounts, the first of those of whom this is true. */
function mostNamed({ visit, articles }: Manuscript): string | undefined {
  const words = articles.flatMap(({ body }) => body.match(/[\p{L}\p{M}]+/gu) ?? []);
  let [most, found]: [number, string | undefined] = [0, undefined];
  for (const { id, kind, name } of visit.agents) {
    const last = name.split(' ').at(-1);
    const count = kind === 'Person' ? words.filter((word) => word === last).length : 0;
    if (count > most) [most, found] = [count, id];
  }
  return found;
}

/** Every passage, as what is said of the visit as a whole names it. */
const quotedIn = ({ visit, stops }: Draft<Manuscript>): ReadonlySet<string> =>
  new Set([
    ...(visit.passages ?? []).map(({ id }) => id),
    ...stops.flatMap(({ id, passages }) => passages.map((each) => `${id}.${each.id}`)),
  ]);

/** Whether the visit's days were given, hold all its stops, and rest on something that is still there. */
function holds(manuscript: Draft<Manuscript>, { start, end }: DaySpan): boolean {
  const { visit } = manuscript;
  const parsed = visit.date === undefined ? undefined : parseDate(visit.date, visit.timeZone ?? 'UTC');
  if (parsed?.kind !== 'when' || visit.timeZone === undefined) return false;
  if (!isWithin(start, parsed.when) || !isWithin(end, parsed.when)) return false;
  const { stated = [], established = [] } = visit.basis?.date ?? {};
  const passages = quotedIn(manuscript);
  const sources = new Set(visit.sources.map(({ id }) => id));
  return (
    stated.length + established.length > 0 &&
    stated.every((id) => passages.has(id)) &&
    established.every((id) => sources.has(id))
  );
}

type Reference = { stated?: string[] | undefined; established?: string[] | undefined };

function dropLostPassages(stop: Draft<ManuscriptStop>): void {
  const { passages, place, basis, events, present, arrival, departure } = stop;
  const own = new Set(passages.map(({ id }) => id));
  const isThere = (passage: string) => own.has(passage);
  const references: (Reference | undefined)[] = [
    ...Object.values(basis),
    place.locality,
    ...events,
    ...(present ?? []),
    arrival,
    ...(arrival?.via ?? []),
    departure,
    ...(departure?.via ?? []),
  ];
  dropLost(references, isThere);
  dropLostClaims(stop, isThere);
}

function dropLost(
  references: readonly (Reference | undefined)[],
  isThere: (passage: string) => boolean,
): void {
  for (const reference of references) {
    if (!reference?.stated) continue;
    const kept = reference.stated.filter(isThere);
    if (kept.length === reference.stated.length) continue;
    if (kept.length > 0) reference.stated = kept;
    else delete reference.stated;
  }
}

/** What is laid side by side are the words of two accounts or more. */
function dropLostClaims(stop: Draft<ManuscriptStop>, isThere: (passage: string) => boolean): void {
  const isWhole = ({ says }: Claim) => says.every(({ stated }) => stated.every(isThere));
  if (stop.claims?.every(isWhole) ?? true) return;
  const left: Draft<Claim>[] = [];
  for (const claim of stop.claims ?? []) {
    // What has lost nothing may be one that somebody has only begun.
    const stays = isWhole(claim);
    for (const said of claim.says) said.stated = said.stated.filter(isThere);
    claim.says = claim.says.filter(({ stated }) => stated.length > 0);
    if (stays || claim.says.length > 1) left.push(claim);
  }
  if (left.length > 0) stop.claims = left;
  else delete stop.claims;
}
