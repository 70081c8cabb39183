import type { Basis, Stop, Visit } from '../../src/visit/visit.ts';

const established = (index: number): Basis => ({
  kind: 'established',
  sources: [`source-${Math.floor(index / 40)}`],
});

/** A visit of some stops, told of backwards in an account of some letters; every seventh stop is not told of. */
export function longVisit(count: number, letters = 100): Visit {
  const stops = Array.from({ length: count }, (_, index): Stop => {
    const id = `stop-${index + 1}`;
    const day = new Date(Date.UTC(1950, 0, 1 + index)).toISOString().slice(0, 10);
    const basis = established(index);
    const start = (count - index) * 10;
    return {
      id,
      number: index + 1,
      name: { value: `Place ${index + 1}`, basis },
      place: {
        name: { value: `Place ${index + 1}`, basis },
        names: {},
        country: 'FR',
        kind: 'city',
        position: { value: [(index * 7.123456) % 170, ((index * 3.654321) % 120) - 60], basis },
        precision: 100 + index,
      },
      when: {
        value: {
          edtf: day,
          start: day,
          end: day,
          precision: 'day',
          approximate: false,
          uncertain: false,
          timeZone: 'UTC',
        },
        basis,
      },
      pictures: [],
      events: [],
      present: [{ agent: `agent-${index % 5}`, basis }],
      passages:
        index % 7 === 0
          ? []
          : [{ id: `${id}.words`, stop: id, article: 'main', exact: 'words', start, end: start + 5 }],
      comparisons: [],
    };
  });
  const first = stops[0]?.when.value;
  if (!first) throw new Error('a visit has a stop');
  return {
    id: 'long',
    title: 'A long visit',
    description: 'Made for a test.',
    language: 'en',
    licence: 'CC0-1.0',
    dates: { value: { ...first, end: stops.at(-1)?.when.value.end ?? first.end }, basis: established(0) },
    significance: [],
    passages: [],
    stops,
    legs: stops.slice(1).map((stop, index) => ({
      from: `stop-${index + 1}`,
      to: stop.id,
      mode: Math.floor(index / 10) % 2 === 0 ? 'train' : 'unknown',
      path: [stops[index]?.place.position.value ?? [0, 0], stop.place.position.value],
      via: [],
      length: 1000 * index + 0.4,
    })),
    agents: Array.from({ length: Math.min(5, count) }, (_, index) => ({
      id: `agent-${index}`,
      kind: 'Person',
      name: `Agent ${index}`,
      names: {},
    })),
    sources: Array.from({ length: Math.ceil(count / 40) }, (_, index) => ({
      id: `source-${index}`,
      title: `Source ${index}`,
      publisher: 'P',
    })),
    articles: [
      {
        id: 'main',
        title: 'Told backwards',
        publisher: 'P',
        date: '2001-01-01',
        language: 'en',
        source: 'Made for a test',
        licence: 'CC0-1.0',
        blocks: [{ kind: 'paragraph', segments: [{ text: 'x'.repeat(letters) }] }],
      },
    ],
  };
}
