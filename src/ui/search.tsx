import { archive } from '#messages/archive.ts';
import type { Topic } from '../archive/topics.ts';
import { type DeepLink, hrefOf, SEARCH } from '../navigation/deep-link.ts';
import { PageHead } from './page-head.tsx';
import { TopicNav } from './topics.tsx';

/** The field to look for something in, which leads to the results. */
export function SearchForm({ here, focused }: { readonly here: DeepLink; readonly focused?: boolean }) {
  return (
    <search>
      <form className="search-form" action={hrefOf(SEARCH, here)}>
        <input
          type="search"
          name="q"
          className="search-field"
          aria-label={archive.searchLabel}
          placeholder={archive.searchExample}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: nothing else can be done on the page of the search
          autoFocus={focused}
        />
        <button type="submit" className="button">
          {archive.searchGo}
        </button>
      </form>
    </search>
  );
}

/** The page that a script (search/entry.ts) looks things up on. Where it does not come, the lists of all lead there as well. */
export function SearchPage({
  topics,
  visits,
}: {
  readonly topics: readonly Topic[];
  /** How many there are to search. */
  readonly visits: number;
}) {
  return (
    <div className="know search">
      <PageHead of="know" here={SEARCH} title={archive.searchTitle} />
      <main>
        <SearchForm here={SEARCH} focused />
        <p className="search-scriptless stands-in">{archive.searchNeedsScripts}</p>
        <p className="search-status" aria-hidden="true" />
        {/* The same words for who hears them: once somebody has typed to the end, and not at each letter. */}
        <p className="search-said visually-hidden" role="status" />
        <ol className="search-results" data-messages={JSON.stringify(archive.search)} data-visits={visits} />
        <button type="button" className="button search-more" hidden>
          {archive.search.more}
        </button>
        <TopicNav topics={topics} here={SEARCH} />
      </main>
    </div>
  );
}
