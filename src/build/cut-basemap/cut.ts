import type { SheetLabel } from '../../cartography/sheet.ts';
import type { Bounds, Position } from '../../geo/position.ts';

export type AreaFeature = {
  readonly type: 'Feature';
  readonly properties: { readonly layer: 'land' | 'lake' };
  readonly geometry: {
    readonly type: 'MultiPolygon';
    readonly coordinates: readonly (readonly (readonly Position[])[])[];
  };
};

export type LineFeature = {
  readonly type: 'Feature';
  readonly properties: { readonly layer: 'river' | 'border' | 'disputed' };
  readonly geometry: {
    readonly type: 'MultiLineString';
    readonly coordinates: readonly (readonly Position[])[];
  };
};

export type LabelFeature = {
  readonly type: 'Feature';
  readonly properties: {
    readonly layer: 'label';
    readonly name: string;
    readonly kind: SheetLabel['kind'];
    /** 0 for the most important. */
    readonly rank: number;
    /** The zoom from which it is there, where its rank alone does not say. */
    readonly from?: number;
    readonly population?: number;
  };
  readonly geometry: { readonly type: 'Point'; readonly coordinates: Position };
};

/** What a cut is for: `name` also names its file, `tolerance` (metres) is how far its lines may stray. */
export interface CutPlan {
  readonly name: string;
  readonly box: Bounds;
  /** The zoom from which it is worth having. */
  readonly minZoom: number;
  readonly tolerance: number;
}

/** geodata/basemap/<visit>/<name>.geojson: an RFC 7946 FeatureCollection with the plan as a foreign member. */
export interface Cut {
  readonly type: 'FeatureCollection';
  readonly sheet: CutPlan;
  readonly features: readonly (AreaFeature | LineFeature | LabelFeature)[];
}
