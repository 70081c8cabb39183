import { toPoint } from 'mgrs';
import type { Position } from '../../geo/position.ts';

/** A place on the military grid, and half the side of the square that it names, in metres. */
export interface OnGrid {
  readonly position: Position;
  readonly precision: number;
}

/** "29SMD8726984600", also with spaces: zone, band, square, and as many digits east as north. */
const MGRS = /^(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z][A-HJ-NP-V])((?:\d\d){0,5})$/i;
/** "29S 487269 4284600": zone, latitude band (not N or S for a hemisphere), metres east and metres north. */
const UTM = /^(\d{1,2})\s*([C-HJ-NP-X])\s+(\d{6})(?:\.\d+)?\s*m?\s*E?[\s,]+(\d{1,8})(?:\.\d+)?\s*m?\s*N?$/i;

/** Squares of 100 kilometres are named by letters that repeat: columns every three zones, rows every two. */
const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'] as const;
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';

/** A position in MGRS (NGA.SIG.0012) or UTM with its latitude band; undefined for any other text. */
export function positionOfGrid(text: string): OnGrid | undefined {
  const utm = UTM.exec(text.trim());
  const reference = utm ? mgrsOf(utm) : text.replace(/\s+/g, '').toUpperCase();
  const [, zone = '0', , , digits = ''] = (reference && MGRS.exec(reference)) || [];
  if (reference === undefined || Number(zone) < 1 || Number(zone) > 60) return undefined;
  try {
    const [longitude, latitude] = toPoint(reference);
    const side = 10 ** (5 - digits.length / 2);
    return {
      position: [Number(longitude.toFixed(5)), Number(latitude.toFixed(5))],
      precision: Math.max(10, side / 2),
    };
  } catch {
    // A square that its zone and band do not have.
    return undefined;
  }
}

function mgrsOf([, zone = '', band = '', east = '', north = '']: RegExpExecArray): string | undefined {
  const [e, n, number] = [Number(east), Number(north), Number(zone)];
  const column = COLUMNS[(number - 1) % 3]?.[Math.floor(e / 100_000) - 1];
  const row = ROWS[(Math.floor(n / 100_000) + (number % 2 === 0 ? 5 : 0)) % 20];
  if (column === undefined || row === undefined) return undefined;
  const within = (metres: number) => String(metres % 100_000).padStart(5, '0');
  return `${zone}${band.toUpperCase()}${column}${row}${within(e)}${within(n)}`;
}
