import type { Pixel } from './spread.ts';

/** A box of the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelCandidate {
  readonly id: string;
  readonly text: string;
  /** The point that the label names, in pixels. */
  readonly at: Pixel;
  /** Height of its letters, in pixels. */
  readonly size: number;
  /** Room to leave between the point and a label beside it, in pixels; a label without a point stands centred on it. */
  readonly beside: number | undefined;
  /** Where the label should stand if it can: sides that keep it within are tried first. */
  readonly within?: Box;
  /** Whether it may stand outside of that where it has no room there. */
  readonly outside?: boolean;
}

export type Side = 'right' | 'left' | 'above' | 'below' | 'centre';

export interface PlacedLabel {
  readonly id: string;
  readonly side: Side;
}

const BESIDE: readonly Side[] = ['right', 'left', 'above', 'below'];

/** The width of a text in pixels, near enough to keep labels apart without asking a browser: build and page agree. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text)
    ems += (letter.codePointAt(0) ?? 0) >= 0x1100 ? 1 : /[\p{Lu}mw—]/u.test(letter) ? 0.68 : 0.52;
  return ems * size;
}

/**
 * Chooses, in the order given (the most important first), the labels that fit: none covers another, nor an obstacle.
 * A label beside its point tries the right, the left, above and below.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
): readonly PlacedLabel[] {
  const taken: Box[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const side = sidesOf(candidate).find((each) => {
      const box = boxOf(candidate, each);
      return !taken.some((other) => overlaps(box, other));
    });
    if (!side) continue;
    taken.push(boxOf(candidate, side));
    placed.push({ id: candidate.id, side });
  }
  return placed;
}

function sidesOf(candidate: LabelCandidate): readonly Side[] {
  const { beside, within, outside = true } = candidate;
  if (beside === undefined) return ['centre'];
  if (!within) return BESIDE;
  const inside = BESIDE.filter((side) => holds(within, boxOf(candidate, side)));
  return outside ? [...inside, ...BESIDE.filter((side) => !inside.includes(side))] : inside;
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function boxOf({ text, at, size, beside = 0 }: LabelCandidate, side: Side): Box {
  const [width, height] = [widthOf(text, size), size * 1.3];
  const [x, y] = at;
  const left = side === 'right' ? x + beside : side === 'left' ? x - beside - width : x - width / 2;
  const top = side === 'above' ? y - beside - height : side === 'below' ? y + beside : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
