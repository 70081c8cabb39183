import type { Element } from 'xast';
import type { Raw } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { formatCountry, formatDay } from '../../messages/format.ts';
import type { Agent, Place, Source, Stop, Visit } from '../../visit/visit.ts';
import { decimal, within180 } from '../writing/telling.ts';
import { inLines, printed, xmlText } from '../writing/xml.ts';
import { addressesOf, datedBy, idOf, restsOn } from './write-pointers.ts';

/** What the texts of a visit speak of, beside them: its places, who was there, and each stop as an event. */
export function listsOf(visit: Visit): readonly Element[] {
  const { placeOf, places } = placesOf(visit);
  const agents = new Map(visit.agents.map((agent) => [agent.id, agent]));
  const persons = visit.agents.filter(({ kind }) => kind === 'Person');
  const organisations = visit.agents.filter(({ kind }) => kind !== 'Person');
  return [
    ...listOf('listPlace', places),
    ...listOf('listPerson', persons.map(personOf)),
    ...listOf('listOrg', organisations.map(organisationOf)),
    ...listOf(
      'listEvent',
      visit.stops.map((stop) => printed(eventOf(stop, placeOf.get(stop.id) ?? '', agents))),
    ),
  ];
}

const listOf = (name: string, items: readonly (Element | Raw)[]): readonly Element[] =>
  items.length > 0 ? [x(name, inLines(items))] : [];

/** Each place once, however often somebody stops there, by the id of its first stop. */
function placesOf({ stops }: Visit) {
  const known = new Map<string, string>();
  const placeOf = new Map<string, string>();
  const places: Raw[] = [];
  for (const stop of stops) {
    const { timeZone } = stop.when.value;
    const same = JSON.stringify([stop.place, timeZone]);
    const id = known.get(same) ?? idOf.place(stop.id);
    if (!known.has(same)) places.push(printed(placeIn(id, stop.place, timeZone)));
    known.set(same, id);
    placeOf.set(stop.id, id);
  }
  return { placeOf, places };
}

const inLanguages = (name: string, names: Readonly<Record<string, string>>): readonly Element[] =>
  Object.entries(names).map(([language, text]) => x(name, { 'xml:lang': language }, xmlText(text)));

function placeIn(id: string, place: Place, timeZone: string): Element {
  const { name, names, kind, country, region, locality, position, precision } = place;
  const [longitude = '', latitude = ''] = within180(position.value).map(decimal);
  const town = locality?.value;
  const refs = town ? addressesOf(town) : [];
  return x('place', { 'xml:id': id, type: wordOf(kind) }, [
    x('placeName', restsOn(name.basis), xmlText(name.value)),
    ...inLanguages('placeName', names),
    x('location', restsOn(position.basis), [
      x('country', { key: country }, xmlText(formatCountry(country))),
      ...(region === undefined ? [] : [x('region', xmlText(region))]),
      ...(town
        ? [
            x(
              'settlement',
              { ...(refs.length > 0 ? { ref: refs.join(' ') } : {}), ...restsOn(locality?.basis) },
              xmlText(town.name),
            ),
            ...inLanguages('settlement', town.names),
          ]
        : []),
      x('geo', `${latitude} ${longitude}`),
      x('measure', { type: 'precision', quantity: String(precision), unit: 'm' }),
    ]),
    ...identifiersOf(place),
    x('note', { type: 'timeZone' }, timeZone),
  ]);
}

/** A kind as one word, which the types of TEI are: "railway station" is "railway_station". */
const wordOf = (kind: string) => xmlText(kind).trim().replace(/\s+/g, '_') || 'place';

const identifiersOf = ({
  wikidata,
  geonames,
}: {
  readonly wikidata?: string;
  readonly geonames?: number;
}): readonly Element[] => [
  ...(wikidata ? [x('idno', { type: 'wikidata' }, wikidata)] : []),
  ...(geonames ? [x('idno', { type: 'geonames' }, String(geonames))] : []),
];

const personOf = (agent: Agent): Element =>
  x('person', { 'xml:id': idOf.agent(agent.id) }, [
    x('persName', xmlText(agent.name)),
    ...inLanguages('persName', agent.names),
    ...(agent.role ? [x('occupation', restsOn(agent.roleBasis), xmlText(agent.role))] : []),
    ...identifiersOf(agent),
  ]);

const organisationOf = (agent: Agent): Element =>
  x('org', { 'xml:id': idOf.agent(agent.id) }, [
    x('orgName', xmlText(agent.name)),
    ...inLanguages('orgName', agent.names),
    ...(agent.role ? [x('desc', restsOn(agent.roleBasis), xmlText(agent.role))] : []),
    ...identifiersOf(agent),
  ]);

function eventOf(stop: Stop, place: string, agents: ReadonlyMap<string, Agent>): Element {
  const { id, number, name, when, events, present } = stop;
  return x(
    'event',
    {
      'xml:id': idOf.stop(id),
      n: String(number),
      where: `#${place}`,
      ...datedBy(when.value),
      ...restsOn(when.basis),
    },
    [
      x('label', restsOn(name.basis), xmlText(name.value)),
      ...events.map(({ value, basis }) => x('desc', restsOn(basis), xmlText(value))),
      ...(present.length > 0
        ? [
            x(
              'note',
              { type: 'present' },
              present.flatMap(({ agent, basis }, index) => {
                const { kind, name: called = agent } = agents.get(agent) ?? {};
                const element = x(
                  kind === 'Organisation' ? 'orgName' : 'persName',
                  { ref: `#${idOf.agent(agent)}`, ...restsOn(basis) },
                  xmlText(called),
                );
                return index > 0 ? ['; ', element] : [element];
              }),
            ),
          ]
        : []),
    ],
  );
}

/** A source as an entry of a bibliography, to be read as it stands. */
export const entryOf = (
  id: string,
  { title, publisher, date, url }: Pick<Source, 'title' | 'publisher' | 'date' | 'url'>,
  ...more: readonly Element[]
): Element =>
  x('bibl', { 'xml:id': id }, [
    x('title', xmlText(title)),
    ', ',
    x('publisher', xmlText(publisher)),
    ...(date ? [', ', x('date', { when: date }, formatDay(date))] : []),
    ...(url ? [', ', x('ref', { target: xmlText(url) }, xmlText(url))] : []),
    '. ',
    ...more,
  ]);
