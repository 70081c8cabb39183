import type { GoneTopic } from '../archive/topic-ledger.ts';
import { archive } from '../messages/archive-en.ts';
import { messages } from '../messages/en.ts';
import { GALLERY, hrefOf, SEARCH } from '../navigation/deep-link.ts';
import { PageHead } from './page-head.tsx';

/** The page of what has left the archive: says so, and leads to what there is. */
export function GonePage({ gone: { kind, id } }: { readonly gone: GoneTopic }) {
  const here = { kind: 'topic', topic: kind, id } as const;
  return (
    <div className="know topic">
      <PageHead of="know" here={here} title={archive.gone.title}>
        <p className="know-about">{archive.gone.about[kind](id)}</p>
      </PageHead>
      <main>
        <p className="gone-on">
          <a className="button" href={hrefOf({ kind: 'topic', topic: kind }, here)}>
            {archive.gone.all[kind]}
          </a>
          <a className="button" href={hrefOf(GALLERY, here)}>
            {messages.allVisits}
          </a>
          <a className="button" href={hrefOf(SEARCH, here)}>
            {archive.searchTitle}
          </a>
        </p>
      </main>
    </div>
  );
}
