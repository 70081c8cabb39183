/** The online maps that a site's owner may switch on, in geodata/site.json; 'none' keeps every request at home. */
export const TILES = ['none', 'openstreetmap', 'versatiles'] as const;

export type Tiles = (typeof TILES)[number];
