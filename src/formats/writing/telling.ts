import { messages } from '#messages/interface.ts';
import type { Article } from '../../article/article.ts';
import type { Position } from '../../geo/position.ts';
import { greatCircles } from '../../geo/sphere.ts';
import { formatCountry, formatDay, formatLocality, formatWhen } from '../../messages/format.ts';
import type { Agent, Leg, Source, Stop, Visit } from '../../visit/visit.ts';

/** Where an account was taken from, which may have a full stop of its own, and its licence. */
export const sourceAndLicence = ({ source, licence }: Pick<Article, 'source' | 'licence'>): string =>
  `${source.replace(/\.$/, '')}. ${licence}`;

/** A position as files have it: the longitude from -180 to 180 degrees. Ours may run past, beside the stop before. */
export function within180([longitude, latitude]: Position): Position {
  const turned = longitude - 360 * Math.round(longitude / 360);
  // So that the meridian itself stays where it was given.
  return [Object.is(turned, -0) ? 0 : turned === -180 && longitude > 0 ? 180 : turned, latitude];
}

/** Seven decimal places are a centimetre; what computing adds behind them is noise. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** The same in digits alone: XML's decimal and iCalendar's float have no exponent, which JavaScript gives small numbers. */
export const decimal = (degrees: number): string =>
  rounded(degrees)
    .toFixed(7)
    .replace(/\.?0+$/, '');

/** Metres: at 60 degrees, a straight line of this length on a flat map is 1.4 km off the great circle that it stands for. */
const STEP = 200_000;

/** A leg's line with the points that files have of it; longitudes continuous. */
export const lineOf = (leg: Leg): readonly Position[] => greatCircles(leg.path, STEP);

/** A leg's line in parts that each stay on one side of the 180th meridian (RFC 7946, section 3.1.9). */
export function cutAt180(leg: Leg): readonly (readonly Position[])[] {
  const parts: Position[][] = [[]];
  let before: Position | undefined;
  for (const position of lineOf(leg)) {
    const sheet = (longitude: number) => Math.floor((longitude + 180) / 360);
    if (before && sheet(before[0]) !== sheet(position[0])) {
      const edge = 360 * Math.max(sheet(before[0]), sheet(position[0])) - 180;
      const share = (edge - before[0]) / (position[0] - before[0]);
      const latitude = before[1] + share * (position[1] - before[1]);
      const east = before[0] < position[0];
      if (before[0] !== edge) parts.at(-1)?.push([east ? 180 : -180, rounded(latitude)]);
      parts.push([[east ? -180 : 180, rounded(latitude)]]);
      before = position;
      // What ends on the meridian has been put there.
      if (position[0] === edge) continue;
    }
    const turned = position[0] - 360 * sheet(position[0]);
    parts.at(-1)?.push([rounded(turned), rounded(position[1])]);
    before = position;
  }
  return parts.filter((part) => part.length > 1);
}

interface ById {
  readonly stops: ReadonlyMap<string, Stop>;
  readonly arrivals: ReadonlyMap<string | undefined, Leg>;
  readonly agents: ReadonlyMap<string, Agent>;
  /** The place of each source in the list of them. */
  readonly sources: ReadonlyMap<string, number>;
}
const byId = new WeakMap<Visit, ById>();

/** What a visit has by its ids, so that a visit of many stops is not searched for each of them. */
function indexOf(visit: Visit): ById {
  const known = byId.get(visit) ?? {
    stops: new Map(visit.stops.map((stop) => [stop.id, stop])),
    arrivals: new Map(visit.legs.map((leg) => [leg.to, leg])),
    agents: new Map(visit.agents.map((agent) => [agent.id, agent])),
    sources: new Map(visit.sources.map(({ id }, index) => [id, index])),
  };
  byId.set(visit, known);
  return known;
}

/** The way to a stop. */
export const arrivalAt = (visit: Visit, stop: Stop): Leg | undefined => indexOf(visit).arrivals.get(stop.id);

/** The way away from the last stop. */
export const departureOf = (visit: Visit): Leg | undefined => indexOf(visit).arrivals.get(undefined);

/** What the stop at an end of a leg is called; undefined where the leg is open. */
export const nameAt = (visit: Visit, end: string | undefined): string | undefined =>
  end === undefined ? undefined : indexOf(visit).stops.get(end)?.name.value;

const inOneLine = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part, index) => part && parts.indexOf(part) === index).join(', ');

/** What a stop's place is called, with its region and country, in one line. */
export const placeOf = ({ place: { name, region, country } }: Stop): string =>
  inOneLine(name.value, region, formatCountry(country));

/** The same with the town, where the name of the place does not say it. */
export function whereOf({ place }: Stop): string {
  const { name, locality, region, country } = place;
  const town = formatLocality(place) === '' ? undefined : locality?.value.name;
  return inOneLine(name.value, town, region, formatCountry(country));
}

/** Who was there, by name. */
export const presentAt = (visit: Visit, stop: Stop): readonly string[] =>
  stop.present.flatMap(({ agent }) => indexOf(visit).agents.get(agent)?.name ?? []);

/** What happened at a stop, a line each. */
export const eventsAt = ({ events }: Stop): string =>
  events.map(({ value }) => value.replace(/[\t\n\r ]+/g, ' ')).join('\n');

/** The sources that anything of a stop rests on, each once. */
export function sourcesOf(visit: Visit, stop: Stop): readonly Source[] {
  const bases = [
    stop.name.basis,
    stop.when.basis,
    stop.place.name.basis,
    ...(stop.place.locality ? [stop.place.locality.basis] : []),
    stop.place.position.basis,
    ...stop.events.map(({ basis }) => basis),
    ...stop.present.map(({ basis }) => basis),
  ];
  return sourcesNamed(
    visit,
    bases.flatMap(({ sources = [] }) => sources),
  );
}

/** The sources of some ids, each once, in the visit's order. */
export function sourcesNamed(visit: Visit, ids: readonly string[]): readonly Source[] {
  const places = new Set(ids.flatMap((id) => indexOf(visit).sources.get(id) ?? []));
  return [...places].sort((a, b) => a - b).flatMap((place) => visit.sources[place] ?? []);
}

/** A source in one line. */
export const citation = ({ title, publisher, date, url }: Source): string =>
  [title, publisher, ...(date ? [formatDay(date)] : []), ...(url ? [url] : [])].join(', ');

/** All that a stop was, in paragraphs of plain text, for formats that have a description and little else. */
export function toldInText(visit: Visit, stop: Stop): readonly string[] {
  const quotes = stop.passages.map((passage) => {
    const account = visit.articles.find(({ id }) => id === passage.article);
    return `“${passage.exact}” (${account?.publisher}, ${account && formatDay(account.date)})`;
  });
  const arrival = arrivalAt(visit, stop);
  const present = presentAt(visit, stop);
  const sources = sourcesOf(visit, stop);
  return [
    `${formatWhen(stop.when.value)}. ${whereOf(stop)}, ${messages.within(stop.place.precision)}.`,
    ...(arrival ? [`${messages.arrival}: ${messages.travelled(arrival)}.`] : []),
    ...stop.events.map(({ value }) => value),
    ...(present.length > 0 ? [`${messages.whoWasThere}: ${present.join(', ')}.`] : []),
    ...quotes,
    ...(sources.length > 0 ? [`${messages.paperSources}: ${sources.map(citation).join('; ')}.`] : []),
  ];
}
