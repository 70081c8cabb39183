import type { Topic } from '../archive/topics.ts';
import { namesOfCountry } from './gazetteer/areas.ts';
import { namesOfTowns } from './gazetteer/towns.ts';

/**
 * What topics are called in other languages and scripts, so that they are found by these too: towns by GeoNames, countries by Unicode
 * CLDR. No page tells them.
 */
export function namesElsewhere(topics: readonly Topic[]): (topic: Topic) => readonly string[] {
  const towns = namesOfTowns(new Set(topics.flatMap((topic) => townIn(topic) ?? [])));
  return (topic) => {
    if (topic.kind === 'countries') return namesOfCountry(topic.country);
    const town = townIn(topic);
    return (town === undefined ? undefined : towns.get(town)) ?? [];
  };
}

const townIn = (topic: Topic): number | undefined =>
  topic.kind === 'places' ? topic.place.geonames : undefined;
