import { useEffect, useState } from 'react';
import type { Manuscript, ManuscriptStop } from '../author/manuscript.ts';
import { namesOfTowns } from '../author/towns.ts';
import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { gazetteer } from './gazetteer.ts';

type Found = ReadonlyMap<string, readonly KnownPlace[]>;
const NONE: Found = new Map();

/** What the gazetteer has of the names of towns that a stop's words have, or its visit; nothing until it has answered, and where it cannot be asked. */
export function useTownsNear(stop: ManuscriptStop, manuscript: Manuscript): Found {
  const asked = namesOfTowns(stop, manuscript).join('\n');
  const [answer, setAnswer] = useState({ asked: '', found: NONE });
  useEffect(() => {
    if (asked === '') return;
    let current = true;
    void gazetteer()
      .then((open) => open.lookUp(asked.split('\n')))
      .catch(() => NONE)
      .then((found) => current && setAnswer({ asked, found }));
    return () => {
      current = false;
    };
  }, [asked]);
  return answer.asked === asked ? answer.found : NONE;
}
