import { parseDate } from './dates.ts';
import type { Notes, Path } from './notes.ts';
import type { When } from './visit.ts';

/** A date at `path` and the time zone beside it, or a note of what is wrong with either. */
export function resolveWhen(value: string, timeZone: string, path: Path, notes: Notes): When | undefined {
  const parsed = parseDate(value, timeZone);
  if (parsed.kind === 'when') return parsed.when;
  if (parsed.rule === 'time-zone') {
    notes.note([...path.slice(0, -1), 'timeZone'], parsed.rule, parsed.message, {
      expected: 'a name such as Asia/Vladivostok',
    });
  } else {
    notes.note(path, parsed.rule, parsed.message, {
      expected: 'EDTF, such as 2023-09-16, 2023-09 or 2023-09-12/2023-09-17',
    });
  }
  return undefined;
}

/** The same where the time zone belongs to a date that has been noted already. */
export function resolveDate(value: string, timeZone: string, path: Path, notes: Notes): When | undefined {
  const parsed = parseDate(value, timeZone);
  if (parsed.kind === 'when') return parsed.when;
  if (parsed.rule !== 'time-zone')
    notes.note(path, parsed.rule, parsed.message, { expected: 'EDTF, such as 2023-09-16 or 2023-09' });
  return undefined;
}
