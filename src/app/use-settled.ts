import { useEffect, useState } from 'react';
import { whenIdle } from '../ui/when-idle.ts';

/**
 * Whether the page has loaded and the browser has had nothing else to do, so that what begins then takes nothing from
 * the first view.
 */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    let callOff = () => {};
    const wait = () => {
      callOff = whenIdle(() => setSettled(true));
    };
    if (document.readyState === 'complete') wait();
    else window.addEventListener('load', wait, { once: true });
    return () => {
      window.removeEventListener('load', wait);
      callOff();
    };
  }, []);
  return settled;
}
