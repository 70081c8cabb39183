import { startTransition, useEffect, useState } from 'react';

/**
 * A value as it was when the screen was last painted: what renders from it follows a frame after what renders from the
 * value itself. (`useDeferredValue` renders later, but may still do so before the paint that the reader waits for.)
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    const follow = () => startTransition(() => setPainted(() => value));
    // A page that nobody sees paints nothing.
    if (document.hidden) return follow();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(follow);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return painted;
}
