import type { When } from './visit.ts';

/** How exactly an end of a date is given. */
type DateKind = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** One of the two ends of a date in EDTF; a date that is no interval is both of its ends. */
export interface DateEnd {
  readonly kind: DateKind;
  /** Without what qualifies it. */
  readonly edtf: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** Both ends of a date, each as exactly as it is given. */
export function endsOf({ edtf }: Pick<When, 'edtf'>): readonly [from: DateEnd, to: DateEnd] {
  const [from = '', to = from] = edtf.split('/');
  return [endOf(from), endOf(to)];
}

const endOf = (part: string): DateEnd => ({
  kind: kindOf(part),
  edtf: part.replace(/[~?%]$/, ''),
  approximate: /[~%]$/.test(part),
  uncertain: /[?%]$/.test(part),
});

function kindOf(part: string): DateKind {
  if (/\d{4}-\d{2}-\d{2}/.test(part)) return 'day';
  if (/\d{4}-2\d/.test(part)) return 'season';
  if (/\d{4}-\d{2}/.test(part)) return 'month';
  if (/\dXX[~?%]?$/.test(part)) return 'century';
  return /\dX[~?%]?$/.test(part) ? 'decade' : 'year';
}

/** How exactly a date in EDTF is given: as the end that is known less exactly. */
export function precisionOf(edtf: string): When['precision'] {
  const kinds = edtf.split('/').map(kindOf);
  if (kinds.every((kind) => kind === 'day')) return 'day';
  return kinds.every((kind) => kind === 'day' || kind === 'month' || kind === 'season') ? 'month' : 'year';
}
