import type { GoneTopic } from '../archive/topic-ledger.ts';
import type { WithdrawnVisit } from '../archive/withdrawn.ts';
import { archive } from '../messages/archive-en.ts';
import { corrections, withdrawn as words } from '../messages/corrections-en.ts';
import { messages } from '../messages/en.ts';
import { CORRECTIONS, type DeepLink, GALLERY, hrefOf, isVisitLink, SEARCH } from '../navigation/deep-link.ts';
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

/** The page at each address of a visit that was withdrawn: nothing of it but that, and why. */
export function WithdrawnPage({ visit, here }: { readonly visit: WithdrawnVisit; readonly here: DeepLink }) {
  const { date, reason } = visit;
  const why = reason !== undefined && <p className="know-about">{reason}</p>;
  if (isVisitLink(here) && here.view === 'embed')
    return (
      <main className="embed-notice">
        <h1>{words.title}</h1>
        <p>{words.since(date)}</p>
        {why}
        <p>
          <a href={hrefOf(GALLERY, here)}>{messages.allVisits}</a>
        </p>
      </main>
    );
  return (
    <div className="know topic">
      <PageHead of="know" here={here} title={words.title}>
        <p className="know-about">{words.since(date)}</p>
        {why}
      </PageHead>
      <main>
        <p className="gone-on">
          <a className="button" href={hrefOf(GALLERY, here)}>
            {messages.allVisits}
          </a>
          <a className="button" href={hrefOf(SEARCH, here)}>
            {archive.searchTitle}
          </a>
          <a className="button" href={hrefOf(CORRECTIONS, here)}>
            {corrections.title}
          </a>
        </p>
      </main>
    </div>
  );
}
