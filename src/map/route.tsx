import { Polyline } from 'react-leaflet';
import { lineOf } from '../cartography/frame.ts';
import type { Visit } from '../visit/visit.ts';
import { toLatLng } from './lat-lng.ts';

/** The legs, each drawn as its mode: the pattern tells train, ship, air and road apart without colour. */
export function Route({ visit, current }: { readonly visit: Visit; readonly current: string | undefined }) {
  return visit.legs.map((leg) => {
    const line = lineOf(leg).map(toLatLng);
    const state = leg.to !== undefined && leg.to === current ? ' is-current' : '';
    return (
      <Polyline
        key={`${leg.from} ${leg.to}${state}`}
        positions={line}
        interactive={false}
        className={`leg is-${leg.mode}${state}`}
      />
    );
  });
}
