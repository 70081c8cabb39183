export interface Series {
  readonly name: string;
  /** Strength of the edit and recall, both from 0 to 1. */
  readonly points: readonly (readonly [strength: number, recall: number])[];
}

const COLOURS = ['#b8330f', '#2b6a8f', '#6d3a2b', '#3f7d4e', '#8a6d00', '#6b4fa0'];
const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [860, 400, 60, 24, 270, 48];

/** Recall against the strength of the edit as a drawing (SVG) that reads on light and on dark. */
export function plotRecall(series: readonly Series[]): string {
  const x = (strength: number) => LEFT + strength * (WIDTH - LEFT - RIGHT);
  const y = (recall: number) => TOP + (1 - recall) * (HEIGHT - TOP - BOTTOM);
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((value) => [
    `<path d="M${x(0)} ${y(value)}H${x(1)}" stroke="#ddd"/>`,
    `<text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${100 * value} %</text>`,
    `<text x="${x(value)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${value}</text>`,
  ]);
  const lines = series.flatMap(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const sorted = [...points].sort((a, b) => a[0] - b[0]);
    const path = sorted
      .map(([strength, recall]) => `${x(strength).toFixed(1)} ${y(recall).toFixed(1)}`)
      .join('L');
    return [
      `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
      ...sorted.map(
        ([strength, recall]) =>
          `<circle cx="${x(strength).toFixed(1)}" cy="${y(recall).toFixed(1)}" r="3.5" fill="${colour}"/>`,
      ),
      `<path d="M${WIDTH - RIGHT + 24} ${TOP + 14 + index * 24}h22" stroke="${colour}" stroke-width="3"/>`,
      `<text x="${WIDTH - RIGHT + 54}" y="${TOP + 18 + index * 24}">${name}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>Recall against the strength of the edit</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...grid,
    ...lines,
    `<text x="${(x(0) + x(1)) / 2}" y="${HEIGHT - 10}" text-anchor="middle">strength of the edit (inside: part of the quote’s letters)</text>`,
    '</svg>',
    '',
  ].join('\n');
}
