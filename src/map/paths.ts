import { Map as LeafletMap, Renderer } from 'leaflet';
// What finds a path the element that it is drawn in: see leaflet.js.
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';

// Room round the view, in parts of it, so that a drag finds what it draws there already.
Renderer.mergeOptions({ padding: 0.6 });

// Lines say nothing that is not said in words beside the map; a drawing without a name is "an image" to a screen reader.
LeafletMap.addInitHook(function (this: LeafletMap) {
  this.getPane('overlayPane')?.setAttribute('aria-hidden', 'true');
});
