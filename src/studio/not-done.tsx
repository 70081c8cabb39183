import { useEffect, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { studio } from '#messages/studio.ts';
import { inTongue } from '../ui/in-tongue.ts';
import { Notice } from '../ui/notice.tsx';

/** Says that what was just done has not come about, such as where a script that it needs is gone from the host since a new deploy. */
export function NotDone() {
  const [why, setWhy] = useState<string>();
  useEffect(() => {
    const onFailure = ({ reason }: PromiseRejectionEvent) =>
      setWhy(reason instanceof Error ? reason.message : String(reason));
    window.addEventListener('unhandledrejection', onFailure);
    return () => window.removeEventListener('unhandledrejection', onFailure);
  }, []);
  if (why === undefined) return null;
  return (
    <Notice role="alert" onClose={() => setWhy(undefined)}>
      <div>
        <p>{studio.notDone}</p>
        <p {...inTongue('en')}>{why}</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {messages.reload}
        </button>
      </div>
    </Notice>
  );
}
