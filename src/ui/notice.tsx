import type { ReactNode } from 'react';
import { messages } from '../messages/en.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly role: 'status' | 'alert';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Says in a corner of the page what its reader should know, until they close it. */
export function Notice({ role, onClose, children }: Props) {
  return (
    <div className="notice" role={role}>
      {children}
      <button type="button" className="icon-button" title={messages.close} onClick={onClose}>
        <span className="visually-hidden">{messages.close}</span>
        <Icon name="close" />
      </button>
    </div>
  );
}
