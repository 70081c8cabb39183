import type { Map as LeafletMap } from 'leaflet';
import { startTransition, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { type CrowdMarks, crowdMarks, type Gatherable, type InView } from '../cartography/crowd.ts';
import type { Frame } from '../cartography/frame.ts';
import type { Leg } from '../visit/visit.ts';
import { sameFrame } from './camera.tsx';
import { holdPicture } from './film.ts';
import { mercatorBox } from './lat-lng.ts';
import { seenOn } from './use-seen.ts';

interface Sight {
  readonly frame: Frame;
  readonly stop: string | undefined;
  readonly arrival: Leg | undefined;
}

/** What is in view, and as much again on each side: a short drag finds its markers there. */
export interface CrowdView extends Sight, InView {}

export interface CrowdViews {
  /** Where the map rests, or what it was flown away from. */
  readonly rested: CrowdView | undefined;
  /** Where it will rest. */
  readonly ahead: CrowdView | undefined;
  /** What the last flight came from. */
  readonly before: CrowdView | undefined;
}

/**
 * Where the map is, and for the sight of what; while it moves, what stands on it is what stood there. Of few stops, `room` tells what
 * of the map is seen.
 */
export function useCrowdViews({ frame, stop, arrival }: Sight, room?: () => Element | null): CrowdViews {
  const map = useMap();
  const [views, setViews] = useState<CrowdViews>({ rested: undefined, ahead: undefined, before: undefined });
  const leave = useEffectEvent(() => {
    const ahead = { frame, stop, arrival, ...viewOf(map, room) };
    startTransition(() => setViews((was) => ({ rested: was.rested, ahead, before: was.ahead })));
  });
  const held = useRef(() => {});
  const rest = useEffectEvent(() => {
    const view = { frame, stop, arrival, ...viewOf(map, room) };
    held.current = holdPicture(map);
    startTransition(() =>
      setViews(({ ahead, before }) =>
        ahead && sameView(ahead, view)
          ? { rested: ahead, ahead, before }
          : { rested: view, ahead: view, before: undefined },
      ),
    );
  });
  // By then, the markers stand.
  useEffect(() => {
    if (views.rested === views.ahead) held.current();
  }, [views]);
  useEffect(() => {
    map.on('flight', leave);
    map.on('rest cover', rest);
    map.whenReady(rest);
    return () => {
      map.off('flight', leave);
      map.off('rest cover', rest);
    };
  }, [map]);
  // From a stop to another at the same place the map does not move.
  return useMemo(() => {
    const now = (view: CrowdView | undefined) =>
      view && sameFrame(view.frame, frame) && !(view.stop === stop && view.arrival === arrival)
        ? { ...view, stop, arrival }
        : view;
    const ahead = now(views.ahead);
    return {
      ahead,
      rested: views.rested === views.ahead ? ahead : now(views.rested),
      before: views.before,
    };
  }, [views, frame, stop, arrival]);
}

const sameView = (one: CrowdView, other: CrowdView) =>
  one.frame === other.frame &&
  one.scale === other.scale &&
  one.box.every((edge, at) => edge === other.box[at]) &&
  JSON.stringify(one.seen) === JSON.stringify(other.seen);

/** By the stops as well: in the studio they change under a view that stays. */
const marksOf = new WeakMap<Gatherable, WeakMap<CrowdView, CrowdMarks>>();

/** The markers of a view, which come into sight in a flight and stay when it has arrived. */
export function marksIn(stops: Gatherable, view: CrowdView): CrowdMarks {
  const known = marksOf.get(stops) ?? new WeakMap<CrowdView, CrowdMarks>();
  marksOf.set(stops, known);
  const chosen = view.stop === undefined ? undefined : stops.indexOf(view.stop);
  const marks = known.get(view) ?? crowdMarks(stops, chosen, view);
  known.set(view, marks);
  return marks;
}

const viewOf = (map: LeafletMap, room: (() => Element | null) | undefined): InView => ({
  scale: 256 * 2 ** map.getZoom(),
  box: mercatorBox(map.getBounds().pad(0.4)),
  seen: room && seenOn(map, room() ?? undefined),
});
