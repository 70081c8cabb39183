import type { ReactNode } from 'react';
import { archive } from '#messages/archive.ts';
import { messages } from '#messages/interface.ts';
import { formatWhen } from '../messages/format.ts';
import { type DeepLink, GALLERY, hrefOf, visitLink } from '../navigation/deep-link.ts';
import type { Visit } from '../visit/visit.ts';
import { inTongue } from './in-tongue.ts';

/** The id of what a page is for where others lead past it: no stop, source or topic can have it. */
export const LIST_ID = '_list';

interface Props {
  /** The kind of page, by which its style sheet calls it. */
  readonly of: 'know' | 'gallery' | 'compare';
  readonly here: DeepLink;
  /** What the page is a part of. */
  readonly above?: ReactNode;
  readonly title: ReactNode;
  /**
   * Whether much that takes the focus, a map or the ways to other pages, stands before what has `LIST_ID`: who works by keys can
   * go past it.
   */
  readonly skips?: boolean;
  readonly children?: ReactNode;
}

/** The head of a page beside the visits' own: the product's name, which leads to the first page, and what this one is called. */
export function PageHead({ of, here, above, title, skips = false, children }: Props) {
  return (
    <header className={`${of}-head`}>
      {skips && <SkipToList />}
      <p className="wordmark">
        <a href={hrefOf(GALLERY, here)}>{messages.product}</a>
      </p>
      {above !== undefined && <p className="know-visit">{above}</p>}
      <h1>{title}</h1>
      {children}
    </header>
  );
}

/** The way past what stands before the list; seen while it has the focus. */
export const SkipToList = () => (
  <a className="skip" href={`#${LIST_ID}`}>
    {archive.skipToList}
  </a>
);

/** What stands above the title of a page beside a visit's own. */
export function OfVisit({ visit, here }: { readonly visit: Visit; readonly here: DeepLink }) {
  return (
    <>
      <a href={hrefOf(visitLink(visit.id), here)} {...inTongue(visit.language)}>
        {visit.title}
      </a>
      , <span className="kept-together">{formatWhen(visit.dates.value)}</span>
    </>
  );
}
