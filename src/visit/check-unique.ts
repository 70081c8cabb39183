import type { Notes, Path } from './notes.ts';
import type { Rule } from './problem.ts';

/** Notes each item of a list whose id an earlier one has. `path` leads to the list. */
export function checkUnique(
  items: readonly { readonly id: string }[],
  path: Path,
  rule: Rule,
  notes: Notes,
): void {
  for (const [index, { id }] of items.entries()) {
    if (items.findIndex((item) => item.id === id) < index) {
      notes.note([...path, index, 'id'], rule, `the id "${id}" is taken`, { expected: 'an id of its own' });
    }
  }
}
