import '../ui/share-dialog.css';
import { useEffect, useRef, useState } from 'react';
import { notePublished } from '../author/operations.ts';
import { WRITTEN, type WrittenFormat } from '../formats/registry.ts';
import { lossNote } from '../formats/writing/write.ts';
import { formatMessages } from '../messages/formats-en.ts';
import { studio } from '../messages/studio-en.ts';
import { REVIEW_RULES } from '../review/concern.ts';
import { Problems } from './fields.tsx';
import type { StudioData } from './page-data.ts';
import type { Parts } from './parts.ts';
import {
  directoryPicker,
  filesToTake,
  isTaken,
  leftIn,
  save,
  saveFolder,
  type VisitsFolder,
  visitsIn,
  writeInto,
} from './take-out.ts';

interface Props
  extends Pick<
    Parts,
    'draft' | 'manuscript' | 'looked' | 'problems' | 'doubts' | 'unasked' | 'go' | 'perform' | 'readOnly'
  > {
  readonly data: StudioData;
  readonly root: URL;
  readonly onClose: () => void;
}

/** What was written into a folder from this page, a draft and the name in its address: it may be written over without being asked. */
const written = new Set<string>();

/** Every way out of the studio: the visit's folder, one page, and every format that is written. */
export function OutDialog(props: Props) {
  const { draft, manuscript, looked, problems, doubts, unasked, go, perform, readOnly, data, root, onClose } =
    props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  // Where another visit of this name is, or this one as somebody else has left it.
  const [taken, setTaken] = useState<VisitsFolder>();
  const here = `${draft} ${manuscript.id}`;
  useEffect(() => dialog.current?.showModal(), []);
  const { visit } = looked;
  const ready = looked.problems.length === 0;
  const pick = directoryPicker();
  /** Does something that may fail, and says so if it does. */
  const attempt = async (doing: () => Promise<string | undefined>) => {
    try {
      setSaid((await doing()) ?? '');
    } catch (error) {
      // Closing the system's dialog, or not letting the site write, is no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return setSaid(studio.nothingWritten);
      setSaid(studio.writeFailed(error instanceof Error ? error.message : String(error)));
    }
  };
  const pack = async () => {
    await saveFolder(draft, manuscript);
    return undefined;
  };
  const write = async () => {
    setTaken(undefined);
    const chosen = await pick?.({ id: 'visits', mode: 'readwrite' });
    if (!chosen) return undefined;
    const visits = await visitsIn(chosen);
    return visits ? writeTo(visits, written.has(here)) : studio.chosenVisit(chosen.name);
  };
  /** @param sure whether what is there may be written over */
  const writeTo = async (visits: VisitsFolder, sure: boolean) => {
    const files = await filesToTake(draft, manuscript);
    if (!sure && (await isTaken(visits.folder, files))) {
      setTaken(visits);
      return studio.visitThere(manuscript.id);
    }
    setTaken(undefined);
    await writeInto(visits.folder, files);
    written.add(here);
    return studio.written(
      `${visits.path}/${manuscript.id}`,
      await leftIn(visits.folder, manuscript.id, files),
    );
  };
  const saveAs = async ({ name, mediaType, writing }: WrittenFormat) => {
    const { write: inFormat } = await writing.load();
    const { text, losses } = inFormat(visit, { addressOf: () => undefined });
    save(`${visit.id}.${writing.suffix}`, text, mediaType);
    return studio.formatSaved(name, lossNote(losses) ?? formatMessages.everythingIsIn);
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
              <dd>
                {studio.writeFolderHelp}{' '}
                {taken && (
                  <button
                    type="button"
                    className="button"
                    onClick={() => void attempt(() => writeTo(taken, true))}
                  >
                    {studio.writeOver(manuscript.id)}
                  </button>
                )}
              </dd>
            </>
          )}
          {ready && manuscript.published === undefined && (
            <>
              <dt>
                <button
                  type="button"
                  className="button"
                  disabled={readOnly}
                  onClick={() => perform(studio.labels.notePublished, notePublished())}
                >
                  {studio.notePublished}
                </button>
              </dt>
              <dd>{studio.notePublishedHelp}</dd>
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
        {manuscript.published !== undefined && <p className="studio-help">{studio.publishedNoted}</p>}
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
