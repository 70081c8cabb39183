import type { Notebook } from '../draft-notebook.ts';
import { between, dateOf, type SourceTime, timeOf } from '../reading/time.ts';
import { type Element, textOf } from './tree.ts';

/** Attributes of a kind as TEI has them: of the W3C, of ISO 8601 and of one's own, which we write EDTF in. */
const KINDS = ['-custom', '-iso', ''] as const;

/** Whether an element says in an attribute when something was. */
const isDated = ({ attributes }: Element): boolean =>
  Object.keys(attributes).some((name) => /^(?:when|from|to|notBefore|notAfter)(?:-iso|-custom)?$/.test(name));

/** When something was, by the attributes that TEI has for it (att.datable), of a date else by its words. */
export function timeIn(element: Element, at: string, book: Notebook): SourceTime | undefined {
  const read = (name: string) => {
    for (const kind of KINDS) {
      const value = element.attributes[`${name}${kind}`]?.trim();
      if (!value) continue;
      const time = dateOf(value) ?? timeOf(value) ?? yearOf(value);
      if (time) return time;
      if (kind !== '-custom') book.decide('unread-date', at, value.slice(0, 60));
    }
    return undefined;
  };
  const time = read('when') ?? between(read('from'), read('to'));
  const bounds = time ? undefined : between(read('notBefore'), read('notAfter'));
  if (bounds) book.guessed('tei-between', at);
  const words = element.name === 'date' && !isDated(element) ? timeOf(textOf(element) ?? '') : undefined;
  return doubted(time ?? bounds ?? words, element.attributes['cert']);
}

/** Years before 1 and before 1000 in as many digits as somebody wrote: "-44" is the year 44 before, as TEI counts. */
function yearOf(value: string): SourceTime | undefined {
  const [, sign = '', digits] = /^(-?)0*(\d{1,4})$/.exec(value) ?? [];
  return digits === undefined ? undefined : dateOf(`${sign}${digits.padStart(4, '0')}`);
}

/** A date that the file itself is not certain of. */
function doubted(time: SourceTime | undefined, certainty: string | undefined): SourceTime | undefined {
  if (time?.kind !== 'date' || !/^(?:low|unknown)$/.test(certainty ?? '') || /[/~?%]/.test(time.edtf))
    return time;
  return dateOf(`${time.edtf}?`) ?? time;
}
