import type { Mode } from '../visit/visit.ts';

interface TopSpeed {
  /** The first year in which it holds. */
  readonly since: number;
  /** Kilometres an hour. */
  readonly speed: number;
  readonly because: string;
}

/**
 * Speeds that nobody who was carried has kept up for a whole way, each with its reason. They are meant to be too high: what
 * is beyond them is impossible, not unlikely.
 */
const TOP_SPEEDS: Readonly<Record<Exclude<Mode, 'unknown'>, readonly TopSpeed[]>> = {
  foot: [{ since: -Infinity, speed: 14, because: 'nobody has run more than 320 km in a day' }],
  road: [
    { since: -Infinity, speed: 30, because: 'a horse gallops a few miles at 40 km/h, with changes' },
    { since: 1899, speed: 250, because: 'few cars go 250 km/h, and not for long' },
  ],
  ship: [
    { since: -Infinity, speed: 65, because: 'the fastest ship of the century, Turbinia, made 34 knots' },
    { since: 1900, speed: 90, because: 'the fastest destroyers made 45 knots' },
    { since: 1990, speed: 110, because: 'the fastest ferry, Francisco, makes 58 knots' },
  ],
  train: [
    { since: -Infinity, speed: 190, because: 'the fastest run claimed for steam by then was 181 km/h' },
    { since: 1903, speed: 240, because: 'no train in service had reached 240 km/h before 1980' },
    {
      since: 1980,
      speed: 460,
      because: 'the fastest train in service, the maglev of Shanghai, makes 431 km/h',
    },
  ],
  air: [
    { since: -Infinity, speed: 200, because: 'balloons go no faster than a storm' },
    { since: 1903, speed: 800, because: 'nothing flew faster before the jet' },
    { since: 1945, speed: 1_350, because: 'an airliner in the jet stream makes 1,300 km/h over ground' },
    { since: 1969, speed: 2_200, because: 'Concorde made 2,180 km/h' },
    { since: 2004, speed: 1_350, because: 'an airliner in the jet stream makes 1,300 km/h over ground' },
  ],
};

/** The top speed of a mode in a year; of an unknown one, the fastest of all. */
export function topSpeed(mode: Mode, year: number): TopSpeed {
  const lists = mode === 'unknown' ? Object.values(TOP_SPEEDS) : [TOP_SPEEDS[mode]];
  const speeds = lists.flatMap((list) => list.findLast(({ since }) => since <= year) ?? []);
  return speeds.reduce((fastest, each) => (each.speed > fastest.speed ? each : fastest));
}
