import './picture-dialog.css';
import { type KeyboardEvent, useState } from 'react';
import { messages } from '#messages/interface.ts';
import type { StopPicture } from '../visit/visit.ts';
import { IconButton } from './icon-button.tsx';
import { inTongue } from './in-tongue.ts';
import { Picture } from './picture.tsx';
import { Unbroken } from './unbroken.tsx';
import { useModal } from './use-modal.ts';

interface Props {
  readonly visit: string;
  readonly language: string;
  readonly pictures: readonly StopPicture[];
  readonly root: string;
  /** Index of the picture that is shown first. */
  readonly first: number;
  readonly onClose: () => void;
}

/** A stop's pictures, one at a time, as large as the window. */
export default function PictureDialog({ visit, language, pictures, root, first, onClose }: Props) {
  const { dialog, shut } = useModal(onClose);
  const [at, setAt] = useState(first);
  const picture = pictures[at];
  const turn = (by: number) => setAt((at + by + pictures.length) % pictures.length);
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || pictures.length < 2) return;
    event.preventDefault();
    turn(by);
  };
  return (
    <dialog
      {...dialog}
      className="picture-dialog"
      aria-label={messages.pictures}
      onKeyDown={onKey}
      onClick={(event) => {
        const on = event.target;
        if (on instanceof Element && !on.closest('img, figcaption, button')) shut();
      }}
    >
      {picture && (
        <figure>
          <Picture
            key={picture.file}
            visit={visit}
            language={language}
            picture={picture}
            root={root}
            sizes="100vw"
            loading="eager"
          />
          <figcaption>
            {picture.caption && <p {...inTongue(language)}>{picture.caption}</p>}
            <p>
              <small>
                <Unbroken text={messages.pictureCredit(picture.credit, picture.licence)} />
              </small>
            </p>
          </figcaption>
        </figure>
      )}
      <div className="picture-controls">
        {pictures.length > 1 && (
          <>
            <IconButton icon="previous" title={messages.previousPicture} onClick={() => turn(-1)} />
            <span role="status">{messages.pictureOf(at + 1, pictures.length)}</span>
            <IconButton icon="next" title={messages.nextPicture} onClick={() => turn(1)} />
          </>
        )}
        <IconButton icon="close" title={messages.close} onClick={shut} />
      </div>
    </dialog>
  );
}
