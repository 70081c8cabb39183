/** A line or ring of a path, in its whole numbers. A closed one does not repeat its first point. */
export interface Line {
  readonly points: Points;
  readonly closed: boolean;
}

/** The x and the y of each point in turn: a map of the world has ten thousands of them, and none is worth an object of its own. */
export type Points = readonly number[];

export const countOf = (points: Points) => points.length / 2;

/**
 * SVG path data of whole numbers: an absolute move for each line, then relative steps, in the shortest spelling.
 * Points that fall together are dropped, and with them whatever is too small to be seen.
 */
export function encodeLines(lines: readonly Line[]): string {
  return lines.map(encodeLine).join('');
}

function encodeLine({ points, closed }: Line): string {
  const whole = wholePoints(points, closed);
  if (countOf(whole) < (closed ? 3 : 2)) return '';
  let [x = 0, y = 0] = whole;
  let path = `M${x}${signed(y)}l`;
  for (let at = 2; at < whole.length; at += 2) {
    const toX = whole[at] ?? 0;
    const toY = whole[at + 1] ?? 0;
    path += `${at > 2 ? signed(toX - x) : toX - x}${signed(toY - y)}`;
    x = toX;
    y = toY;
  }
  return closed ? `${path}z` : path;
}

/** Rounded, and each only once where several fall together. */
function wholePoints(points: Points, closed: boolean): Points {
  const whole: number[] = [];
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (let at = 0; at < points.length; at += 2) {
    const x = Math.round(points[at] ?? 0);
    const y = Math.round(points[at + 1] ?? 0);
    if (x !== lastX || y !== lastY) whole.push(x, y);
    lastX = x;
    lastY = y;
  }
  const endsWhereItBegan = whole.length > 2 && whole[0] === lastX && whole[1] === lastY;
  return closed && endsWhereItBegan ? whole.slice(0, -2) : whole;
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

/** Letter by letter: an expression would make a text of each number. */
function pointsOf(part: string): Points {
  const points: number[] = [];
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
    points.push(x, y);
  }
  return points;
}
