import { foldName } from '../gazetteer/fold.ts';
import type { KnownPlace } from '../gazetteer/gazetteer.ts';
import { distance } from '../geo/sphere.ts';
import type { FoundMention } from './find-mentions.ts';
import type { Placed } from './suggestion.ts';

/** Places that are weighed for one name, and rivals that are told. */
const WEIGHED = 12;
const TOLD = 5;
/** Metres within which a place is near another that the article names. */
const NEAR = 300_000;
/** How much more a place is believed for each unit of weight. */
const SHARPNESS = 1.6;

/**
 * Which place each name means: the well known before the obscure, the country that stands beside the name or that the
 * article speaks of before others, and what is near the article's other places before what is far.
 */
export function resolvePlaces(
  text: string,
  mentions: readonly FoundMention[],
): ReadonlyMap<FoundMention, readonly Placed[]> {
  const spokenOf = countriesSpokenOf(mentions);
  const weigh = (mention: FoundMention, others: readonly KnownPlace[]) => {
    const beside = countryBeside(text, mention, mentions);
    const weighed = mention.bearers
      .slice(0, WEIGHED)
      .map((place) => weightOf(mention, place, beside, spokenOf, others));
    return toConfidences(weighed);
  };
  // First each by itself; then with the likeliest places of the others, so that neighbours agree.
  const alone = new Map(mentions.map((mention) => [mention, weigh(mention, [])]));
  return new Map(
    mentions.map((mention) => {
      const others = mentions.flatMap((each) => {
        const [best] = each.text === mention.text ? [] : (alone.get(each) ?? []);
        return best && best.confidence > 0.5 ? [best.place] : [];
      });
      return [mention, weigh(mention, others).slice(0, TOLD)] as const;
    }),
  );
}

interface Weighed {
  readonly place: KnownPlace;
  readonly weight: number;
  readonly why: readonly string[];
}

function weightOf(
  mention: FoundMention,
  place: KnownPlace,
  beside: string | undefined,
  spokenOf: ReadonlyMap<string, number>,
  others: readonly KnownPlace[],
): Weighed {
  const why: string[] = [];
  // A site of the visits that are here was chosen by a person; towns weigh by their inhabitants.
  let weight = place.population > 0 ? Math.log10(place.population) : place.geonames ? 2 : 5;
  if (place.kind === 'capital') weight += 1;
  // A name of today before one of former times or of another language.
  if (foldName(place.name) === foldName(mention.text)) weight += 0.7;
  if (weight >= 5.5) why.push('it is well known');
  if (beside !== undefined) {
    weight += place.country === beside ? 4 : -3;
    if (place.country === beside) why.push('its country stands beside the name');
  }
  const spoken = place.country === undefined ? 0 : (spokenOf.get(place.country) ?? 0);
  if (spoken > 0) {
    weight += Math.min(2.5, 1 + spoken / 2);
    why.push('the article speaks of its country');
  }
  const near = others.filter((other) => distance(other.position, place.position) < NEAR).length;
  if (near > 0) {
    weight += Math.min(3, 0.9 * near);
    why.push('it is near other places of the article');
  }
  return { place, weight, why };
}

function toConfidences(weighed: readonly Weighed[]): readonly Placed[] {
  const sorted = [...weighed].sort((a, b) => b.weight - a.weight);
  const top = sorted[0]?.weight ?? 0;
  const shares = sorted.map(({ weight }) => Math.exp(SHARPNESS * (weight - top)));
  // Something of the doubt is left: the place may be one that no gazetteer has.
  const sum = shares.reduce((total, share) => total + share, 0.08);
  return sorted.map(({ place, why }, index) => ({ place, why, confidence: (shares[index] ?? 0) / sum }));
}

/** How often each country is spoken of by its name, or by a city that is well known and has no rival. */
function countriesSpokenOf(mentions: readonly FoundMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (country: string | undefined, by: number) =>
    country && counts.set(country, (counts.get(country) ?? 0) + by);
  for (const { country, bearers } of mentions) {
    const [first, second] = bearers;
    if (country) count(country, 1);
    else if (first && first.population > 300_000 && (second?.population ?? 0) < first.population / 20)
      count(first.country, 0.7);
  }
  return counts;
}

/** The country in "Paris, France" and "Artyom in Russia". */
function countryBeside(
  text: string,
  mention: FoundMention,
  mentions: readonly FoundMention[],
): string | undefined {
  const next = mentions.find((each) => each.start > mention.end);
  if (!next?.country || next.start - mention.end > 40) return undefined;
  const between = text.slice(mention.end, next.start);
  return /^,?\s+(?:in\s+)?(?:the\s+)?(?:\p{L}+\s+){0,3}$/u.test(between) && /^,|^\s+in\b/.test(between)
    ? next.country
    : undefined;
}
