import type { Position } from '../../geo/position.ts';
import { EARTH_RADIUS } from '../../geo/sphere.ts';
import type { OnGrid } from './grid.ts';

/** Digits of Open Location Code, each worth its place in this row. */
const DIGITS = '23456789CFGHJMPQRVWX';
/** Digits before the plus, zeros where a code of a large area has none, and digits after it. */
const CODE = new RegExp(`^([${DIGITS}]{0,8})(0{0,6})\\+([${DIGITS}]{2,})?$`, 'i');
/** Digits that stand before the plus of a code that needs no place to go with it. */
const WHOLE = 8;
/** So many digits are pairs, of latitude and longitude in turn; each one after them is a cell of five rows and four columns. */
const PAIRS = 10;
/** Digits behind these tell nothing that a floating-point number could hold. */
const MOST = 15;
/** Metres of a degree of latitude. */
const DEGREE = (EARTH_RADIUS * Math.PI) / 180;

interface Area {
  /** The corner in the south-west. */
  readonly corner: Position;
  /** Degrees of longitude and of latitude. */
  readonly size: readonly [wide: number, high: number];
}

/**
 * A position as a full plus code, such as "8CCGPVW5+2V"; undefined for any other text.
 *
 * @see https://github.com/google/open-location-code/blob/main/Documentation/Specification/specification.md
 */
export function positionOfPlusCode(text: string): OnGrid | undefined {
  const digits = digitsOf(text);
  if (digits === undefined || text.trim().indexOf('+') !== WHOLE) return undefined;
  const { corner, size } = areaOf(digits);
  // The first digits reach beyond the pole, and once round the world.
  if (corner[0] >= 180 || corner[1] >= 90) return undefined;
  return onGrid([corner[0] + size[0] / 2, corner[1] + size[1] / 2], size[1]);
}

/** A short plus code with the name of a place near it, and where that is once somebody says where the place is. */
export interface ShortPlusCode {
  readonly near: string;
  readonly from: (reference: Position) => OnGrid;
}

/** What people paste of a map, such as "PVW5+2V Lisbon"; undefined for any other text. */
export function shortPlusCodeOf(text: string): ShortPlusCode | undefined {
  const [, code = '', near] = /^(\S*\+\S*?)[,\s]+(\p{L}.*)$/u.exec(text.trim()) ?? [];
  const digits = digitsOf(code);
  const missing = WHOLE - code.indexOf('+');
  if (near === undefined || digits === undefined || missing === 0) return undefined;
  return { near, from: (reference) => nearest(digits, missing, reference) };
}

/** The digits of a code, without its plus and the zeros of a large area; undefined for what is none. */
function digitsOf(code: string): string | undefined {
  const match = CODE.exec(code.trim());
  if (!match) return undefined;
  const [, before = '', zeros = '', after = ''] = match;
  const counted = before.length + zeros.length;
  const whole = counted === WHOLE;
  if (counted % 2 !== 0 || zeros.length % 2 !== 0) return undefined;
  if (zeros === '' ? before + after === '' : !whole || before === '' || after !== '') return undefined;
  return (before + after).toUpperCase().slice(0, MOST);
}

function areaOf(digits: string): Area {
  let [west, south] = [-180, -90];
  let [wide, high] = [400, 400];
  for (const [index, digit] of [...digits].entries()) {
    const worth = DIGITS.indexOf(digit);
    if (index >= PAIRS) {
      [wide, high] = [wide / 4, high / 5];
      west += (worth % 4) * wide;
      south += Math.floor(worth / 4) * high;
    } else if (index % 2 === 0) {
      high /= 20;
      south += worth * high;
    } else {
      wide /= 20;
      west += worth * wide;
    }
  }
  return { corner: [west, south], size: [wide, high] };
}

/** Of all places whose codes end in these digits, the one nearest to `reference`. */
function nearest(digits: string, missing: number, [longitude, latitude]: Position): OnGrid {
  // Where it lies in the cell that the missing digits name: the least digits in their place name the first cell.
  const { corner, size } = areaOf((DIGITS[0] ?? '').repeat(missing) + digits);
  const cell = 20 ** (2 - missing / 2);
  const along = (at: number, least: number, within: number) => {
    const here = least + Math.floor((at - least) / cell) * cell + within;
    if (here > at + cell / 2) return here - cell;
    return here < at - cell / 2 ? here + cell : here;
  };
  const east = along(longitude, -180, corner[0] + 180 + size[0] / 2);
  const north = along(latitude, -90, corner[1] + 90 + size[1] / 2);
  // Round the world one comes back; beyond a pole there is nothing.
  const beyond = Math.abs(north) > 90 ? Math.sign(north) * cell : 0;
  return onGrid([east - 360 * Math.floor((east + 180) / 360), north - beyond], size[1]);
}

/** @param high degrees of latitude */
function onGrid([longitude, latitude]: Position, high: number): OnGrid {
  const position: Position = [Number(longitude.toFixed(5)), Number(latitude.toFixed(5))];
  return { position, precision: Math.max(10, Math.round((high * DEGREE) / 2)) };
}
