import type { Page } from 'playwright-core';

/** What a page did while somebody moved it, in milliseconds. */
export interface Watched {
  /** The times between two frames, the screen drawn by this machine's software included. */
  readonly frames: readonly number[];
  /** What held the page's own thread for longer than 50. */
  readonly tasks: readonly number[];
}

/** Begins to watch a page's frames and long tasks. */
export const watchFrames = (page: Page): Promise<void> => page.evaluate(watch);

/** What was seen since `watchFrames`. */
export const watchedFrames = (page: Page): Promise<Watched> =>
  // Put there by `watch`.
  page.evaluate(() => (window as unknown as { watched: Watched }).watched);

/** Runs in the page. A function with a name of its own would ask for a helper there that the page does not have. */
function watch(): void {
  const watched = { frames: [] as number[], tasks: [] as number[] };
  Object.assign(window, { watched });
  const watcher = {
    before: performance.now(),
    look(now: number) {
      watched.frames.push(now - watcher.before);
      watcher.before = now;
      requestAnimationFrame((next) => watcher.look(next));
    },
  };
  requestAnimationFrame((now) => watcher.look(now));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.tasks.push(entry.duration);
  }).observe({ type: 'longtask' });
}
