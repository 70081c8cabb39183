import { useEffect, useEffectEvent, useState } from 'react';
import { studio } from '#messages/studio.ts';
import { Notice } from '../ui/notice.tsx';

/**
 * Says where files belong that are dropped where nothing takes them. A browser would open them in the place of the studio.
 *
 * @param wanted whether something takes them, or says why not
 */
export function StrayFiles({ wanted }: { readonly wanted: boolean }) {
  const [strayed, setStrayed] = useState(false);
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    if (event.type === 'drop') setStrayed(!wanted);
  });
  useEffect(() => {
    document.addEventListener('dragover', onDrag);
    document.addEventListener('drop', onDrag);
    return () => {
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('drop', onDrag);
    };
  }, []);
  if (!strayed) return null;
  return (
    <Notice role="alert" onClose={() => setStrayed(false)}>
      <p>{studio.strayFiles}</p>
    </Notice>
  );
}
