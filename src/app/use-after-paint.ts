import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../ui/after-paint.ts';

/**
 * A value as it was when the screen was last painted: what renders from it follows a frame after what renders from the
 * value itself. (`useDeferredValue` renders later, but may still do so before the paint that the reader waits for.)
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => afterPaint(() => startTransition(() => setPainted(() => value))), [value]);
  return painted;
}
