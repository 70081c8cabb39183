import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { studio } from '#messages/studio.ts';
import { addAccount } from '../author/operations.ts';
import { accountName } from './account-name.ts';
import { EnglishWithin, type Sentence } from './english-within.tsx';
import { rememberNotes } from './import-notes.tsx';
import type { PaneProps } from './pane-props.ts';
import type { TakenAccount } from './take-account.ts';

type Props = Pick<PaneProps, 'draft' | 'manuscript' | 'perform'> & {
  /** Whether it was asked for by the keys, which go on in its first field; a finger wants no keyboard yet. */
  readonly byKeys: boolean;
  /** An account is there now, brought by the keys alone or not; `undefined` where somebody has thought better of it. */
  readonly onDone: (account: string | undefined, byKeys: boolean) => void;
};

/** Brings another account of the visit, as text or as a file. What is to be said of it is asked where it is of all accounts. */
export function NewAccount({ draft, manuscript, perform, byKeys, onDone }: Props) {
  const heading = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (byKeys) field.current?.focus();
  }, [byKeys]);
  const [text, setText] = useState('');
  const [published, setPublished] = useState('');
  const [fault, setFault] = useState<Sentence>();
  /** Whether one is being read: a second press would bring it twice. */
  const reading = useRef(false);
  const take = async (
    read: (from: typeof import('./take-account.ts')) => Promise<TakenAccount>,
    byKeys: boolean,
  ) => {
    if (reading.current) return;
    reading.current = true;
    try {
      const taken = await read(await import('./take-account.ts'));
      if (taken.kind === 'refused') return setFault(taken);
      const { account, notes } = taken;
      rememberNotes(draft, notes);
      perform(studio.labels.account(accountName(account)), addAccount(account));
      onDone(account.id, byKeys);
    } catch {
      setFault({ words: studio.accountNotLoaded });
    } finally {
      reading.current = false;
    }
  };
  const takeFiles = (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return setFault({ words: studio.severalFiles(files.length) });
    void take(({ accountOfFile }) => accountOfFile(file, manuscript), false);
  };
  const onDrop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    // It is no picture of a stop, and has not gone astray.
    event.stopPropagation();
    takeFiles([...event.dataTransfer.files]);
  };
  return (
    <section
      className="studio-account"
      aria-labelledby={heading}
      // Who has pasted something loses it by the button alone.
      onKeyDown={({ key }) => key === 'Escape' && text.trim() === '' && onDone(undefined, true)}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={onDrop}
    >
      <h2 id={heading}>{studio.newAccount}</h2>
      <p className="studio-help">{studio.newAccountHelp}</p>
      <label className="field">
        <span>{studio.pasteAccount}</span>
        <textarea
          ref={field}
          rows={14}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{studio.published}</span>
        <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
      </label>
      <p className="studio-begin">
        <button
          type="button"
          className="button is-primary"
          disabled={text.trim() === ''}
          onClick={({ detail }) =>
            void take(
              ({ accountOfText }) => accountOfText(text, published || undefined, manuscript),
              detail === 0,
            )
          }
        >
          {studio.addThisText}
        </button>
        <label className="button studio-file">
          {studio.orFile}
          <input
            type="file"
            onChange={({ target }) => {
              takeFiles([...(target.files ?? [])]);
              // The same file again, once it is mended, is a choice too.
              target.value = '';
            }}
          />
        </label>
        <button type="button" className="button" onClick={() => onDone(undefined, false)}>
          {studio.leaveAccount}
        </button>
      </p>
      <p role="status" className={fault ? 'studio-fault' : undefined}>
        {fault && <EnglishWithin {...fault} />}
      </p>
    </section>
  );
}
