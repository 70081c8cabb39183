export interface Curve {
  readonly name: string;
  /** Both above 0. */
  readonly points: readonly (readonly [size: number, measured: number])[];
}

const COLOURS = ['#b8330f', '#2b6a8f', '#3f7d4e'];
const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [860, 380, 70, 24, 250, 52];

/** Curves over sizes, both axes by powers of ten, beside the line of a budget, as a drawing (SVG) that reads on light and on dark. */
export function plotCurves(
  title: string,
  across: string,
  curves: readonly Curve[],
  budget: { readonly name: string; readonly at: number },
): string {
  const points = curves.flatMap((curve) => curve.points);
  const sizes = points.map(([size]) => Math.log10(size));
  const values = [...points.map(([, value]) => Math.log10(Math.max(1, value))), Math.log10(budget.at)];
  const [west, east] = [Math.floor(Math.min(...sizes)), Math.ceil(Math.max(...sizes))];
  const [south, north] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  const x = (size: number) =>
    LEFT + ((Math.log10(size) - west) / Math.max(1, east - west)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) =>
    TOP + ((north - Math.log10(Math.max(1, value))) / Math.max(1, north - south)) * (HEIGHT - TOP - BOTTOM);
  const tens = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
  const number = (value: number) => value.toLocaleString('en');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>${title}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...tens(south, north).flatMap((value) => [
      `<path d="M${LEFT} ${y(value)}H${WIDTH - RIGHT}" stroke="#ddd"/>`,
      `<text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${number(value)}</text>`,
    ]),
    ...tens(west, east).map(
      (size) =>
        `<text x="${x(size)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${number(size)}</text>`,
    ),
    `<path d="M${LEFT} ${y(budget.at)}H${WIDTH - RIGHT}" stroke="#555" stroke-dasharray="6 4"/>`,
    `<text x="${WIDTH - RIGHT + 8}" y="${y(budget.at) + 4}" fill="#555">${budget.name}</text>`,
    ...curves.flatMap(({ name, points: own }, index) => {
      const colour = COLOURS[index % COLOURS.length];
      const path = own.map(([size, value]) => `${x(size).toFixed(1)} ${y(value).toFixed(1)}`).join('L');
      return [
        `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
        ...own.map(
          ([size, value]) =>
            `<circle cx="${x(size).toFixed(1)}" cy="${y(value).toFixed(1)}" r="4" fill="${colour}"/>`,
        ),
        `<path d="M${WIDTH - RIGHT + 24} ${TOP + 14 + index * 22}h22" stroke="${colour}" stroke-width="3"/>`,
        `<text x="${WIDTH - RIGHT + 54}" y="${TOP + 18 + index * 22}">${name}</text>`,
      ];
    }),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${across}</text>`,
    '</svg>',
    '',
  ].join('\n');
}
