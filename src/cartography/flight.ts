import type { View } from './frame.ts';

/** How much a flight would rather rise than go far: what people like best lies round 1.42, as the paper found. */
const RHO = 1.42;

/**
 * The way of a camera from one view to another, by the part of it that is gone, from 0 to 1: it rises as far as it takes to see both.
 * `across` is how many pixels the view is wide or high, whichever is more.
 *
 * J. van Wijk and W. Nuij, Smooth and efficient zooming and panning, 2003.
 */
export function flightBetween(from: View, to: View, across: number): (part: number) => View {
  const widthOf = (view: View) => across / 256 / 2 ** view.zoom;
  const [before, after] = [widthOf(from), widthOf(to)];
  const [dx, dy] = [to.centre[0] - from.centre[0], to.centre[1] - from.centre[1]];
  const far = Math.hypot(dx, dy);
  // On one spot there is nothing to rise for.
  if (far < before * 1e-6)
    return (part) => ({ centre: to.centre, zoom: from.zoom + (to.zoom - from.zoom) * part });
  const squares = after ** 2 - before ** 2;
  const reach = RHO ** 4 * far ** 2;
  const start = -Math.asinh((squares + reach) / (2 * before * RHO ** 2 * far));
  const end = -Math.asinh((squares - reach) / (2 * after * RHO ** 2 * far));
  return (part) => {
    if (part >= 1) return to;
    const at = start + part * (end - start);
    const gone = ((before / RHO ** 2) * (Math.cosh(start) * Math.tanh(at) - Math.sinh(start))) / far;
    const width = (before * Math.cosh(start)) / Math.cosh(at);
    return {
      centre: [from.centre[0] + dx * gone, from.centre[1] + dy * gone],
      // No higher than the world is wide.
      zoom: Math.max(0, Math.log2(across / 256 / width)),
    };
  };
}
