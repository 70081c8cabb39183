/** A point of the screen, in pixels. */
export type Pixel = readonly [x: number, y: number];

const ROUNDS = 80;

/** Where a marker goes that has come to a point and may not stand there; undefined where it may. */
export type Evading = (point: Pixel, index: number) => Pixel | undefined;

/**
 * How far each marker moves, in pixels, so that no two are nearer than `apart` and each stays as near to its own place
 * as it can. Markers that have room do not move at all. The same input always gives the same answer.
 */
export function spread(points: readonly Pixel[], apart: number, evading?: Evading): readonly Pixel[] {
  const moved = points.map(besideTwins);
  for (let round = 0; round < ROUNDS; round++) {
    let touched = false;
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) {
        // Both are below the length.
        if (part(moved[i] as [number, number], moved[j] as [number, number], apart, (i + 2 * j) * 2.4))
          touched = true;
      }
    }
    for (const [index, point] of moved.entries()) {
      const beside = evading?.(point, index);
      if (!beside) continue;
      touched = true;
      [point[0], point[1]] = beside;
    }
    if (!touched) break;
  }
  return moved.map(([x, y], index): Pixel => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return [Math.round(x - fromX), Math.round(y - fromY)];
  });
}

/** Points nearer to each other than this, in pixels, are as good as on one spot: nobody sees which way they lie. */
const ONE_SPOT = 1;

/** A little from where others are on the same spot, each in a direction of its own: they part all round it and not in a row. */
function besideTwins([x, y]: Pixel, index: number, points: readonly Pixel[]): [number, number] {
  const isTwin = points.some(
    ([otherX, otherY], other) => other !== index && Math.hypot(otherX - x, otherY - y) < ONE_SPOT,
  );
  return isTwin ? [x + Math.cos(index * 2.4) * ONE_SPOT, y + Math.sin(index * 2.4) * ONE_SPOT] : [x, y];
}

/** Moves two points away from each other where they are too near; on one spot, along `own`, in radians. */
function part(a: [number, number], b: [number, number], apart: number, own: number): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  // Most pairs are far from each other, and this is asked of every pair.
  if (Math.abs(dx) >= apart || Math.abs(dy) >= apart) return false;
  const gap = Math.hypot(dx, dy);
  if (gap >= apart - 0.01) return false;
  // Two on one spot part along a direction of their own, so that a third does not follow the same line.
  const angle = gap < 0.01 ? own : Math.atan2(dy, dx);
  const push = (apart - gap) / 2;
  a[0] -= Math.cos(angle) * push;
  a[1] -= Math.sin(angle) * push;
  b[0] += Math.cos(angle) * push;
  b[1] += Math.sin(angle) * push;
  return true;
}
