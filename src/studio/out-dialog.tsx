import '../ui/share-dialog.css';
import { useEffect, useRef, useState } from 'react';
import { WRITTEN, type WrittenFormat } from '../formats/registry.ts';
import { studio } from '../messages/studio-en.ts';
import { REVIEW_RULES } from '../review/concern.ts';
import { Problems } from './fields.tsx';
import type { StudioData } from './page-data.ts';
import type { Parts } from './parts.ts';
import { directoryPicker, filesToTake, save, saveFolder, writeInto } from './take-out.ts';

interface Props
  extends Pick<Parts, 'draft' | 'manuscript' | 'looked' | 'problems' | 'doubts' | 'unasked' | 'go'> {
  readonly data: StudioData;
  readonly root: URL;
  readonly onClose: () => void;
}

/** Every way out of the studio: the visit's folder, one page, and every format that is written. */
export function OutDialog(props: Props) {
  const { draft, manuscript, looked, problems, doubts, unasked, go, data, root, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const { visit } = looked;
  const ready = looked.problems.length === 0;
  const pick = directoryPicker();
  /** Does something that may fail, and says so if it does. */
  const attempt = async (doing: () => Promise<string | undefined>) => {
    try {
      setSaid((await doing()) ?? '');
    } catch (error) {
      // Closing the system's dialog is no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      setSaid(studio.writeFailed(error instanceof Error ? error.message : String(error)));
    }
  };
  const pack = async () => {
    await saveFolder(draft, manuscript);
    return undefined;
  };
  const write = async () => {
    const folder = await pick?.({ id: 'visits', mode: 'readwrite' });
    if (!folder) return undefined;
    await writeInto(folder, await filesToTake(draft, manuscript));
    return studio.written(`${folder.name}/${manuscript.id}`);
  };
  const saveAs = async ({ mediaType, writing }: WrittenFormat) => {
    const { write: inFormat } = await writing.load();
    const { text } = inFormat(visit, { addressOf: () => undefined });
    save(`${visit.id}.${writing.suffix}`, text, mediaType);
    return undefined;
  };
  const { file } = data;
  const savePage = async () => {
    if (!file) return studio.onlyBuilt;
    const { oneFile } = await import('./one-file.tsx');
    const page = await oneFile(visit, {
      draft,
      pictures: manuscript.pictures,
      sheets: data.sheets,
      file,
      root,
    });
    save(`${visit.id}.html`, page, 'text/html');
    return studio.pageSaved(page.length);
  };
  return (
    <dialog ref={dialog} className="share studio-out" aria-labelledby="out-title" onClose={onClose}>
      <div className="share-body">
        <div className="share-head">
          <h2 id="out-title">{studio.publishTitle}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label={studio.close}
            title={studio.close}
            onClick={() => dialog.current?.close()}
          >
            ×
          </button>
        </div>
        <p>{ready ? studio.publishReady : studio.publishNotReady}</p>
        <dl className="studio-ways">
          <dt>
            <button type="button" className="button is-primary" onClick={() => void attempt(pack)}>
              {studio.zip}
            </button>
          </dt>
          <dd>{studio.zipHelp}</dd>
          {pick && (
            <>
              <dt>
                <button type="button" className="button" onClick={() => void attempt(write)}>
                  {studio.writeFolder}
                </button>
              </dt>
              <dd>{studio.writeFolderHelp}</dd>
            </>
          )}
          {ready && (
            <>
              <dt>
                <button type="button" className="button" onClick={() => void attempt(savePage)}>
                  {studio.page}
                </button>
              </dt>
              <dd>{studio.pageHelp}</dd>
            </>
          )}
        </dl>
        {ready && (
          <>
            <h3>{studio.otherFormats}</h3>
            <p className="studio-formats">
              {WRITTEN.map((format) => (
                <button
                  key={format.id}
                  type="button"
                  className="button"
                  onClick={() => void attempt(() => saveAs(format))}
                >
                  {format.name}
                </button>
              ))}
            </p>
          </>
        )}
        <Problems
          title={studio.problemsLeft(problems.length)}
          problems={problems.slice(0, 20)}
          stops={manuscript.stops}
          go={go}
        />
        <Problems title={studio.doubts} problems={doubts.slice(0, 20)} stops={manuscript.stops} go={go} />
        {unasked.length > 0 && (
          <p className="studio-help">{studio.unasked(unasked.map((rule) => REVIEW_RULES[rule]))}</p>
        )}
        <p role="status" className={said === '' ? undefined : 'studio-said'}>
          {said}
        </p>
      </div>
    </dialog>
  );
}
