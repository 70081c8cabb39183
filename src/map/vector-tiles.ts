import { DomUtil, GridLayer, type Layer } from 'leaflet';
import {
  type Feature,
  LineSymbolizer,
  leafletLayer,
  type PaintRule,
  PolygonSymbolizer,
} from 'protomaps-leaflet';
import { PROVIDERS } from '../cartography/tiles.ts';

// protomaps-leaflet finds Leaflet as a global, as a page with script elements has it: these two are what it takes from it.
Object.assign(globalThis, { L: { DomUtil, GridLayer } });

const MAJOR = new Set(['motorway', 'trunk', 'primary']);
const GREEN = new Set(['forest', 'wood', 'park']);

const kindIn = (kinds: ReadonlySet<string>) => (_: number, feature: Feature) =>
  kinds.has(String(feature.props['kind']));

/** The layer in the embedded map's own colours, streets and railways added. Names stay those of the embedded map. */
export function versatiles(element: Element): Layer {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--map-${name}`).trim();
  const line = (
    dataLayer: string,
    color: string,
    width: number,
    filter?: PaintRule['filter'],
  ): PaintRule => ({
    dataLayer,
    symbolizer: new LineSymbolizer({ color, width }),
    ...(filter ? { filter } : {}),
  });
  const area = (dataLayer: string, fill: string, filter?: PaintRule['filter']): PaintRule => ({
    dataLayer,
    symbolizer: new PolygonSymbolizer({ fill }),
    ...(filter ? { filter } : {}),
  });
  const layer: unknown = leafletLayer({
    url: PROVIDERS.versatiles.url,
    maxDataZoom: 14,
    backgroundColor: colour('land'),
    attribution: PROVIDERS.versatiles.attribution,
    paintRules: [
      area('land', colour('green'), kindIn(GREEN)),
      area('ocean', colour('water')),
      area('water_polygons', colour('water')),
      line('water_lines', colour('river'), 1),
      line('streets', colour('street'), 0.8),
      line('streets', colour('street'), 1.8, kindIn(MAJOR)),
      line('streets', colour('border'), 1, kindIn(new Set(['rail']))),
      line('boundaries', colour('border'), 1.2, (_, feature) => feature.props['admin_level'] === 2),
    ],
    labelRules: [],
  });
  // The library's class extends the global Leaflet's GridLayer, of which its types know nothing.
  return layer as Layer;
}
