import { useEffect, useEffectEvent } from 'react';
import { playingAt, type VisitLink } from '../navigation/deep-link.ts';
import { currentStop, type Step, stepFrom } from '../navigation/step.ts';
import { type Playback, usePlayback } from '../ui/use-playback.ts';
import type { Views } from './use-views.ts';

/**
 * Plays a visit from where the reader is: by their press, or by itself, as the address asks.
 *
 * @param take takes a step, and says whether there was one to take
 */
export function usePlaying(
  { arrival: { link }, data: { visit }, overview }: Views,
  take: (which: Step, why: 'play') => boolean,
  go: (to: VisitLink, why: 'reading' | 'play') => void,
): Playback {
  const stop = currentStop(visit, link);
  const playback: Playback = usePlayback(
    stop?.id ?? '',
    () => take('next', 'play') || (playback.byItself && take('first', 'play')),
    () => {
      if (stop && stepFrom(visit, link, 'next', overview)) return;
      const to = stepFrom(visit, link, 'first', overview);
      if (to) go(to, 'play');
    },
    link.play,
  );
  const { byItself, playing, pace } = playback;
  const sayPlaying = useEffectEvent(() => {
    const play = playing ? pace : undefined;
    // Like reading, this moves nothing.
    if (byItself && link.play !== play) go(playingAt(play, link), 'reading');
  });
  // The address says whether it plays by itself, and how fast.
  useEffect(() => sayPlaying(), [byItself, playing, pace]);
  return playback;
}
