import type { ReviewRule } from '../../src/review/concern.ts';
import type { StopFeature, VisitFile } from '../../src/visit/schema.ts';

/** A way to spoil a stop of a good visit. `spoil` gives the stop with one fault in it, or undefined where it cannot. */
export interface Fault {
  readonly name: string;
  readonly rule: ReviewRule;
  readonly spoil: (stop: StopFeature, visit: VisitFile) => StopFeature | undefined;
}

type Properties = StopFeature['properties'];
type Event = Properties['events'][number];
const ON_LAND = /airport|station|port|city|factory|campus|spaceport|memorial|temple/;
const DAY = 86_400_000;

const withProperties = (stop: StopFeature, changed: Partial<Properties>): StopFeature => {
  return { ...stop, properties: { ...stop.properties, ...changed } };
};
const at = (stop: StopFeature, coordinates: [number, number]): StopFeature => {
  return { ...stop, geometry: { ...stop.geometry, coordinates } };
};

/** The stop with another text for the first event that it owes to passages alone. */
function retold(stop: StopFeature, retell: (text: string) => string): StopFeature | undefined {
  const index = stop.properties.events.findIndex(({ stated, established }) => stated && !established);
  if (index < 0) return undefined;
  const tell = (event: Event, each: number): Event =>
    each === index ? { ...event, text: retell(event.text) } : event;
  return withProperties(stop, { events: stop.properties.events.map(tell) });
}

function later(stop: StopFeature, days: number): StopFeature | undefined {
  const { date, basis, passages } = stop.properties;
  const { stated } = basis.date;
  const cited = passages.filter(({ id }) => stated?.includes(id)).map(({ selector }) => selector.exact);
  const naming =
    /day before,|Sunday,|on Sunday|On Wednesday|\b(September|November|December|January)\b|on (Thurs|Fri)day/;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !cited.some((words) => naming.test(words))) return undefined;
  const day = new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
  return withProperties(stop, { date: day });
}

export const FAULTS: readonly Fault[] = [
  {
    name: 'another country',
    rule: 'geography/country',
    spoil: (stop) => withProperties(stop, { place: { ...stop.properties.place, country: 'BR' } }),
  },
  {
    name: 'a code that no country has',
    rule: 'geography/country',
    spoil: (stop) => withProperties(stop, { place: { ...stop.properties.place, country: 'UK' } }),
  },
  {
    name: 'a point in the ocean',
    rule: 'geography/water',
    spoil: (stop) => (ON_LAND.test(stop.properties.place.kind) ? at(stop, [-140, -35]) : undefined),
  },
  {
    name: "longitude's sign lost",
    rule: 'geography/country',
    spoil: (stop) => {
      const [longitude, latitude] = stop.geometry.coordinates;
      // On the other side of the world from Chicago is land too, in China.
      return stop.id === 'chicago' ? at(stop, [-longitude, latitude]) : undefined;
    },
  },
  {
    name: 'the point of another stop',
    rule: 'geography/same-point',
    spoil: (stop, { features }) => {
      const before = features[features.findIndex(({ id }) => id === stop.id) - 1];
      const other =
        before && before.properties.place.name !== stop.properties.place.name ? before : undefined;
      return other && at(stop, other.geometry.coordinates);
    },
  },
  { name: 'a day too late', rule: 'time/day', spoil: (stop) => later(stop, 1) },
  { name: 'a day too early', rule: 'time/day', spoil: (stop) => later(stop, -1) },
  {
    name: 'an ocean, on foot',
    rule: 'time/leg',
    spoil: (stop) =>
      stop.id === 'southampton' ? withProperties(stop, { arrival: { mode: 'foot' } }) : undefined,
  },
  {
    name: 'a number that nobody gave',
    rule: 'words/number',
    spoil: (stop) => retold(stop, (text) => `${text} There were ninety-seven geese.`),
  },
  {
    name: 'words that nobody said',
    rule: 'words/quotation',
    spoil: (stop) => retold(stop, (text) => `${text} It was called “the journey of a lifetime”.`),
  },
  {
    name: 'a person whom nobody named',
    rule: 'words/proper-name',
    spoil: (stop) => retold(stop, (text) => `${text} It was the idea of Wolfgang Amadeus Mozart.`),
  },
  {
    name: 'a name that the article does not use',
    rule: 'words/stop',
    spoil: (stop) => {
      const { name, established } = { ...stop.properties.basis, ...stop.properties.basis.name };
      if (!name || established) return undefined;
      return withProperties(stop, {
        name: 'Disneyland',
        place: { ...stop.properties.place, kind: 'funfair' },
      });
    },
  },
  {
    name: 'somebody who was not there',
    rule: 'words/person',
    spoil: (stop) => {
      const [passage] = stop.properties.passages;
      return passage && withProperties(stop, { present: [{ agent: 'mozart', stated: [passage.id] }] });
    },
  },
  {
    name: 'a way that rests on nothing',
    rule: 'sources/mode',
    spoil: (stop) => {
      const { arrival } = stop.properties;
      return arrival && withProperties(stop, { arrival: { mode: 'train', via: arrival.via } });
    },
  },
];
