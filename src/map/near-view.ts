import { Bounds, type Map as LeafletMap } from 'leaflet';

/**
 * What a hand may soon drag into a map's view: the view and half as much again on each side, in the map's layer points. What stands
 * farther off need not be in the page before the map rests there: each thing above the painted map costs every frame of the page.
 */
export function nearView(map: LeafletMap): Bounds {
  const size = map.getSize();
  return new Bounds(
    map.containerPointToLayerPoint(size.multiplyBy(-0.5)),
    map.containerPointToLayerPoint(size.multiplyBy(1.5)),
  );
}
