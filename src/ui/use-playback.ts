import { useCallback, useEffect, useRef, useState } from 'react';
import { keepAwake } from './keep-awake.ts';

/** Seconds a stop is shown for. */
export const PACES = [3, 6, 10, 20] as const;

/** Milliseconds after the last touch in which what plays by itself is left to whoever took over. */
const UNTOUCHED = 60_000;

/** How somebody takes over; a click may come from no pointer and no key. */
const TOUCHES = ['pointerdown', 'touchmove', 'wheel', 'keydown', 'click'] as const;

export interface Playback {
  readonly playing: boolean;
  /** Whether the clock runs: what plays by itself waits while somebody has taken over. */
  readonly running: boolean;
  /** Whether it began to play because its address says so. */
  readonly byItself: boolean;
  readonly pace: number;
  readonly toggle: () => void;
  /** Ends the playing because the reader goes another way; what plays by itself goes on from there a minute later. */
  readonly stop: () => void;
  readonly setPace: (seconds: number) => void;
}

/**
 * Play and pause. `advance` takes one step and says whether there was one to take; `at` is what is shown now, so that
 * the clock starts anew with each stop. `asked`: the pace at which the address asks it to play by itself, until somebody
 * pauses it.
 */
export function usePlayback(
  at: string,
  advance: () => boolean,
  start: () => void,
  asked: number | undefined,
): Playback {
  const [playing, setPlaying] = useState(false);
  const [pace, setPace] = useState<number>(PACES[1]);
  const [byItself, setByItself] = useState(false);
  const [held, setHeld] = useState(false);
  const running = playing && !held;
  useEffect(() => {
    if (!running) return;
    // Again and again: of a long visit, what comes next may be late.
    const timer = setInterval(() => {
      if (!advance() && !byItself) setPlaying(false);
    }, pace * 1000);
    return () => clearInterval(timer);
  }, [running, byItself, pace, at]);

  useEffect(() => {
    // Once: who has paused it is not to be overruled by an address.
    if (asked === undefined || byItself) return;
    setByItself(true);
    setPace(asked);
    setPlaying(true);
  }, [asked, byItself]);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const takeOver = useCallback(() => {
    setHeld(true);
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => {
      // What was opened over the page and left would hide the story.
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      setHeld(false);
    }, UNTOUCHED);
  }, []);
  useEffect(() => {
    if (!byItself || !playing) return;
    const allowSleep = keepAwake();
    for (const type of TOUCHES) window.addEventListener(type, takeOver, { passive: true, capture: true });
    return () => {
      allowSleep();
      for (const type of TOUCHES) window.removeEventListener(type, takeOver, { capture: true });
      clearTimeout(leaving.current);
      setHeld(false);
    };
  }, [byItself, playing, takeOver]);

  return {
    playing,
    running,
    byItself,
    pace,
    setPace,
    // What plays by itself waits already, by the touch that this comes from.
    stop: useCallback(() => setPlaying((was) => was && byItself), [byItself]),
    toggle: () => {
      if (!playing) start();
      setPlaying(!playing);
    },
  };
}
