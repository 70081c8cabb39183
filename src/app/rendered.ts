/** A page as the build writes it into a document. */
export interface Rendered {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The markup of the whole page. */
  readonly body: string;
}
