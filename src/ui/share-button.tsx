import { useRef, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { Boundary } from './boundary.tsx';
import { comesLater } from './comes-later.tsx';
import { Coming } from './coming.tsx';
import { Icon } from './icons.tsx';
import { NotLoaded } from './not-loaded.tsx';
import { Notice } from './notice.tsx';
import type { Shared } from './share-dialog.tsx';

const ShareDialog = comesLater(() => import('./share-dialog.tsx'), Coming);

/** Opens the dialog with every way of handing on what is shown. The dialog is fetched when it is first opened. */
export function ShareButton(props: Shared) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button share-button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="share" />
        <span>{messages.share}</span>
      </button>
      {open && (
        <Boundary
          instead={
            <Notice onClose={() => setOpen(false)}>
              <NotLoaded>{messages.shareFailed}</NotLoaded>
            </Notice>
          }
        >
          <ShareDialog
            {...props}
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Boundary>
      )}
    </>
  );
}
