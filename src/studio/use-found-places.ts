import { useEffect, useEffectEvent, useState } from 'react';
import type { FoundByName } from '../gazetteer/gazetteer.ts';
import { gazetteer } from './gazetteer.ts';

/** What the gazetteer has of a name. */
interface FoundPlaces {
  readonly of: string;
  readonly places: readonly FoundByName[];
  /** Whether it could not be asked. */
  readonly failed: boolean;
}

/**
 * The places of a name, as soon as they are found; undefined until then, and where nothing is looked for.
 *
 * @param most so many at most
 * @param countriesBeside where the other stops lie, and this one is likelier meant
 */
export function useFoundPlaces(
  name: string | undefined,
  most: number,
  countriesBeside: () => ReadonlySet<string>,
): FoundPlaces | undefined {
  const [found, setFound] = useState<FoundPlaces>();
  const beside = useEffectEvent(countriesBeside);
  useEffect(() => {
    if (name === undefined || name.length < 2) return;
    let current = true;
    void gazetteer()
      .then((open) => open.search(name, most, beside()))
      .then((places) => ({ places, failed: false }))
      .catch(() => ({ places: [], failed: true }))
      .then((answer) => current && setFound({ of: name, ...answer }));
    return () => {
      current = false;
    };
  }, [name, most]);
  return found?.of === name ? found : undefined;
}
