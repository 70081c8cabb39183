import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftVisit } from '../../src/formats/draft.ts';
import { readAny } from '../../src/formats/read-any.ts';
import { WRITTEN } from '../../src/formats/registry.ts';
import { parseDate } from '../../src/visit/dates.ts';
import type { Stop, Visit } from '../../src/visit/visit.ts';
import { arbitraryVisit } from './arbitrary-visit.ts';

/** Written in a format and read again. */
async function andBack(format: string, visit: Visit): Promise<DraftVisit> {
  const writer = WRITTEN.find(({ id }) => id === format);
  if (!writer) throw new Error(`there is no writer ${format}`);
  const { write } = await writer.writing.load();
  const { text } = write(visit, { addressOf: () => undefined });
  const result = await readAny({
    name: `trip.${writer.writing.suffix}`,
    bytes: new TextEncoder().encode(text),
  });
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.draft;
}

/** Dates that both sides of a calendar agree on. */
const modern = (visit: Visit) => visit.stops.every(({ when }) => /^[1-9]\d{3}-/.test(when.value.start));

/** Where a missing position is often written: readers ask about it. */
const onNullIsland = ({ place }: Stop) => {
  const [longitude, latitude] = place.position.value;
  return Math.abs(latitude) < 1e-6 && Math.abs(longitude - 360 * Math.round(longitude / 360)) < 1e-6;
};

/** Stops at the same places, in the same order. */
function samePlaces(draft: DraftVisit, stops: readonly Stop[]) {
  expect(draft.stops).toHaveLength(stops.length);
  for (const [index, { position }] of draft.stops.entries()) {
    const [east, north] = stops[index]?.place.position.value ?? [Number.NaN, Number.NaN];
    const turns = ((position?.[0] ?? Number.NaN) - east) / 360;
    expect(Math.abs(turns - Math.round(turns)) * 360).toBeLessThan(1e-6);
    expect(Math.abs((position?.[1] ?? Number.NaN) - north)).toBeLessThan(1e-6);
  }
}

/** The days that a format keeps of each stop: first and last. */
function sameDays(draft: DraftVisit, stops: readonly Stop[]) {
  for (const [index, { date, timeZone }] of draft.stops.entries()) {
    const parsed = parseDate(date ?? '', timeZone ?? 'UTC');
    const when = stops[index]?.when.value;
    expect(parsed.kind === 'when' && [parsed.when.start, parsed.when.end]).toEqual([when?.start, when?.end]);
  }
}

describe.each([
  ['gpx', false],
  ['kml', true],
  ['csv', true],
  ['geojson', true],
  ['icalendar', true],
  ['linked-places', true],
] as const)('%s, written and read again', (format, keepsDays) => {
  it('has the same stops at the same places on the same days', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryVisit({ min: 1, max: 5 }).filter(
          (visit) => modern(visit) && !visit.stops.some(onNullIsland),
        ),
        async (visit) => {
          const draft = await andBack(format, visit);
          samePlaces(draft, visit.stops);
          if (keepsDays) sameDays(draft, visit.stops);
        },
      ),
      { numRuns: 40, seed: 20231113 },
    );
  });
});
