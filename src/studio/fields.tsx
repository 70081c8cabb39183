import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { studio } from '#messages/studio.ts';
import type { Manuscript } from '../author/manuscript.ts';
import { inTongue } from '../ui/in-tongue.ts';
import { Unbroken } from '../ui/unbroken.tsx';
import type { Told } from './told.ts';
import { useTaken } from './use-taken.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string;
  readonly type?: 'text' | 'number' | 'url' | 'date';
  readonly rows?: number;
  /** What is offered to who types; anything else may be said too. */
  readonly offered?: readonly string[];
  /** Whether it adds something each time that it is taken, and is empty again then. */
  readonly adds?: boolean;
  /** What the check says of it. */
  readonly notes?: readonly Told[];
}

/** A field that is taken when one leaves it, whichever way, or presses Enter: each is one change to take back. */
export function Field(props: FieldProps) {
  const { label, value, onChange, help, type = 'text', rows, adds = false, notes = [] } = props;
  const { offered = [] } = props;
  const id = useId();
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const onTyped = (on: HTMLInputElement | HTMLTextAreaElement) => {
    const now = on.value.trim();
    if (now === value) return;
    onChange(now);
  };
  // What nobody has come to yet is only left to say; it is wrong once it was left empty.
  const [isLeft, setIsLeft] = useState(false);
  const isToSay = value === '' && !isLeft;
  const take = useTaken(control, value, onTyped, adds);
  const described = [
    ...(help === undefined ? [] : [`${id}-help`]),
    ...(notes.length > 0 ? [`${id}-notes`] : []),
  ];
  const common = {
    ref: control,
    id,
    dir: 'auto',
    defaultValue: value,
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': (!isToSay && notes.some(({ doubt }) => !doubt)) || undefined,
  };
  const leave = (on: HTMLInputElement | HTMLTextAreaElement) => {
    setIsLeft(true);
    take(on);
  };
  return (
    <div className="field" data-field={notes[0]?.field}>
      <label htmlFor={id}>
        <Unbroken text={label} />
      </label>
      {rows === undefined ? (
        <input
          {...common}
          type={type}
          step="any"
          list={offered.length > 0 ? `${id}-offered` : undefined}
          onBlur={(event) => leave(event.target)}
          onKeyDown={(event: KeyboardEvent<HTMLInputElement>) =>
            event.key === 'Enter' && take(event.currentTarget)
          }
        />
      ) : (
        <textarea {...common} rows={rows} onBlur={(event) => leave(event.target)} />
      )}
      {offered.length > 0 && (
        <datalist id={`${id}-offered`}>
          {offered.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {help !== undefined && (
        <small id={`${id}-help`} className="studio-help">
          {help}
        </small>
      )}
      <FieldNotes notes={notes} id={`${id}-notes`} toSay={isToSay} />
    </div>
  );
}

interface NotesProps {
  readonly notes: readonly Told[];
  readonly id?: string;
  /** Whether they say what is still to say, and not what is wrong. */
  readonly toSay?: boolean;
}

/** What the check has to say of a field, below the field. */
export function FieldNotes({ notes, id, toSay = false }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <ul
      className={toSay ? 'field-notes is-to-say' : 'field-notes'}
      id={id}
      data-field={id === undefined ? notes[0]?.field : undefined}
    >
      {notes.map((note) => (
        <li key={note.words} className={note.doubt ? 'is-doubt' : undefined}>
          <Words {...note} />
        </li>
      ))}
    </ul>
  );
}

/** What the check says, with what it expected. */
export function Words({ words, expected, nearest, english }: Told) {
  const checked = inTongue('en');
  return (
    <>
      <span {...(english && checked)}>
        <Unbroken text={words} />
      </span>
      {expected !== undefined && <small {...(english === 'all' && checked)}>→ {expected}</small>}
      {nearest !== undefined && <small>≈ {nearest}</small>}
    </>
  );
}

/** Problems in the same words of one stop, as those of its pictures are, once: the first leads to its field, and then the next. */
function alike(problems: readonly Told[]): readonly (readonly [first: Told, count: number])[] {
  const found = new Map<string, readonly [Told, number]>();
  for (const problem of problems) {
    const key = `${problem.stop} ${problem.words}`;
    const [first, count] = found.get(key) ?? [problem, 0];
    found.set(key, [first, count + 1]);
  }
  return [...found.values()];
}

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly Told[];
  /** The stops by whose names problems are told apart, where they are of several. */
  readonly stops?: Manuscript['stops'];
  /** How many are listed at once. */
  readonly most?: number;
  /** Leads to the field that a problem is of. */
  readonly go: (problem: Told) => void;
}

/** What the check has to say of a part, above the part: each leads to its field, where it is said too. */
export function Problems({
  title,
  problems,
  stops = [],
  most = Number.POSITIVE_INFINITY,
  go,
}: ProblemsProps) {
  if (problems.length === 0) return null;
  const nameOf = (id: string | undefined) => stops.find((stop) => stop.id === id)?.name;
  const doubts = problems.every(({ doubt }) => doubt);
  const all = alike(problems);
  return (
    <section className={doubts ? 'studio-problems is-doubt' : 'studio-problems'} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {all.slice(0, most).map(([problem, count]) => (
          <li key={`${problem.stop} ${problem.field} ${problem.words}`}>
            <button type="button" className="studio-lead" onClick={() => go(problem)}>
              {nameOf(problem.stop) && <strong>{nameOf(problem.stop)}: </strong>}
              <Words {...problem} />
              {count > 1 && ` ${studio.times(count)}`}
            </button>
          </li>
        ))}
      </ul>
      {all.length > most && <p className="studio-help">{studio.andMore(all.length - most)}</p>}
    </section>
  );
}
