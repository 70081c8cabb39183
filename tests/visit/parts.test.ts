import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, canonicalText } from '../../src/article/article.ts';
import { chapterAt, chapterStarts, chaptersOf } from '../../src/article/chapters.ts';
import { nearestOthers } from '../../src/geo/nearest.ts';
import type { Position } from '../../src/geo/position.ts';
import { distance } from '../../src/geo/sphere.ts';
import { passagesOf } from '../../src/visit/accounts.ts';
import { type Overview, overviewFile, readOverview } from '../../src/visit/overview.ts';
import { isLong, partOf, partsOf, STOPS_IN_PART } from '../../src/visit/parts.ts';
import type { Visit } from '../../src/visit/visit.ts';
import { longVisit } from './long-visit.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true }),
);

/** A visit with a way on from its last stop. */
function withWayOut(visit: Visit): Visit {
  const last = visit.stops.at(-1);
  if (!last) throw new Error('a visit has a stop');
  const path: readonly Position[] = [last.place.position.value, [0, 0]];
  return { ...visit, legs: [...visit.legs, { from: last.id, mode: 'ship', path, via: [], length: 1 }] };
}

describe('parts', () => {
  it.each([
    [200, 1000, false],
    [201, 1000, true],
    [2, 130_000, true],
  ])('a visit of %i stops and %i letters is long: %s', (stops, letters, long) => {
    expect(isLong(longVisit(stops, letters))).toBe(long);
  });

  it('join back to the visit, each with its neighbours at hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const visit = withWayOut(longVisit(count));
        const parts = partsOf(visit);
        const own = (part: Visit, index: number) =>
          part.stops.filter((stop) => partOf(stop.number) === index);
        expect(parts.flatMap(own)).toEqual(visit.stops);
        const ways = parts.flatMap((part, index) =>
          part.legs.filter(({ to, from }) => own(part, index).some(({ id }) => id === (to ?? from))),
        );
        expect(ways).toEqual(visit.legs);
        expect(new Set(parts.flatMap(({ agents }) => agents))).toEqual(new Set(visit.agents));
        for (const [index, part] of parts.entries()) {
          expect(part.whole?.nearest).toHaveLength(part.stops.length);
          expect(part.whole).toMatchObject({ stops: count, ends: ['stop-1', `stop-${count}`] });
          for (const stop of own(part, index)) {
            const beside = part.stops.filter(({ number }) => Math.abs(number - stop.number) === 1);
            expect(beside).toHaveLength(count === 1 ? 0 : stop.number === 1 || stop.number === count ? 1 : 2);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('have at hand what says who is who on them, wherever it stands', () => {
    const visit = longVisit(300);
    const agents = visit.agents.map((agent) => ({
      ...agent,
      role: 'Surveyor',
      roleBasis: { kind: 'stated' as const, passages: ['stop-2.words'], sources: ['source-7'] },
    }));
    const last = partsOf({ ...visit, agents }).at(-1);
    expect(last?.stops.some(({ id }) => id === 'stop-2')).toBe(false);
    expect(last?.whole?.passages.map(({ id }) => id)).toEqual(['stop-2.words']);
    expect(partsOf({ ...visit, agents })[0]?.sources.map(({ id }) => id)).toContain('source-7');
    expect(partsOf(visit)[0]?.whole?.passages).toEqual([]);
  });

  it('have at hand what says why the visit matters, of stops and of the whole', () => {
    const visit = longVisit(300);
    const own = { id: 'own', article: 'main', exact: 'x', start: 0, end: 1 };
    const basis = { kind: 'stated' as const, passages: ['own', 'stop-2.words'], sources: ['source-7'] };
    const parts = partsOf({ ...visit, passages: [own], significance: [{ value: 'It was long.', basis }] });
    for (const part of parts) {
      expect(part.significance).toHaveLength(1);
      expect([...passagesOf(part).keys()]).toEqual(expect.arrayContaining(['own', 'stop-2.words']));
      expect(part.whole?.passages.map(({ id }) => id)).toEqual(['stop-2.words']);
      expect(part.sources.map(({ id }) => id)).toContain('source-7');
    }
  });

  it('have only the sources that they rest on', () => {
    const [first] = partsOf(longVisit(300));
    expect(first?.sources.map(({ id }) => id)).toEqual(['source-0', 'source-1']);
    expect(first?.stops).toHaveLength(STOPS_IN_PART + 8);
  });
});

describe('the nearest other place', () => {
  it('is what looking at all of them finds', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 40 }), (positions: readonly Position[]) => {
        const expected = positions.map((here, index) =>
          Math.min(
            ...positions
              .filter((_, other) => other !== index)
              .map((other) => distance(here, other))
              .filter((metres) => metres > 1000 && metres <= 5_000_000),
          ),
        );
        expect(nearestOthers(positions, 1000, 5_000_000)).toEqual(expected);
      }),
    );
  });
});

describe('the overview', () => {
  const visit = longVisit(150);
  const overview: Overview = readOverview(JSON.parse(JSON.stringify(overviewFile(visit, partsOf(visit)))));

  it('tells of every stop as the visit does', () => {
    for (const [index, stop] of visit.stops.entries()) {
      const { id, number, name, when, place } = overview.at(index);
      expect({ id, number, name: name.value, when: when.value, precision: place.precision }).toEqual({
        id: stop.id,
        number: stop.number,
        name: stop.name.value,
        when: stop.when.value,
        precision: stop.place.precision,
      });
      expect(distance(place.position.value, stop.place.position.value)).toBeLessThan(12);
      expect(overview.indexOf(id)).toBe(index);
      const leg = visit.legs.find(({ to }) => to === id);
      expect(overview.way(index)).toEqual(leg && { mode: leg.mode, length: Math.round(leg.length) });
    }
    expect(() => overview.at(150)).toThrow('there is no stop 151 of 150');
  });

  it('knows the order in which an account comes to the stops, those that it leaves out last', () => {
    const order = overview.asReported('main');
    // Told backwards, and every seventh is not told of.
    expect(order.slice(0, 3)).toEqual([149, 148, 146]);
    expect(order.slice(-2)).toEqual([140, 147]);
  });
});

describe('chapters', () => {
  const paragraph = (letters: number, passage?: string): Block => ({
    kind: 'paragraph',
    segments: [{ text: 'x'.repeat(letters), ...(passage ? { passages: [passage] } : {}) }],
  });
  const heading: Block = { kind: 'heading', level: 2, segments: [{ text: 'On' }] };
  const block = fc.oneof(
    fc.integer({ min: 1, max: 9000 }).map((letters) => paragraph(letters)),
    fc.constant(heading),
  );

  it('are the account, one after the other, and each begins where it says', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 40 }), (blocks) => {
        const chapters = chaptersOf(blocks);
        expect(chapters.flatMap((chapter) => chapter.blocks)).toEqual(blocks);
        const text = canonicalText(blocks);
        for (const [index, { start, blocks: own }] of chapters.entries()) {
          expect(text.startsWith(canonicalText(own), start)).toBe(true);
          expect(chapterAt(chapterStarts(blocks), start)).toBe(index);
          if (index < chapters.length - 1) expect(own.at(-1)).not.toBe(heading);
        }
      }),
    );
  });

  it('end before a heading where one is near, and in no passage', () => {
    const sizes = (blocks: readonly Block[]) => chaptersOf(blocks).map((chapter) => chapter.blocks.length);
    expect(sizes([paragraph(4000), heading, paragraph(100)])).toEqual([1, 2]);
    expect(sizes([paragraph(7000), paragraph(100)])).toEqual([1, 1]);
    expect(sizes([paragraph(7000, 'a'), paragraph(100, 'a'), paragraph(100)])).toEqual([2, 1]);
  });
});
