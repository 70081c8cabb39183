/** The event by which the development server and its pages speak of the visits' files. */
export const VISITS_CHANGED = 'whereabouts:visits';

/** What is wrong with a file, or what the review asks, as far as a page shows it. */
export interface ShownFinding {
  readonly level: 'error' | 'warning';
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly stop?: string;
  readonly rule: string;
  readonly message: string;
  readonly expected?: string;
  readonly nearest?: string;
}

export interface VisitsChanged {
  /** Whether the files make a site, so that pages have something new to show. */
  readonly whole: boolean;
  readonly findings: readonly ShownFinding[];
}
