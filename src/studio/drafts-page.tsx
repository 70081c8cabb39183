import { type DragEvent, useEffect, useRef, useState } from 'react';
import { studio } from '#messages/studio.ts';
import type { Begun } from './begin-draft.ts';
import { DraftsKept } from './drafts-kept.tsx';
import { EnglishWithin, type Sentence } from './english-within.tsx';
import { rememberNotes } from './import-notes.tsx';
import { whyNotKept } from './storage.ts';
import { studioHref } from './studio-link.ts';

interface Props {
  /** The draft that somebody comes from by the keys, which go on with it. */
  readonly left: string | undefined;
}

/** The drafts on this machine, and every way to begin a new one. */
export function DraftsPage({ left }: Props) {
  const [text, setText] = useState('');
  const [published, setPublished] = useState('');
  const [said, setSaid] = useState<
    Sentence & { readonly fault: boolean; readonly done?: number | undefined }
  >();

  /** Whether one is being begun: a second press, or another file meanwhile, would begin another. */
  const beginning = useRef(false);

  // On a phone it stands below what was pressed.
  const saying = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said) saying.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);

  /** All that reads and proposes is loaded when somebody begins, not to show a list. */
  const begin = async (take: (from: typeof import('./begin-draft.ts')) => Promise<Begun>) => {
    if (beginning.current) return;
    beginning.current = true;
    try {
      const begun = await take(await import('./begin-draft.ts'));
      if (begun.kind === 'refused') {
        const { reason, english } = begun;
        return setSaid({ fault: true, words: studio.notRead(reason), english });
      }
      rememberNotes(begun.key, begun.notes);
      window.location.hash = studioHref({ draft: begun.key });
    } catch (error) {
      setSaid({ fault: true, words: studio.notBegun(whyNotKept(error)) });
    } finally {
      beginning.current = false;
    }
  };
  /** While an article is on its way; a failure is told when there is one. */
  const getReady = () => {
    import('./begin-draft.ts').then(({ expectArticle }) => expectArticle()).catch(() => {});
  };
  const say = (words: string, done?: number) => setSaid({ fault: false, words, done });
  const beginWith = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) return setSaid({ fault: true, words: studio.severalFiles(files.length) });
    await begin(async ({ beginFile }) => {
      say(studio.readingFile(file.name));
      return beginFile(file, say);
    });
  };
  const onDrop = (event: DragEvent) => {
    // Words are dropped into the field like anywhere.
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    void beginWith([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be chosen by the button too
    <div
      className="studio-drafts"
      onDragEnter={getReady}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={onDrop}
    >
      <header className="top">
        <a className="wordmark" href="../">
          Whereabouts
        </a>
        <h1>{studio.name}</h1>
      </header>
      <main>
        <p className="studio-about">
          {studio.about} <small>{studio.private}</small>
        </p>
        <section className="studio-new" aria-labelledby="new-visit">
          <h2 id="new-visit">{studio.newVisit}</h2>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() !== '')
                void begin(({ beginText }) => beginText(text, published || undefined, say));
            }}
          >
            <label>
              <span>{studio.pasteArticle}</span>
              <textarea
                rows={8}
                dir="auto"
                value={text}
                placeholder={studio.pasteHere}
                onChange={(event) => setText(event.target.value)}
                onFocus={getReady}
              />
            </label>
            <label className="studio-date">
              <span>{studio.published}</span>
              <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
            </label>
            <p className="studio-begin">
              <button type="submit" className="button is-primary" disabled={text.trim() === ''}>
                {studio.beginWithText}
              </button>
              <label className="button studio-file">
                {studio.orFile}
                <input
                  type="file"
                  onClick={getReady}
                  onChange={({ target }) => {
                    void beginWith([...(target.files ?? [])]);
                    // The same file again, once it is mended, is a choice too.
                    target.value = '';
                  }}
                />
              </label>
            </p>
          </form>
          <p className="studio-help">{studio.fileHelp}</p>
          <p ref={saying} role="status" className={said?.fault ? 'studio-fault' : undefined}>
            {said && <EnglishWithin {...said} />}
            {said?.done === undefined ? null : <progress value={said.done} aria-label={said.words} />}
          </p>
        </section>
        <DraftsKept left={left} />
      </main>
    </div>
  );
}
