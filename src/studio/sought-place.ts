import { pairOf } from '../formats/reading/degrees.ts';
import { positionOfGrid } from '../formats/reading/grid.ts';
import { positionOfLink } from '../formats/reading/map-link.ts';
import { positionOfPlusCode, type ShortPlusCode, shortPlusCodeOf } from '../formats/reading/plus-code.ts';
import { positionOfShortLink } from '../formats/reading/short-link.ts';
import { unreadLink } from '../formats/reading/unread-link.ts';
import type { FoundByName, KnownPlace } from '../gazetteer/gazetteer.ts';
import type { Position } from '../geo/position.ts';
import { precisionOf } from '../geo/precision-of.ts';

/** What somebody looks for a place by. */
export type Sought =
  | { readonly kind: 'position'; readonly position: Position; readonly precision: number }
  /** A link that only a server can resolve. */
  | { readonly kind: 'unread'; readonly link: NonNullable<ReturnType<typeof unreadLink>> }
  /** A short code says which of the places that it fits is meant by the name of one near it. */
  | { readonly kind: 'name'; readonly name: string; readonly code: ShortPlusCode | undefined };

/** Reads what was typed or pasted: coordinates in any notation, a link of a map, else a name. */
export function soughtPlace(typed: string): Sought {
  const onGrid = positionOfGrid(typed) ?? positionOfPlusCode(typed) ?? positionOfShortLink(typed);
  const position = onGrid?.position ?? positionOfLink(typed) ?? pairOf(typed);
  if (position && Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90)
    return { kind: 'position', position, precision: onGrid?.precision ?? precisionOf(position) };
  const link = unreadLink(typed);
  if (link) return { kind: 'unread', link };
  const code = shortPlusCodeOf(typed);
  return { kind: 'name', name: code?.near ?? typed, code };
}

/** What is offered of it. */
export type FoundOffer =
  | {
      readonly kind: 'position';
      readonly position: Position;
      readonly precision: number;
      /** The place by whose name a short code says where it is. */
      readonly near?: KnownPlace;
    }
  | { readonly kind: 'place'; readonly found: FoundByName };

/** @param places what the gazetteer has of the name */
export function offersOf(sought: Sought, places: readonly FoundByName[]): readonly FoundOffer[] {
  if (sought.kind === 'position') return [sought];
  if (sought.kind === 'unread') return [];
  const { code } = sought;
  if (!code) return places.map((found) => ({ kind: 'place', found }));
  return places.map(({ place }) => ({ kind: 'position', ...code.from(place.position), near: place }));
}
