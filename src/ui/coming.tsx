import { createPortal } from 'react-dom';
import { messages } from '#messages/interface.ts';
import { Notice } from './notice.tsx';

/**
 * Says of what was asked for that it is on its way, once that takes longer than a moment. Who closes it wants it no more. It stands over
 * the whole page, as what it speaks of will, wherever that was asked for.
 */
export function Coming({ onClose }: { readonly onClose: () => void }) {
  return createPortal(
    <div className="coming">
      <Notice onClose={onClose}>
        <p role="status">{messages.coming}</p>
      </Notice>
    </div>,
    document.body,
  );
}
