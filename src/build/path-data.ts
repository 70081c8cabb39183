/** A line or ring of a path, in its whole numbers. A closed one does not repeat its first point. */
export interface Line {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

export type Point = readonly [x: number, y: number];

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
export const linesOf = (path: string): readonly Line[] =>
  path
    .split('M')
    .filter((part) => part !== '')
    .map((part) => ({ points: pointsOf(part), closed: part.endsWith('z') }));

const [MINUS, ZERO, NINE] = [45, 48, 57];
const isDigit = (code: number) => code >= ZERO && code <= NINE;

/** Letter by letter: a map of the world has ten thousands of numbers, and an expression would make a text of each. */
function pointsOf(part: string): readonly Point[] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  let across: number | undefined;
  for (let at = 0; at < part.length; ) {
    const sign = part.charCodeAt(at) === MINUS ? -1 : 1;
    if (sign < 0) at++;
    else if (!isDigit(part.charCodeAt(at))) {
      at++;
      continue;
    }
    let value = 0;
    for (let code = part.charCodeAt(at); isDigit(code); code = part.charCodeAt(++at))
      value = value * 10 + code - ZERO;
    if (across === undefined) {
      across = sign * value;
      continue;
    }
    x += across;
    y += sign * value;
    across = undefined;
    points.push([x, y]);
  }
  return points;
}
