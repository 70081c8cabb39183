import { type MouseEvent, useRef, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { renditionsOf } from '../visit/renditions.ts';
import type { StopPicture } from '../visit/visit.ts';
import { Boundary } from './boundary.tsx';
import { comesLater } from './comes-later.tsx';
import { Coming } from './coming.tsx';
import { inTongue } from './in-tongue.ts';
import { Picture } from './picture.tsx';
import { Unbroken } from './unbroken.tsx';

const PictureDialog = comesLater(() => import('./picture-dialog.tsx'), Coming);

interface Props {
  readonly visit: string;
  /** That of the visit, of which the words about its pictures are. */
  readonly language: string;
  readonly pictures: readonly StopPicture[];
  /** The way to the site's root. */
  readonly root: string;
  readonly onLook: () => void;
}

/** A stop's pictures. Each is a link to its large file; a dialog, fetched when it is first asked for, takes its place if it can be had. */
export function Pictures({ visit, language, pictures, root, onLook }: Props) {
  const [open, setOpen] = useState<number>();
  const opener = useRef<HTMLAnchorElement>(null);
  const enlarge = (event: MouseEvent<HTMLAnchorElement>, index: number) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    opener.current = event.currentTarget;
    setOpen(index);
    onLook();
  };
  return (
    <>
      <div className="pictures">
        {pictures.map((picture, index) => (
          <figure key={picture.file}>
            <a
              href={root + renditionsOf(visit, picture).plain.path}
              title={messages.enlargePicture}
              onClick={(event) => enlarge(event, index)}
            >
              <Picture
                visit={visit}
                language={language}
                picture={picture}
                root={root}
                sizes="(max-height: 29.9375em) 45vw, (max-width: 56.1875em) calc(100vw - 2.2rem), 22rem"
              />
            </a>
            <figcaption>
              {picture.caption && <span {...inTongue(language)}>{picture.caption}</span>}{' '}
              <small>
                <Unbroken text={messages.pictureCredit(picture.credit, picture.licence)} />
              </small>
            </figcaption>
          </figure>
        ))}
      </div>
      {open !== undefined && (
        <Boundary
          instead={null}
          onFailure={() => {
            // Who comes back finds the page as it was, and may ask for another picture.
            setOpen(undefined);
            if (opener.current) window.location.assign(opener.current.href);
          }}
        >
          <PictureDialog
            visit={visit}
            language={language}
            pictures={pictures}
            root={root}
            first={open}
            onClose={() => {
              setOpen(undefined);
              opener.current?.focus();
            }}
          />
        </Boundary>
      )}
    </>
  );
}
