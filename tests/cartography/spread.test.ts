import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeLabels, type Segment, type Spot, widthOf } from '../../src/cartography/labels.ts';
import { type Pixel, spread } from '../../src/cartography/spread.ts';

const at = (points: readonly Pixel[], moves: readonly Pixel[]) =>
  points.map(([x, y], i): Pixel => [x + (moves[i]?.[0] ?? 0), y + (moves[i]?.[1] ?? 0)]);

describe('spread', () => {
  it('leaves markers that have room where they are', () => {
    expect(
      spread(
        [
          [0, 0],
          [100, 0],
        ],
        30,
      ),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
  it('parts an airport, a city and an island that lie on one another', () => {
    const points: Pixel[] = [
      [50, 50],
      [51, 52],
      [50, 50],
    ];
    const seen = at(points, spread(points, 30));
    for (const [i, a] of seen.entries()) {
      for (const b of seen.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(27);
    }
  });
  it('parts what stands on one spot all round it, not in a row', () => {
    for (const step of [0, 0.3]) {
      const points = Array.from({ length: 6 }, (_, index): Pixel => [50 + index * step, 50]);
      const moves = spread(points, 30);
      for (const [x, y] of moves) expect(Math.hypot(x, y)).toBeLessThan(42);
      const seen = at(points, moves);
      for (const [index, [x, y]] of seen.entries())
        for (const [otherX, otherY] of seen.slice(index + 1))
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(27);
    }
  });
  it('is the same each time', () => {
    const pixel = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(pixel, { maxLength: 12 }), (points) => {
        expect(spread(points, 30)).toEqual(spread(points, 30));
      }),
    );
  });
});

describe('placeLabels', () => {
  const label = (id: string, x: number, y: number) => ({
    id,
    width: 70,
    at: [x, y] as const,
    size: 12,
    beside: 6,
  });
  it('keeps the first, moves the second aside, drops what has no room', () => {
    expect(placeLabels([label('a', 100, 100), label('b', 100, 101)], [])).toEqual([
      { id: 'a', side: 'right', at: [100, 100], isFolded: false },
      { id: 'b', side: 'left', at: [100, 101], isFolded: false },
    ]);
    expect(placeLabels([label('a', 100, 100)], [{ left: 0, top: 0, right: 300, bottom: 300 }])).toEqual([]);
  });
  it('leaves a space between two names in a row', () => {
    const sideWith = (x: number) => placeLabels([label('a', 100, 100), label('b', x, 100)], [])[1]?.side;
    // The first ends at 176; with the space after it at 183.
    expect(sideWith(172)).toBe(undefined);
    expect(sideWith(178)).toBe('right');
  });
  it('lays no name over the dot of a city, nor a dot under a name', () => {
    const city = { ...label('city', 100, 100), hasDot: true };
    const beside = label('beside', 30, 103);
    // The name of the city has room above and below its dot only.
    const others = [60, 110].map((left) => ({ left, top: 92.3, right: left + 32, bottom: 94.5 }));
    expect(placeLabels([city, beside], others).map(({ side }) => side)).toEqual(['below', 'left']);
    expect(placeLabels([beside, city], others).map(({ id }) => id)).toEqual(['beside']);
  });
  it('stands beside no marker but its own, since it would be read as that one’s', () => {
    const marker = (x: number) => ({ left: x - 6, top: 94, right: x + 6, bottom: 106 });
    const sideBeside = (x: number) => placeLabels([label('a', 100, 100)], [marker(100), marker(x)])[0]?.side;
    // The name ends at 176.
    expect(sideBeside(188)).toBe('left');
    expect(sideBeside(190)).toBe('right');
    // A city has a dot of its own.
    expect(placeLabels([{ ...label('a', 100, 100), hasDot: true }], [marker(188)])[0]?.side).toBe('right');
  });
  it('moves the name of a country off a way that leads through it, and lays it over ways that leave it no room', () => {
    const country = { ...label('country', 100, 100), around: [{ at: [100, 100], room: undefined }] } as const;
    const level = (y: number): Segment => [
      [0, y],
      [300, y],
    ];
    const sideAmong = (...ways: readonly Segment[]) => placeLabels([country], [], undefined, ways)[0]?.side;
    expect(sideAmong()).toBe('centre');
    expect(sideAmong(level(100))).toBe('above');
    expect(sideAmong(level(100), level(88))).toBe('below');
    expect(sideAmong(level(100), level(88), level(112))).toBe('centre');
  });
  it('names a country at the first of its points that has room, before it stands over a way', () => {
    const around = [100, 200, 300].map((y) => ({ at: [100, y], room: undefined }) as const);
    const country = { ...label('country', 100, 100), around };
    const at = (obstacles: readonly Box[], ...ways: readonly Segment[]) =>
      placeLabels([country], obstacles, undefined, ways)[0]?.at;
    const over = (y: number) => ({ left: 0, top: y - 30, right: 200, bottom: y + 30 });
    const level = (y: number): Segment => [
      [0, y],
      [300, y],
    ];
    expect(at([])).toEqual([100, 100]);
    expect(at([over(100)])).toEqual([100, 200]);
    expect(at([over(100)], level(200))).toEqual([100, 300]);
    expect(at([over(100), over(200), over(300)])).toBe(undefined);
  });
  it('moves the name of a country off its points as far as they are known to have room, where ways lead over each', () => {
    const steep = (x: number): Segment => [
      [x, 0],
      [x, 400],
    ];
    const stand = (first: Spot['room'], second: Spot['room'], ...ways: readonly Segment[]) => {
      const around: readonly Spot[] = [
        { at: [100, 100], room: first },
        { at: [100, 200], room: second },
      ];
      const [placed] = placeLabels([{ ...label('country', 100, 100), around }], [], undefined, ways);
      return placed?.at;
    };
    // The name is 70 wide, its letters 60, and a quarter of one on either side: with 32.5 more than half of the name it can leave a way through its middle.
    expect(stand(undefined, undefined, steep(100))).toEqual([100, 100]);
    expect(stand([66, 9], [68, 9], steep(100))).toEqual([133, 200]);
    expect(stand([68, 9], [68, 9], steep(100), steep(110))).toEqual([67, 100]);
    expect(stand([66, 9], [66, 9], steep(100))).toEqual([100, 100]);
    // No farther than it has to.
    expect(stand([200, 9], undefined, steep(125))).toEqual([79, 100]);
    // Aslant, where it has room on both sides: beside one way and above another.
    const flat: Segment = [
      [0, 105],
      [400, 105],
    ];
    expect(stand([90, 30], undefined, steep(100), flat)).toEqual([67, 94.6]);
  });
  it('stands beside a marker where no way leads, and over a way where each side has one', () => {
    const sideAmong = (...ways: readonly Segment[]) =>
      placeLabels([label('stop', 100, 100)], [], undefined, ways)[0]?.side;
    const to = (x: number, y: number): Segment => [
      [100, 100],
      [x, y],
    ];
    expect(sideAmong(to(300, 104))).toBe('left');
    expect(sideAmong(to(300, 104), to(-100, 96))).toBe('above');
    expect(sideAmong(to(300, 104), to(-100, 96), to(100, 0))).toBe('below');
    expect(sideAmong(to(300, 104), to(-100, 96), to(100, 0), to(100, 200))).toBe('right');
  });
  it('stands in two lines where that takes it off a way, or finds it room, and else in one', () => {
    const long = { ...label('stop', 100, 100), width: 150, foldedWidth: 80 };
    const steep = (x: number): Segment => [
      [x, 0],
      [x, 300],
    ];
    const among = (...ways: readonly Segment[]) => {
      const [placed] = placeLabels([long], [], undefined, ways);
      return placed && [placed.side, placed.isFolded];
    };
    expect(among()).toEqual(['right', false]);
    expect(among(steep(200))).toEqual(['left', false]);
    expect(among(steep(200), steep(100), steep(0))).toEqual(['right', true]);
    expect(among(steep(200), steep(150), steep(100), steep(0))).toEqual(['left', true]);
    expect(among(steep(200), steep(150), steep(100), steep(50))).toEqual(['right', false]);
    const view = { left: 0, top: 0, right: 200, bottom: 105 };
    expect(placeLabels([long], [], { view, covers: [] })).toEqual([
      { id: 'stop', side: 'above', at: [100, 100], isFolded: false },
    ]);
    const narrow = { left: 40, top: 0, right: 160, bottom: 180 };
    expect(placeLabels([long], [], { view: narrow, covers: [] })).toEqual([
      { id: 'stop', side: 'above', at: [100, 100], isFolded: true },
    ]);
  });
  it('keeps the name of a city off a way that leads past it, and leaves it out where ways lead round it', () => {
    const city = { ...label('city', 100, 100), hasDot: true, hasToBeClear: true };
    const along: Segment = [
      [0, 102],
      [300, 98],
    ];
    const sideBeside = (...ways: readonly Segment[]) => placeLabels([city], [], undefined, ways)[0]?.side;
    expect(sideBeside(along)).toBe('above');
    // It ends before the name begins.
    expect(
      sideBeside([
        [0, 100],
        [100, 100],
      ]),
    ).toBe('right');
    expect(
      sideBeside(
        along,
        [
          [0, 90],
          [300, 90],
        ],
        [
          [100, 103],
          [100, 300],
        ],
      ),
    ).toBe(undefined);
  });
  it('lets none be cut: at an edge or beside what covers the map it takes another side, or is left out', () => {
    const seen = {
      view: { left: 0, top: 0, right: 390, bottom: 400 },
      covers: [{ left: 340, top: 10, right: 380, bottom: 120 }],
    };
    const sideAt = (x: number, y: number, beside?: number) => {
      const named = { id: 'name', width: 150, at: [x, y], size: 13, beside } as const;
      return placeLabels([named], [], seen)[0]?.side;
    };
    expect(sideAt(100, 200, 16)).toBe('right');
    expect(sideAt(300, 200, 16)).toBe('left');
    expect(sideAt(130, 385, 16)).toBe('right');
    expect(sideAt(195, 380, 16)).toBe('right');
    expect(sideAt(120, 395, 16)).toBe('above');
    expect(sideAt(120, 398, 16)).toBe(undefined);
    // Right of it there are buttons.
    expect(sideAt(200, 60, 16)).toBe('left');
    expect(sideAt(360, 60, 16)).toBe(undefined);
    expect(sideAt(100, 200)).toBe('centre');
    expect(sideAt(30, 200)).toBe(undefined);
    // A drag will find it.
    expect(sideAt(500, 200, 16)).toBe('right');
    expect(sideAt(-60, 200, 16)).toBe('left');
  });
  it('counts wide scripts as wide', () =>
    expect(widthOf('모스크바', 10)).toBeGreaterThan(widthOf('abcd', 10)));
});
