import type { Visit, When } from '../../src/visit/visit.ts';
import { worldOf } from '../generator/generate-visit.ts';
import { readGenerated } from '../generator/read-generated.ts';

/** Visits that are generated; a larger archive has them several times over, each time elsewhere, later, and by others. */
const GENERATED = 500;

/** The visits of a generated archive, without folders or files. */
export function madeVisits(count: number): readonly Visit[] {
  const own = Math.min(count, GENERATED);
  const world = worldOf(1, own);
  const visits = Array.from({ length: own }, (_, number) => readGenerated(world, number));
  return Array.from({ length: count }, (_, number) => {
    const visit = visits[number % own];
    if (!visit) throw new RangeError('an archive has a visit');
    return number < own ? visit : again(visit, Math.floor(number / own));
  });
}

/** The same visit a year or more later, some kilometres away, and by people of another name. */
function again(visit: Visit, copy: number): Visit {
  const later = (when: When): When => ({
    ...when,
    start: yearsOn(when.start, copy),
    end: yearsOn(when.end, copy),
  });
  const other = (agent: string) => `${agent}-${copy}`;
  return {
    ...visit,
    id: `${visit.id}-${copy}`,
    dates: { ...visit.dates, value: later(visit.dates.value) },
    agents: visit.agents.map((agent) => ({ ...agent, id: other(agent.id), name: `${agent.name} ${copy}` })),
    stops: visit.stops.map((stop, index) => {
      const { value, basis } = stop.place.position;
      const moved = [value[0] + 0.13 * copy, value[1] + 0.05 * Math.sin(copy + index)] as const;
      return {
        ...stop,
        when: { ...stop.when, value: later(stop.when.value) },
        place: { ...stop.place, position: { value: moved, basis } },
        present: stop.present.map((each) => ({ ...each, agent: other(each.agent) })),
      };
    }),
  };
}

const yearsOn = (day: string, years: number) => day.replace(/^\d+/, (year) => String(Number(year) + years));
