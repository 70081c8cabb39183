import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { studio } from '#messages/studio.ts';
import type { ManuscriptStop } from '../author/manuscript.ts';
import { addPicture, othersShowing, showOnlyAt } from '../author/operations.ts';
import { isolated } from '../messages/direction.ts';
import { bringIntoView } from '../ui/bring-into-view.ts';
import type { PaneProps } from './pane-props.ts';
import { PictureField } from './picture-field.tsx';
import { readPicture } from './read-picture.ts';
import { keepPicture, whyNotKept } from './storage.ts';

type Props = Pick<PaneProps, 'draft' | 'manuscript' | 'problems' | 'perform' | 'readOnly'> & {
  readonly stop: ManuscriptStop;
};

/** What came of a file that was to be a picture, where an editor has to know it. */
type Outcome =
  | { readonly kind: 'refused'; readonly reason: string }
  /** The stop shows it, or another one does. */
  | { readonly kind: 'here' | 'elsewhere'; readonly name: string; readonly digest: string };

/** A stop's pictures, to choose, to drop anywhere or to paste; what is said of each; and their order. */
export function PictureFields({ draft, manuscript, problems, stop, perform, readOnly }: Props) {
  const { pictures = [] } = stop;
  const [said, setSaid] = useState<readonly Outcome[]>([]);
  const saying = useRef<HTMLDivElement>(null);
  /** How many choices are being read: what came of one is not to be gone because another has come. */
  const reading = useRef(0);
  // Pictures are dropped anywhere: what is said of them has to be seen there.
  useEffect(() => {
    if (said.length > 0) bringIntoView(saying.current);
  }, [said]);
  const goToNewSince = useNewPicture(pictures);
  const take = async (files: readonly File[], byKeys = false) => {
    if (reading.current++ === 0) setSaid([]);
    const outcomes = await takeEach(files, { draft, manuscript, stop, perform });
    reading.current -= 1;
    setSaid((before) => [...before, ...outcomes]);
    if (byKeys) goToNewSince(pictures);
  };
  const over = useDroppedFiles(readOnly, take);
  return (
    <fieldset className={over ? 'pictures-fields is-over' : 'pictures-fields'}>
      <legend>{studio.pictures}</legend>
      {pictures.map((picture, index) => (
        <PictureField
          key={picture.file}
          draft={draft}
          manuscript={manuscript}
          problems={problems}
          stop={stop}
          picture={picture}
          index={index}
          perform={perform}
        />
      ))}
      <p className="picture-add">
        <label className="button studio-file">
          {studio.addPicture}
          <input
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,image/avif"
            onChange={(event) => {
              void take([...(event.target.files ?? [])], event.target.matches(':focus-visible'));
              // The same file again is a choice too.
              event.target.value = '';
            }}
          />
        </label>
        <span className="studio-help">{studio.addPictureHelp}</span>
      </p>
      <div role="status" ref={saying}>
        {said.map((outcome, index) => (
          <Said key={index} outcome={outcome} manuscript={manuscript} stop={stop} perform={perform} />
        ))}
      </div>
    </fieldset>
  );
}

/**
 * Leads to the fields of the first picture that a stop has since it had others: they stand before what was pressed to add it.
 *
 * @param pictures those that the stop has
 */
function useNewPicture(pictures: Pictures): (before: Pictures) => void {
  const [before, setBefore] = useState<Pictures>();
  useEffect(() => {
    if (!before) return;
    setBefore(undefined);
    const added = pictures.find(({ file }) => !before.some((each) => each.file === file));
    if (added) goTo(added.file);
  }, [before, pictures]);
  return setBefore;
}

type Pictures = NonNullable<ManuscriptStop['pictures']>;

/** Takes files as pictures of a stop, one by one, and tells what came of each where an editor has to know it. */
async function takeEach(
  files: readonly File[],
  { draft, manuscript, stop, perform }: Pick<Props, 'draft' | 'manuscript' | 'stop' | 'perform'>,
): Promise<readonly Outcome[]> {
  const { id, pictures = [] } = stop;
  const outcomes: Outcome[] = [];
  const added = new Set<string>();
  for (const file of files) {
    const read = await readPicture(file);
    if (read.kind === 'refused') {
      outcomes.push(read);
      continue;
    }
    const { name, facts, bytes } = read;
    const { digest } = facts;
    const known = manuscript.pictures.find((each) => each.digest === digest)?.file;
    if (added.has(digest) || pictures.some((each) => each.file === known)) {
      outcomes.push({ kind: 'here', name, digest });
      continue;
    }
    if (known !== undefined) outcomes.push({ kind: 'elsewhere', name, digest });
    try {
      await keepPicture(draft, digest, bytes);
      perform(studio.labels.picture(name), addPicture(id, name, facts));
      added.add(digest);
    } catch (error) {
      outcomes.push({ kind: 'refused', reason: studio.pictureNotKept(name, whyNotKept(error)) });
    }
  }
  return outcomes;
}

/** Takes the files that are dropped or pasted anywhere on the page; true while some are held over it. */
function useDroppedFiles(readOnly: boolean, onFiles: (files: readonly File[]) => Promise<void>): boolean {
  const [over, setOver] = useState(false);
  const onTransfer = useEffectEvent((event: Event, data: DataTransfer | null) => {
    if (readOnly) return;
    const files = [...(data?.files ?? [])];
    setOver(event.type === 'dragover' && data?.types.includes('Files') === true);
    if (event.type === 'dragover' || files.length === 0) return;
    event.preventDefault();
    void onFiles(files);
  });
  useEffect(() => {
    const onDrag = (event: DragEvent) => onTransfer(event, event.dataTransfer);
    const onPaste = (event: ClipboardEvent) => onTransfer(event, event.clipboardData);
    document.addEventListener('dragover', onDrag);
    document.addEventListener('dragleave', onDrag);
    document.addEventListener('drop', onDrag);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('dragleave', onDrag);
      document.removeEventListener('drop', onDrag);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
  return over;
}

interface SaidProps extends Pick<Props, 'manuscript' | 'stop' | 'perform'> {
  readonly outcome: Outcome;
}

/** What came of a file, as long as it is so, and what one may want to do about it. */
function Said({ outcome, manuscript, stop, perform }: SaidProps) {
  if (outcome.kind === 'refused') return <p className="studio-fault">{outcome.reason}</p>;
  const { kind, name, digest } = outcome;
  const file = manuscript.pictures.find((each) => each.digest === digest)?.file;
  if (file === undefined || !stop.pictures?.some((each) => each.file === file)) return null;
  if (kind === 'here')
    return (
      <p className="studio-fault">
        {studio.pictureHere(name, file)}{' '}
        <button type="button" className="button" onClick={() => goTo(file)}>
          {studio.showPicture}
        </button>
      </p>
    );
  const others = othersShowing(manuscript, stop.id, file).map((each) => each.name || studio.untitled);
  if (others.length === 0) return null;
  return (
    <p className="studio-fault">
      {studio.pictureElsewhere(name, others.map(isolated))}{' '}
      <button
        type="button"
        className="button"
        onClick={() => perform(studio.labels.pictureOnlyHere(file), showOnlyAt(stop.id, file))}
      >
        {studio.showOnlyHere}
      </button>
    </p>
  );
}

/** Leads to what is said of a picture of the stop that is shown. */
function goTo(file: string): void {
  const field = document.querySelector<HTMLElement>(`[data-picture="${CSS.escape(file)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector('input')?.focus({ preventScroll: true });
}
