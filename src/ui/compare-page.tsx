import { archive } from '#messages/archive.ts';
import { messages } from '#messages/interface.ts';
import type { GalleryEntry } from '../archive/gallery-index.ts';
import type { SheetReference } from '../cartography/sheet-reference.ts';
import type { Tiles } from '../cartography/tiles.ts';
import { type CompareLink, GALLERY, hrefOf } from '../navigation/deep-link.ts';
import { PageHead } from './page-head.tsx';
import { VisitList } from './visit-list.tsx';

/** What the page that lays visits side by side carries for its script. */
export interface CompareData {
  readonly sheets: readonly SheetReference[];
  readonly tiles: Tiles;
  /** Visits to begin with: the latest. */
  readonly entries: readonly GalleryEntry[];
  /** How many there are in all. */
  readonly visits: number;
}

export const COMPARE_DATA_ID = 'compare-data';
export const COMPARE_ROOT_ID = 'compare-root';

export const COMPARE_LINK: CompareLink = { kind: 'compare', visits: [] };

/** The page that a script lays visits side by side on. Where none comes it says so, and leads to the visits themselves. */
export function ComparePage({ entries }: { readonly entries: readonly GalleryEntry[] }) {
  return (
    <div className="compare">
      <PageHead of="compare" here={COMPARE_LINK} title={archive.compare.title} />
      <main id={COMPARE_ROOT_ID}>
        <div className="compare-plain stands-in">
          <p>{archive.compare.about}</p>
          <p>{archive.compare.needsScripts}</p>
          <VisitList
            numbers={entries.map((_, number) => number)}
            entries={new Map(entries.entries())}
            here={COMPARE_LINK}
            pointed={undefined}
            picked={[]}
            actions={undefined}
          />
          <p>
            <a className="button" href={hrefOf(GALLERY, COMPARE_LINK)}>
              {messages.allVisits}
            </a>
          </p>
        </div>
      </main>
    </div>
  );
}
