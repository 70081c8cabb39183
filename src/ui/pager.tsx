import { archive } from '#messages/archive.ts';
import { hrefOf, type PagedLink, pageLink } from '../navigation/deep-link.ts';

/** Pages that are named; of more, some at even distances with those behind them, so that none is more than a few clicks away. */
const NAMED = 24;

/** The ways to the other pages of a list. */
export function Pager({
  here,
  pages,
  labelOf,
  below = false,
}: {
  readonly here: PagedLink;
  /** How many there are. */
  readonly pages: number;
  /** What the pages from one to another have, both counted from 1. */
  readonly labelOf: (from: number, to: number) => string;
  /** Whether it is the second of its page, after what the page has. */
  readonly below?: boolean;
}) {
  if (pages < 2) return null;
  const { page = 1 } = here;
  const step = Math.ceil(pages / NAMED);
  const named = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => (number - 1) % step === 0 || number === pages || Math.abs(number - page) < 2,
  );
  return (
    <nav className="pager" aria-label={below ? archive.pagesBelow : archive.pages}>
      <p>
        {page > 1 && (
          <a rel="prev" href={hrefOf(pageLink(here, page - 1), here)}>
            {archive.pagesEarlier}
          </a>
        )}
        <span>{archive.pageOf(page, pages)}</span>
        {page < pages && (
          <a rel="next" href={hrefOf(pageLink(here, page + 1), here)}>
            {archive.pagesLater}
          </a>
        )}
      </p>
      <ul>
        {named.map((number, index) => (
          <li key={number}>
            <a
              href={hrefOf(pageLink(here, number), here)}
              aria-current={number === page ? 'page' : undefined}
            >
              {labelOf(number, (named[index + 1] ?? pages + 1) - 1)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
