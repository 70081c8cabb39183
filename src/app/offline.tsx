import { useEffect, useState } from 'react';
import { UpdateBar } from '../ui/update-bar.tsx';
import type { Message } from '../worker/keep-list.ts';

const send = (worker: ServiceWorker, message: Message) => worker.postMessage(message);

/** The reader's choice to have the newer version now. */
type Accept = () => void;

/** Keeps the visit for reading without a network, and offers a newer version of the site when there is one. */
export default function Offline({ worker, visit }: { readonly worker: URL; readonly visit: string }) {
  const [accept, setAccept] = useState<Accept>();
  useEffect(() => {
    const gone = new AbortController();
    // A browser that refuses (private windows, storage turned off) reads from the network as before.
    keepVisit(worker, visit, (accepted) => setAccept(() => accepted), gone.signal).catch(() => {});
    return () => gone.abort();
  }, [worker, visit]);
  return <UpdateBar onAccept={accept} onDismiss={() => setAccept(undefined)} />;
}

async function keepVisit(
  worker: URL,
  visit: string,
  offer: (accept: Accept) => void,
  signal: AbortSignal,
): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(worker.href);
  const offerWaiting = () => {
    const { waiting } = registration;
    const { controller } = serviceWorker;
    // Nothing is older than the first worker. Firefox may have it as the page's own before it says that it waits no more.
    if (!waiting || !controller || waiting === controller) return;
    // It took over what had been kept when it was installed: this visit may have been opened since.
    send(waiting, { kind: 'keep', visit });
    offer(() => {
      serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
      // Where another tab has accepted it, the newer worker is at work already.
      if (registration.waiting) send(registration.waiting, { kind: 'take-over' });
      else window.location.reload();
    });
  };
  offerWaiting();
  registration.addEventListener(
    'updatefound',
    () => registration.installing?.addEventListener('statechange', offerWaiting, { signal }),
    { signal },
  );
  // Steps within a visit load no page, so that nothing else would ask for a newer version while it is open.
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && registration.update().catch(() => {}),
    { signal },
  );
  const { active } = await serviceWorker.ready;
  if (active) send(active, { kind: 'keep', visit });
}
