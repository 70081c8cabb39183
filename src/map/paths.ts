import { Renderer } from 'leaflet';
// What finds a path the element that it is drawn in: see leaflet.js.
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';

// Room round the view, in parts of it, so that a drag finds what it draws there already.
Renderer.mergeOptions({ padding: 0.6 });
