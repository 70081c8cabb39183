/** Files that are kept together. All paths are relative to the site's root. */
export interface Kept {
  /** Scripts, styles, fonts, pictures and sheets of maps. */
  readonly files: readonly string[];
  /** The folder of each page, and whatever else says its own version, with the version that it says. */
  readonly pages: Readonly<Record<string, string>>;
}

/**
 * What every visit needs. The build writes it into the worker, so that a new build is a new worker. It is as long for ten thousand
 * visits as for three: what a visit needs for itself is in a file of its own.
 */
export interface KeepList {
  /** Differs from another build's whenever anything differs that either would keep. */
  readonly build: string;
  /** Names the scripts and styles in `shared`: a visit is shown by those that its pages were built with. */
  readonly scripts: string;
  readonly shared: Kept;
}

/** What a visit needs besides: `<visit>/keep.json`. */
export interface KeptVisit extends Kept {
  readonly scripts: string;
  /**
   * Of a visit with more stops and chapters than are kept: by the folder that their pages stand in, the one that is kept and is opened
   * without a network in the place of any. It goes to what its address names.
   */
  readonly standIns: Readonly<Record<string, string>>;
}

/** What stands in the place of that at an id that the visit had before. */
export interface RenamedVisit {
  /** The id that it has now. */
  readonly now: string;
}

/** Where a visit's list stands, below the site's root. */
export const VISIT_LIST = 'keep.json';

/**
 * What the search asks for when it cannot reach its own files: what is kept of its documents. The worker makes the answer; a host has
 * no such file.
 */
export const KEPT_DOCUMENTS = 'search/kept.json';

/** The page that the worker shows in the place of one that is neither kept nor to be had, and what it puts in there. */
export const AWAY = {
  path: 'offline.html',
  base: '<base href="./">',
  asked: '#asked',
  kept: '<!-- kept -->',
} as const;

/** What a page says to the worker: keep this visit, or take the place of the former build's worker. */
export type Message = { readonly kind: 'keep'; readonly visit: string } | { readonly kind: 'take-over' };
