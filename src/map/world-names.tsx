import { useDeferredValue, useMemo } from 'react';
import { useMap } from 'react-leaflet';
import { labelsFor, type Pin, type SceneLabel } from '../cartography/scene.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { project } from '../geo/mercator.ts';
import { MapLabels } from './map-labels.tsx';

const NONE: readonly SceneLabel[] = [];

/** The names of the sheets in and round the view, where none of `beside` stands; `scale` is that of a map at rest. */
export function WorldNames({
  sheets,
  beside,
  scale,
}: {
  readonly sheets: readonly Sheet[];
  readonly beside: readonly Pick<Pin, 'at' | 'move' | 'size'>[];
  readonly scale: number;
}) {
  const map = useMap();
  const labels = useMemo(() => {
    const bounds = map.getBounds().pad(0.5);
    const [west, north] = project([bounds.getWest(), bounds.getNorth()]);
    const [east, south] = project([bounds.getEast(), bounds.getSouth()]);
    const frame = {
      centre: [(west + east) / 2, (north + south) / 2],
      width: east - west,
      height: south - north,
    } as const;
    return labelsFor({ pins: [], others: beside, legs: [], sheets }, scale, frame, [west, east]).filter(
      ({ at: [x, y] }) => x > west && x < east && y > north && y < south,
    );
  }, [map, sheets, beside, scale]);
  // After what the map is for.
  return <MapLabels labels={useDeferredValue(labels, NONE)} />;
}
