import { useEffect, useState } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll'] as const;

/** Whether somebody has moved, pressed or scrolled since the page stands. */
export function useFirstSign(): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen) return;
    const gone = new AbortController();
    for (const sign of SIGNS)
      window.addEventListener(sign, () => setSeen(true), { signal: gone.signal, passive: true });
    return () => gone.abort();
  }, [seen]);
  return seen;
}
