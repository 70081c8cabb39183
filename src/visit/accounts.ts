import type { Article } from '../article/article.ts';
import { compareDays } from './calendar-days.ts';
import type { Basis, Comparison, Passage, Stop, Visit, When } from './visit.ts';

/** The account that an address names; the visit's first where it names none, or one that there is not. */
export function accountOf(visit: Visit, id: string | undefined): Article | undefined {
  return visit.articles.find((article) => article.id === id) ?? visit.articles[0];
}

/** How addresses name an account: the first has none, since it has the visit's own. */
export function addressedAs(visit: Visit, id: string): string | undefined {
  return visit.articles[0]?.id === id ? undefined : id;
}

/** A stop's passages in one account. */
export function passagesIn(stop: Stop, account: string | undefined): readonly Passage[] {
  return stop.passages.filter((passage) => passage.article === account);
}

const atHand = new WeakMap<Visit, ReadonlyMap<string, Passage>>();

/** Every passage that a visit, or a part of a long one, has at hand, by its id. */
export function passagesOf(visit: Visit): ReadonlyMap<string, Passage> {
  const known = atHand.get(visit);
  if (known) return known;
  const all = [
    ...(visit.whole?.passages ?? []),
    ...visit.passages,
    ...visit.stops.flatMap((stop) => stop.passages),
  ];
  const byId = new Map(all.map((passage) => [passage.id, passage]));
  atHand.set(visit, byId);
  return byId;
}

/** The stops as an account comes to them. One that it does not tell of comes last. */
export function asReported(visit: Visit, account: string | undefined): readonly Stop[] {
  const first = (stop: Stop) => Math.min(...passagesIn(stop, account).map((passage) => passage.start));
  return [...visit.stops].sort((a, b) => compare(first(a), first(b)));
}

/** Infinity is equal to itself, which a subtraction would not say. */
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

/** Where a fact comes from, for a reader of one account: from it, from elsewhere, or only from another account. */
export type Standing =
  | { readonly kind: 'stated'; readonly passage: Passage }
  | { readonly kind: 'reported'; readonly passage: Passage }
  | { readonly kind: 'established'; readonly sources: readonly string[] };

/** The standing of a fact in an account, by its id; without one, all accounts count. */
export function standingIn(visit: Visit, account: string | undefined, basis: Basis): Standing | undefined {
  if (basis.kind === 'established') return basis;
  const all = passagesOf(visit);
  const passages = basis.passages.flatMap((id) => all.get(id) ?? []);
  const here = passages.find((passage) => account === undefined || passage.article === account);
  if (here) return { kind: 'stated', passage: here };
  if (basis.sources) return { kind: 'established', sources: basis.sources };
  const [elsewhere] = passages;
  return elsewhere && { kind: 'reported', passage: elsewhere };
}

/** Whether accounts agree; for dates, also whether one is only more exact than the other. */
export type Agreement = 'agree' | 'closer' | 'differ';

/** How what several accounts say fits together. */
export function agreement(comparison: Comparison): Agreement {
  if (comparison.about === 'date') return agreementOfDates(comparison.statements.map(({ value }) => value));
  const values = comparison.statements.map(({ value }) => value.normalize('NFC').toLowerCase());
  return new Set(values).size === 1 ? 'agree' : 'differ';
}

/** Dates agree when they cover the same days; where all share a day, the narrower ones are closer. */
function agreementOfDates(dates: readonly When[]): Agreement {
  const starts = dates.map(({ start }) => start).sort(compareDays);
  const ends = dates.map(({ end }) => end).sort(compareDays);
  const [firstStart, lastStart] = [starts[0] ?? '', starts.at(-1) ?? ''];
  const [firstEnd, lastEnd] = [ends[0] ?? '', ends.at(-1) ?? ''];
  if (compareDays(lastStart, firstEnd) > 0) return 'differ';
  return firstStart === lastStart && firstEnd === lastEnd ? 'agree' : 'closer';
}
