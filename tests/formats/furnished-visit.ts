import type { Position } from '../../src/geo/position.ts';
import { parseDate } from '../../src/visit/dates.ts';
import type { Leg, Stop, Visit, When } from '../../src/visit/visit.ts';

const SOURCE = { kind: 'established', sources: ['source'] } as const;

/** A visit with all that one can say and ours mostly do not, farther east: across the 180th meridian. */
export function furnished(visit: Visit): Visit {
  const stops = visit.stops.map(
    (stop, index): Stop => ({
      ...stop,
      when:
        index === 0 ? { ...stop.when, value: whenOf(`${stop.when.value.start.slice(0, 7)}~`) } : stop.when,
      place: {
        ...stop.place,
        names: { 'zh-Hant': '臺北', ar: 'القاهرة', yue: '香港' },
        locality: {
          value: {
            name: `Saint-Étienne, “le Vieux” & ${index}`,
            names: { 'zh-Hant': '舊城', uk: 'Старе місто' },
            wikidata: `Q${index + 1001}`,
            geonames: index + 1001,
          },
          basis: SOURCE,
        },
        wikidata: `Q${index + 1}`,
        geonames: index + 1,
        position: {
          ...stop.place.position,
          value: [stop.place.position.value[0] + 45, stop.place.position.value[1]],
        },
      },
      events: [{ value: 'Said “no”, <b>twice</b>; and left: 5 > 4', basis: SOURCE }],
      pictures: [
        { file: 'a.jpg', alt: 'A', credit: 'C', licence: 'CC0-1.0', width: 1, height: 1, digest: 'd' },
      ],
      comparisons: [{ about: 'figure', of: 'Distance', statements: [] }],
    }),
  );
  const at = (id: string | undefined) => stops.find((stop) => stop.id === id)?.place.position.value;
  const legs = visit.stops.map((stop, index): Leg => {
    const before = visit.stops[index - 1];
    const [from, to] = [at(before?.id), at(stop.id)];
    const [east = 0, north = 0] = from ?? to ?? [];
    const via = { name: 'Halfway, north', position: [east + 1, north + 1], basis: SOURCE } as const;
    const known = index % 3 === 0 ? [] : [via];
    const path = [
      from,
      ...known.map(({ position }) => position),
      index % 3 === 2 ? [east + 2, north - 1] : undefined,
      to,
    ];
    return {
      ...(before ? { from: before.id } : {}),
      to: stop.id,
      mode: index % 2 ? 'ship' : 'air',
      path: path.filter((each) => each !== undefined) as readonly Position[],
      via: known,
      length: 1,
    };
  });
  const last = stops.at(-1);
  const out: Leg = {
    ...(last ? { from: last.id } : {}),
    mode: 'foot',
    path: [at(last?.id) ?? [0, 0], [0, 10]],
    via: [{ name: 'Home', position: [0, 10], basis: SOURCE }],
    length: 1,
  };
  return {
    ...visit,
    id: `${visit.id}-furnished`,
    language: 'de',
    dates: { ...visit.dates, value: whenOf('1850/2050') },
    significance: [{ value: 'It was “the last”, & <i>so</i> on.', basis: SOURCE }],
    stops,
    legs: [...legs.slice(1), out],
    sources: [...visit.sources, { id: 'source', title: 'A source, nowhere on the web', publisher: 'P' }],
    corrections: [],
  };
}

function whenOf(edtf: string): When {
  const parsed = parseDate(edtf, 'UTC');
  if (parsed.kind !== 'when') throw new Error(edtf);
  return parsed.when;
}
