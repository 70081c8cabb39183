export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [size: number, value: number])[];
}

const COLOURS = ['#2b6a8f', '#b8330f', '#3f7d4e', '#6b4fa0'];
const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [760, 340, 60, 40, 170, 48];

/**
 * How something grows with the size of an archive, beside the line that it must not cross, as a drawing (SVG) that reads on light
 * and on dark.
 */
export function plotGrowth(title: string, unit: string, bar: number, lines: readonly Line[]): string {
  const sizes = [...new Set(lines.flatMap(({ points }) => points.map(([size]) => size)))].sort(
    (a, b) => a - b,
  );
  const [least = 1, largest = 1] = [sizes[0], sizes.at(-1)];
  const top = 1.15 * Math.max(bar, ...lines.flatMap(({ points }) => points.map(([, value]) => value)));
  const decades = Math.max(Math.log10(largest / least), 1e-9);
  const x = (size: number) => LEFT + (Math.log10(size / least) / decades) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const at = (size: number, value: number) => `${x(size).toFixed(1)} ${y(value).toFixed(1)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>${title}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="22" font-weight="600">${title}</text>`,
    ...[0, bar / 2, bar].map(
      (value) =>
        `<path d="M${LEFT} ${y(value).toFixed(1)}H${WIDTH - RIGHT}" stroke="${value === bar ? '#a00' : '#ddd'}"${value === bar ? ' stroke-dasharray="5 4"' : ''}/><text x="${LEFT - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${value.toLocaleString('en')}</text>`,
    ),
    `<text x="${WIDTH - RIGHT + 8}" y="${(y(bar) + 4).toFixed(1)}" fill="#a00">the bar</text>`,
    ...sizes.map(
      (size) =>
        `<text x="${x(size).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    ...lines.flatMap(({ name, points }, index) => {
      const colour = COLOURS[index % COLOURS.length];
      return [
        `<path d="M${points.map(([size, value]) => at(size, value)).join('L')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
        ...points.map(
          ([size, value]) =>
            `<circle cx="${x(size).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3.5" fill="${colour}"/>`,
        ),
        `<path d="M${WIDTH - RIGHT + 8} ${TOP + 60 + index * 24}h22" stroke="${colour}" stroke-width="3"/><text x="${WIDTH - RIGHT + 38}" y="${TOP + 64 + index * 24}">${name}</text>`,
      ];
    }),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${unit}</text>`,
    '</svg>',
    '',
  ].join('\n');
}
