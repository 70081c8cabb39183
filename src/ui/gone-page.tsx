import type { ReactNode } from 'react';
import { archive } from '#messages/archive.ts';
import { corrections, withdrawn as words } from '#messages/corrections.ts';
import { messages } from '#messages/interface.ts';
import type { GoneTopic } from '../archive/topic-ledger.ts';
import type { WithdrawnVisit } from '../archive/withdrawn.ts';
import { CORRECTIONS, type DeepLink, GALLERY, hrefOf, isVisitLink } from '../navigation/deep-link.ts';
import { PageHead } from './page-head.tsx';
import { Way, WaysOn } from './ways-on.tsx';

interface Props {
  readonly here: DeepLink;
  readonly title: string;
  readonly about: ReactNode;
  /** See `WaysOn`. */
  readonly before?: ReactNode;
  readonly behind?: ReactNode;
}

/** The page at an address at which nothing is any more: says so, and leads to what there is. */
function Gone({ here, title, about, before, behind }: Props) {
  return (
    <div className="know topic">
      <PageHead of="know" here={here} title={title}>
        {about}
      </PageHead>
      <main>
        <WaysOn here={here} before={before} behind={behind} />
      </main>
    </div>
  );
}

/** The page of what has left the archive. */
export function GonePage({ gone: { kind, id } }: { readonly gone: GoneTopic }) {
  const here = { kind: 'topic', topic: kind, id } as const;
  return (
    <Gone
      here={here}
      title={archive.gone.title}
      about={<p className="know-about">{archive.gone.about[kind](id)}</p>}
      before={<Way href={hrefOf({ kind: 'topic', topic: kind }, here)} name={archive.gone.all[kind]} />}
    />
  );
}

/** The page at each address of a visit that was withdrawn: nothing of it but that, and why. */
export function WithdrawnPage({ visit, here }: { readonly visit: WithdrawnVisit; readonly here: DeepLink }) {
  const { date, reason } = visit;
  const about = (
    <>
      <p className="know-about">{words.since(date)}</p>
      {reason !== undefined && <p className="know-about">{reason}</p>}
    </>
  );
  if (isVisitLink(here) && here.view === 'embed')
    return (
      <main className="embed-notice">
        <h1>{words.title}</h1>
        {about}
        <p>
          <a href={hrefOf(GALLERY, here)}>{messages.allVisits}</a>
        </p>
      </main>
    );
  return (
    <Gone
      here={here}
      title={words.title}
      about={about}
      behind={<Way href={hrefOf(CORRECTIONS, here)} name={corrections.title} />}
    />
  );
}
