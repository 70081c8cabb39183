import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../../geo/position.ts';
import type { LabelFeature } from './cut.ts';

/** A name that is kept by hand in geodata/basemap/labels.geojson; `on` says on which kinds of sheets it stands. */
export interface KeptLabel {
  readonly properties: {
    readonly name: string;
    readonly kind: LabelFeature['properties']['kind'];
    readonly rank: number;
    /** The zoom from which it has room there, where a sea is named at several points. */
    readonly from?: number;
    readonly on: readonly ('world' | 'overview' | 'region' | 'close')[];
    /** The GeoNames record that this name stands in for: a city's keeps its rank and place, another's is left out. */
    readonly geonames?: number;
  };
  readonly geometry: { readonly coordinates: Position };
}

/** The names that are kept by hand in a folder; none where it has no such file. */
export function labelsKeptIn(folder: string): readonly KeptLabel[] {
  const file = join(folder, 'labels.geojson');
  if (!existsSync(file)) return [];
  // Kept by hand to the shape above.
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly features: readonly KeptLabel[] }).features;
}
