/** Where the stops of many visits are, one after the other, as a map with tens of thousands of them takes them. */
export interface Points {
  /** In the Mercator unit square, 0..1; see mercator.ts. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** For each visit the place of its first stop among them; after the last visit, their number. */
  readonly first: Uint32Array;
}
