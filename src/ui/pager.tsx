import { archive } from '../messages/archive-en.ts';
import { hrefOf, type PagedLink, pageLink } from '../navigation/deep-link.ts';

/** Pages that are named; of more, some at even distances, so that none is more than a few clicks away. */
const NAMED = 24;

/** The ways to the other pages of a list. `labels` say what each page has. */
export function Pager({
  here,
  labels,
  below = false,
}: {
  readonly here: PagedLink;
  readonly labels: readonly string[];
  /** Whether it is the second of its page, after what the page has. */
  readonly below?: boolean;
}) {
  if (labels.length < 2) return null;
  const { page = 1 } = here;
  const step = Math.ceil(labels.length / NAMED);
  const named = labels.flatMap((label, index) => {
    const number = index + 1;
    const shown = index % step === 0 || number === labels.length || Math.abs(number - page) < 2;
    return shown ? [{ number, label }] : [];
  });
  return (
    <nav className="pager" aria-label={below ? archive.pagesBelow : archive.pages}>
      <p>
        {page > 1 && (
          <a rel="prev" href={hrefOf(pageLink(here, page - 1), here)}>
            {archive.pagesEarlier}
          </a>
        )}
        <span>{archive.pageOf(page, labels.length)}</span>
        {page < labels.length && (
          <a rel="next" href={hrefOf(pageLink(here, page + 1), here)}>
            {archive.pagesLater}
          </a>
        )}
      </p>
      <ul>
        {named.map(({ number, label }) => (
          <li key={number}>
            <a
              href={hrefOf(pageLink(here, number), here)}
              aria-current={number === page ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
