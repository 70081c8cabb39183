// What “leaflet” means in a build, to react-leaflet too: its sources in place of its one file, so that a page loads the parts
// that its maps are made of. They are bundled as doing nothing until they are used (build/plugin.ts), so what they would do by
// themselves is said here: ways in which a hand moves a map, and its controls. What draws paths is in paths.ts.

import { Attribution } from 'leaflet/src/control/Control.Attribution.js';
import { Control } from 'leaflet/src/control/Control.js';
import { Scale } from 'leaflet/src/control/Control.Scale.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import { Keyboard } from 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';

Control.Attribution = Attribution;
Control.Scale = Scale;
LeafletMap.Keyboard = Keyboard;

export * from 'leaflet/src/Leaflet.js';
