import type { Polyline as LeafletPolyline } from 'leaflet';
import { memo, useEffect, useMemo, useRef } from 'react';
import { Polyline } from 'react-leaflet';
import { lineOf } from '../cartography/frame.ts';
import type { Leg, Visit } from '../visit/visit.ts';
import { toLatLng } from './lat-lng.ts';

/** The legs, each drawn as its mode: the pattern tells train, ship, air and road apart without colour. */
export function Route({ visit, current }: { readonly visit: Visit; readonly current: string | undefined }) {
  return visit.legs.map((leg) => (
    <LegLine key={`${leg.from} ${leg.to}`} leg={leg} current={leg.to !== undefined && leg.to === current} />
  ));
}

/** One way from stop to stop. */
export const LegLine = memo(function LegLine({
  leg,
  current,
}: {
  readonly leg: Leg;
  readonly current: boolean;
}) {
  const path = useRef<LeafletPolyline>(null);
  const line = useMemo(() => lineOf(leg).map(toLatLng), [leg]);
  useEffect(() => {
    path.current?.getElement()?.classList.toggle('is-current', current);
  }, [current]);
  return <Polyline ref={path} positions={line} interactive={false} className={`leg is-${leg.mode}`} />;
});
