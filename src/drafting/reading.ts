import type { LanguageRules } from './language.ts';
import type { ToldDay } from './told-days.ts';

/** An article as the engine reads it. */
export interface Reading {
  /** Canonical text, with nothing in it where an editor speaks of the article. */
  readonly text: string;
  readonly rules: LanguageRules;
  /** Where the paragraph of one of its UTF-16 code units begins. */
  readonly paragraphAt: (at: number) => number;
  /** The days that it tells, in its order. */
  readonly days: readonly ToldDay[];
  /** The day of the report, YYYY-MM-DD. */
  readonly reported: string | undefined;
}
