import { castDraft } from 'immer';
import type { ProposedVisit } from '../drafting/draft-visit.ts';
import { freeId } from '../formats/draft-ids.ts';
import { compareDays } from '../visit/calendar-days.ts';
import { RESERVED_IN_VISIT } from '../visit/reserved-ids.ts';
import { daysOf, doubledBy, doublesIn, isToldBy } from './doubles.ts';
import { doubtfulIn } from './doubtful.ts';
import { wasPublished } from './edit-corrections.ts';
import { undated } from './edit-stops.ts';
import type { Operation } from './history.ts';
import type { Manuscript, ManuscriptStop } from './manuscript.ts';
import { bothOf, type Draft, know, onStop, type Reference, stopIn } from './on-stop.ts';
import { adopt } from './quote.ts';

type Way = NonNullable<Draft['stops'][number]['arrival']>;

/** A proposal becomes a stop like any other: a person has looked at it. */
export const acceptStop = (id: string): Operation =>
  onStop(id, (stop) => {
    delete stop.suggested;
  });

/** Takes every proposal that is whole, or of a stop that is, but for those that are doubtful, at which somebody has to look. */
export const acceptAll = (): Operation => (manuscript) => {
  const doubles = doublesIn(manuscript.stops);
  const doubtful = doubtfulIn(manuscript.stops, doubles);
  for (const stop of [...manuscript.stops]) {
    const of = doubles.get(stop.id);
    if (of !== undefined) {
      if (!manuscript.stops[stopIn(manuscript, of)]?.suggested) joinStop(stop.id, of)(manuscript);
    } else if (stop.coordinates && stop.date && !doubtful.has(stop.id)) delete stop.suggested;
  }
};

/** Throws all proposals away. */
export const discardAll = (): Operation => (manuscript) => {
  manuscript.stops = manuscript.stops.filter((stop) => !stop.suggested);
};

/**
 * A stop, or a suggestion, is another one that is there: its words become passages of that stop, which has from it what it had not, and whose
 * facts rest on these words too where both are of one mind.
 */
export const joinStop = (id: string, into: string): Operation =>
  onStop(id, (from, manuscript) =>
    onStop(into, (stop) => {
      if (stop === from) return;
      const now = new Map(from.passages.map((passage) => [passage.id, adopt(stop, passage)]));
      const reference = (of: Reference | undefined): Reference => ({
        ...(of?.stated ? { stated: of.stated.map((passage) => now.get(passage) ?? passage) } : {}),
        ...(of?.established ? { established: [...of.established] } : {}),
      });
      const rests = (fact: keyof ManuscriptStop['basis']) => {
        if (from.basis[fact]) stop.basis[fact] = bothOf(stop.basis[fact] ?? {}, reference(from.basis[fact]));
      };
      if (stop.name === from.name) rests('name');
      if (stop.date === undefined && from.date !== undefined) {
        stop.date = from.date;
        delete stop.basis.date;
      }
      if (stop.date === from.date) rests('date');
      if (!stop.coordinates && from.coordinates) {
        const { coordinates, timeZone, place } = from;
        const { locality: _, ...others } = place;
        Object.assign(stop, { coordinates, place: others, ...(timeZone ? { timeZone } : {}) });
        delete stop.basis.place;
        delete stop.basis.position;
        rests('position');
      }
      if (stop.place.name === from.place.name) {
        rests('place');
        joinTown(stop, from, reference);
      }
      for (const way of ['arrival', 'departure'] as const) {
        if (!stop[way] && from[way]) stop[way] = wayOf(from[way], reference);
      }
      stop.events.push(...from.events.map(({ text, ...of }) => ({ text, ...reference(of) })));
      for (const { agent, ...of } of from.present ?? []) {
        stop.present ??= [];
        const there = stop.present.find((each) => each.agent === agent);
        if (there) Object.assign(there, bothOf(there, reference(of)));
        else stop.present.push({ agent, ...reference(of) });
      }
      for (const claim of from.claims ?? []) {
        stop.claims ??= [];
        stop.claims.push({
          ...claim,
          says: claim.says.map(({ value, stated }) => ({
            value,
            stated: stated.map((passage) => now.get(passage) ?? passage),
          })),
        });
      }
      const former = [...(from.formerIds ?? []), ...(wasPublished(manuscript, id) ? [id] : [])];
      if (former.length > 0) stop.formerIds = [...(stop.formerIds ?? []), ...former];
      for (const picture of from.pictures ?? []) {
        stop.pictures ??= [];
        if (!stop.pictures.some(({ file }) => file === picture.file)) stop.pictures.push(picture);
      }
      followInVisit(manuscript.visit, from, stop, now);
      manuscript.stops = manuscript.stops.filter((each) => each.id !== id);
    })(manuscript),
  );

/**
 * A place that two stops are at lies in the town in which either says that it does, and by the words of both where they say the
 * same one.
 */
function joinTown(
  { place }: Draft['stops'][number],
  from: Draft['stops'][number],
  referenceOf: (of: Reference) => Reference,
): void {
  const told = from.place.locality;
  if (!told || (place.locality && place.locality.name !== told.name)) return;
  const { stated: _, established: __, ...town } = told;
  place.locality = { ...town, ...place.locality, ...bothOf(place.locality ?? {}, referenceOf(told)) };
}

/** A way as it was, by the words that it rests on here, and so with each place on it. */
const wayOf = (way: Way, referenceOf: (of: Reference) => Reference): Way => ({
  ...way,
  ...referenceOf(way),
  ...(way.via ? { via: way.via.map((place) => ({ ...place, ...referenceOf(place) })) } : {}),
});

/**
 * What is said of the visit as a whole rests on words by the stop that has them, and a warning is silenced at the stop that has its cause.
 *
 * @param now the passages of the stop that is no more, by their ids there with those of the one that has them
 */
function followInVisit(
  { agents, significance = [], basis, accepted = [] }: Draft['visit'],
  from: ManuscriptStop,
  stop: ManuscriptStop,
  now: ReadonlyMap<string, string>,
): void {
  const moved = new Map([...now].map(([was, is]) => [`${from.id}.${was}`, `${stop.id}.${is}`]));
  for (const said of [basis?.date, ...agents.map((agent) => agent.basis?.role), ...significance]) {
    if (said?.stated) said.stated = said.stated.map((passage) => moved.get(passage) ?? passage);
  }
  for (const silence of accepted) if (silence.stop === from.id) silence.stop = stop.id;
}

/** Those that somebody has looked at, or another account has proposed. */
const keptStops = <Stop extends Pick<ManuscriptStop, 'suggested' | 'passages'>>(
  { stops }: { readonly stops: readonly Stop[] },
  account: string,
): readonly Stop[] =>
  stops.filter(({ suggested, passages }) => !suggested || passages.some(({ source }) => source !== account));

/** The proposals of an account that are not told in the same words already, by a stop that stays. */
const newProposals = (
  manuscript: Pick<Manuscript, 'stops'>,
  account: string,
  { stops }: Pick<ProposedVisit, 'stops'>,
): ProposedVisit['stops'] => {
  const kept = keptStops(manuscript, account);
  return stops.filter((stop) => !kept.some((other) => isToldBy(stop, other)));
};

/**
 * The stops of an account that somebody has looked at and that have no day have the one that the same words are found to tell now, as they do
 * once it is known when the account was published.
 */
function takeDays(manuscript: Draft, account: string, { stops }: Pick<ProposedVisit, 'stops'>): void {
  for (const stop of keptStops(manuscript, account)) {
    if (stop.date !== undefined || stop.suggested) continue;
    const told = stops.find((each) => each.date !== undefined && isToldBy(each, stop));
    const said = told?.passages.filter(({ id }) => told.basis.date?.stated?.includes(id)) ?? [];
    if (told?.date === undefined || said.length === 0) continue;
    stop.date = told.date;
    stop.basis.date = { stated: said.map((passage) => adopt(stop, passage)) };
  }
}

/**
 * Proposals of an account take the place of those of it that nobody has looked at; what they rest on becomes known. Each stands where its day is, or
 * behind the stop that it is of.
 */
export const takeProposals = (account: string, proposed: ProposedVisit): Operation => {
  return (manuscript) => {
    takeDays(manuscript, account, proposed);
    const idOf = new Map(proposed.sources.map((source) => [source.id, know(manuscript, source)]));
    const fresh = newProposals(manuscript, account, proposed);
    const stops = castDraft(keptStops(manuscript, account));
    const taken = [...RESERVED_IN_VISIT, ...stops.map(({ id }) => id)];
    const kept = [...stops];
    let behind = -1;
    const now = new Map<string, string>();
    for (const stop of castDraft(structuredClone(fresh))) {
      const id = freeId(stop.id, taken);
      taken.push(id);
      now.set(stop.id, id);
      const { position } = stop.basis;
      if (position?.established)
        position.established = position.established.map((each) => idOf.get(each) ?? each);
      for (const rival of stop.suggested.rivals ?? []) rival.source = idOf.get(rival.source) ?? rival.source;
      const of = doubledBy(stop, kept);
      behind = of ? stops.indexOf(of) + 1 : Math.max(behind, lastBefore(stops, stop)) + 1;
      stops.splice(behind, 0, { ...stop, id });
    }
    manuscript.stops = stops;
    for (const { role, basis, ...agent } of proposed.agents) {
      if (manuscript.visit.agents.some(({ id }) => id === agent.id)) continue;
      const stated = basis?.role.stated?.flatMap((named) => underItsStop(named, now) ?? []) ?? [];
      manuscript.visit.agents.push({
        ...agent,
        ...(role && stated.length > 0 ? { role, basis: { role: { stated } } } : {}),
      });
    }
  };
};

/** A passage as it is named from outside its stop, `<stop>.<passage>`, by the id that the stop has now; none where it was not taken. */
function underItsStop(named: string, now: ReadonlyMap<string, string>): string | undefined {
  const [stop = '', passage = ''] = named.split('.');
  const id = now.get(stop);
  return id === undefined ? undefined : `${id}.${passage}`;
}

/** What is proposed of an account. */
export interface AccountProposals {
  readonly account: string;
  readonly proposed: ProposedVisit;
}

/**
 * Takes the proposals of each account that is still there, and tells how many are new to the manuscript as it is when it is done, and how
 * many of its stops have a date by them: somebody may have gone on working while they were made.
 */
export const takeAllProposals =
  (
    all: readonly AccountProposals[],
    tell: (now: { readonly stops: number; readonly dates: number }) => void,
  ): Operation =>
  (manuscript) => {
    let stops = 0;
    const before = undated(manuscript).length;
    for (const { account, proposed } of all) {
      if (!manuscript.articles.some(({ id }) => id === account)) continue;
      stops += newProposals(manuscript, account, proposed).length;
      takeProposals(account, proposed)(manuscript);
    }
    tell({ stops, dates: before - undated(manuscript).length });
  };

/** The last stop that was not after another's day; -1 where that has none. */
function lastBefore(
  stops: readonly ManuscriptStop[],
  stop: ManuscriptStop | ProposedVisit['stops'][number],
): number {
  const day = daysOf(stop)?.start;
  if (day === undefined) return -1;
  return stops.findLastIndex((other) => {
    const start = daysOf(other)?.start;
    return start !== undefined && compareDays(start, day) <= 0;
  });
}
