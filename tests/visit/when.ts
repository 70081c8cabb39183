import { parseDate } from '../../src/visit/dates.ts';
import type { When } from '../../src/visit/visit.ts';

/** A date in EDTF, at a place in the far east of Russia. */
export function when(edtf: string): When {
  const parsed = parseDate(edtf, 'Asia/Vladivostok');
  if (parsed.kind === 'fault') throw new Error(parsed.message);
  return parsed.when;
}
