/** W3C Web Annotation Data Model, section 4.2.4: a passage named by its words and, where needed, by their neighbours. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * As in the W3C Web Annotation Data Model, section 4.2.5, with `end` exclusive, but in UTF-16 code units, as the strings of JavaScript
 * are counted, and not in code points.
 */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/**
 * Where a quote stands in a text. An outcome and not an exception: a quote that fits nowhere, or in two places, is an
 * ordinary thing that has to be shown with what would have fitted.
 */
export type Anchor =
  | {
      readonly kind: 'anchored';
      readonly at: TextPositionSelector;
      /** How well the words agree, from 0 to 1 (letter for letter); never below `LEAST_SCORE` of anchor.ts. */
      readonly score: number;
      readonly differs: Difference;
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly TextPositionSelector[] }
  | { readonly kind: 'orphan'; readonly nearest: Nearest | undefined };

/**
 * What has changed since the quote was taken, the least first: nothing; only what stands round the words; quotation
 * marks, dashes, spaces, case or normalisation form; letters of the words themselves.
 */
export type Difference = 'nothing' | 'context' | 'typography' | 'words';

/** The words of the text that come closest to a quote, with the number of characters that differ. */
export interface Nearest {
  readonly at: TextPositionSelector;
  readonly text: string;
  readonly errors: number;
}
