import { useDeferredValue, useMemo } from 'react';
import { useMap } from 'react-leaflet';
import type { Pin } from '../cartography/pins.ts';
import { labelsFor, type SceneLabel } from '../cartography/scene.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { MercatorPoint } from '../geo/mercator.ts';
import { mercatorBox } from './lat-lng.ts';
import { MapLabels } from './map-labels.tsx';
import { useSeen } from './use-seen.ts';

const NONE: readonly SceneLabel[] = [];
const NO_WAYS: readonly (readonly MercatorPoint[])[] = [];

/** The names of the sheets in and round the view, where none of `beside` stands. */
export function WorldNames({
  sheets,
  beside,
  ways = NO_WAYS,
}: {
  readonly sheets: readonly Sheet[];
  readonly beside: readonly Pick<Pin, 'at' | 'move' | 'size'>[];
  /** What names keep off. */
  readonly ways?: readonly (readonly MercatorPoint[])[];
}) {
  const map = useMap();
  const seen = useSeen();
  const labels = useMemo(() => {
    if (!seen) return NONE;
    const [west, north, east, south] = mercatorBox(map.getBounds().pad(0.5));
    return labelsFor({ pins: [], others: beside, legs: [], ways, sheets }, seen.scale, seen, [
      west,
      east,
    ]).filter(({ at: [x, y] }) => x > west && x < east && y > north && y < south);
  }, [map, sheets, beside, ways, seen]);
  // After what the map is for.
  return <MapLabels labels={useDeferredValue(labels, NONE)} />;
}
