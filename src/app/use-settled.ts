import { useEffect, useState } from 'react';

/**
 * Whether the page has loaded and the browser has had nothing else to do, so that what begins then takes nothing from
 * the first view.
 */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const settle = () => setSettled(true);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle: number | undefined;
    const wait = () => {
      // Safari has no idle callback.
      if ('requestIdleCallback' in window) idle = requestIdleCallback(settle, { timeout: 5000 });
      else timer = setTimeout(settle, 1000);
    };
    if (document.readyState === 'complete') wait();
    else window.addEventListener('load', wait, { once: true });
    return () => {
      window.removeEventListener('load', wait);
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, []);
  return settled;
}
