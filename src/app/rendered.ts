/** A page as the build writes it into a document. */
export interface Rendered {
  readonly title: string;
  readonly description: string;
  /** Of the words that it is about (BCP 47); those round them are the interface's. */
  readonly language: string;
  /** The markup of the whole page. */
  readonly body: string;
}
