/** The online map that a site's owner may switch on in geodata/site.json; 'none' keeps every request at home. */
export type Tiles = 'none' | 'openstreetmap';
