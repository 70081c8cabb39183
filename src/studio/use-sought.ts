import { useEffect, useState } from 'react';
import type { Told } from './told.ts';

/** A field that somebody is led to, of a stop or else of the visit. */
export type Sought = Pick<Told, 'stop' | 'field'> & {
  /** Whether it is only brought into view: a finger wants no keyboard yet. */
  readonly silent?: boolean;
};

/**
 * Leads to a field as soon as the form that has it is shown.
 *
 * @param stop the one whose form is shown
 */
export function useSought(stop: string | undefined): (sought: Sought) => void {
  const [sought, setSought] = useState<Sought>();
  useEffect(() => {
    if (!sought || sought.stop !== stop) return;
    const field = document.querySelector(`[data-field="${CSS.escape(sought.field ?? '')}"]`);
    // What is folded has nothing that could be gone to.
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    const form = field?.closest('fieldset') ?? document.querySelector('.stop-form');
    // Of what is only said below a field, the form has that.
    const control = (selector: string) =>
      field?.querySelector<HTMLElement>(selector) ?? form?.querySelector<HTMLElement>(selector);
    // What is of no field is asked at the head of the form, where a suggestion is accepted too.
    const inField =
      sought.field === undefined
        ? undefined
        : (field?.querySelector<HTMLElement>('input, textarea, select, summary') ??
          control('input, textarea, select'));
    const first = inField ?? control('button, input, textarea, select');
    if (!sought.silent) first?.focus();
    // Of a group of fields, its first: the group may be higher than its pane.
    (field?.matches('fieldset') ? first : field)?.scrollIntoView({ block: 'center' });
    setSought(undefined);
  }, [sought, stop]);
  return setSought;
}
