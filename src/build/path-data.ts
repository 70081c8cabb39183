/** A line or ring of a path, in its whole numbers. A closed one does not repeat its first point. */
export interface Line {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly closed: boolean;
}

/**
 * SVG path data of whole numbers: an absolute move for each line, then relative steps, in the shortest spelling.
 * Points that fall together are dropped, and with them whatever is too small to be seen.
 */
export function encodeLines(lines: readonly Line[]): string {
  return lines.map(encodeLine).join('');
}

function encodeLine({ points, closed }: Line): string {
  const whole: [number, number][] = [];
  for (const [x, y] of points) {
    const point: [number, number] = [Math.round(x), Math.round(y)];
    const last = whole.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) whole.push(point);
  }
  const [first, end] = [whole[0], whole.at(-1)];
  if (closed && first && end && whole.length > 1 && first[0] === end[0] && first[1] === end[1]) whole.pop();
  if (!first || whole.length < (closed ? 3 : 2)) return '';
  let [x, y] = first;
  let path = `M${x}${signed(y)}l`;
  for (const [index, [toX, toY]] of whole.slice(1).entries()) {
    const step = `${toX - x}${signed(toY - y)}`;
    path += index > 0 && !step.startsWith('-') ? ` ${step}` : step;
    [x, y] = [toX, toY];
  }
  return closed ? `${path}z` : path;
}

const signed = (value: number) => (value < 0 ? String(value) : ` ${value}`);

/** The inverse of `encodeLines`. Reads what it writes: M, l and z. */
export function linesOf(path: string): readonly Line[] {
  return path
    .split('M')
    .filter((part) => part !== '')
    .map((part) => {
      const closed = part.endsWith('z');
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
      const points: [number, number][] = [];
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        const [x = 0, y = 0] = points.at(-1) ?? [];
        points.push([x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)]);
      }
      return { points, closed };
    });
}
