/** The online maps that a site's owner may switch on, in geodata/site.json; 'none' keeps every request at home. */
export const TILES = ['none', 'openstreetmap', 'versatiles'] as const;

export type Tiles = (typeof TILES)[number];

/**
 * Somebody else's server that gives tiles: pictures, or OpenStreetMap's data in the Shortbread schema
 * (https://shortbread-tiles.org/schema/1.0/).
 */
interface Provider {
  readonly url: string;
  /** Markup, for the map's small print. */
  readonly attribution: string;
  readonly gives: 'pictures' | 'data';
}

const OPENSTREETMAP = '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap contributors</a>';

export const PROVIDERS: Readonly<Record<Exclude<Tiles, 'none'>, Provider>> = {
  openstreetmap: {
    url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    attribution: OPENSTREETMAP,
    gives: 'pictures',
  },
  versatiles: {
    url: 'https://tiles.versatiles.org/tiles/osm/{z}/{x}/{y}',
    attribution: `${OPENSTREETMAP}, VersaTiles`,
    gives: 'data',
  },
};
