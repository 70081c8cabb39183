import type { ReactNode } from 'react';
import { archive } from '#messages/archive.ts';
import { messages } from '#messages/interface.ts';
import { type DeepLink, GALLERY, hrefOf, SEARCH } from '../navigation/deep-link.ts';

interface Props {
  readonly here: DeepLink;
  /** Where else to go on, before the first page and the search and behind them. */
  readonly before?: ReactNode;
  readonly behind?: ReactNode;
}

/** What a page leads on to that does not show what was asked for. */
export const WaysOn = ({ here, before, behind }: Props) => (
  <p className="ways-on">
    {before} <Way href={hrefOf(GALLERY, here)} name={messages.allVisits} />{' '}
    <Way href={hrefOf(SEARCH, here)} name={archive.searchTitle} /> {behind}
  </p>
);

export const Way = ({ href, name }: { readonly href: string; readonly name: string }) => (
  <a className="button" href={href}>
    {name}
  </a>
);
