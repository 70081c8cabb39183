import { type DragEvent, useEffect, useState } from 'react';
import { LOCALE } from '../messages/intl.ts';
import { studio } from '../messages/studio-en.ts';
import type { Begun } from './begin-draft.ts';
import { DraftPicture } from './draft-picture.tsx';
import { rememberNotes } from './import-notes.tsx';
import { binDraft, deleteDraft, type Kept, listDrafts, whyNotKept } from './storage.ts';
import { studioHref } from './studio-link.ts';

/** The drafts on this machine, and every way to begin a new one. */
export function DraftsPage() {
  const [drafts, setDrafts] = useState<readonly Kept[]>([]);
  const [text, setText] = useState('');
  const [published, setPublished] = useState('');
  const [said, setSaid] = useState<{
    readonly fault: boolean;
    readonly words: string;
    readonly done?: number | undefined;
  }>();
  const refresh = () =>
    listDrafts().then(setDrafts, (error) => setSaid({ fault: true, words: whyNotKept(error) }));
  useEffect(() => void refresh(), []);

  /** All that reads and proposes is loaded when somebody begins, not to show a list. */
  const begin = async (take: (from: typeof import('./begin-draft.ts')) => Promise<Begun>) => {
    try {
      const begun = await take(await import('./begin-draft.ts'));
      if (begun.kind === 'refused') return setSaid({ fault: true, words: begun.reason });
      rememberNotes(begun.key, begun.notes);
      window.location.hash = studioHref({ draft: begun.key });
    } catch (error) {
      setSaid({ fault: true, words: studio.notBegun(whyNotKept(error)) });
    }
  };
  const say = (words: string, done?: number) => setSaid({ fault: false, words, done });
  const beginWith = async (file: File | undefined) => {
    if (!file) return;
    say(studio.readingFile(file.name));
    await begin(async ({ beginFile }) => beginFile(file, say));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void beginWith(event.dataTransfer.files[0]);
  };
  const change = async (doing: Promise<void>) => {
    await doing;
    await refresh();
  };
  const shown = drafts.filter(({ binned }) => !binned);
  const bin = drafts.filter(({ binned }) => binned);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be chosen by the button too
    <div className="studio-drafts" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <header className="top">
        <a className="wordmark" href="../">
          Whereabouts
        </a>
        <h1>{studio.name}</h1>
        <p className="studio-private">{studio.private}</p>
      </header>
      <main>
        <p className="studio-about">{studio.about}</p>
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
                value={text}
                placeholder={studio.pasteHere}
                onChange={(event) => setText(event.target.value)}
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
                <input type="file" onChange={(event) => void beginWith(event.target.files?.[0])} />
              </label>
            </p>
          </form>
          <p className="studio-help">{studio.fileHelp}</p>
          <p role="status" className={said?.fault ? 'studio-fault' : undefined}>
            {said?.words}
            {said?.done === undefined ? null : <progress value={said.done} aria-label={said.words} />}
          </p>
        </section>
        <section aria-labelledby="drafts">
          <h2 id="drafts">{studio.drafts}</h2>
          {shown.length === 0 && <p className="studio-help">{studio.noDrafts}</p>}
          <DraftList drafts={shown}>
            {({ key, title }) => (
              <button
                type="button"
                className="button"
                aria-label={studio.moveToBin(title)}
                onClick={() => void change(binDraft(key, true))}
              >
                {studio.bin}
              </button>
            )}
          </DraftList>
        </section>
        {bin.length > 0 && (
          <details className="studio-bin">
            <summary>
              {studio.bin} ({bin.length})
            </summary>
            <DraftList drafts={bin}>
              {({ key, title }) => (
                <>
                  <button
                    type="button"
                    className="button"
                    aria-label={studio.restore(title)}
                    onClick={() => void change(binDraft(key, false))}
                  >
                    {studio.takeOut}
                  </button>
                  <button
                    type="button"
                    className="button"
                    aria-label={studio.deleteForEver(title)}
                    onClick={() => void change(deleteDraft(key))}
                  >
                    {studio.delete}
                  </button>
                </>
              )}
            </DraftList>
          </details>
        )}
      </main>
    </div>
  );
}

interface ListProps {
  readonly drafts: readonly Kept[];
  readonly children: (draft: { readonly key: string; readonly title: string }) => React.ReactNode;
}

function DraftList({ drafts, children }: ListProps) {
  return (
    <ul className="studio-list">
      {drafts.map(({ key, manuscript, count, changed }) => {
        const title = manuscript.visit.title || manuscript.articles[0]?.front['title'] || studio.untitled;
        const when = new Date(changed).toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });
        return (
          <li key={key}>
            <a href={studioHref({ draft: key })} aria-label={studio.draftOf(title)}>
              <DraftPicture stops={manuscript.stops} />
              <strong dir="auto" title={title}>
                {title}
              </strong>
              <span>{studio.draftAbout(manuscript.stops.length, count, when)}</span>
            </a>
            <div className="studio-list-actions">{children({ key, title })}</div>
          </li>
        );
      })}
    </ul>
  );
}
