import type { Notebook } from '../draft-notebook.ts';
import { listOf, objectOf, textOf } from '../reading/json.ts';
import { between, dateOf, type SourceTime, timeOf } from '../reading/time.ts';

/**
 * The time of a "when": timespans from a start to an end, each "in" a date or between an "earliest" and a "latest";
 * Topotime's "start" and "end" as plain texts too; of several timespans all that lies between the first and the last.
 */
export function timeOfWhen(value: unknown, at: string, book: Notebook): SourceTime | undefined {
  const when = objectOf(value);
  if (!when) return undefined;
  const spans: Span[] = listOf(when['timespans'] ?? when['timespan']).flatMap((each): readonly Span[] => {
    // Topotime: a list of start, latest start, earliest end, end.
    const list = Array.isArray(each) ? { start: each[0], end: each.at(-1) } : objectOf(each);
    return list ? [{ start: list['start'], end: list['end'] ?? list['start'] }] : [];
  });
  if (spans.length === 0 && when['start'] !== undefined)
    spans.push({ start: when['start'], end: when['end'] });
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) {
    const [period] = listOf(when['periods']).flatMap((each) => textOf(objectOf(each)?.['name']) ?? []);
    if (period) book.decide('period', at, period.slice(0, 60));
    return undefined;
  }
  if (spans.length > 1) book.guessed('timespans', at);
  const [from, to] = [edge(first.start, 'earliest'), edge(last.end, 'latest')];
  const time = between(from, to);
  if (!time) book.decide('unread-time', at);
  return time;
}

interface Span {
  readonly start: unknown;
  readonly end: unknown;
}

function edge(value: unknown, side: 'earliest' | 'latest'): SourceTime | undefined {
  const object = objectOf(value);
  const other = side === 'earliest' ? 'latest' : 'earliest';
  const text = textOf(value) ?? textOf(object?.['in']) ?? textOf(object?.[side]) ?? textOf(object?.[other]);
  if (text === undefined) return undefined;
  // Years before 1 and beyond 9999 need their signs and four digits.
  const year = /^([+-]?)0*(\d{1,4})$/.exec(text.trim());
  return year?.[2] ? dateOf(`${year[1] === '-' ? '-' : ''}${year[2].padStart(4, '0')}`) : timeOf(text);
}
