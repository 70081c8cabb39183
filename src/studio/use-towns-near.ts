import { useEffect, useState } from 'react';
import type { Manuscript, ManuscriptStop } from '../author/manuscript.ts';
import { namesOfTowns } from '../author/towns.ts';
import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { ROUND_TOWN } from '../visit/round-town.ts';
import { gazetteer } from './gazetteer.ts';

/** What the gazetteer knows of the towns that a place may lie in. */
interface TownsNear {
  /** By the names that the stop's words have, or its visit. */
  readonly named: ReadonlyMap<string, readonly KnownPlace[]>;
  /** By where the place is, the likeliest first. */
  readonly round: readonly KnownPlace[];
}
const NONE: TownsNear = { named: new Map(), round: [] };

/** Towns round a place that are asked for: the one that it seems to be of, and one more. */
const FEW = 2;

/** The towns that the place of a stop may lie in; nothing until the gazetteer has answered, and where it cannot be asked. */
export function useTownsNear(stop: ManuscriptStop, manuscript: Manuscript): TownsNear {
  const asked = JSON.stringify([namesOfTowns(stop, manuscript), stop.coordinates ?? null]);
  const [answer, setAnswer] = useState({ asked: '', found: NONE });
  useEffect(() => {
    // As it was written above.
    const [names, position] = JSON.parse(asked) as [readonly string[], readonly [number, number] | null];
    if (!position) return;
    let current = true;
    void gazetteer()
      .then(async (open): Promise<TownsNear> => {
        const [named, round] = await Promise.all([
          open.lookUp(names),
          open.townsRound(position, ROUND_TOWN, FEW),
        ]);
        return { named, round };
      })
      .catch(() => NONE)
      .then((found) => current && setAnswer({ asked, found }));
    return () => {
      current = false;
    };
  }, [asked]);
  return answer.asked === asked ? answer.found : NONE;
}
