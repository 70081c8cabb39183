import { useCallback, useEffect, useState } from 'react';

/** Seconds a stop is shown for. */
export const PACES = [3, 6, 10, 20] as const;

export interface Playback {
  readonly playing: boolean;
  readonly pace: number;
  readonly toggle: () => void;
  readonly stop: () => void;
  readonly setPace: (seconds: number) => void;
}

/**
 * Play and pause. `advance` takes one step and says whether there was one to take; `at` is what is shown now, so that
 * the clock starts anew with each stop.
 */
export function usePlayback(at: string, advance: () => boolean, start: () => void): Playback {
  const [playing, setPlaying] = useState(false);
  const [pace, setPace] = useState<number>(PACES[1]);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (!advance()) setPlaying(false);
    }, pace * 1000);
    return () => clearTimeout(timer);
  }, [playing, pace, at]);
  return {
    playing,
    pace,
    setPace,
    stop: useCallback(() => setPlaying(false), []),
    toggle: () => {
      if (!playing) start();
      setPlaying(!playing);
    },
  };
}
