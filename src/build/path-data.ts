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
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (const point of points) {
    const x = Math.round(point[0]);
    const y = Math.round(point[1]);
    if (x !== lastX || y !== lastY) whole.push([x, y]);
    lastX = x;
    lastY = y;
  }
  const [first, end] = [whole[0], whole.at(-1)];
  if (closed && first && end && whole.length > 1 && first[0] === end[0] && first[1] === end[1]) whole.pop();
  if (!first || whole.length < (closed ? 3 : 2)) return '';
  let [x, y] = first;
  let path = `M${x}${signed(y)}l`;
  for (let index = 1; index < whole.length; index++) {
    const [toX, toY] = whole[index] ?? first;
    path += `${index > 1 ? signed(toX - x) : toX - x}${signed(toY - y)}`;
    x = toX;
    y = toY;
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
      const numbers = part.match(/-?\d+/g) ?? [];
      const points: [number, number][] = [];
      let x = 0;
      let y = 0;
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        x += Number(numbers[index]);
        y += Number(numbers[index + 1]);
        points.push([x, y]);
      }
      return { points, closed };
    });
}
