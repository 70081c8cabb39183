/** Keeps the screen from going dark, where a browser can do that and may. Returns the way to call it off. */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => {};
  let over = false;
  let lock: WakeLockSentinel | undefined;
  // A browser takes it back when nobody sees the page.
  const ask = async () => {
    if (document.hidden) return;
    // Refused where power is low, or in a frame that was not allowed it.
    lock = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (over) void lock?.release();
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
