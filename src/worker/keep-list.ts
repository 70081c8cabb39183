/** Files that are kept together. All paths are relative to the site's root. */
export interface Kept {
  /** Scripts, styles, fonts, pictures and sheets of maps. */
  readonly files: readonly string[];
  /** The folder of each page, with the version that the page says of itself. */
  readonly pages: Readonly<Record<string, string>>;
}

/** What one build lets a browser keep. The build writes it into the worker, so that a new build is a new worker. */
export interface KeepList {
  readonly build: string;
  /** What every visit needs. */
  readonly shared: Kept;
  readonly visits: Readonly<Record<string, Kept>>;
}

/** What a page says to the worker: keep this visit, or take the place of the former build's worker. */
export type Message = { readonly kind: 'keep'; readonly visit: string } | { readonly kind: 'take-over' };
