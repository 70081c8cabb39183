import { lazy, Suspense, useRef, useState } from 'react';
import type { Article } from '../article/article.ts';
import { messages } from '../messages/en.ts';
import { Boundary } from './boundary.tsx';
import { Icon } from './icons.tsx';
import { NotLoaded } from './not-loaded.tsx';
import { Notice } from './notice.tsx';

const ShareDialog = lazy(() => import('./share-dialog.tsx'));

interface Props {
  readonly visit: string;
  /** What is shared, in words. */
  readonly title: string;
  readonly article: Article | undefined;
  readonly address: string;
  readonly embedCode: string;
}

/** Opens the dialog with every way of handing on what is shown. The dialog is fetched when it is first opened. */
export function ShareButton(props: Props) {
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
          <Suspense fallback={null}>
            <ShareDialog
              {...props}
              onClose={() => {
                setOpen(false);
                button.current?.focus();
              }}
            />
          </Suspense>
        </Boundary>
      )}
    </>
  );
}
