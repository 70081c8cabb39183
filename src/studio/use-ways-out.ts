import { useState } from 'react';
import { formatMessages } from '#messages/formats.ts';
import { studio } from '#messages/studio.ts';
import type { WrittenFormat } from '../formats/registry.ts';
import type { StudioData } from './page-data.ts';
import type { PaneProps } from './pane-props.ts';
import {
  directoryPicker,
  filesToTake,
  isTaken,
  leftIn,
  packed,
  save,
  saveFolder,
  textsToTake,
  type VisitsFolder,
  visitsIn,
  writeInto,
} from './take-out.ts';

interface Given extends Pick<PaneProps, 'draft' | 'manuscript' | 'looked'> {
  readonly data: StudioData;
  readonly root: URL;
}

/** What came of a way out that was taken. */
interface Outcome {
  readonly words: string;
  /** What the visit says and the file that was saved does not. */
  readonly losses?: readonly string[];
}

/** Each way out of the studio. */
export interface WaysOut {
  /** What came of the last one. */
  readonly said: Outcome | undefined;
  readonly pack: () => void;
  /** Writes the visit's folder where somebody says; absent where a browser cannot write into folders. */
  readonly write: (() => void) | undefined;
  /** Writes it over what is there; absent where nobody has to be asked for that. */
  readonly writeOver: (() => void) | undefined;
  readonly savePage: () => void;
  readonly saveAs: (format: WrittenFormat) => void;
}

/** What was written into a folder from this page, a draft and the name in its address: it may be written over without being asked. */
const written = new Set<string>();

export function useWaysOut({ draft, manuscript, looked, data, root }: Given): WaysOut {
  const [said, setSaid] = useState<Outcome>();
  // Where another visit of this name is, or this one as somebody else has left it.
  const [taken, setTaken] = useState<VisitsFolder>();
  const here = `${draft} ${manuscript.id}`;
  const { visit } = looked;
  const pick = directoryPicker();
  /** Does something that may fail, and says what came of it. */
  const attempt = async (doing: () => Promise<string | Outcome>) => {
    const say = (said: string | Outcome) => setSaid(typeof said === 'string' ? { words: said } : said);
    try {
      say(await doing());
    } catch (error) {
      // Closing the system's dialog, or not letting the site write, is no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return say(studio.nothingWritten);
      say(studio.writeFailed(error instanceof Error ? error.message : String(error)));
    }
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
  const write = async (choose: NonNullable<typeof pick>) => {
    setTaken(undefined);
    const chosen = await choose({ id: 'visits', mode: 'readwrite' });
    const visits = await visitsIn(chosen);
    return visits ? writeTo(visits, written.has(here)) : studio.chosenVisit(chosen.name);
  };
  const saveAs = async ({ name, mediaType, writing }: WrittenFormat) => {
    const { write: inFormat } = await writing.load();
    const { text, losses } = inFormat(visit, { addressOf: () => undefined, byteOrderMark: true });
    save(`${visit.id}.${writing.suffix}`, text, mediaType);
    return losses.length === 0
      ? `${studio.formatSaved(name)} ${formatMessages.everythingIsIn}`
      : { words: studio.formatSaved(name), losses: losses.map((loss) => formatMessages.losses[loss]) };
  };
  const { file, sheets } = data;
  const savePage = async () => {
    if (!file) return studio.onlyBuilt;
    const { oneFile } = await import('./one-file.tsx');
    // Without its pictures, which are as the camera left them, with where it was.
    const folder = packed(textsToTake(manuscript));
    const { pictures } = manuscript;
    const page = await oneFile(visit, { draft, pictures, sheets, file, root, folder });
    save(`${visit.id}.html`, page, 'text/html');
    return studio.pageSaved(page.length);
  };
  return {
    said,
    pack: () => void attempt(() => saveFolder(draft, manuscript).then(() => studio.folderSaved)),
    write: pick && (() => void attempt(() => write(pick))),
    writeOver: taken && (() => void attempt(() => writeTo(taken, true))),
    savePage: () => void attempt(savePage),
    saveAs: (format) => void attempt(() => saveAs(format)),
  };
}
