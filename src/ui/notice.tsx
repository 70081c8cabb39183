import type { ReactNode } from 'react';
import { messages } from '#messages/interface.ts';
import { IconButton } from './icon-button.tsx';
import { useFocusBack } from './use-focus-back.ts';

interface Props {
  /** Not where what it stands in speaks for it. */
  readonly role?: 'alert';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Says in a corner of the page what its reader should know, until they close it. */
export function Notice({ role, onClose, children }: Props) {
  const { within, goBack } = useFocusBack();
  const close = () => {
    goBack();
    onClose();
  };
  return (
    <div ref={within} className="notice" role={role}>
      {children}
      <IconButton icon="close" title={messages.close} onClick={close} />
    </div>
  );
}
