/** Calls back when the browser has nothing else to do. Returns the way to call it off. */
export function whenIdle(then: () => void): () => void {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(then, 1000);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(then, { timeout: 5000 });
  return () => cancelIdleCallback(idle);
}
