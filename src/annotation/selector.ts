/** W3C Web Annotation Data Model, section 4.2.4: a passage named by its words and, where needed, by their neighbours. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** W3C Web Annotation Data Model, section 4.2.5: UTF-16 code units, `end` exclusive. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/**
 * Where a quote stands in a text. An outcome and not an exception: an author's quote that fits nowhere, or in two
 * places, is an ordinary thing that has to be shown to the author with what would have fitted.
 */
export type Anchor =
  | { readonly kind: 'anchored'; readonly at: TextPositionSelector }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly TextPositionSelector[] }
  | { readonly kind: 'orphan'; readonly nearest: Nearest | undefined };

/** The words of the text that come closest to a quote, with the number of characters that differ. */
export interface Nearest {
  readonly at: TextPositionSelector;
  readonly text: string;
  readonly errors: number;
}
