/** Metres up to which a point stands for its place without reserve; ten times as many make it uncertain. */
const CERTAIN = 500;

/** How sure it is that a place lies at a point, of a radius in metres within which it does. */
export const certaintyOf = (precision: number): string =>
  precision <= CERTAIN ? 'certain' : precision <= 10 * CERTAIN ? 'less-certain' : 'uncertain';

/** Metres within which a place may lie of whose point somebody is not certain; undefined where nobody doubts it. */
export function radiusOf(certainty: unknown): number | undefined {
  if (certainty === 'less-certain') return 10 * CERTAIN;
  return certainty === 'uncertain' ? 100 * CERTAIN : undefined;
}
